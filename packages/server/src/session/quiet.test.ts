/** When work steps back that nobody waits for. */
import assert from 'node:assert/strict';
import { Quiet } from './quiet.ts';

async function rested(quiet: Quiet, isAwaited = () => false): Promise<number> {
  const begin = performance.now();
  await quiet.come(isAwaited);
  return performance.now() - begin;
}

describe('quiet', () => {
  it('is there at once where nobody has asked anything, and where somebody waits', async () => {
    const quiet = new Quiet();
    assert.ok((await rested(quiet)) < 5);
    quiet.heard();
    assert.ok((await rested(quiet, () => true)) < 5);
  });

  it('comes when nothing has been asked for a moment', async () => {
    const quiet = new Quiet();
    quiet.heard();
    setTimeout(() => quiet.heard(), 5);
    assert.ok((await rested(quiet)) >= 14);
  });

  it('comes even where questions do not end', async () => {
    const quiet = new Quiet();
    quiet.heard();
    const asking = setInterval(() => quiet.heard(), 1);
    try {
      assert.ok((await rested(quiet)) >= 50);
    } finally {
      clearInterval(asking);
    }
  });

  it('ends when somebody begins to wait', async () => {
    const quiet = new Quiet();
    quiet.heard();
    const asking = setInterval(() => quiet.heard(), 1);
    let isAwaited = false;
    const rest = rested(quiet, () => isAwaited);
    isAwaited = true;
    quiet.stir();
    try {
      assert.ok((await rest) < 50);
    } finally {
      clearInterval(asking);
    }
  });
});
