/** Carets stand below what they mean, whatever the line is made of. */
import assert from 'node:assert/strict';
import { codeFrame, frameSource } from './code-frame.ts';

function draw(text: string, found: string): string[] {
  const start = text.indexOf(found);
  return codeFrame(frameSource(text), { start, end: start + found.length }).map((line) =>
    line.kind === 'gap' ? '...' : line.text,
  );
}

describe('code frame', () => {
  it('marks a word', () => {
    assert.deepEqual(draw('one two three\n', 'two'), ['one two three', '    ^^^']);
  });

  it('shows tabs as spaces and counts wide characters as two', () => {
    assert.deepEqual(draw('\towner 山田 x', 'x'), ['    owner 山田 x', '               ^']);
    assert.deepEqual(draw('🎄🎄 tree', 'tree'), ['🎄🎄 tree', '     ^^^^']);
  });

  it('gives combining marks no room', () => {
    assert.deepEqual(draw('cafe\u0301 x', 'x'), ['cafe\u0301 x', '     ^']);
  });

  it('shows first and last line of a place that spans many', () => {
    assert.deepEqual(draw('a {\n  b\n  c\n}\n', '{\n  b\n  c\n}'), ['a {', '  ^', '...', '}', '^']);
  });

  it('marks the end of the text with one caret', () => {
    assert.deepEqual(
      codeFrame(frameSource('abc\n'), { start: 4, end: 4 }).map((line) =>
        line.kind === 'gap' ? '' : line.text,
      ),
      ['', '^'],
    );
  });

  it('cuts a long line around the place', () => {
    const [source = '', carets = ''] = draw(`${'a'.repeat(1000)} here ${'b'.repeat(1000)}`, 'here');
    assert.equal(source.length, 122);
    assert.ok(source.startsWith('…') && source.endsWith('…'));
    assert.equal(source.slice(carets.indexOf('^'), carets.length), 'here');
  });

  it('cuts a place that is itself too long', () => {
    const [source = '', carets = ''] = draw(`x ${'y'.repeat(5000)} z`, 'y'.repeat(5000));
    assert.ok(source.length <= 122 && carets.length <= 122);
  });

  it('shows control characters', () => {
    assert.deepEqual(draw('a\u0000\u001B[31m b', 'b'), ['a␀␛[31m b', '        ^']);
  });
});
