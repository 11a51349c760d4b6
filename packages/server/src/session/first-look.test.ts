/** Of a file whose repository is not read yet only its own mistakes are told. */
import assert from 'node:assert/strict';
import { firstLook } from './first-look.ts';

describe('a first look at a file', () => {
  const uri = 'file:///repository/tea%20weeks.campaign';

  it('tells of syntax errors, and of nothing that other files may answer', () => {
    const found = firstLook(uri, 'campaign tea {\n  owner nobody-knows\n  budget ( }\n', '2026-11-01');
    assert.ok(found.length > 0);
    assert.ok(found.every(({ code }) => code !== 'unresolved-reference'));
  });

  it('is silent about what can be read', () => {
    assert.deepEqual(firstLook(uri, 'campaign tea {\n  owner nobody-knows\n}\n', '2026-11-01'), []);
  });
});
