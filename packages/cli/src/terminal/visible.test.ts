/** Nothing in a file can steer the terminal that shows it. */
import assert from 'node:assert/strict';
import { visible, visibleLine } from './visible.ts';

describe('visible text', () => {
  it('has pictures or numbers for what a terminal would obey', () => {
    assert.equal(visible('a\u0000\u001B[2J\u007F\r'), 'a␀␛[2J␡␍');
    assert.equal(visible('\u0085\u009B\u202E\u2066\u200F'), '<U+0085><U+009B><U+202E><U+2066><U+200F>');
  });

  it('keeps all that is text, tabs and line feeds too', () => {
    for (const text of ['a\tb\nc', 'é山🎄', '“–”']) assert.equal(visible(text), text);
  });

  it('stays on one line where it must', () => {
    assert.equal(visibleLine('a\nerror: b\u001B'), 'a␊error: b␛');
  });
});
