/** One example and one sentence for every statement of the language: for its reference and for hover. */
import { campaignExamples } from './examples-campaign.ts';
import { organisationExamples } from './examples-organisation.ts';
import { wordExamples } from './examples-words.ts';

export interface StatementExample {
  /** Lines that may stand in the statement's block as they are. */
  readonly example: string;
  /** What it means, in Markdown. */
  readonly meaning: string;
}

/** By the keyword that begins the statement; `NAMED_LINE` for a line that begins with a name. */
export type BlockExamples = Readonly<Record<string, StatementExample>>;

/** Stands for the keyword of lines such as `web-shop 300 rps` and `email: text`. */
export const NAMED_LINE = '<line>';

/** By the keyword that opens the block; `FILE_BLOCK` for the top of a file. */
export const statementExamples: Readonly<Record<string, BlockExamples>> = {
  ...wordExamples,
  ...organisationExamples,
  ...campaignExamples,
};

/** What a statement of a block means; `block` and `keyword` as in `statementExamples`. */
export function statementDocs(block: string, keyword: string): StatementExample | undefined {
  const examples = Object.hasOwn(statementExamples, block) ? statementExamples[block] : undefined;
  return examples && Object.hasOwn(examples, keyword) ? examples[keyword] : undefined;
}
