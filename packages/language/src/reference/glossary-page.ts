/** The page of the glossary, in Markdown: a table for each side. */

import { type GlossaryTerm, glossary } from '../glossary.ts';
import { FILE_BLOCK } from '../parse/grammar-blocks.ts';

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

function row({ term, aliases, forMarketing, forIt, example }: GlossaryTerm): string {
  const also = aliases.length > 0 ? `<br>${aliases.map((alias) => `\`${cell(alias)}\``).join(', ')}` : '';
  return `| **${term}**${also} | ${cell(forMarketing)} | ${cell(forIt)} | ${cell(exampleOf(example))} |`;
}

function exampleOf(example: GlossaryTerm['example']): string {
  if ('words' in example) return example.words;
  return example.block === FILE_BLOCK ? `\`${example.text}\`` : `\`${example.text}\` in \`${example.block}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
