/** How words are found that stand for something still to be written. */
import { onceEach } from './once-each.ts';

/** Says whether there is a placeholder, and finds all of them. */
export interface PlaceholderPattern {
  readonly any: RegExp;
  readonly all: RegExp;
}

/** Undefined where no words are set. */
export const placeholdersIn: (placeholders: readonly string[]) => PlaceholderPattern | undefined = onceEach(
  (placeholders) => {
    const all = patternOf(placeholders);
    return all && { any: new RegExp(all.source, 'u'), all };
  },
);

/** Whole words; those without a small letter only as they are written, so that `TBD` is not found in a name. */
function patternOf(placeholders: readonly string[]): RegExp | undefined {
  if (placeholders.length === 0) return undefined;
  const words = placeholders.map((word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const exact = word === word.toUpperCase();
    return exact
      ? escaped
      : escaped.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
