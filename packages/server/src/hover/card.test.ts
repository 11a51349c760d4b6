/** Cards as Markdown and as plain text. */
import assert from 'node:assert/strict';
import { escaped, facts, plain, toMarkdown, toPlainText } from './card.ts';
import { sparkline } from './sparkline.ts';
import { numberText, shareText } from './written.ts';

const CARD = {
  heading: '**Web shop** · system `web-shop`',
  doc: 'Runs on **four** machines.\n\n```campaign\nowner tom\n```',
  picture: ['▁█', '0 1'],
  facts: facts(
    ['Owner', '[Tom (`tom`)](file:///a%28b%29#L1)'],
    ['Nothing', undefined],
    ['None', []],
    ['Two', ['a', 'b']],
  ),
};

describe('a card', () => {
  it('is Markdown', () => {
    assert.equal(
      toMarkdown(CARD),
      [
        CARD.heading,
        CARD.doc,
        '```text\n▁█\n0 1\n```',
        '- **Owner**: [Tom (`tom`)](file:///a%28b%29#L1)\n- **Two**:\n  - a\n  - b',
      ].join('\n\n'),
    );
  });

  it('is plain text', () => {
    const doc = 'Runs on **four** machines.\n\nowner tom\n';
    assert.equal(
      toPlainText(CARD),
      ['Web shop · system web-shop', doc, '▁█\n0 1', 'Owner: Tom (tom)\nTwo:\n  a\n  b'].join('\n\n'),
    );
  });

  it('shows what people wrote as they wrote it', () => {
    for (const text of ['a*b*', '[x](y)', '<b>`|#!~_\\', '1 × 2 = 3 %'])
      assert.equal(plain(escaped(text)), text);
  });
});

describe('figures and pictures', () => {
  it('draw heights as shares of the highest', () => {
    assert.equal(sparkline([0, 1, 4, 8]), ' ▁▄█');
    assert.equal(sparkline([0, 0]), '  ');
    assert.equal(sparkline([]), '');
  });

  it('keep all digits of what is written', () => {
    assert.deepEqual([1_200_000, 480_000, 9000, 98.99].map(numberText), ['1.2M', '480k', '9000', '98.99']);
    assert.equal(shareText(0.9899), '98.99 %');
    assert.equal(shareText(1 - 0.05), '95 %');
  });
});
