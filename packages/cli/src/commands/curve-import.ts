/** `liaison curve import`: the response curve of an organisation's own sends as a campaign file. */
import type { CommandDefinition } from '../command.ts';
import type { CurveImportOptions } from '../curve/import-curve.ts';

export const curveImport: CommandDefinition<CurveImportOptions> = {
  name: 'curve import',
  summary: 'write a response curve out of a table of answers',
  description:
    'Reads a CSV of answers after a send, and writes their course as a response curve. The rows are\n' +
    '- a time and the share that had come by then, as in `minute,share`,\n' +
    '- a time and the clicks from then on, as in `minute,clicks`, or\n' +
    '- the time of one click, as in `2026-11-27T10:00:07Z`; then `--sent` says when the send was.',
  operands: [{ flags: '<file>', description: 'CSV with commas, semicolons or tabs, in UTF-8' }],
  options: [
    { flags: '--name <name>', description: 'the name of the curve', required: true },
    { flags: '--title <text>', description: 'its title' },
    { flags: '--out <path>', description: 'write to this file; to the terminal by default' },
    { flags: '--sent <time>', description: 'when the send was, as 2026-11-27T10:00:00Z' },
    {
      flags: '--column <heading>',
      description: 'column of the times, and given again, that of the answers; or numbers from 1',
      repeatable: true,
    },
    { flags: '--ends <duration>', description: 'leave out what came later, as `48h`' },
    { flags: '--fit', description: 'a log-logistic curve through two points instead of a table' },
  ],
  examples: [
    {
      line: 'liaison curve import clicks.csv --name our-clicks --out org/curves.campaign',
      does: 'points of a table',
    },
    {
      line: 'liaison curve import log.csv --name our-clicks --sent 2026-11-27T10:00:00Z --fit',
      does: 'two points fitted to single clicks',
    },
  ],
  run: async (io, operands, options) =>
    (await import('../curve/import-curve.ts')).importCurve(io, operands[0] ?? '', options),
};
