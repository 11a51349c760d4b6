/** Progress is seen by those who wait at a terminal, and by nobody else. */
import assert from 'node:assert/strict';
import type { Io } from '../io.ts';
import { progressOn } from './progress.ts';

/** What is printed when a step is taken at each of these milliseconds. */
function printed(times: readonly number[], { isTTY = true, clear = false } = {}): string {
  let output = '';
  let now = 0;
  const io = { stderr: { write: (text: string) => (output += text), isTTY }, now: () => new Date(now) };
  const progress = progressOn(io as unknown as Io, 400);
  for (const time of times) {
    now = time;
    progress.step();
  }
  if (clear) progress.clear();
  return output;
}

describe('progress', () => {
  it('is shown once, and only to those who have waited', () => {
    assert.equal(printed([0, 500, 999]), '');
    assert.equal(printed([0, 1000, 2000]), 'checking 400 files…');
  });

  it('is taken away, if it was there', () => {
    assert.equal(printed([2000], { clear: true }), 'checking 400 files…\r\u001B[K');
    assert.equal(printed([0], { clear: true }), '');
  });

  it('is silent in a pipe', () => assert.equal(printed([2000], { isTTY: false, clear: true }), ''));
});
