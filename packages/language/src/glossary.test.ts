/** The glossary is complete, explains each term for both sides, and its examples are Campaign text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossary, termOfKeyword, termOfWord, termWithin } from './glossary.ts';
import { libraryFiles } from './library.ts';
import {
  blocksOf,
  calledRule,
  type GrammarStatement,
  isWordKeyword,
  visitElements,
} from './parse/grammar-blocks.ts';
import { parseCampaignFile } from './parse-campaign.ts';
import { NAMED_LINE } from './reference/examples.ts';
import { glossaryPage } from './reference/glossary-page.ts';
import { inBlock } from './reference/testing.ts';
import { createCampaignServices } from './services.ts';

describe('the glossary', () => {
  const grammar = createCampaignServices().campaign.Grammar;
  const blocks = blocksOf(grammar);

  it('has at least sixty terms', () => {
    assert.ok(glossary.length >= 60, String(glossary.length));
  });

  it('has one meaning for every word of people, and for every place', () => {
    for (const wordsOf of [
      ({ term, aliases }: (typeof glossary)[number]) => [...new Set([term, ...aliases])],
      ({ places = [] }: (typeof glossary)[number]) => places,
    ]) {
      const words = glossary.flatMap(wordsOf);
      assert.deepEqual(
        words.filter((word, index) => words.indexOf(word) !== index),
        [],
      );
    }
  });

  it('explains keywords and words of the library as `places.txt` says, which somebody has read', () => {
    const expected = readFileSync(join(import.meta.dirname, 'glossary', 'places.txt'), 'utf8');
    const told = [...blocks.flatMap(linesOf), ...wordsOfLibrary()];
    assert.equal(`${told.join('\n')}\n`, expected.replaceAll('\r\n', '\n'));
    const reached = new Set(told.flatMap((line) => [...line.matchAll(/= ([^;]+)/g)].map(([, term]) => term)));
    assert.ok(reached.size >= 60, String(reached.size));
  });

  it('ties words to statements and kinds that there are', () => {
    const statements = new Set(
      blocks.flatMap(({ opener, statements }) =>
        statements.map(({ keyword = NAMED_LINE }) => `${opener}/${keyword}`),
      ),
    );
    const words = new Set(
      libraryFiles().flatMap(({ declarations }) => declarations.map(({ kind, name }) => `${kind}:${name}`)),
    );
    for (const place of glossary.flatMap(({ places = [] }) => places)) {
      const [block, keyword] = place.split('/');
      assert.ok(words.has(place) || statements.has(`${block}/${keyword}`), place);
    }
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

  it('says nothing of words that it does not know', () => {
    assert.equal(termOfKeyword({ block: 'channel', keyword: 'constructor' }), undefined);
    assert.equal(termWithin({ block: 'channel', keyword: 'at' }, 'constructor'), undefined);
    assert.equal(termOfWord('measure', 'constructor'), undefined);
  });
});

/** A line for each statement of a block: what its keyword means, what the words in it mean, and which have no term. */
function linesOf({ opener: block, statements }: ReturnType<typeof blocksOf>[number]): string[] {
  return statements.map((statement) => {
    const { keyword = NAMED_LINE } = statement;
    const at = { block, keyword };
    const tied = glossary.flatMap(({ places = [] }) => places.map((place) => place.split('/')));
    const words = [
      ...wordsIn(statement),
      // Values, which are no keywords: the words of `utm`, the flags of a field.
      ...tied.flatMap(([where, begins, word]) => (where === block && begins === keyword && word) || []),
    ];
    const inside = [...new Set(words)].sort();
    const known = inside.filter((word) => termWithin(at, word));
    const unknown = inside.filter((word) => !termWithin(at, word));
    return [
      `${block}/${keyword} = ${termOfKeyword(at)?.term ?? '-'}`,
      ...known.map((word) => `${word} = ${termWithin(at, word)?.term}`),
      ...(unknown.length > 0 ? [`no term: ${unknown.join(' ')}`] : []),
    ].join('; ');
  });
}

/** The keywords behind the first one, without those of the block that the statement opens. */
function wordsIn({ keyword, rule }: GrammarStatement): string[] {
  const words: string[] = [];
  const seen = new Set([rule]);
  for (const each of seen) {
    visitElements(each.definition, (element) => {
      if ('feature' in element && element.feature === 'members') return false;
      if (isWordKeyword(element)) words.push(element.value);
      const called = calledRule(element);
      if (called) seen.add(called);
      return true;
    });
  }
  return words.filter((word) => word !== keyword);
}

/** Words with a term; the others are too many to read. */
function wordsOfLibrary(): string[] {
  return libraryFiles().flatMap(({ declarations }) =>
    declarations.flatMap(({ kind, name }) => {
      const term = termOfWord(kind, name)?.term;
      return term === undefined ? [] : [`${kind}:${name} = ${term}`];
    }),
  );
}
