/** What may be chosen at a cursor, before it becomes an item of the protocol. */
import type { DeclarationKind } from '@liaison/model';
import type { CompletionItemKind } from 'vscode-languageserver';

export interface Candidate {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written; the label where absent. */
  readonly text?: string;
  /** What the typed letters are compared with; the label where absent. */
  readonly filter?: string;
  /** What is written in an editor that knows snippets. */
  readonly snippet?: string;
  /** Right behind the label: the type of a field. */
  readonly detail?: string;
  /** At the right edge: a title, a team. */
  readonly description?: string;
  /** Lower ranks come first; those of one rank stay in the order in which they were found. */
  readonly rank: number;
  readonly isDeprecated?: boolean;
  /** Where its documentation is, which is read when somebody looks at it. */
  readonly about?: About;
}

export type About =
  | { readonly type: 'statement'; readonly block: string; readonly keyword: string }
  | {
      readonly type: 'declaration';
      readonly kind: DeclarationKind;
      readonly name: string;
      readonly within?: string;
    }
  | { readonly type: 'text'; readonly text: string };
