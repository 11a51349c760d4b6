/** That the other tests run where they think they do. */
import assert from 'node:assert/strict';
import { extension, folder } from '../suite/workspace.ts';

describe('in a browser', () => {
  it('is no process, and has no disk', async () => {
    const liaison = await extension().activate();
    await liaison.ready;
    assert.equal(liaison.hostKind, 'web');
    assert.equal(folder().scheme, 'tmp');
    console.log(`      activate() took ${liaison.activation.toFixed(1)} ms`);
  });
});
