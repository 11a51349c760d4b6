/** `liaison codeowners`: who is asked to review which campaign file. */
import type { CodeownersCommandOptions } from '../codeowners/write-codeowners.ts';
import type { CommandDefinition } from '../command.ts';

export const codeowners: CommandDefinition<CodeownersCommandOptions> = {
  name: 'codeowners',
  summary: 'write who is asked to review which campaign file into CODEOWNERS',
  description:
    'Writes the section of Liaison in CODEOWNERS, and nothing outside its markers. The platform is content with\n' +
    'one approval of a line; that every role has signed, `liaison check` sees (`missing-approval`).\n' +
    'Exit code: 0 done (or nothing to do), 1 the file would change (--check), 2 it could not be done.',
  options: [
    { flags: '--check', description: 'change nothing, say whether the file would change' },
    {
      flags: '--platform <platform>',
      description: 'whose names and places; by default the one for which the repository has a folder',
      choices: ['github', 'gitlab'],
    },
  ],
  examples: [
    { line: 'liaison codeowners', does: 'write the section, or the file' },
    { line: 'liaison codeowners --check', does: 'for pull requests: fails when the section is out of date' },
  ],
  run: async (io, operands, options) =>
    (await import('../codeowners/write-codeowners.ts')).writeCodeowners(io, operands, options),
};
