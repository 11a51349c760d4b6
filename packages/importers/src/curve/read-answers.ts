/** Rows of a table to the course of the answers: finds out what the columns are, and refuses what makes no sense. */
import { type TableRow, tableCourse } from './answer-table.ts';
import { type CellNumber, type Instant, quoted, readInstant, readNumber } from './cells.ts';
import { ClickCounts } from './click-counts.ts';
import { type Columns, chooseColumns, isData } from './columns.ts';
import type { Delimiter } from './csv-rows.ts';
import type { ProblemList } from './curve-problem.ts';
import type { Running } from './data-curve.ts';

export interface AnswerOptions {
  /** Headings or numbers from 1 of the columns: the time, then the answers if there is a column of them. */
  readonly columns?: readonly string[] | undefined;
  /** When the message was sent, as 2026-11-27T10:00:00Z, for times that are instants. */
  readonly sent?: string | undefined;
}

export interface Answers {
  readonly course: Running;
  /** Whether `course` counts answers; else it has shares. */
  readonly isCounted: boolean;
  /** How the table was read, as a sentence. */
  readonly reading: string;
  /** The instant of the send as it was written, where times are instants. */
  readonly sent: string | undefined;
  /** What was taken for granted or left out, a sentence each. */
  readonly warnings: readonly string[];
}

const MOST_ROWS = 1_000_000;
const YEAR = 366 * 86_400;
/** Answers that are clearly wrong are left out as long as they are no more than this share. */
const STRAY = 0.05;
const SENT_EXAMPLE = '2026-11-27T10:00:00Z';

/** Single clicks are counted as they come; only tables with a figure in each row are held. */
export class AnswerReader {
  private readonly options: AnswerOptions;
  private readonly problems: ProblemList;
  private heading: readonly string[] | undefined;
  private columns: Columns | undefined;
  private isGivenUp = false;
  private sent: Instant | undefined;
  private sentText: string | undefined;
  private readonly rows: TableRow[] = [];
  private readonly clicks = new ClickCounts();

  constructor(options: AnswerOptions, problems: ProblemList) {
    this.options = options;
    this.problems = problems;
    if (options.sent === undefined) return;
    this.setSent(options.sent.trim());
    if (this.sent) return;
    this.isGivenUp = true;
    problems.add({ message: `${quoted(options.sent)} is no instant`, help: `Write ${SENT_EXAMPLE}` });
  }

  /** `sent 2026-11-27T10:00:00Z` may be the first line of the file; true if it is. */
  firstLine(line: string): boolean {
    const written = /^["#\s]*sent["\s]*[:=,;|\t ]\s*(.*)$/i.exec(line)?.[1] ?? '';
    return this.setSent(written.replace(/["\s,;|]+$/, '').replace(/^"/, ''));
  }

  /** What is said first counts: an option before the file. */
  private setSent(written: string): boolean {
    const sent = readInstant(written);
    if (!sent) return false;
    this.sent ??= sent;
    this.sentText ??= written;
    return true;
  }

  row(cells: readonly string[], line: number, delimiter: Delimiter): void {
    if (this.isGivenUp) return;
    if (!this.columns && !this.heading && !isData(cells, delimiter)) this.heading = cells;
    else {
      this.columns ??= this.choose(cells, line, delimiter);
      if (this.columns) this.answer(cells, this.columns, line, delimiter);
    }
  }

  /** Undefined if there is a problem. */
  finish(): Answers | undefined {
    if (!this.columns && this.problems.kept.length === 0) {
      this.problems.add({
        message: 'There are no rows of figures',
        help: 'Write a time and a share, or the time of one click, in each row',
      });
    }
    if (!this.columns || this.problems.kept.length > 0) return undefined;
    return this.columns.value === undefined ? this.ofClicks(this.columns) : this.ofTable(this.columns);
  }

  private choose(row: readonly string[], line: number, delimiter: Delimiter): Columns | undefined {
    const chosen = chooseColumns({ heading: this.heading, row, delimiter }, this.options.columns ?? []);
    this.isGivenUp = true;
    if ('message' in chosen) this.problems.add({ line, ...chosen });
    else if (chosen.unit === undefined && !this.sent) {
      this.problems.add({
        line,
        message: 'The times are instants, and nothing says when the send was',
        help: `Add \`--sent\` with the time of the send, as in ${SENT_EXAMPLE}`,
      });
    } else {
      this.isGivenUp = false;
      return chosen;
    }
    return undefined;
  }

  private answer(cells: readonly string[], columns: Columns, line: number, delimiter: Delimiter): void {
    const cell = cells[columns.time] ?? '';
    const seconds =
      columns.unit === undefined
        ? this.secondsSince(cell, line)
        : this.secondsOf(cell, columns.unit, line, delimiter);
    if (seconds === undefined) return;
    if (columns.value === undefined) {
      this.clicks.add(columns.unit === undefined ? seconds + (this.sent?.seconds ?? 0) : seconds, seconds);
      return;
    }
    const number = this.numberOf(cells[columns.value] ?? '', line, delimiter);
    if (number) this.figure({ seconds, ...number, line });
  }

  private figure(row: TableRow): void {
    const { line, value } = row;
    if (value < 0) {
      this.problems.add({
        line,
        message: `\`${value}\` is below 0`,
        help: 'Answers and shares are 0 or more',
      });
    } else if (this.rows.length < MOST_ROWS) this.rows.push(row);
    else {
      this.isGivenUp = true;
      this.problems.add({
        line,
        message: 'The table has more than a million rows',
        help: 'Export by minute',
      });
    }
  }

  private secondsOf(cell: string, unit: number, line: number, delimiter: Delimiter): number | undefined {
    const number = this.numberOf(cell, line, delimiter);
    if (!number) return undefined;
    // To the microsecond, so that 1.1 h is a whole second.
    const seconds = Math.round(number.value * unit * 1e6) / 1e6;
    if (Math.abs(seconds) <= YEAR) return seconds;
    const message = `${quoted(cell)} is more than a year from the send`;
    this.problems.add({ line, message, help: 'Count the times from the send' });
    return undefined;
  }

  private secondsSince(cell: string, line: number): number | undefined {
    const instant = readInstant(cell);
    if (!instant || !this.sent) {
      const help = `Write times as ${SENT_EXAMPLE}; sums have no place in the table`;
      this.problems.add({ line, message: `${cellWords(cell)} is no instant`, help });
      return undefined;
    }
    if (instant.hasZone === this.sent.hasZone) return instant.seconds - this.sent.seconds;
    const [withZone, without] = instant.hasZone ? ['the times', 'the send'] : ['the send', 'the times'];
    this.problems.add({
      line,
      message: `There is a zone behind ${withZone} and none behind ${without}`,
      help: 'Write both with `Z` or an offset such as `+01:00`, or both without',
    });
    return undefined;
  }

  private numberOf(cell: string, line: number, delimiter: Delimiter): CellNumber | undefined {
    const number = readNumber(cell, delimiter);
    if (number && number !== 'ambiguous') return number;
    this.problems.add(
      number
        ? {
            line,
            message: `${quoted(cell)} may be one number or a thousand times it`,
            help: 'Write numbers without separators of thousands',
          }
        : {
            line,
            message: `${cellWords(cell)} is no number`,
            help: 'Correct the row or take it out; sums have no place in the table',
          },
    );
    return undefined;
  }

  private ofClicks({ words }: Columns): Answers | undefined {
    const { course, resolution, before, after, counted } = this.clicks.course();
    const exactness = { 1: 'second', 60: 'minute', 3600: 'hour' }[resolution];
    return this.answers({
      course,
      isCounted: true,
      reading: `${words}: single answers, exact to the ${exactness}`,
      warnings: [
        ...this.strays(before, counted, 'before the send'),
        ...this.strays(after, counted, 'more than 90 days after the send'),
      ],
    });
  }

  private ofTable({ words, figures, unit, isUnitAssumed }: Columns): Answers | undefined {
    const table = tableCourse(this.rows, figures, unit === undefined);
    if ('message' in table) {
      this.problems.add(table);
      return undefined;
    }
    const { course, reading, counted, before = 0, endsAt } = table;
    const warnings = [...this.strays(before, counted ?? 0, 'before the send')];
    if (isUnitAssumed) warnings.push('No heading says the unit of the times: they are taken as minutes');
    if (endsAt !== undefined) {
      warnings.push(`The shares end at ${Number((endsAt * 100).toPrecision(3))} %, which is taken as all`);
    }
    return this.answers({
      course,
      isCounted: counted !== undefined,
      reading: `${words}: ${reading}`,
      warnings,
    });
  }

  private strays(amount: number, others: number, where: string): string[] {
    if (amount === 0) return [];
    const message = `${amount} of ${amount + others} answers are ${where}`;
    if (amount <= STRAY * (amount + others)) return [`${message}, and left out`];
    this.problems.add({ message, help: 'Look at the time of the send and its zone' });
    return [];
  }

  private answers(found: Omit<Answers, 'sent'>): Answers | undefined {
    if (this.problems.kept.length > 0) return undefined;
    const isNeedless = this.options.sent !== undefined && this.columns?.unit !== undefined;
    const needless = 'The times are counted from the send already: `--sent` changes nothing';
    const sent = this.columns?.unit === undefined ? this.sentText : undefined;
    return { ...found, sent, warnings: isNeedless ? [...found.warnings, needless] : found.warnings };
  }
}

function cellWords(cell: string): string {
  return cell === '' ? 'An empty cell' : quoted(cell);
}
