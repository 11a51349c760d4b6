/** A finding with everything that it may have, as a terminal shows it. */
import assert from 'node:assert/strict';
import type { Finding } from '@liaison/checks';
import { frameSource } from './code-frame.ts';
import { colorsFor } from './colors.ts';
import { findingText } from './finding-text.ts';

const TEXT = 'team a {\n  side it\n}\nteam a {}\n';

function placeOf(found: string) {
  const start = TEXT.indexOf(found);
  return { file: 'a.campaign', span: { start, end: start + found.length } };
}

describe('text of a finding', () => {
  it('has a frame for every place, and says which fixes --fix applies', () => {
    const finding: Finding = {
      code: 'some-code',
      severity: 'warning',
      message: 'The team `a` is\u001B declared twice',
      help: 'Remove one',
      at: placeOf('team a {}'),
      related: [
        { message: 'also here', at: placeOf('{\n  side it\n}') },
        { message: 'and in a file that is gone', at: { file: 'gone', span: { start: 0, end: 1 } } },
      ],
      fixes: [
        { title: 'Remove it', safety: 'safe', edits: [] },
        { title: 'Rename it', safety: 'suggested', edits: [] },
      ],
    };
    const colors = colorsFor({ write: () => undefined }, {});
    const source = (path: string) => (path === 'a.campaign' ? frameSource(TEXT) : undefined);
    assert.equal(
      findingText(finding, { colors, source, shown: (path) => `./${path}` }),
      [
        'warning[some-code]: The team `a` is␛ declared twice',
        ' --> ./a.campaign:4:1',
        '  |',
        '4 | team a {}',
        '  | ^^^^^^^^^',
        '  |',
        ' ::: ./a.campaign:1:8',
        '  |',
        '1 | team a {',
        '  |        ^',
        '...',
        '3 | }',
        '  | ^ also here',
        '  |',
        ' ::: ./gone',
        '  |',
        '  |',
        '  = help: Remove one',
        '  = fix: Remove it (`--fix` does it)',
        '  = fix: Rename it',
        '',
      ].join('\n'),
    );
  });
});
