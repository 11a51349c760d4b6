/** `liaison load`: what campaigns do to systems, and whether these can take it. */
import type { CommandDefinition } from '../command.ts';
import type { LoadOptions } from '../load/forecast-repository.ts';

export const load: CommandDefinition<LoadOptions> = {
  name: 'load',
  summary: 'say how much load all campaigns bring together, when, and on which systems',
  description:
    'Adds up what all campaigns bring to each system, second by second, on top of the everyday load.\n' +
    'Planned and live campaigns count; drafts are shown, and judged beside the others.\n' +
    'Dates and times are on the clock of the campaign if one is asked for, else in UTC; `2026-11-27`,\n' +
    '`"2026-11-27 09:15"`, `2026-11-27T09:15` and `2026-11-27T09:15:00Z` can be read.\n' +
    'CSV has a row for each system and each channel in its worst second; with --system it has the load\n' +
    'of each minute.\n' +
    'Exit code: 0 everything fits, 1 a system or a budget is exceeded, 2 it could not be done.',
  operands: [{ flags: '[folder]', description: 'a folder of the repository; the current one by default' }],
  options: [
    { flags: '--system <name>', description: 'only this system, with its course', repeatable: true },
    {
      flags: '--campaign <name>',
      description: 'only this campaign, and its systems while it is at work there',
      repeatable: true,
    },
    { flags: '--at <moment>', description: 'what happens at this second' },
    { flags: '--from <moment>', description: 'systems from this day or time on' },
    { flags: '--to <moment>', description: 'systems up to this day (its end) or time' },
    { flags: '--timezone <zone>', description: 'the clock to read and to show times on, as Europe/Berlin' },
    {
      flags: '--format <format>',
      description: 'form of the output',
      choices: ['text', 'json', 'csv'],
      default: 'text',
    },
  ],
  examples: [
    { line: 'liaison load', does: 'all systems and campaigns' },
    { line: 'liaison load --campaign spring-sale', does: 'one campaign beside its budgets' },
    { line: 'liaison load --system web-shop', does: 'one system: who loads it, and a chart' },
    { line: 'liaison load --at 2026-11-27T09:15Z', does: 'what happens at that second' },
    { line: 'liaison load --system web-shop --format csv > load.csv', does: 'minute by minute' },
  ],
  run: async (io, folders, options) =>
    (await import('../load/forecast-repository.ts')).forecastRepository(io, folders, options),
};
