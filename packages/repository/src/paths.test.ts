/** Paths of a file system, and of Windows. */
import assert from 'node:assert/strict';
import { isWithin, joinPath, nameOf, parentOf, pathBelow } from './paths.ts';
import { pathOfWindows, windowsPathOf } from './windows-paths.ts';

describe('paths with slashes', () => {
  it('are put together and taken apart', () => {
    for (const [folder, name, path] of [
      ['/', 'a', '/a'],
      ['/a', 'b', '/a/b'],
      ['/C:', 'a', '/C:/a'],
      ['//server/share', 'a', '//server/share/a'],
    ] as const) {
      assert.equal(joinPath(folder, name), path);
      assert.equal(parentOf(path), folder);
      assert.equal(nameOf(path), name);
      assert.equal(pathBelow(folder, path), name);
    }
  });

  it('end upwards', () => {
    assert.equal(parentOf('/'), '/');
    assert.equal(parentOf('/C:'), '/');
    assert.equal(parentOf('//server/share'), '//server/share');
  });

  it('lie below folders, and not below their namesakes', () => {
    assert.equal(pathBelow('/a', '/a'), '.');
    assert.equal(pathBelow('/a', '/a/b/c'), 'b/c');
    assert.equal(pathBelow('/a', '/a/..b'), '..b');
    for (const path of ['/ab', '/', '/b/a']) assert.equal(pathBelow('/a', path), undefined, path);
  });

  it('lie within folders, and not within their namesakes', () => {
    for (const folder of ['.', 'a', 'a/b']) assert.ok(isWithin('a/b', folder), folder);
    for (const folder of ['a/', 'b', 'a/bc', 'a/b/c']) assert.ok(!isWithin('a/b', folder), folder);
    assert.ok(!isWithin('ab/c', 'a'));
  });
});

describe('paths of Windows', () => {
  it('go there and back', () => {
    for (const [native, path] of [
      ['C:\\', '/C:'],
      ['c:\\plans\\a b', '/c:/plans/a b'],
      ['\\\\server\\share', '//server/share'],
      ['\\\\server\\share\\plans', '//server/share/plans'],
    ] as const) {
      assert.equal(pathOfWindows(native), path);
      assert.equal(windowsPathOf(path), native);
    }
    assert.equal(pathOfWindows('C:\\plans\\'), '/C:/plans');
    assert.equal(pathOfWindows('\\\\server\\share\\'), '//server/share');
  });

  it('begin at a drive or a share', () => {
    for (const path of ['/', '/plans', '/CD:/plans', '//server', '/.git']) {
      assert.equal(windowsPathOf(path), undefined, path);
    }
  });
});
