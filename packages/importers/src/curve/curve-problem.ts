/** What is wrong with a table of answers, for all who look at a part of it. */

/** Something that stands in the way: what it is and what to do. */
export interface CurveProblem {
  /** Counted from 1; absent where the whole table or an option is meant. */
  readonly line?: number;
  readonly message: string;
  readonly help: string;
}

/** Keeps the first problems and counts the others: a million rows can have the same one. */
export class ProblemList {
  readonly kept: CurveProblem[] = [];
  more = 0;

  add(problem: CurveProblem): void {
    if (this.kept.length < MOST_PROBLEMS) this.kept.push(problem);
    else this.more++;
  }
}

const MOST_PROBLEMS = 10;
