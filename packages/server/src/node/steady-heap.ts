/** How much memory V8 takes beyond what the server holds. */
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * Keeps the space for new objects at a size that serves keystrokes, and has the heap collected when it has doubled.
 * Left to itself, V8 gives 128 MB to new objects while many files are read, never takes that back, and lets the heap
 * grow fourfold in between: the peak is half as high again. The flags are no promise of V8's, so they are set only in
 * releases of Node in which they were tried.
 */
export function steadyHeap(): void {
  const node = Number.parseInt(process.versions.node, 10);
  if (!TRIED_IN.includes(node) || 'electron' in process.versions) return;
  setFlagsFromString('--heap-growing-percent=30');
  boundYoungGeneration();
  new PerformanceObserver(boundYoungGeneration).observe({ entryTypes: ['gc'] });
}

/** It grows at collections; one in quiet times may make it smaller, after which it may grow again. */
function boundYoungGeneration(): void {
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  setFlagsFromString(`--semi-space-growth-factor=${(space?.space_size ?? 0) < ENOUGH ? 2 : 1}`);
}

const TRIED_IN: readonly number[] = [22, 24];
/** Bytes, of which half are in use at a time. */
const ENOUGH = 16 * 1024 * 1024;
