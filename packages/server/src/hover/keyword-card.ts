/** The card of a keyword: what the statement means, and its word in the vocabulary of the other side. */
import { type GlossaryTerm, statementDocs, termOfKeyword } from '@liaison/language';
import type { StatementAt } from '../surroundings.ts';
import { type Card, facts } from './card.ts';

/** Of the keyword that begins a statement; undefined where the language does not know it. */
export function keywordCard({ block, keyword }: StatementAt): Card | undefined {
  const docs = statementDocs(block, keyword);
  const term = termOfKeyword({ block, keyword });
  if (!docs) return term && termCard(keyword, term);
  return {
    heading: headingOf(keyword, term),
    doc: `${docs.meaning}\n\n\`\`\`campaign\n${docs.example}\n\`\`\``,
    facts: factsOf(term),
  };
}

/** Of a word inside a statement. */
export function termCard(word: string, term: GlossaryTerm): Card {
  const { example } = term;
  const doc = 'words' in example ? example.words : `\`\`\`campaign\n${example.text}\n\`\`\``;
  return { heading: headingOf(word, term), facts: factsOf(term), doc };
}

function headingOf(word: string, term: GlossaryTerm | undefined): string {
  const isOther = term !== undefined && term.term.toLowerCase() !== word.toLowerCase();
  return isOther ? `**\`${word}\`** · ${term.term}` : `**\`${word}\`**`;
}

function factsOf(term: GlossaryTerm | undefined) {
  return facts(['For marketing', term?.forMarketing], ['For IT', term?.forIt]);
}
