/** Which column of a table is the time and which the answers, by headings, by the first row, or as somebody says. */
import { quoted, readInstant, readNumber } from './cells.ts';
import type { Delimiter } from './csv-rows.ts';

/** What a heading says of the figures below it. */
export type Figures = 'shares' | 'counts' | 'running counts' | 'unsaid';

export interface Columns {
  readonly time: number;
  /** How many seconds one is, for times that are counted from the send; instants have none. */
  readonly unit: number | undefined;
  /** No heading says the unit. */
  readonly isUnitAssumed: boolean;
  /** Without it, every row is one answer. */
  readonly value: number | undefined;
  readonly figures: Figures;
  /** As the heading calls them, or by number. */
  readonly words: string;
}

export interface ColumnProblem {
  readonly message: string;
  readonly help: string;
}

export interface FirstRows {
  readonly heading: readonly string[] | undefined;
  readonly row: readonly string[];
  readonly delimiter: Delimiter;
}

/** Whether a row has figures or times in it, and so is no heading. */
export function isData(cells: readonly string[], delimiter: Delimiter): boolean {
  return cells.some((cell) => readNumber(cell, delimiter) !== undefined || readInstant(cell) !== undefined);
}

/** `wanted` are headings or numbers from 1: the time, then the answers if there is a column of them. */
export function chooseColumns(first: FirstRows, wanted: readonly string[]): Columns | ColumnProblem {
  const chosen = wanted.length > 0 ? wantedColumns(first, wanted) : guessedColumns(first);
  if ('message' in chosen) return chosen;
  const { time, value } = chosen;
  const cell = first.row[time] ?? '';
  const isInstant = readInstant(cell) !== undefined;
  const heading = first.heading?.[time];
  const unit = isInstant || heading === undefined ? undefined : unitOf(heading);
  if (!isInstant && unit === undefined && (heading !== undefined || value === undefined)) {
    return {
      message: `Nothing says what unit the times ${heading === undefined ? '' : `of ${quoted(heading)} `}have`,
      help: 'Call the column `second`, `minute`, `hour` or `day`, or write times as 2026-11-27T10:00:00Z',
    };
  }
  return {
    time,
    unit: isInstant ? undefined : (unit ?? MINUTE),
    isUnitAssumed: !isInstant && unit === undefined,
    value,
    figures: value === undefined ? 'unsaid' : figuresOf(first.heading?.[value] ?? ''),
    words: [time, value].flatMap((at) => (at === undefined ? [] : [nameOf(first, at)])).join(' and '),
  };
}

interface Choice {
  readonly time: number;
  readonly value: number | undefined;
}

function wantedColumns(first: FirstRows, wanted: readonly string[]): Choice | ColumnProblem {
  if (wanted.length > 2) {
    return {
      message: `\`--column\` names ${wanted.length} columns`,
      help: 'Name that of the times, then that of the answers',
    };
  }
  const found: number[] = [];
  for (const name of wanted) {
    const at = columnCalled(first, name);
    if (at === undefined) {
      return {
        message: `There is no column ${quoted(name)}`,
        help: `There are ${listOf(
          first,
          first.row.map((_, i) => i),
        )}`,
      };
    }
    found.push(at);
  }
  return { time: found[0] ?? 0, value: found[1] };
}

function columnCalled({ heading, row }: FirstRows, name: string): number | undefined {
  const wanted = name.trim().toLowerCase();
  const at = heading?.findIndex((cell) => cell.toLowerCase() === wanted) ?? -1;
  if (at >= 0) return at;
  const number = /^[1-9]\d*$/.test(wanted) ? Number(wanted) : Number.NaN;
  return number <= Math.max(row.length, heading?.length ?? 0) ? number - 1 : undefined;
}

function guessedColumns(first: FirstRows): Choice | ColumnProblem {
  const { heading, row, delimiter } = first;
  const indexes = row.map((_, i) => i);
  const isNumber = (at: number) => readNumber(row[at] ?? '', delimiter) !== undefined;
  const isInstant = (at: number) => readInstant(row[at] ?? '') !== undefined;
  const numbers = indexes.filter(isNumber);
  const times = indexes.filter(
    (at) => isInstant(at) || (isNumber(at) && unitOf(heading?.[at] ?? '') !== undefined),
  );
  if (times.length > 1) return askFor(first, times);
  const time = times[0] ?? numbers[0];
  if (time === undefined) {
    return {
      message: 'There is no time in this row',
      help: 'Begin each row with minutes from the send, or with the time of one click as 2026-11-27T10:00:00Z',
    };
  }
  const others = numbers.filter((at) => at !== time);
  const named = others.filter((at) => figuresOf(heading?.[at] ?? '') !== 'unsaid');
  if (named.length === 1) return { time, value: named[0] };
  if (named.length > 1) return askFor(first, named);
  // Other columns of a list of clicks are numbers of customers and the like.
  if (isInstant(time)) {
    if (!heading && others.length > 0) return askFor(first, [time, ...others]);
    return { time, value: undefined };
  }
  if (others.length > 1) return askFor(first, others);
  return { time, value: others[0] };
}

function askFor(first: FirstRows, columns: readonly number[]): ColumnProblem {
  return {
    message: `Which column is meant cannot be told: ${listOf(first, columns)}`,
    help: 'Give `--column` with the column of the times, and again with that of the answers if there is one',
  };
}

function listOf(first: FirstRows, columns: readonly number[]): string {
  const names = columns.slice(0, 4).map((at) => nameOf(first, at));
  return `${names.join(', ')}${columns.length > 4 ? ', …' : ''}`;
}

function nameOf({ heading }: FirstRows, at: number): string {
  return heading?.[at] ? quoted(heading[at]) : `column ${at + 1}`;
}

const MINUTE = 60;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(s|secs?|seconds?|sek|sekunden?|secondes?)$/, 1],
  [/^(m|mins?|minutes?|minuten?)$/, MINUTE],
  [/^(h|hrs?|hours?|stunden?|heures?)$/, 3600],
  [/^(d|days?|tage?|jours?)$/, 86_400],
];

/** Seconds of the unit that a heading names: `Minutes after the send`, `elapsed_s`, `minuteOfDay`. */
function unitOf(heading: string): number | undefined {
  const words = wordsOf(heading);
  return UNITS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];
}

function figuresOf(heading: string): Figures {
  const words = wordsOf(heading);
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (has(/^(ids?|names?|emails?|urls?|links?|codes?)$/)) return 'unsaid';
  if (has(/^(%|shares?|percent(age)?|pct|cdf|quantile|anteile?|prozent)$/)) return 'shares';
  if (has(/^(cumulati(ve|ed)|cum|running|total|kumuliert|kumulativ)$/)) return 'running counts';
  return has(COUNTED) ? 'counts' : 'unsaid';
}

const COUNTED =
  /^(counts?|clicks?|visits?|visitors?|sessions?|opens?|hits?|answers?|responses?|joins?|views?|pageviews?|anzahl|klicks?|besuche)$/;

function wordsOf(heading: string): readonly string[] {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}%]+/u);
}
