/** Forms: what they ask, and where each answer lands. */
import type { FieldTarget, Flag, TypeUse } from './crm.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Located, Span } from './source.ts';

export interface Capture extends DeclarationBase {
  readonly kind: 'capture';
  readonly page?: Reference;
  readonly purposes: readonly Reference[];
  readonly rate?: Quantity;
  readonly syncs?: Quantity;
  readonly failures?: Reference;
  readonly assign?: Reference;
  readonly fields: readonly CaptureField[];
  readonly sets: readonly SetLine[];
}

export interface CaptureField extends DeclarationBase {
  readonly kind: 'field';
  readonly type?: TypeUse;
  readonly flags: readonly Flag[];
  readonly mappings: readonly Mapping[];
  /** The reason, empty where none is given; absent where the field is kept. */
  readonly discarded?: Located<string>;
  readonly sharedWith: readonly Reference[];
  readonly grants: readonly Reference[];
  readonly refuses: readonly Reference[];
  readonly forPurposes: readonly Reference[];
  /** What kind of personal data it is, where that is written. */
  readonly category?: Reference;
}

/** Whether nobody says what becomes of the answer: it is neither kept, nor handed on, nor discarded. */
export function goesNowhere({ mappings, discarded, sharedWith }: CaptureField): boolean {
  return mappings.length === 0 && !discarded && sharedWith.length === 0;
}

/** `-> Lead.Email`, `-> not Lead.HasOptedOutOfEmail`. */
export interface Mapping {
  readonly negated: boolean;
  readonly target?: FieldTarget;
  readonly span: Span;
}

/** `set "Web" -> Lead.LeadSource if opt-in is "true"`. */
export interface SetLine {
  readonly value?: SetValue;
  readonly target?: FieldTarget;
  readonly condition?: { readonly field: Reference; readonly equals: string };
  readonly span: Span;
}

export type SetValue =
  | { readonly type: 'text'; readonly text: string; readonly span: Span }
  | { readonly type: 'number'; readonly number: number; readonly span: Span }
  | { readonly type: 'date'; readonly date: string; readonly span: Span }
  /** `now`, `campaign-id`, `utm-source`, `label-of-opt-in`. */
  | { readonly type: 'word'; readonly word: string; readonly span: Span };
