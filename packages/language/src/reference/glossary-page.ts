/** The page of the glossary, in Markdown: a table for each side. */

import { type GlossaryTerm, glossary } from '../glossary.ts';
import { FILE_BLOCK } from '../parse/grammar-blocks.ts';
import { NAMED_LINE } from './examples.ts';

const SECTIONS: readonly { readonly side: GlossaryTerm['side']; readonly heading: string }[] = [
  { side: 'marketing', heading: 'What marketing says' },
  { side: 'it', heading: 'What IT says' },
  { side: 'crm', heading: 'What those say who look after the CRM' },
  { side: 'privacy', heading: 'What privacy and security say' },
  { side: 'shared', heading: 'What both say' },
];

/** Ends with a line break. */
export function glossaryPage(): string {
  return [
    '<!-- Generated from src/glossary: change it there, then npm run generate. -->',
    '',
    '# Glossary',
    '',
    'Two sides, two vocabularies: each term in the words of marketing and in those of IT, with an example. Editors show the same when the mouse rests on a word of a campaign file.',
    '',
    ...SECTIONS.flatMap(({ side, heading }) => [
      `## ${heading}`,
      '',
      '| term | for marketing | for IT | example |',
      '|---|---|---|---|',
      ...glossary.filter((entry) => entry.side === side).map(row),
      '',
    ]),
  ].join('\n');
}

function row(entry: GlossaryTerm): string {
  const { term, forMarketing, forIt, example } = entry;
  const words = otherWords(entry).map((word) => `\`${cell(word)}\``);
  const also = words.length > 0 ? `<br>${words.join(', ')}` : '';
  return `| **${term}**${also} | ${cell(forMarketing)} | ${cell(forIt)} | ${cell(exampleOf(example))} |`;
}

function exampleOf(example: GlossaryTerm['example']): string {
  if ('words' in example) return example.words;
  return example.block === FILE_BLOCK ? `\`${example.text}\`` : `\`${example.text}\` in \`${example.block}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** Besides the term itself: what people say, and what files say, the latter as they are written. */
function otherWords({ term, aliases, places = [] }: GlossaryTerm): string[] {
  return [...new Set([...aliases, ...places.map(writtenAt)])].filter((word) => word !== term);
}

/** `at … over` for a word that means this in that statement only. */
function writtenAt(place: string): string {
  const [, keyword, word] = place.split('/');
  if (word === undefined) return keyword ?? place.replace(':', ' ');
  return keyword === NAMED_LINE ? word : `${keyword} … ${word}`;
}
