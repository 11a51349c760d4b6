/** A review as something to read: what stands on it in which order, for Markdown and HTML alike. */
import type { Rich } from './rich-text.ts';

export interface ReviewPage {
  readonly title: Rich;
  readonly tone: Tone;
  /** The verdict, and who still has to sign. It is never left out, however little room there is. */
  readonly verdict: Rich;
  readonly lead: readonly Rich[];
  readonly sections: readonly Section[];
  readonly folded: Folded | undefined;
  readonly foot: readonly Rich[];
}

/** How the verdict looks. */
export type Tone = 'over' | 'warn' | 'fits' | 'none';

export interface Section {
  readonly sign: string;
  readonly heading: string;
  readonly parts: readonly Part[];
}

/** What most readers need not see. */
export interface Folded {
  readonly summary: Rich;
  readonly sections: readonly Section[];
}

export type Part =
  | {
      readonly type: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Rich[])[];
    }
  | { readonly type: 'list'; readonly items: readonly Rich[] }
  /** What to do about it, worked out. */
  | { readonly type: 'tip'; readonly text: Rich }
  /** How to read what is above. */
  | { readonly type: 'note'; readonly text: Rich };

export interface Column {
  readonly heading: string;
  readonly isNumber?: boolean;
}
