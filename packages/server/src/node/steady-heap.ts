/** How much memory V8 takes beyond what the server holds. */
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps the space for new objects at a size that serves keystrokes, and has a large heap collected when it has grown by
 * a third, as long as files are read. Left to itself, V8 gives 128 MB to new objects while many files are read, never
 * takes that back, and lets the heap grow fourfold in between: the peak is half as high again. And seconds after much
 * was done it would begin to make the heap smaller, a step at each array that somebody makes, so that a keystroke waits
 * up to 0.7 s for all of them; `tidyHeap` does that when nobody waits. The flags are no promise of V8's, so they are
 * set only in releases of Node in which they were tried.
 */
export function steadyHeap(): void {
  if (!isTried()) return;
  setFlagsFromString('--memory-reducer-gc-count=0');
  boundYoungGeneration();
  const afterCollection = () => {
    boundYoungGeneration();
    boundGrowth();
  };
  new PerformanceObserver(afterCollection).observe({ entryTypes: ['gc'] });
}

/**
 * To be told when the server has nothing to do: if that stays so for a while, what has become garbage is collected at
 * once. It takes some tenths of a second in a large repository, which are better spent now than while somebody types.
 */
export function tidyHeap(): void {
  if (!isTried()) return;
  isRead = true;
  boundGrowth();
  clearTimeout(timer);
  timer = setTimeout(collectGrown, IDLE).unref();
}

/**
 * A large heap is collected often while it is read, and hardly while somebody types, who would have to wait. A small one
 * is read in before it need be collected, and then collected in milliseconds, as often as it takes.
 */
function boundGrowth(): void {
  const isLarge = usedNow().heap >= LARGE;
  if (isLarge || isRead) setFlagsFromString(`--heap-growing-percent=${isLarge && isRead ? 100 : 30}`);
}

let isRead = false;
let timer: NodeJS.Timeout | undefined;
/** Bytes that the last collection left, in the heap and of arrays of numbers outside of it. */
let left = { heap: 0, outside: 0 };

function collectGrown(): void {
  const { heap, outside } = usedNow();
  if (heap < FELT || (heap < left.heap * GROWN && outside < left.outside + MUCH_OUTSIDE)) return;
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  left = usedNow();
}

function usedNow(): { heap: number; outside: number } {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return { heap: used_heap_size, outside: external_memory };
}

/** Milliseconds. */
const IDLE = 3000;
/** Bytes; with less than that V8's own collections are not felt. */
const FELT = 50 * 1024 * 1024;
/** Bytes; with less than that V8 keeps the heap small by itself, in less time. */
const LARGE = 200 * 1024 * 1024;
/** So much more than there was after the last collection is worth one. */
const GROWN = 1.2;
/** Bytes. V8 waits for four times as much, and then for nothing else: it collects at once, whoever is typing. */
const MUCH_OUTSIDE = 16 * 1024 * 1024;

function isTried(): boolean {
  const node = Number.parseInt(process.versions.node, 10);
  return TRIED_IN.includes(node) && !('electron' in process.versions);
}

/**
 * It grows at collections, from its first megabyte to all that it may have at once: what is collected on the way is
 * nearly all still needed. A collection in quiet times may make it smaller, after which it may grow again.
 */
function boundYoungGeneration(): void {
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  const size = space?.space_size ?? ENOUGH;
  // At the start only the half that is in use is counted.
  const growth = Math.floor(ENOUGH / (size > FIRST ? size : 2 * FIRST));
  setFlagsFromString(`--semi-space-growth-factor=${Math.max(1, growth)}`);
}

const TRIED_IN: readonly number[] = [22, 24];
/** Bytes, of which half are in use at a time. */
const ENOUGH = 16 * 1024 * 1024;
const FIRST = 1024 * 1024;
