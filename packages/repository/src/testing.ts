/** Two file systems for tests: a folder of this machine, and one that is only in memory. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type FileKind, type FileSystem, FileSystemError } from './file-system.ts';
import { pathOfNative } from './node-file-system.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Folder {
  /** As this machine writes it. */
  readonly native: string;
  readonly root: string;
}

/** Writes files into a new folder, which is removed when `use` is done. The folder counts as a repository of git. */
export async function withFolder<T>(files: Files, use: (folder: Folder) => Promise<T>): Promise<T> {
  const native = realpathSync(mkdtempSync(join(tmpdir(), 'liaison-test-')));
  try {
    mkdirSync(join(native, '.git'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(native, path)), { recursive: true });
      writeFileSync(join(native, path), content);
    }
    return await use({ native, root: pathOfNative(native) });
  } finally {
    rmSync(native, { recursive: true, force: true });
  }
}

/** Files by absolute path, and their folders. There are no links. */
export function memoryFileSystem(files: Files): FileSystem {
  const kinds = new Map<string, FileKind>();
  for (const path of Object.keys(files)) {
    kinds.set(path, 'file');
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      kinds.set(path.slice(0, end), 'folder');
    }
  }
  const demand = (path: string, kind?: FileKind) => {
    const found = kinds.get(path);
    if (!found) throw new FileSystemError('ENOENT', path);
    if (kind && found !== kind) throw new FileSystemError(kind === 'file' ? 'EISDIR' : 'ENOTDIR', path);
  };
  return {
    async readFile(path) {
      demand(path, 'file');
      const content = files[path] as string | Uint8Array;
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    async readDirectory(path) {
      demand(path, 'folder');
      const inside = [...kinds].filter(([each]) => each.startsWith(`${path}/`));
      return inside.flatMap(([each, kind]) => {
        const name = each.slice(path.length + 1);
        return name.includes('/') ? [] : [{ name, kind }];
      });
    },
    async stat(path) {
      const kind = kinds.get(path);
      return kind && { kind };
    },
    async realPath(path) {
      demand(path);
      return path;
    },
  };
}
