/** `liaison check`: the findings of the repository. */
import type { CheckOptions } from '../check/check-repository.ts';
import type { CommandDefinition } from '../command.ts';
import { FORMATS } from '../formats.ts';

export const check: CommandDefinition<CheckOptions> = {
  name: 'check',
  summary: 'check campaigns, and say what IT would have said too late',
  description:
    'Checks campaigns. All files of the repository are read; only findings in the given paths are shown.\n' +
    'Exit code: 0 no errors, 1 errors (or more warnings than allowed), 2 it could not be done.',
  operands: [{ flags: '[paths...]', description: 'files and folders; the whole repository by default' }],
  options: [
    {
      flags: '--format <format>',
      description: 'form of the output',
      choices: FORMATS,
      default: 'text',
    },
    {
      flags: '--output <format=file>',
      description: 'write this form into a file as well, such as sarif=findings.sarif',
      repeatable: true,
    },
    { flags: '--only <codes>', description: 'run only these checks, separated by commas', repeatable: true },
    { flags: '--max-warnings <number>', description: 'fail when there are more warnings than this' },
    { flags: '--today <date>', description: 'judge deadlines as if it were this day, as 2026-11-01' },
    {
      flags: '--with <ref>',
      description: 'check as if this branch were merged too, and mark what only comes with it',
      repeatable: true,
    },
    {
      flags: '--baseline [from]',
      description:
        'tell only what is new since this report (a file, as JSON) or commit; by default since the main branch was left',
    },
    { flags: '--quiet', description: 'show errors only' },
    { flags: '--fix', description: 'apply the fixes that are safe, then show what is left' },
  ],
  examples: [
    { line: 'liaison check', does: 'the whole repository' },
    { line: 'liaison check campaigns/spring.campaign', does: 'one campaign, judged with all the others' },
    { line: 'liaison check --only missing-it-owner,missing-budget', does: 'two checks' },
    { line: 'liaison check --with origin/autumn-sale', does: 'whether another pull request collides' },
    { line: 'liaison check --format json > findings.json', does: 'for other programs' },
    { line: 'liaison check --baseline', does: 'only what this branch brings' },
    { line: 'liaison check --baseline findings.json', does: 'only what is new since that report' },
    { line: 'liaison check --format sarif > findings.sarif', does: 'for code scanning' },
  ],
  run: async (io, paths, options) =>
    (await import('../check/check-repository.ts')).checkRepository(io, paths, options),
};
