/**
 * What is asked of a file system. Paths are absolute with `/`, without `.`, `..` or a slash at the end, as in a
 * URI: `/home/ana/plans`, `/C:/plans`, `//server/share/plans`.
 */

export type FileKind = 'file' | 'folder' | 'other';
/** A link may lead to anything; its own kind is not the one of its target. */
export type EntryKind = FileKind | 'link';

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface FileStat {
  readonly kind: FileKind;
}

/** Whatever fails is rejected with an error that has a `code`, such as `EACCES`, or else a message; see `reasonOf`. */
export interface FileSystem {
  /** The bytes of a file. The code is `ENOENT` if there is none. */
  readFile(path: string): Promise<Uint8Array>;
  /** What is in a folder, in any order. */
  readDirectory(path: string): Promise<readonly FolderEntry[]>;
  /** What a path leads to, links followed; undefined if nothing is there. */
  stat(path: string): Promise<FileStat | undefined>;
  /** A path without links. A file system that cannot tell where a link leads rejects for a link: it is left alone then. */
  realPath(path: string): Promise<string>;
}

/** An error as file systems reject with it; Node's own have the same form. */
export class FileSystemError extends Error {
  /** Why, in the words of the system: `ENOENT`, `EACCES`. */
  readonly code: string;

  constructor(code: string, path: string) {
    super(`${code}: ${path}`);
    this.name = 'FileSystemError';
    this.code = code;
  }
}

/** Why a file cannot be had, such as `EACCES`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  return code ?? message;
}
