/** Holds the list of single statements to the grammar. */
import assert from 'node:assert/strict';
import { blockKeywords } from '@liaison/language';
import { SINGLE_STATEMENTS } from './repeated-member.ts';

describe('statements that may stand once', () => {
  it('are statements of their blocks', () => {
    for (const [block, keywords] of Object.entries(SINGLE_STATEMENTS)) {
      const known = blockKeywords().get(block) ?? [];
      assert.deepEqual(
        keywords.filter((keyword) => !known.includes(keyword)),
        [],
        block,
      );
      assert.equal(new Set(keywords).size, keywords.length, block);
    }
  });
});
