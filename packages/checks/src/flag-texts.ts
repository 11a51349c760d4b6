/** What flags with a text or a number say, as `controlled-by "Country"` and `max 100`. */
import type { Flag } from '@liaison/model';

/** The text of the first flag of this name; undefined where there is none, or where the export does not know. */
export function flagText(flags: readonly Flag[], name: string): string | undefined {
  return flags.find((flag) => flag.name === name && !flag.unknown)?.text;
}

/** The number of the first flag of this name; bounds below zero are written as texts. */
export function flagNumber(flags: readonly Flag[], name: string): number | undefined {
  const flag = flags.find((candidate) => candidate.name === name && !candidate.unknown);
  const number = flag?.number ?? (flag?.text === undefined ? Number.NaN : Number(flag.text));
  return Number.isFinite(number) ? number : undefined;
}
