/** A section in somebody else's file. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesBehind, withSection } from './section.ts';

const textOf = (text: string, lines: readonly string[]) => {
  const placed = withSection(text, lines);
  assert.ok(placed.ok, JSON.stringify(placed));
  return placed.text;
};

describe('the section of Liaison', () => {
  it('is the file where there is none, and comes last where there is one', () => {
    assert.equal(textOf('', ['/a @b']), '# liaison:begin\n/a @b\n# liaison:end\n');
    assert.equal(textOf('* @all', ['/a @b']), '* @all\n\n# liaison:begin\n/a @b\n# liaison:end\n');
  });

  it('is replaced where it stands, with the line ends of the file', () => {
    const file = '* @all\r\n# liaison:begin\r\nold\r\n# liaison:end\r\n/z @z';
    assert.equal(textOf(file, ['new', 'newer']), file.replace('old', 'new\r\nnewer'));
  });

  it('is the same when it is written again, and leaves everything else as it is', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', '#', ' ', '@', '\r\n', '\n', '[') })),
        fc.array(fc.constantFrom('/a @b', '/c\\ d @e', '# x')),
        (parts, lines) => {
          const file = parts.join('\n');
          const once = textOf(file, lines);
          assert.ok(once.startsWith(file));
          assert.equal(textOf(once, lines), once);
          assert.equal(textOf(textOf(once, ['/x @y']), lines), once);
        },
      ),
    ));

  it('is not guessed where markers do not belong together', () => {
    for (const [file, line] of [
      ['# liaison:end\n', 1],
      ['\n# liaison:begin\n', 2],
      ['# liaison:begin\n# liaison:begin\n# liaison:end\n', 1],
      ['# liaison:begin\n# liaison:end\n# liaison:begin\n# liaison:end\n', 3],
    ] as const) {
      const placed = withSection(file, []);
      assert.ok(!placed.ok && placed.line === line, file);
    }
  });

  it('knows the lines that its heading would take in', () => {
    const file = textOf('/x @x\n', ['[Liaison]']);
    assert.deepEqual(linesBehind(`${file}# note\n/y @y\n[Docs]\n/z @z\n`), ['/y @y']);
    assert.deepEqual(linesBehind(file), []);
  });
});
