/** `liaison what-if`: another plan, tried without editing. */
import type { CommandDefinition } from '../command.ts';
import type { WhatIfOptions } from '../plan/try-variation.ts';

export const whatIf: CommandDefinition<WhatIfOptions> = {
  name: 'what-if',
  summary: 'try a campaign at another time, speed or size: which findings come, which go',
  description:
    'Judges the repository as if the campaign were planned otherwise. No file is changed.\n' +
    'Exit code: 0 no error comes, 1 an error comes, 2 it could not be tried.',
  operands: [{ flags: '<campaign>', description: 'the name of the campaign' }],
  options: [
    { flags: '--move <time>', description: 'later by this, as `3 days` or `-2 h`' },
    { flags: '--over <time>', description: 'every send evenly over this, as `4 h`' },
    { flags: '--throttle <rate>', description: 'no faster than this, as `200k messages per hour`' },
    { flags: '--audience <factor>', description: 'so many times the people, as `2` or `150 %`' },
    { flags: '--response <factor>', description: 'so many times the response' },
    { flags: '--channel <name>', description: 'only this channel (not for --move)', repeatable: true },
    {
      flags: '--format <format>',
      description: 'form of the output',
      choices: ['text', 'json'],
      default: 'text',
    },
    { flags: '--today <date>', description: 'judge deadlines as if it were this day, as 2026-11-01' },
  ],
  examples: [
    { line: 'liaison what-if spring-sale --move "3 days"', does: 'the same, three days later' },
    {
      line: 'liaison what-if spring-sale --over "4 h" --channel teaser',
      does: 'one mailing sent more slowly',
    },
    { line: 'liaison what-if spring-sale --audience 2', does: 'twice as many people' },
  ],
  run: async (io, operands, options) =>
    (await import('../plan/try-variation.ts')).tryVariation(io, operands, options),
};
