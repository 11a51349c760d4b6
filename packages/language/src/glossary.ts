/**
 * The glossary: terms of marketing, IT, CRM and privacy, each explained for both sides, with an example. Hover
 * shows it, and `GLOSSARY.md` is generated from it.
 */
import { agreementTerms } from './glossary/agreement-terms.ts';
import { crmTerms } from './glossary/crm-terms.ts';
import { itTerms } from './glossary/it-terms.ts';
import { marketingTerms } from './glossary/marketing-terms.ts';
import { privacyTerms } from './glossary/privacy-terms.ts';
import { sharedTerms } from './glossary/shared-terms.ts';
import type { GlossaryTerm } from './glossary/term.ts';

export type { GlossaryExample, GlossaryTerm } from './glossary/term.ts';

/** Those of one side stand together, in the order in which a reader may want them. */
export const glossary: readonly GlossaryTerm[] = [
  ...marketingTerms,
  ...itTerms,
  ...crmTerms,
  ...privacyTerms,
  ...sharedTerms,
  ...agreementTerms,
];

/** The entry for a word: a term or another word for it; capitals do not matter. */
export function glossaryTerm(word: string): GlossaryTerm | undefined {
  byWord ??= new Map(
    glossary.flatMap((entry) => [entry.term, ...entry.aliases].map((name) => [name.toLowerCase(), entry])),
  );
  return byWord.get(word.toLowerCase());
}

let byWord: Map<string, GlossaryTerm> | undefined;
