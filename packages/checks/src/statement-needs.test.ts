/** Holds the table of needs to the grammar and to its own examples. */
import assert from 'node:assert/strict';
import { blockKeywords } from '@liaison/language';
import { needsIn, STATEMENT_NEEDS } from './statement-needs.ts';

/** Declarations are named by their own checks; these have nothing else that they must say. */
const NAMED_ONLY = new Set([
  ...['side', 'role', 'event', 'purpose', 'measure', 'region', 'currency', 'unit', 'type', 'curve', 'kind'],
  ...['profile', 'team', 'person', 'system', 'vendor', 'list', 'crm', 'schema', 'campaign', 'object'],
  ...['utm-source', 'category', 'sender'],
  ...['capacity-budget', 'contingency', 'capture', 'sla', 'metric', 'funding'],
]);

describe('what statements need', () => {
  it('is said for every statement of the language', () => {
    const known = [...blockKeywords().values()].flat().filter((keyword) => !NAMED_ONLY.has(keyword));
    const told = new Set(Object.keys(STATEMENT_NEEDS).map((key) => key.replace(/^.*\//, '')));
    assert.deepEqual(
      known.filter((keyword) => !told.has(keyword)),
      [],
    );
  });

  it('is said for nothing that is no statement', () => {
    for (const key of Object.keys(STATEMENT_NEEDS)) {
      const [keyword = '', block] = key.split('/').reverse();
      const blocks =
        block === undefined ? [...blockKeywords().values()].flat() : (blockKeywords().get(block) ?? []);
      assert.ok(blocks.includes(keyword), key);
    }
  });

  it('is found for a statement in its block', () => {
    for (const [key, expected] of Object.entries(STATEMENT_NEEDS)) {
      const [keyword = '', block = 'campaign'] = key.split('/').reverse();
      const own = STATEMENT_NEEDS[`${block}/${keyword}`] ?? expected;
      assert.equal(needsIn(block).get(keyword), own, key);
    }
  });

  it('is met by its own example', () => {
    for (const [key, { example, needs }] of Object.entries(STATEMENT_NEEDS)) {
      const text = example.replace(/"[^"]*"/g, '""').replace(/\{.*/, '');
      for (const { sign, what } of needs) if (sign) assert.match(text, sign, `${key} lacks ${what}`);
      assert.ok(example.startsWith(key.replace(/^.*\//, '')), key);
    }
  });
});
