/** Words that nobody declares and that the workspace has already: two spellings of one thing are two things. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';

/** Those in most use first, by how often they are written. */
export function usedCandidates(counts: ReadonlyMap<string, number>): Candidate[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([label, count], rank) => ({
      label,
      kind: CompletionItemKind.Value,
      rank: Math.min(rank, MOST_RANKS),
      description: count === 1 ? 'used once' : `used ${count} times`,
    }));
}

/** How often each word is written. */
export function countsOf(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Behind it come the keywords that may follow instead. */
export const MOST_RANKS = 90;
