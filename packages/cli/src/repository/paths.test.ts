/** Paths as they are compared and shown. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { holds, relativePath, shownPath } from './paths.ts';

const root = resolve('/repository');

describe('paths', () => {
  it('are relative, with slashes', () => {
    assert.equal(relativePath(root, resolve(root, 'a', 'b')), 'a/b');
    assert.equal(relativePath(root, root), '.');
  });

  it('are shown from where one stands, and whole from elsewhere', () => {
    assert.equal(shownPath(root, 'a/b', root), 'a/b');
    assert.equal(shownPath(root, 'a/b', resolve(root, 'a')), 'b');
    assert.equal(shownPath(root, '..b', root), '..b');
    assert.equal(shownPath(root, 'a', resolve(root, 'b')), resolve(root, 'a').replaceAll('\\', '/'));
    assert.equal(
      shownPath(root, 'liaison:library/words.campaign', resolve(root, 'a')),
      'liaison:library/words.campaign',
    );
  });

  it('lie within folders, and not within their namesakes', () => {
    assert.ok(holds(root, root) && holds(root, resolve(root, '..a')));
    assert.ok(!holds(root, resolve('/repository-2')) && !holds(root, resolve('/')));
  });
});
