import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

describe('steady heap', () => {
  it('keeps the space for new objects small while much is read', () => {
    const grown = youngGenerationAfter('');
    const kept = youngGenerationAfter('steadyHeap();');
    assert.ok(kept <= 32 * MB && kept < grown, `${kept / MB} MB of ${grown / MB} MB`);
  }).timeout(30_000);
});

const MB = 1024 * 1024;

/** Bytes, in a process of its own that has read much of which most stays. */
function youngGenerationAfter(begin: string): number {
  const program = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { steadyHeap } from '${new URL('steady-heap.ts', import.meta.url)}';
    ${begin}
    const kept = [];
    for (let slice = 0; slice < 200; slice++) {
      for (let i = 0; i < 5000; i++) kept.push({ start: i, text: [String(i)] });
      await new Promise(setImmediate);
    }
    console.log(getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size);`;
  const options = ['--conditions=source', '--disable-warning=ExperimentalWarning', '--input-type=module'];
  return Number(execFileSync(process.execPath, [...options, '-e', program], { encoding: 'utf8' }));
}
