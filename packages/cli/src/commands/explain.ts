/** `liaison explain`: what a check finds, and why. */
import type { CommandDefinition } from '../command.ts';
import type { ExplainOptions } from '../explain/explain-check.ts';

export const explain: CommandDefinition<ExplainOptions> = {
  name: 'explain',
  summary: 'say what a check finds and why it matters; without a code, list all checks',
  operands: [{ flags: '[code]', description: 'the name of a check, as findings show it' }],
  options: [
    {
      flags: '--format <format>',
      description: 'form of the output',
      choices: ['text', 'json'],
      default: 'text',
    },
  ],
  examples: [
    { line: 'liaison explain missing-it-owner', does: 'one check, with examples' },
    { line: 'liaison explain', does: 'all of them' },
  ],
  run: async (io, operands, options) =>
    (await import('../explain/explain-check.ts')).explainCheck(io, operands, options),
};
