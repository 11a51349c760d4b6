/** Heights as characters: blocks of eighths, or digits and signs where a terminal has no blocks. */
import { TOLERANCE } from '@liaison/model';
import type { Io } from '../io.ts';

export interface Blocks {
  /** One character for a share of a limit: from nothing to all of it. What is above it has `above`. */
  readonly levels: readonly string[];
  readonly above: string;
  /** Columns of a chart, from an eighth to a whole cell. */
  readonly cells: readonly string[];
  readonly line: string;
  readonly axis: string;
  readonly corner: string;
  /** What one row of the legend says of `levels`. */
  readonly legend: string;
}

const UNICODE: Blocks = {
  levels: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  above: '!',
  cells: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  line: '─',
  axis: '│',
  corner: '└',
  legend: '█ is the limit, ! is above it',
};

const ASCII: Blocks = {
  levels: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  above: '!',
  cells: ['.', ':', '#', '#'],
  line: '-',
  axis: '|',
  corner: '+',
  legend: '9 is the limit, ! is above it',
};

/** A character set other than UTF-8, and the console of Linux, whose font has only some of the blocks, have none. */
export function blocksFor(env: Io['env']): Blocks {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  const isUtf8 = locale === '' || /utf-?8/i.test(locale);
  return isUtf8 && env.TERM !== 'linux' && env.TERM !== 'dumb' ? UNICODE : ASCII;
}

/** One character for each value. */
export function sparkline(values: Float64Array, limit: number, blocks: Blocks): string {
  const { levels } = blocks;
  return Array.from(values, (value) => {
    if (value <= 0) return ' ';
    if (value > limit * (1 + TOLERANCE)) return blocks.above;
    return levels[Math.min(levels.length, Math.ceil((value / limit) * levels.length)) - 1] ?? '';
  }).join('');
}
