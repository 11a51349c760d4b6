/** Markup in which nothing of a text becomes markup. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Html, html } from './html.ts';

describe('html', () => {
  it('escapes texts and attributes, and takes markup as it is', () => {
    const hostile = `</script><img src=x onerror="alert('1')">`;
    const inner = html`<b title="${hostile}">${hostile}</b>`;
    assert.equal(html`<p>${inner}</p>`.text, `<p>${inner.text}</p>`);
    assert.doesNotMatch(inner.text.slice(3, -4), /<|onerror="/);
    assert.equal(inner.text.match(/&lt;\/script&gt;/g)?.length, 2);
  });

  it('leaves out what is nothing, and joins lists', () => {
    assert.equal(html`${undefined}${null}${false}${[1, 'a', html`<i></i>`]}`.text, '1a<i></i>');
    assert.equal(html`${0}`.text, '0');
  });

  it('draws no number that is none', () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(() => html`<rect x="${number}"/>`, /cannot be drawn/);
    }
    assert.equal(html`${1 / 3}`.text, '0.333');
  });

  it('gives every text back to a reader as it was, without characters that no page may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: markup } = html`<p>${text}</p>`;
        const inner = markup.slice(3, -4);
        assert.doesNotMatch(inner, /[<>"'`]/);
        assert.ok(inner.isWellFormed());
        assert.equal(read(inner), text.toWellFormed().replace(FORBIDDEN, '\ufffd'));
      }),
    );
  });

  it('is made by templates only', () => assert.ok(html`x` instanceof Html));
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function read(markup: string): string {
  const names: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#96': '`',
  };
  return markup.replace(/&([a-z]+|#\d+);/g, (whole, name: string) => names[name] ?? whole);
}
