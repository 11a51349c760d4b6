/** Reads the options of commands that are more than a word; a bad one is the user's error. */
import { catalogue } from '@liaison/checks';
import { isRealDate, nearestNames } from '@liaison/model';
import { UserError } from '../user-error.ts';

/** Codes of `--only a,b --only c`, former names taken for the present ones. */
export function readOnly(written: readonly string[] | undefined): ReadonlySet<string> | undefined {
  if (!written) return undefined;
  const present = new Map(
    catalogue.flatMap(({ code, formerly }) => [code, ...formerly].map((name) => [name, code] as const)),
  );
  const codes = written.flatMap((list) => list.split(',').map((code) => code.trim())).filter(Boolean);
  if (codes.length === 0) throw new UserError('`--only` names no check', '`liaison explain` lists them');
  return new Set(codes.map((code) => present.get(code) ?? unknownCheck(code, present.keys())));
}

/** Throws the error for a code that no check has. */
export function unknownCheck(code: string, known: Iterable<string>): never {
  const nearest = nearestNames(code, known, 1)[0];
  throw new UserError(
    `There is no check \`${code}\``,
    nearest ? `Did you mean \`${nearest}\`?` : '`liaison explain` lists them',
  );
}

/** Infinity where the option is not given. */
export function readMaxWarnings(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(written)) return Number(written);
  throw new UserError(`\`--max-warnings ${written}\` is not a whole number from 0`);
}

/** A date as 2026-11-01 that the calendar has. */
export function readDate(written: string | undefined, option: string): string | undefined {
  if (written === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(written) && isRealDate(written)) return written;
  throw new UserError(`\`${option} ${written}\` is not a date like 2026-11-01`);
}
