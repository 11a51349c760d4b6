import assert from 'node:assert/strict';
import { differenceOf, looksLike } from './look-alikes.ts';

describe('look-alikes', () => {
  for (const [a, b, difference] of [
    ['Legitimate - lead', 'Legitimate \u2013 lead', '`-` is U+002D'],
    ['\u041c', 'M', '`\u041c` is U+041C'],
    ["Men's", 'Men\u2019s', "`'` is U+0027"],
    ['New York', 'New\u00a0York', 'other blanks'],
    ['New\u00a0York', 'New York', 'other blanks'],
    ['Web ', 'Web', 'other blanks'],
    ['We\u200bb', 'Web', 'other blanks'],
    ['\ufb01t', 'fit', '`\ufb01` is U+FB01'],
  ] as const) {
    it(`\`${a}\` is one of \`${b}\``, () => {
      assert.ok(looksLike(a, b));
      assert.equal(differenceOf(a, b), difference);
    });
  }

  it('are no texts that are equal, or that a reader tells apart', () => {
    assert.ok(!looksLike('Web', 'Web'));
    assert.ok(!looksLike('web', 'Web'));
    assert.ok(!looksLike('Webinar', 'Web'));
  });
});
