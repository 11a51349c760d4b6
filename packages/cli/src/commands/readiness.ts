/** `liaison readiness`: what campaigns lack for their launch. */
import type { CommandDefinition } from '../command.ts';
import type { ReadinessOptions } from '../readiness/report-readiness.ts';

export const readiness: CommandDefinition<ReadinessOptions> = {
  name: 'readiness',
  summary: 'say how ready campaigns are for their launch, and what is missing for the next level',
  description:
    'Bronze can be judged, silver has been tried, gold can also go wrong safely; what each level asks for\n' +
    'is defined in the language reference. Small campaigns need bronze only, also with --at-least.\n' +
    'Exit code: 0 all are at the level that --at-least names, 1 one is not, 2 it could not be found out.',
  operands: [
    { flags: '[campaigns...]', description: 'names of campaigns; by default all that are not over' },
  ],
  options: [
    {
      flags: '--at-least <level>',
      description: 'fail if a campaign is below this level',
      choices: ['bronze', 'silver', 'gold'],
    },
    {
      flags: '--format <format>',
      description: 'form of the output',
      choices: ['text', 'json', 'markdown'],
      default: 'text',
    },
    { flags: '--today <date>', description: 'judge as if it were this day, as 2026-11-01' },
  ],
  examples: [
    { line: 'liaison readiness', does: 'all campaigns that are not over' },
    { line: 'liaison readiness spring-sale --at-least silver', does: 'exit code 1 if it is not there yet' },
    { line: 'liaison readiness --format markdown', does: 'a table for a ticket or a wiki' },
  ],
  run: async (io, operands, options) =>
    (await import('../readiness/report-readiness.ts')).reportReadiness(io, operands, options),
};
