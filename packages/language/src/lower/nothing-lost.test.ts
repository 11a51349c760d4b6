/** Whatever a statement of the language can say arrives in the model: tried with every example of the reference. */
import assert from 'node:assert/strict';
import { type AnyDeclaration, parseNumber } from '@liaison/model';
import type { IToken } from 'chevrotain';
import { CampaignLanguageGrammar } from '../generated/grammar.ts';
import { blocksOf } from '../parse/grammar-blocks.ts';
import { unquote } from '../parse/value-converter.ts';
import { parseCampaignFile, tokenize } from '../parse-campaign.ts';
import { statementExamples } from '../reference/examples.ts';
import { inBlock } from '../reference/testing.ts';

describe('language: lowering', () => {
  const blocks = blocksOf(CampaignLanguageGrammar());
  for (const block of blocks) {
    it(`loses nothing that a statement of ${block.opener} says`, () => {
      const examples = Object.values(statementExamples[block.opener] ?? {});
      assert.ok(examples.length > 0);
      for (const { example } of examples) {
        const text = inBlock(blocks, block, example);
        const values = valuesOf(parseCampaignFile({ path: 'a.campaign', text }).declarations);
        for (const token of tokenize(text).tokens) {
          const said = meaningOf(token);
          if (said !== undefined)
            assert.ok(values.includes(said), `\`${said}\` of \`${example}\` is not in the model`);
        }
      }
    });
  }
});

/** What must be found again; keywords, signs and punctuation are said by the shape of the model. */
function meaningOf({ tokenType, image }: IToken): string | undefined {
  if (tokenType.name === 'NUMBER') return `:${parseNumber(image)}`;
  if (tokenType.name === 'STRING') return JSON.stringify(unquote(image)).slice(1, -1);
  return ['PLAIN', 'HEAD', 'DATE', 'TIME'].includes(tokenType.name) ? unquote(image).trim() : undefined;
}

/** The model without places, and without the list of statements, which repeats what is written. */
function valuesOf(declarations: readonly AnyDeclaration[]): string {
  const left = new Set(['statements', 'blocks', 'statement', 'body', 'start', 'end']);
  const json = JSON.stringify(declarations, (key, value) =>
    left.has(key) || /span$/i.test(key) ? undefined : value,
  );
  // A number in a list has no key before it.
  return json.replace(/([[,])(-?\d)/g, '$1:$2');
}
