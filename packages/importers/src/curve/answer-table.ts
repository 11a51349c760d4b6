/** A table of answers: a time and a figure in each row. Says what the figures are, and makes them run. */
import type { Figures } from './columns.ts';
import type { CurveProblem } from './curve-problem.ts';
import { type Running, RunningCourse } from './data-curve.ts';

export interface TableRow {
  /** Seconds after the send. */
  readonly seconds: number;
  readonly value: number;
  readonly isPercent: boolean;
  readonly line: number;
}

export interface TableCourse {
  readonly course: Running;
  /** How the table was read, as half a sentence. */
  readonly reading: string;
  /** How many answers there are, where the table tells. */
  readonly counted: number | undefined;
  /** Answers before the send, which are left out. */
  readonly before?: number;
  /** The share that shares end with, if that is less than all. */
  readonly endsAt?: number;
}

/** `rows` are not empty; `isInstant` says that a time stands for what comes from it on. */
export function tableCourse(
  rows: readonly TableRow[],
  figures: Figures,
  isInstant: boolean,
): TableCourse | CurveProblem {
  const sorted = rows.toSorted((a, b) => a.seconds - b.seconds);
  if (!sorted.some(({ value }) => value > 0)) {
    return { message: 'All figures are 0', help: 'Name the column of the answers with `--column`' };
  }
  const fall = sorted.findIndex((row, i) => row.value < (sorted[i - 1]?.value ?? 0));
  const highest = sorted.reduce((most, { value }) => Math.max(most, value), 0);
  const sum = sorted.reduce((all, { value }) => all + value, 0);
  switch (figures) {
    case 'counts':
      return intervals(sorted, isInstant, 'answers');
    case 'running counts':
      return fall < 0 ? running(sorted, highest) : falling(sorted, fall);
    case 'shares':
      if (fall < 0) return running(sorted, highest, 'shares');
      return isAll(sum) ? intervals(sorted, isInstant, 'shares') : falling(sorted, fall);
    case 'unsaid':
      if (fall >= 0) return intervals(sorted, isInstant, isAll(sum) ? 'shares' : 'answers');
      if (isAll(highest) || sorted.some(({ isPercent }) => isPercent))
        return running(sorted, highest, 'shares');
      return {
        message: 'Nothing says whether the figures are answers in each row, or all up to then',
        help: 'Call the column `clicks`, `cumulative clicks` or `share`',
      };
  }
}

/** A sum of rounded shares is nearly 1 or 100. */
function isAll(number: number): boolean {
  return Math.abs(number - 1) < 0.01 || Math.abs(number - 100) < 1;
}

function falling(rows: readonly TableRow[], at: number): CurveProblem {
  const row = rows[at] as TableRow;
  return {
    line: row.line,
    message: `\`${row.value}\` is less than the \`${rows[at - 1]?.value}\` that had come before`,
    help: 'Write what has come up to each time, or call the column `clicks` if it is what came since the row before',
  };
}

/** All that had come by a time. */
function running(rows: readonly TableRow[], highest: number, kind?: 'shares'): TableCourse | CurveProblem {
  const doubled = rows.find(
    (row, i) => row.seconds === rows[i - 1]?.seconds && row.value !== rows[i - 1]?.value,
  );
  if (doubled) {
    return {
      line: doubled.line,
      message: 'This time has come before with another figure',
      help: 'Keep the right one of the two rows',
    };
  }
  const isFraction = highest <= 1 && !rows.some(({ isPercent }) => isPercent);
  const all = isFraction ? 1 : 100;
  if (kind && highest > all * 1.005) {
    const row = rows.find(({ value }) => value === highest);
    return {
      ...(row && { line: row.line }),
      message: `\`${highest}\` is more than 100 %`,
      help: 'Shares are 0 to 1 or 0 to 100; call the column `cumulative clicks` if it counts',
    };
  }
  const distinct = rows.filter((row, i) => row.seconds !== rows[i - 1]?.seconds);
  return {
    course: { times: distinct.map(({ seconds }) => seconds), amounts: distinct.map(({ value }) => value) },
    reading: kind
      ? `shares up to each time, from 0 to ${isFraction ? '1' : '100 %'}`
      : 'answers up to each time',
    counted: kind ? undefined : highest,
    ...(kind && highest < all * 0.995 && { endsAt: highest / all }),
  };
}

/** What came in each interval: from its time to the next where the times begin at 0 or before, else up to its time. */
function intervals(rows: readonly TableRow[], isInstant: boolean, kind: 'shares' | 'answers'): TableCourse {
  const course = new RunningCourse();
  const beginsAtTime = isInstant || (rows[0]?.seconds ?? 0) <= 0;
  const times = [...new Set(rows.map(({ seconds }) => seconds))];
  // A last row without answers only says where the one before it ends.
  const isClosed = (rows.at(-1)?.value ?? 0) === 0;
  const step = isClosed ? 0 : (times.at(-1) ?? 0) - (times.at(-2) ?? 0) || (times[0] ?? 0) || 1;
  const next = new Map(times.map((time, i) => [time, times[i + 1] ?? time + step]));
  const previous = new Map(times.map((time, i) => [time, times[i - 1] ?? 0]));
  let before = 0;
  for (const { seconds, value } of rows) {
    const end = next.get(seconds) as number;
    if (isInstant && end <= 0) before += value;
    else if (beginsAtTime) course.add(isInstant ? Math.max(0, seconds) : seconds, end, value);
    else course.add(previous.get(seconds) as number, seconds, value);
  }
  return {
    course,
    reading: `${kind} in each interval, ${beginsAtTime ? 'from its time on' : 'up to its time'}`,
    counted: kind === 'answers' ? (course.amounts.at(-1) ?? 0) : undefined,
    before,
  };
}
