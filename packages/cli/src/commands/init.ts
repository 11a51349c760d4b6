/** `liaison init`: a repository to start from. */
import type { CommandDefinition } from '../command.ts';
import type { InitOptions } from '../starter/init-repository.ts';

export const init: CommandDefinition<InitOptions> = {
  name: 'init',
  summary: 'write a repository to start from: people, systems, a first campaign, a workflow',
  operands: [{ flags: '[dir]', description: 'where; the current folder by default' }],
  options: [{ flags: '--force', description: 'overwrite files that are there already' }],
  examples: [{ line: 'liaison init campaigns && cd campaigns && liaison check', does: 'begin' }],
  run: async (io, operands, options) =>
    (await import('../starter/init-repository.ts')).initRepository(io, operands, options),
};
