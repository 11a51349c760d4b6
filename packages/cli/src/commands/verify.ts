/** `liaison verify`: whether approvals were committed by those whose names they bear. */
import type { VerifyOptions } from '../approval/verify-approvals.ts';
import type { CommandDefinition } from '../command.ts';

export const verify: CommandDefinition<VerifyOptions> = {
  name: 'verify',
  summary: 'hold each approval against the git history: who committed the line, and is the commit signed',
  description:
    'The author of the commit that wrote an approval has to be the person who signs, by `email` or `github`.\n' +
    'Where the commit is signed, its signature has to be good and theirs. Changes of blanks do not count.\n' +
    'Exit code: 0 all approvals are by those who sign, 1 some are not, 2 it could not be found out.',
  operands: [{ flags: '[campaign...]', description: 'names of campaigns; by default all' }],
  options: [
    {
      flags: '--strict',
      description: 'what cannot be told counts as wrong: uncommitted lines, people without an address',
    },
    {
      flags: '--format <format>',
      description: 'form of the output',
      choices: ['text', 'json'],
      default: 'text',
    },
  ],
  examples: [
    { line: 'liaison verify', does: 'all campaigns of the repository' },
    { line: 'liaison verify black-friday-2026 --strict', does: 'one, and no doubts' },
  ],
  run: async (io, operands, options) =>
    (await import('../approval/verify-approvals.ts')).verifyApprovals(io, operands, options),
};
