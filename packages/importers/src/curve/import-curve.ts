/**
 * From a table of answers to the text of a response curve. The table comes in pieces, so that a log of millions of
 * clicks needs no more memory than a short one. What cannot be read becomes a problem; nothing throws.
 */
import type { ResponseCurve } from '@liaison/model';
import { type TableCourse, type TableRow, tableCourse } from './answer-table.ts';
import { type Instant, quoted, readInstant, readNumber } from './cells.ts';
import { ClickCounts } from './click-counts.ts';
import { type Columns, chooseColumns, isData } from './columns.ts';
import { CsvRows, type Delimiter } from './csv-rows.ts';
import { shareCurve } from './data-curve.ts';
import { fitShape } from './fit-shape.ts';
import { thinCurve } from './thin-curve.ts';
import { writePoints, writeShape, writtenSeconds } from './write-curve.ts';

export interface CurveOptions {
  readonly name: string;
  readonly title?: string | undefined;
  /** Where the table is from, for the evidence: the name of its file. */
  readonly source: string;
  /** Headings or numbers from 1 of the columns: the time, then the answers if there is a column of them. */
  readonly columns?: readonly string[] | undefined;
  /** When the message was sent, as 2026-11-27T10:00:00Z, for times that are instants. */
  readonly sent?: string | undefined;
  /** Seconds after the send from which on nothing counts. */
  readonly ends?: number | undefined;
  /** Write a log-logistic shape instead of the table. */
  readonly fit?: boolean | undefined;
}

/** Something that stands in the way: what it is and what to do. */
export interface CurveProblem {
  /** Counted from 1; absent where the whole table or an option is meant. */
  readonly line?: number;
  readonly message: string;
  readonly help?: string;
}

export interface CurveImport {
  /** Empty if there is a problem. Not aligned. */
  readonly text: string;
  /** Ten at most; `more` are left out. */
  readonly problems: readonly CurveProblem[];
  readonly more: number;
  /** What was written all the same, and may not be what was meant. */
  readonly warnings: readonly string[];
  /** How the table was read, as a sentence. */
  readonly reading: string;
  /** The data as a curve, before it was thinned or fitted. */
  readonly data: ResponseCurve | undefined;
  /** The farthest that the written curve is from the data, as a share of all. */
  readonly error: number;
  /** How many points are written. */
  readonly points: number;
}

const MOST_PROBLEMS = 10;
const MOST_ROWS = 1_000_000;
const YEAR = 366 * 86_400;
/** Answers that are clearly wrong may be left out as long as they are fewer than this share. */
const STRAY = 0.05;
/** With fewer, the curve of the next send may be 10 % off at any time (Dvoretzky, Kiefer and Wolfowitz: 1.36 / √n). */
const FEW_ANSWERS = 200;

/** Takes a table in pieces with `add`; `finish` gives the curve. */
export class CurveReader {
  private readonly options: CurveOptions;
  private readonly csv: CsvRows;
  private readonly problems: CurveProblem[] = [];
  private more = 0;
  private heading: readonly string[] | undefined;
  private columns: Columns | undefined;
  private sent: Instant | undefined;
  private readonly rows: TableRow[] = [];
  private readonly clicks = new ClickCounts();
  private count = 0;

  constructor(options: CurveOptions) {
    this.options = options;
    this.csv = new CsvRows(
      (cells, line, delimiter) => this.row(cells, line, delimiter),
      (line) => this.firstLine(line),
    );
    if (options.sent === undefined) return;
    this.sent = readInstant(options.sent.trim());
    if (!this.sent)
      this.problem({ message: `${quoted(options.sent)} is no instant`, help: `Write ${SENT_EXAMPLE}` });
  }

  add(piece: string): void {
    this.csv.add(piece);
  }

  finish(): CurveImport {
    this.csv.finish();
    if (this.csv.fault) this.problem(this.csv.fault);
    if (this.count === 0 && this.problems.length === 0) {
      this.problem({
        message: 'There are no rows of figures',
        help: 'Write a time and a share, or a time of a click, in each row',
      });
    }
    const course = this.problems.length === 0 ? this.course() : undefined;
    const data = course && shareCurve(course.course, this.options.ends);
    if (course && !data)
      this.problem({ message: 'Nobody has come by the end', help: 'Give a later `--ends`, or none' });
    const written = course && data && this.written(course, data);
    return {
      text: '',
      warnings: [],
      reading: '',
      error: 0,
      points: 0,
      ...written,
      data,
      problems: this.problems,
      more: this.more,
    };
  }

  private problem(problem: CurveProblem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
    else this.more++;
  }

  /** `sent 2026-11-27T10:00:00Z` may head the file. */
  private firstLine(line: string): boolean {
    const written = /^["#\s]*sent["\s]*[:=,;|\t ]\s*(.*)$/i.exec(line)?.[1] ?? '';
    const sent = readInstant(written.replace(/["\s,;|]+$/, '').replace(/^"/, ''));
    if (sent) this.sent ??= sent;
    return sent !== undefined;
  }

  private row(cells: readonly string[], line: number, delimiter: Delimiter): void {
    if (!this.columns) {
      if (this.problems.length > 0) return;
      if (!this.heading && !isData(cells, delimiter)) {
        this.heading = cells;
        return;
      }
      const chosen = chooseColumns(
        { heading: this.heading, row: cells, delimiter },
        this.options.columns ?? [],
      );
      if ('message' in chosen) {
        this.problem({ line, ...chosen });
        return;
      }
      this.columns = chosen;
      if (!this.hasSend(chosen, line)) return;
    }
    if (this.columns.unit === undefined && !this.sent) return;
    this.count++;
    const seconds = this.secondsOf(cells[this.columns.time] ?? '', this.columns, line, delimiter);
    if (seconds === undefined) return;
    if (this.columns.value === undefined) {
      this.clicks.add(
        this.columns.unit === undefined ? seconds + (this.sent?.seconds ?? 0) : seconds,
        seconds,
      );
      return;
    }
    const number = this.numberOf(cells[this.columns.value] ?? '', line, delimiter);
    if (number === undefined) return;
    if (number.value < 0) {
      this.problem({
        line,
        message: `\`${number.value}\` is below 0`,
        help: 'Answers and shares are 0 or more',
      });
    } else if (this.rows.length >= MOST_ROWS) {
      if (this.rows.length === MOST_ROWS) {
        this.problem({ line, message: 'The table has more than a million rows', help: 'Export by minute' });
      }
    } else this.rows.push({ seconds, ...number, line });
  }

  private hasSend({ unit }: Columns, line: number): boolean {
    if (unit !== undefined || this.sent) return true;
    this.problem({
      line,
      message: 'The times are instants, and nothing says when the send was',
      help: `Add \`--sent\` with the time of the send, as in ${SENT_EXAMPLE}`,
    });
    return false;
  }

  /** Seconds after the send. */
  private secondsOf(cell: string, { unit }: Columns, line: number, delimiter: Delimiter): number | undefined {
    if (unit === undefined) return this.secondsSince(cell, line);
    const number = this.numberOf(cell, line, delimiter);
    if (!number) return undefined;
    // To the microsecond, so that 1.1 h is a whole second.
    const seconds = Math.round(number.value * unit * 1e6) / 1e6;
    if (Math.abs(seconds) <= YEAR) return seconds;
    this.problem({
      line,
      message: `${quoted(cell)} is more than a year from the send`,
      help: 'Count the times from the send',
    });
    return undefined;
  }

  private secondsSince(cell: string, line: number): number | undefined {
    const instant = readInstant(cell);
    if (!instant || !this.sent) {
      this.problem({
        line,
        message: `${quoted(cell)} is no instant`,
        help: `Write times as ${SENT_EXAMPLE}`,
      });
      return undefined;
    }
    if (instant.hasZone === this.sent.hasZone) return instant.seconds - this.sent.seconds;
    const [withZone, without] = instant.hasZone ? ['the times', 'the send'] : ['the send', 'the times'];
    this.problem({
      line,
      message: `There is a zone behind ${withZone} and none behind ${without}`,
      help: 'Write both with `Z` or an offset such as `+01:00`, or both without',
    });
    return undefined;
  }

  private numberOf(cell: string, line: number, delimiter: Delimiter) {
    const number = readNumber(cell, delimiter);
    if (number === 'ambiguous') {
      this.problem({
        line,
        message: `${quoted(cell)} has thousands or decimals, nobody knows`,
        help: 'Write numbers without separators of thousands',
      });
      return undefined;
    }
    if (number) return number;
    const what = cell === '' ? 'An empty cell' : quoted(cell);
    this.problem({
      line,
      message: `${what} is no number`,
      help: 'Correct the row or take it out; sums have no place in the table',
    });
    return undefined;
  }

  private course(): (TableCourse & { readonly strays: readonly string[] }) | undefined {
    const columns = this.columns as Columns;
    const course =
      columns.value === undefined
        ? this.clickCourse()
        : tableCourse(this.rows, columns.figures, columns.unit === undefined);
    if ('message' in course) {
      this.problem(course);
      return undefined;
    }
    const strays: string[] = [];
    for (const [amount, where] of [
      [course.before ?? 0, 'before the send'],
      ['after' in course ? course.after : 0, 'more than 90 days after the send'],
    ] as const) {
      if (amount === 0) continue;
      const all = (course.counted ?? 0) + amount;
      const message = `${amount} of ${all} answers are ${where}`;
      if (amount <= STRAY * all) strays.push(`${message}, and left out`);
      else this.problem({ message, help: 'Look at the time of the send and its zone' });
    }
    return this.problems.length > 0 ? undefined : { ...course, strays };
  }

  private clickCourse(): TableCourse & { readonly after: number } {
    const { course, resolution, before, after, counted } = this.clicks.course();
    const exactness = { 1: 'the second', 60: 'the minute', 3600: 'the hour' }[resolution];
    return { course, before, after, counted, reading: `single answers, exact to ${exactness}` };
  }

  private written(
    { reading, counted, endsAt, strays }: TableCourse & { readonly strays: readonly string[] },
    data: ResponseCurve,
  ): Pick<CurveImport, 'text' | 'warnings' | 'reading' | 'error' | 'points'> | undefined {
    const { name, title, source, ends, fit } = this.options;
    const { isUnitAssumed, words, unit } = this.columns as Columns;
    const end = Math.ceil(data.times.at(-1) ?? 0);
    const warnings = [...strays];
    if (isUnitAssumed) warnings.push('No heading says the unit of the times: they are taken as minutes');
    if (endsAt !== undefined)
      warnings.push(`The shares end at ${percentText(endsAt)}, which is taken as all`);
    if (unit !== undefined && this.options.sent !== undefined)
      warnings.push('The times are counted from the send already: `--sent` changes nothing');
    if (ends !== undefined && end < ends && !fit)
      warnings.push(`The data end ${writtenSeconds(end)} after the send, before \`--ends\``);
    if (counted !== undefined && counted < FEW_ANSWERS)
      warnings.push(`${counted} answers are few: another send may look different`);
    const amount = counted === undefined ? '' : `${counted} answers `;
    const origin = `${source}: ${amount}within ${writtenSeconds(end)}`;
    if (!fit) {
      const { points, error } = thinCurve(data, counted);
      const evidence = `${origin}, lines within ${percentText(error)}`;
      return {
        text: writePoints({ name, title, evidence }, points),
        warnings,
        reading: `${words}: ${reading}`,
        error,
        points: points.length,
      };
    }
    const fitted = fitShape(data);
    if (!fitted) {
      this.problem({
        message: 'No log-logistic curve comes near these answers',
        help: 'Leave `--fit` out: then a table of points is written',
      });
      return undefined;
    }
    const evidence = `${origin}, fitted within ${percentText(fitted.error)}`;
    return {
      text: writeShape({ name, title, evidence }, fitted, ends ?? end),
      warnings,
      reading: `${words}: ${reading}`,
      error: fitted.error,
      points: 2,
    };
  }
}

const SENT_EXAMPLE = '2026-11-27T10:00:00Z';

/** Rounded up to a tenth, so that "within" is true. */
function percentText(share: number): string {
  return `${Math.max(1, Math.ceil(share * 1000 - 1e-6)) / 10} %`;
}
