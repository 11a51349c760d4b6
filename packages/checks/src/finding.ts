/** What a check finds: one statement about one place, with what to do and how to mend it. */
import type { Place } from '@liaison/model';

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong: one sentence, names in backticks, no full stop. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
  readonly at: Place;
  /** Other places that have a part in it. */
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** There may be fixes that nobody has searched for yet. */
  readonly hasMoreFixes?: true;
}

export interface RelatedPlace {
  readonly message: string;
  readonly at: Place;
}

/** `safe` keeps the meaning that the author plainly had; `suggested` is a guess that somebody should read. */
export type FixSafety = 'safe' | 'suggested';

/** Edits that, applied together, remove the finding. */
export interface Fix {
  /** An instruction, as it stands in a menu: "Replace by `web-shop`". */
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly TextEdit[];
}

export interface TextEdit {
  readonly at: Place;
  readonly newText: string;
}

/** Applies edits of one file; they may come in any order and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort(
    (a, b) => b.at.span.start - a.at.span.start || b.at.span.end - a.at.span.end,
  );
  let result = text;
  for (const { at, newText } of ordered)
    result = result.slice(0, at.span.start) + newText + result.slice(at.span.end);
  return result;
}
