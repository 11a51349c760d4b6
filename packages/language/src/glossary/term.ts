/** The form of an entry of the glossary. */

export interface GlossaryTerm {
  /** As people say it: `conversion rate`. */
  readonly term: string;
  /**
   * Other words for it. One that begins a statement, as the term itself may, means this in every block, unless
   * `places` of a term say in which.
   */
  readonly aliases: readonly string[];
  /**
   * Where words of campaign files mean this: `list/zone` is the statement `zone` in the block of a list,
   * `channel/at/over` the word `over` in its statement `at`, `measure:availability` a word of the library.
   */
  readonly places?: readonly string[];
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
