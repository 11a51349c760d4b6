/** Proof that the tests can fail: `run.ts` wants to see this one failure, and an exit code that says so. */
import assert from 'node:assert/strict';

describe('a suite with a failure', () => {
  it('has a test that passes', () => assert.ok(true));

  it('has a test that fails on purpose', () => assert.fail('On purpose'));
});
