/** Fixes that put a near word in the place of a written one. */
import type { SourceFile, Span } from '@liaison/model';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';

/** One suggested fix for each word, in order; the words stand as they are to be written. */
export function replacements(file: SourceFile, span: Span, words: readonly string[]): Fix[] {
  return words.map((word) => ({
    title: `Replace by \`${word}\``,
    safety: 'suggested',
    edits: [replaceText(file, span, word)],
  }));
}
