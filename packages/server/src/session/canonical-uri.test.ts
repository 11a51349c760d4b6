/** The URIs of a file as different editors write them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { URI } from 'vscode-uri';
import { canonicalUri, encodedPath, folderUri } from './canonical-uri.ts';

/** As VS Code writes it, and then as others do. */
const SAME: readonly (readonly string[])[] = [
  [
    'file:///c%3A/r/a.campaign',
    'file:///C:/r/a.campaign',
    'file:///c:/r/a.campaign',
    'file:/C:/r/a.campaign',
  ],
  ['file:///C/r/a.campaign'],
  ['file:///home/R%26D%20%282026%29/a.campaign', 'file:///home/R&D%20(2026)/a.campaign'],
  ['file:///r/it%27s.campaign', "file:///r/it's.campaign"],
  ['file:///r/f%C3%BCr.campaign', 'file:///r/f%c3%bcr.campaign', 'file:///r/für.campaign'],
  ['file:///r/a%40b~c_d.campaign', 'file:///r/a@b%7Ec%5Fd.campaign'],
  ['file://server/share/a.campaign', 'file://SERVER/share/a.campaign'],
  ['vscode-vfs://github%2B7b2276223a317d/hello/tea', 'vscode-vfs://github+7b2276223a317d/hello/tea'],
  ['untitled:Untitled-1'],
];

describe('URIs', () => {
  it('have one form, whichever editor has written them', () => {
    for (const [canonical = '', ...others] of SAME) {
      for (const uri of [canonical, ...others]) assert.equal(canonicalUri(uri), canonical);
    }
    assert.equal(folderUri('file:///C:/'), 'file:///c%3A');
  });

  it('have the form of VS Code, also where they are not taken apart to see it', () => {
    const sign = fc.constantFrom(
      ...'aZ9-_.~/:@&%()!*\'+,;= ?#[]"\\ä',
      '%2B',
      '%2F',
      '%3A',
      '%25',
      '%41',
      '%7e',
      '%E9',
    );
    const path = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));
    const start = fc.constantFrom(
      'file:///',
      'file://',
      'file:',
      'file:///C',
      'x-y://h/',
      'X://h/',
      'x:///',
      'x:/',
      '',
    );
    fc.assert(
      fc.property(start, path, (start, path) => {
        const uri = start + path;
        assert.equal(canonicalUri(uri), asVsCodeHasIt(uri) ?? uri);
      }),
      { numRuns: 5000 },
    );
  });

  it('have that form as well where they are made of paths', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !/[/\\]/.test(name));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const uri = `file:///r/${encodedPath(names.join('/'))}`;
        assert.equal(canonicalUri(uri), uri);
        assert.equal(asVsCodeHasIt(uri), uri);
      }),
    );
  });
});

function asVsCodeHasIt(uri: string): string | undefined {
  try {
    return URI.parse(uri).toString();
  } catch {
    return undefined;
  }
}
