/** The file system of Node, and between its paths and ours. The only file here that may import Node. */
import { type Dirent, readFileSync, type Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type EntryKind, type FileKind, type FileSystem, FileSystemError, reasonOf } from './file-system.ts';
import { pathOfWindows, windowsPathOf } from './windows-paths.ts';

const IS_WINDOWS = sep === '\\';

/** The path of the interface for an absolute path of this machine, as `resolve` returns it. */
export function pathOfNative(native: string): string {
  return IS_WINDOWS ? pathOfWindows(native) : native;
}

/** The path of this machine for one of the interface. Throws a `FileSystemError` for what cannot exist here. */
export function nativePathOf(path: string): string {
  if (!IS_WINDOWS) return path;
  const native = windowsPathOf(path);
  if (native === undefined) throw new FileSystemError('ENOENT', path);
  return native;
}

/** The files of this machine. Errors are Node's own. */
export const nodeFileSystem: FileSystem = {
  // Four questions to a pool of threads for each of ten thousand small files take ten times as long as reading them.
  readFile: async (path) => {
    await turnOfOthers();
    return readFileSync(nativePathOf(path));
  },
  readDirectory: async (path) => {
    const entries = await readdir(nativePathOf(path), { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: entryKind(entry) }));
  },
  stat: async (path) => {
    try {
      return { kind: fileKind(await stat(nativePathOf(path))) };
    } catch (error) {
      if (NOTHING_THERE.has(reasonOf(error))) return undefined;
      throw error;
    }
  },
  realPath: async (path) => pathOfNative(await realpath(nativePathOf(path))),
};

/** Milliseconds after which everything else has its turn. */
const SLICE = 8;

let sliceEnd = 0;

/** Settles at once for some milliseconds, and then after everything else has had its turn. */
async function turnOfOthers(): Promise<void> {
  if (performance.now() < sliceEnd) return;
  await setImmediate();
  sliceEnd = performance.now() + SLICE;
}

/** There is nothing either where a path goes on below a file. */
const NOTHING_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

function entryKind(entry: Dirent): EntryKind {
  return entry.isSymbolicLink() ? 'link' : fileKind(entry);
}

function fileKind(entry: Dirent | Stats): FileKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
