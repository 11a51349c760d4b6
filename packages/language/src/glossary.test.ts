/** The glossary is complete, explains each term for both sides, and its examples are Campaign text. */
import assert from 'node:assert/strict';
import { glossary, glossaryTerm } from './glossary.ts';
import { blocksOf, keywordsOf } from './parse/grammar-blocks.ts';
import { parseCampaignFile } from './parse-campaign.ts';
import { glossaryPage } from './reference/glossary-page.ts';
import { inBlock } from './reference/testing.ts';
import { createCampaignServices } from './services.ts';

/** Keywords that mean in Campaign what they mean in English. */
const PLAIN_WORDS = new Set(
  `above after and as assign before belongs-to between business by contact currency do email ends equals every
  from github if in inactive is kept-in language measured none of on or per person through title to type unit until
  within`.split(/\s+/),
);

describe('the glossary', () => {
  const grammar = createCampaignServices().campaign.Grammar;
  const blocks = blocksOf(grammar);

  it('has at least sixty terms', () => {
    assert.ok(glossary.length >= 60, String(glossary.length));
  });

  it('has one meaning for every word', () => {
    const meanings = Map.groupBy(
      glossary.flatMap(({ term, aliases }) =>
        [...new Set([term, ...aliases].map((word) => word.toLowerCase()))].map((word) => ({ word, term })),
      ),
      ({ word }) => word,
    );
    assert.deepEqual(
      [...meanings.values()].filter((terms) => terms.length > 1),
      [],
    );
  });

  it('explains every keyword that is a term of the field', () => {
    const keywords = keywordsOf(grammar);
    assert.deepEqual(
      keywords.filter((word) => !PLAIN_WORDS.has(word) && !glossaryTerm(word)),
      [],
    );
    assert.deepEqual(
      [...PLAIN_WORDS].filter((word) => !keywords.includes(word) || glossaryTerm(word)),
      [],
    );
  });

  it('explains each term for both sides, in whole sentences', () => {
    for (const { term, forMarketing, forIt } of glossary) {
      for (const text of [forMarketing, forIt]) assert.match(text, /^[A-Z`].{15,240}\.$/, term);
      assert.notEqual(forMarketing, forIt);
    }
  });

  it('gives examples that are read without a problem', () => {
    for (const { term, example } of glossary) {
      if ('words' in example) {
        assert.match(example.words, /\.$/, term);
        continue;
      }
      const block = blocks.find(({ opener }) => opener === example.block);
      assert.ok(block, `${term}: no block ${example.block}`);
      const text = inBlock(blocks, block, example.text);
      const file = parseCampaignFile({ path: 'a.campaign', text });
      assert.deepEqual(file.problems, [], text);
      const begins = example.text.match(/^[\w-]+/)?.[0] ?? '';
      const known = block.statements.some(({ keyword }) => keyword === begins || keyword === undefined);
      assert.ok(known, `${term}: ${example.block} has no statement ${begins}`);
    }
  });

  it('has a page with a row for each term', () => {
    const rows = glossaryPage().match(/^\| \*\*.*\|$/gm) ?? [];
    assert.equal(rows.length, glossary.length);
    for (const row of rows) assert.equal(row.replaceAll('\\|', '').split('|').length, 6, row);
  });

  it('finds a term by any of its words', () => {
    assert.equal(glossaryTerm('converts')?.term, 'conversion rate');
    assert.equal(glossaryTerm('crm')?.term, 'CRM');
    assert.equal(glossaryTerm('constructor'), undefined);
  });
});
