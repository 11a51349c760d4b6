/** How much memory V8 takes beyond what the server holds. */
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps the space for new objects at a size that serves keystrokes, and has the heap collected when it has grown by a
 * third. Left to itself, V8 gives 128 MB to new objects while many files are read, never takes that back, and lets the
 * heap grow fourfold in between: the peak is half as high again. The flags are no promise of V8's, so they are set only
 * in releases of Node in which they were tried.
 */
export function steadyHeap(): void {
  if (!isTried()) return;
  setFlagsFromString('--heap-growing-percent=30');
  boundYoungGeneration();
  new PerformanceObserver(boundYoungGeneration).observe({ entryTypes: ['gc'] });
}

/**
 * Collects once what reading has left, which takes some tenths of a second in a large repository, and lets the heap grow
 * by more from now on: a collection takes as long while somebody types.
 */
export function tidyHeap(): void {
  if (!isTried()) return;
  setFlagsFromString('--heap-growing-percent=75');
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
}

function isTried(): boolean {
  const node = Number.parseInt(process.versions.node, 10);
  return TRIED_IN.includes(node) && !('electron' in process.versions);
}

/** It grows at collections; one in quiet times may make it smaller, after which it may grow again. */
function boundYoungGeneration(): void {
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  setFlagsFromString(`--semi-space-growth-factor=${(space?.space_size ?? 0) < ENOUGH ? 2 : 1}`);
}

const TRIED_IN: readonly number[] = [22, 24];
/** Bytes, of which half are in use at a time. */
const ENOUGH = 16 * 1024 * 1024;
