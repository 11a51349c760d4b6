/** `liaison fmt`: one layout for all campaign files. */
import type { CommandDefinition } from '../command.ts';
import type { FmtOptions } from '../fmt/format-repository.ts';

export const fmt: CommandDefinition<FmtOptions> = {
  name: 'fmt',
  summary: 'lay out campaign files in the one common form',
  description:
    'Lays out campaign files in place. Lines that cannot be read stay as they are.\n' +
    'Exit code: 0 done (or nothing to do), 1 files would change (--check, --diff), 2 it could not be done.',
  operands: [
    {
      flags: '[paths...]',
      description: 'files and folders; the whole repository by default; `-` for standard input',
    },
  ],
  options: [
    { flags: '--check', description: 'change nothing, list the files that would change' },
    { flags: '--diff', description: 'change nothing, print what would change' },
  ],
  examples: [
    { line: 'liaison fmt', does: 'the whole repository' },
    { line: 'liaison fmt --check', does: 'for pull requests: fails when something is not laid out' },
    { line: 'liaison fmt - < draft.campaign', does: 'from standard input to standard output' },
  ],
  run: async (io, paths, options) =>
    (await import('../fmt/format-repository.ts')).formatRepository(io, paths, options),
};
