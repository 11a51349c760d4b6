/** Habits from other notations and from prose, recognised where they made a line unreadable. */
import type { SourceFile, SyntaxProblem, Workspace } from '@liaison/model';
import { clauseWord } from './clause-slips.ts';
import { FIELD_SLIPS } from './field-slips.ts';
import { NAME_SLIPS, wordsForReference } from './name-slips.ts';
import { PROSE_SLIPS } from './prose-slips.ts';
import { VALUE_SLIPS } from './value-slips.ts';
import { lineOf, type UnreadableText } from './written-line.ts';

// What is known to bear these words as its name is no text without quotes.
const SLIPS = [...FIELD_SLIPS, wordsForReference, ...VALUE_SLIPS, ...PROSE_SLIPS, ...NAME_SLIPS, clauseWord];

/** What the author of a line meant that cannot be read, if the line shows it. */
export function slipOf(
  problem: SyntaxProblem,
  file: SourceFile,
  workspace: Workspace,
): UnreadableText | undefined {
  const line = lineOf(problem, file, workspace);
  if (!line) return undefined;
  for (const recognise of SLIPS) {
    const found = recognise(line);
    if (found) return found;
  }
  return undefined;
}
