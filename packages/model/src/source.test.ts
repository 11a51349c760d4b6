/** Lines and characters. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineStartsOf, positionAt } from './source.ts';

describe('model: positions', () => {
  it('ends lines at every kind of line break', () => {
    assert.deepEqual(lineStartsOf('a\nb\r\nc\rd'), [0, 2, 5, 7]);
    assert.deepEqual(lineStartsOf(''), [0]);
    assert.deepEqual(lineStartsOf('a\n'), [0, 2]);
  });

  it('counts as splitting the text does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'ü', '\n', '\r\n', '\r', ' ')), fc.nat(), (parts, n) => {
        const text = parts.join('');
        const offset = n % (text.length + 1);
        // Between \r and \n there is no position of its own.
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        const before = text.slice(0, offset).split(/\r\n|\r|\n/);
        assert.deepEqual(positionAt(lineStartsOf(text), offset), {
          line: before.length - 1,
          character: before.at(-1)?.length ?? 0,
        });
      }),
    );
  });
});
