import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AstNode } from 'langium';
import { blocksOf, FILE_BLOCK, type GrammarBlock } from '../parse/grammar-blocks.ts';
import { parseCampaignFile, parseTree } from '../parse-campaign.ts';
import { createCampaignServices } from '../services.ts';
import { NAMED_LINE, statementDocs, statementExamples } from './examples.ts';
import { inBlock } from './testing.ts';

describe('the examples of the language reference', () => {
  const blocks = blocksOf(createCampaignServices().campaign.Grammar);

  it('are one for each statement of the grammar, and no more', () => {
    assert.ok(blocks.length > 20);
    const expected = blocks.flatMap(({ opener, statements }) =>
      statements.map(({ keyword }) => `${opener} ${keyword ?? NAMED_LINE}`),
    );
    const written = Object.entries(statementExamples).flatMap(([block, examples]) =>
      Object.keys(examples).map((keyword) => `${block} ${keyword}`),
    );
    assert.deepEqual(written.sort(), [...new Set(expected)].sort());
  });

  it('of its introduction are read without a problem', () => {
    const reference = readFileSync(new URL('../../REFERENCE.md', import.meta.url), 'utf8');
    const fenced = [...reference.matchAll(/^```campaign\r?\n(.*?)^```/gms)].map(([, text = '']) => text);
    assert.ok(fenced.length >= 2);
    for (const text of fenced) {
      assert.deepEqual(parseCampaignFile({ path: 'a.campaign', text }).problems, [], text);
      assert.ok(!hasUnknown(membersOf(parseTree(text).value)), text);
    }
  });

  for (const block of blocks) {
    const place = block.opener === FILE_BLOCK ? 'a file' : block.opener;
    it(`can stand in ${place}`, () => {
      for (const { keyword, rule } of block.statements) {
        const docs = statementDocs(block.opener, keyword ?? NAMED_LINE);
        assert.ok(docs, keyword);
        assert.match(docs.meaning, /^[A-Z`].*\.$/, docs.example);
        const text = inBlock(blocks, block, docs.example);
        assert.deepEqual(parseCampaignFile({ path: 'a.campaign', text }).problems, [], text);
        const members = innermost(parseTree(text).value, block, blocks);
        assert.deepEqual(
          members.map(({ $type }) => $type),
          [rule.name],
          text,
        );
        assert.ok(!hasUnknown(members), text);
      }
    });
  }
});

/** The statements in the block that an example was put in. */
function innermost(file: AstNode, block: GrammarBlock, blocks: readonly GrammarBlock[]): readonly AstNode[] {
  if (block.opener === FILE_BLOCK) return membersOf(file);
  const around = blocks.find(({ statements }) => statements.some(({ rule }) => rule === block.rule));
  assert.ok(around, block.opener);
  return membersOf(innermost(file, around, blocks)[0]);
}

function hasUnknown(nodes: readonly AstNode[]): boolean {
  return nodes.some((node) => node.$type === 'Unknown' || hasUnknown(membersOf(node)));
}

function membersOf(node: AstNode | undefined): readonly AstNode[] {
  const { members, declarations } = (node ?? {}) as { members?: AstNode[]; declarations?: AstNode[] };
  return members ?? declarations ?? [];
}
