/**
 * From a table of answers to the text of a response curve. The table comes in pieces, so that a log of millions of
 * clicks needs no more memory than a short one. What cannot be read becomes a problem; nothing throws.
 */
import { type ResponseCurve, writtenDuration } from '@liaison/model';
import { CsvRows } from './csv-rows.ts';
import { type CurveProblem, ProblemList } from './curve-problem.ts';
import { shareCurve } from './data-curve.ts';
import { fitShape } from './fit-shape.ts';
import { type AnswerOptions, AnswerReader, type Answers } from './read-answers.ts';
import { thinCurve } from './thin-curve.ts';
import { writePoints, writeShape } from './write-curve.ts';

export interface CurveOptions extends AnswerOptions {
  readonly name: string;
  readonly title?: string | undefined;
  /** Where the table is from, for the evidence: the name of its file. */
  readonly source: string;
  /** Whole seconds after the send from which on nothing counts. */
  readonly ends?: number | undefined;
  /** Write a log-logistic shape instead of points. */
  readonly fit?: boolean | undefined;
}

export interface CurveImport {
  /** Undefined if there is a problem. */
  readonly written: WrittenCurve | undefined;
  /** Ten at most; `more` are left out. */
  readonly problems: readonly CurveProblem[];
  readonly more: number;
}

export interface WrittenCurve {
  /** A whole file, not yet aligned. */
  readonly text: string;
  /** How the table was read, as a sentence. */
  readonly reading: string;
  /** What may not be as it was meant, a sentence each. */
  readonly warnings: readonly string[];
  /** The data as a curve, neither thinned nor fitted. */
  readonly data: ResponseCurve;
  /** The farthest that the written curve is from the data, as a share of all. */
  readonly error: number;
  /** How many points are written. */
  readonly points: number;
}

/** With fewer, the next send may well be 10 % off (Dvoretzky, Kiefer and Wolfowitz: 1.36 / √n in 95 of 100 cases). */
const FEW_ANSWERS = 200;
/** With fewer, straight lines along the answers have peaks that are chance. */
const ROUGH_ANSWERS = 2000;

/** Takes a table in pieces with `add`; `finish` gives the curve. */
export class CurveReader {
  private readonly options: CurveOptions;
  private readonly problems = new ProblemList();
  private readonly answers: AnswerReader;
  private readonly csv: CsvRows;

  constructor(options: CurveOptions) {
    this.options = options;
    this.answers = new AnswerReader(options, this.problems);
    this.csv = new CsvRows(
      (cells, line, delimiter) => this.answers.row(cells, line, delimiter),
      (line) => this.answers.firstLine(line),
    );
  }

  add(piece: string): void {
    this.csv.add(piece);
  }

  finish(): CurveImport {
    this.csv.finish();
    if (this.csv.fault) this.problems.add(this.csv.fault);
    const answers = this.answers.finish();
    const written = answers && this.write(answers);
    return { written, problems: this.problems.kept, more: this.problems.more };
  }

  private write({ course, isCounted, reading, sent, warnings }: Answers): WrittenCurve | undefined {
    const { name, title, source, ends, fit } = this.options;
    const found = shareCurve(course, ends);
    if (!found) {
      this.problems.add({ message: 'Nobody has come by the end', help: 'Give a later `--ends`, or none' });
      return undefined;
    }
    const { curve: data, all } = found;
    const end = Math.ceil(data.times.at(-1) ?? 0);
    const early =
      ends !== undefined && end < ends && !fit
        ? [`The data end ${writtenDuration(end)} after the send, before \`--ends\``]
        : [];
    const known = {
      data,
      reading,
      warnings: [...warnings, ...early, ...(isCounted ? warningsOfFew(all, fit ?? false) : [])],
    };
    const origin = `${source}: ${isCounted ? `${figure(all)} answers ` : ''}within ${writtenDuration(end)} of ${sent ?? 'the send'}`;
    if (!fit) {
      const { points, error } = thinCurve(data, isCounted ? all : undefined);
      const evidence = `${origin}, lines within ${percent(error)}`;
      return { ...known, text: writePoints({ name, title, evidence }, points), error, points: points.length };
    }
    const fitted = fitShape(data);
    if (!fitted) {
      this.problems.add({
        message: 'No log-logistic curve comes near these answers',
        help: 'Leave `--fit` out: then a table of points is written',
      });
      return undefined;
    }
    const evidence = `${origin}, fitted within ${percent(fitted.error)}`;
    const text = writeShape({ name, title, evidence }, fitted, ends ?? end);
    return { ...known, text, error: fitted.error, points: fitted.points.length };
  }
}

function warningsOfFew(answers: number, isFitted: boolean): string[] {
  if (answers < FEW_ANSWERS) return [`${figure(answers)} answers are few: the next send may differ`];
  if (answers >= ROUGH_ANSWERS || isFitted) return [];
  return [`With ${figure(answers)} answers chance makes small peaks: \`--fit\` smooths them`];
}

/** Rounded up to a tenth, so that "within" is true. */
function percent(share: number): string {
  return `${Math.max(1, Math.ceil(share * 1000 - 1e-6)) / 10} %`;
}

function figure(amount: number): string {
  return String(Math.round(amount));
}
