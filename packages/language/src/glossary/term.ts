/** The form of an entry of the glossary. */

export interface GlossaryTerm {
  /** As people say it: `conversion rate`. */
  readonly term: string;
  /** Other words for it, keywords of the language among them. */
  readonly aliases: readonly string[];
  /** Who brings the word along; the others need it explained. */
  readonly side: 'marketing' | 'it' | 'crm' | 'privacy' | 'shared';
  /** What it means to somebody in marketing, in one or two sentences. */
  readonly forMarketing: string;
  /** What it means to somebody in IT. */
  readonly forIt: string;
  readonly example: GlossaryExample;
}

/** A statement in the block that may hold it, or a sentence. */
export type GlossaryExample = { readonly block: string; readonly text: string } | { readonly words: string };
