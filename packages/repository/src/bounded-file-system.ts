/** A file system that is not asked for everything at once. */
import type { FileSystem } from './file-system.ts';

/** Systems allow a process a few hundred open files, and its parents have some. */
const AT_ONCE = 64;

/** Passes on as many questions as a system bears; the others wait, in the order in which they came. */
export function boundedFileSystem(fileSystem: FileSystem): FileSystem {
  let waiting: (() => void)[] = [];
  /** How many of those waiting have had their turn: taking each from the front of a long list would move all of it. */
  let served = 0;
  let running = 0;
  const inTurn = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (running < AT_ONCE) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await ask();
    } finally {
      // Whoever is next takes the place over, so nobody who comes meanwhile gets ahead.
      const next = waiting[served];
      if (next) {
        served++;
        next();
      } else {
        running--;
        waiting = [];
        served = 0;
      }
    }
  };
  return {
    readFile: (path) => inTurn(() => fileSystem.readFile(path)),
    readDirectory: (path) => inTurn(() => fileSystem.readDirectory(path)),
    stat: (path) => inTurn(() => fileSystem.stat(path)),
    realPath: (path) => inTurn(() => fileSystem.realPath(path)),
  };
}
