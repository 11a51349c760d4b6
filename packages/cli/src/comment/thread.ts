/** The comments of one pull request, as both platforms have them. */
import { UserError } from '../user-error.ts';
import type { ApiAnswer } from './platform-api.ts';

/** A comment that this token may have written. */
export interface Comment {
  readonly id: number | string;
  readonly body: string;
}

/** What is asked of a platform. */
export interface Thread {
  /** The first comment of ours whose text begins with the mark; the mark is the beginning of a comment of HTML. */
  find(mark: string): Promise<Comment | undefined>;
  create(body: string, mark: string): Promise<void>;
  update(comment: Comment, body: string): Promise<void>;
  /** Folds a comment away, or shows it again, where the platform can. */
  fold(comment: Comment, isFolded: boolean): Promise<void>;
  /** Characters of the longest comment. */
  readonly longest: number;
}

/** Pages of comments; who has more of them is not read to the end. */
const MOST_PAGES = 100;

/** Goes through pages until `pick` finds something; a page that is not full is the last. */
export async function findInPages<T>(
  page: (number: number) => Promise<readonly unknown[]>,
  size: number,
  pick: (item: unknown) => T | undefined,
): Promise<T | undefined> {
  for (let number = 1; number <= MOST_PAGES; number++) {
    const items = await page(number);
    for (const item of items) {
      const found = pick(item);
      if (found !== undefined) return found;
    }
    if (items.length < size) return undefined;
  }
  return undefined;
}

/** Throws the user's error where a platform has refused; `what` is what was wanted, as `write comments`. */
export function demand(answer: ApiAnswer, what: string, help: string): ApiAnswer {
  const { status, said } = answer;
  if (status >= 200 && status < 300) return answer;
  const reason = said && ` (${said})`;
  if (status === 401) throw new UserError(`The token is not accepted: 401${reason}`, help);
  if (status === 403) throw new UserError(`The token may not ${what}: 403${reason}`, help);
  if (status === 404) {
    throw new UserError(`There is no such pull request, or the token cannot see it: 404${reason}`, help);
  }
  throw new UserError(`The platform does not let us ${what}: ${status}${reason}`);
}

/** The members of a JSON object; none of anything else. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
