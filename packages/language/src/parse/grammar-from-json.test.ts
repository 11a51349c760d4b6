/** The grammar that is written short is the grammar. */
import assert from 'node:assert/strict';
import { loadGrammarFromJson, shortened } from './grammar-from-json.ts';

describe('grammar from JSON', () => {
  it('is the same written short', () => {
    const rule = (name: string, other: number) =>
      `{"$type":"ParserRule","name":"${name}","definition":{"$type":"RuleCall","rule":{"$ref":"#/rules@${other}"},"arguments":[]},"entry":false}`;
    const json = `{"$type":"Grammar","rules":[${rule('A', 1)},${rule('B', 0)}]}`;
    assert.ok(shortened(json).length < json.length / 2);
    const { rules } = loadGrammarFromJson(shortened(json));
    assert.deepEqual(
      rules.map(({ name }) => name),
      ['A', 'B'],
    );
    assert.deepEqual(loadGrammarFromJson(json), loadGrammarFromJson(shortened(json)));
  });

  it('may have no tilde of its own', () => assert.throws(() => shortened('"~a"'), /tilde/));
});
