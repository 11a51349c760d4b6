/** The course of a system's load as a picture: bars beside the line of what is usable. */
import { figure } from '@liaison/checks';
import { DAY, TOLERANCE, wallClock, type Zone } from '@liaison/model';
import type { Colors } from '../terminal/colors.ts';
import type { Blocks } from './blocks.ts';

/** Columns of so many seconds each. */
export interface TimeAxis {
  /** Seconds since 1970 UTC. */
  readonly from: number;
  readonly step: number;
  readonly count: number;
  readonly clock: Zone;
}

export interface ChartInput {
  /** Highest rate of each step, requests per second. */
  readonly values: Float64Array;
  /** Seconds since 1970 UTC. */
  readonly from: number;
  /** Seconds of a step. */
  readonly step: number;
  /** Undefined where nobody says what the system can take. */
  readonly usable: number | undefined;
  readonly clock: Zone;
}

const ROWS = 10;

/** Columns that the labels on the left take. */
export const LABELS = 15;

/** Lines of the chart, the axis of time last. */
export function chartLines(input: ChartInput, blocks: Blocks, colors: Colors): string[] {
  const { values, usable } = input;
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  const top = Math.max(highest, usable ?? 0) || 1;
  const limitRow = usable === undefined ? -1 : rowOf(usable, top);
  const lines: string[] = [];
  for (let row = ROWS - 1; row >= 0; row--) {
    const label = labelOf(row, { top, limitRow, usable, highestRow: rowOf(highest, top), highest });
    const bars = Array.from(values, (value) => {
      const cell = cellOf(value / top, row, blocks);
      if (cell === undefined) return row === limitRow ? colors.dim(blocks.line) : ' ';
      return usable !== undefined && value > usable * (1 + TOLERANCE) ? colors.red(cell) : colors.cyan(cell);
    });
    lines.push(`${label.padStart(LABELS - 2)} ${blocks.axis}${bars.join('')}`.trimEnd());
  }
  lines.push(`${'0'.padStart(LABELS - 2)} ${blocks.corner}${blocks.line.repeat(values.length)}`);
  lines.push(`${' '.repeat(LABELS)}${timeAxis({ ...input, count: values.length })}`.trimEnd());
  return lines;
}

function rowOf(value: number, top: number): number {
  return Math.max(0, Math.min(ROWS - 1, Math.ceil((value / top) * ROWS) - 1));
}

function labelOf(
  row: number,
  marks: { top: number; limitRow: number; usable: number | undefined; highestRow: number; highest: number },
): string {
  if (row === marks.limitRow && marks.usable !== undefined) return `${figure(marks.usable)} usable`;
  return row === marks.highestRow ? `${figure(marks.highest)} rps` : '';
}

/** The part of a bar in a row; undefined where it does not reach. */
function cellOf(share: number, row: number, { cells }: Blocks): string | undefined {
  const filled = share * ROWS - row;
  if (filled <= 0) return undefined;
  return cells[Math.min(cells.length, Math.ceil(filled * cells.length)) - 1];
}

/** Distances between labels that people count in, in seconds. */
const TICKS = [
  ...[60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200],
  ...[1, 2, 3, 4, 5, 7, 14, 28, 56, 112].map((days) => days * DAY),
];

/** Times below the axis at even distances: days, or times of the day with the day at midnight. */
export function timeAxis({ count, from, step, clock }: TimeAxis): string {
  const tick =
    TICKS.find((each) => each >= step * ((each < DAY ? 'HH:MM' : 'YYYY-MM-DD').length + 3)) ?? count * step;
  let line = '';
  for (let column = 0; column < count; column++) {
    const start = from + column * step;
    const local = start + clock.offsetAt(start);
    const next = Math.ceil(local / tick) * tick - local;
    if (next >= step) continue;
    const text = wallClock(start + next, clock);
    const isDay = text.endsWith(' 00:00');
    const label = tick >= DAY ? text.slice(0, 10) : isDay ? text.slice(5, 10) : text.slice(11);
    const fits = (column === 0 || line.length < column) && column + label.length <= count;
    if (fits) line = line.padEnd(column) + label;
  }
  return line;
}
