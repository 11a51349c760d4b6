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

/** A statement: the keyword that opens its block, and its own; as `statementDocs` calls them. */
export interface TermPlace {
  readonly block: string;
  readonly keyword: string;
}

/** What the keyword that begins a statement means. The same keyword may mean something else in another block. */
export function termOfKeyword({ block, keyword }: TermPlace): GlossaryTerm | undefined {
  return placed().get(`${block}/${keyword}`) ?? anywhere().get(keyword);
}

/** What a word inside a statement means; most are names and values, which no term says anything about. */
export function termWithin({ block, keyword }: TermPlace, word: string): GlossaryTerm | undefined {
  return placed().get(`${block}/${keyword}/${word}`);
}

/** What a word of the library means, such as the measure `availability`. */
export function termOfWord(kind: string, name: string): GlossaryTerm | undefined {
  return placed().get(`${kind}:${name}`);
}

function placed(): ReadonlyMap<string, GlossaryTerm> {
  byPlace ??= new Map(glossary.flatMap((entry) => (entry.places ?? []).map((place) => [place, entry])));
  return byPlace;
}

let byPlace: Map<string, GlossaryTerm> | undefined;

/** By keywords that mean the same wherever they begin a statement. */
function anywhere(): ReadonlyMap<string, GlossaryTerm> {
  byKeyword ??= new Map(
    glossary.flatMap((entry) => {
      const { term, aliases, places = [] } = entry;
      const tied = new Set(places.flatMap((place) => /^[^/]+\/([^/]+)$/.exec(place)?.[1] ?? []));
      return [term, ...aliases].filter((word) => !tied.has(word)).map((word) => [word, entry]);
    }),
  );
  return byKeyword;
}

let byKeyword: Map<string, GlossaryTerm> | undefined;
