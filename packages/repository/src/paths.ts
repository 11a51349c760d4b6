/** Paths with `/`, taken apart and put together: absolute ones of a file system, and those relative to a root. */

/** A path below a folder; `below` may have several parts. */
export function joinPath(folder: string, below: string): string {
  return folder.endsWith('/') ? `${folder}${below}` : `${folder}/${below}`;
}

/** The folder in which an absolute path lies; `/` lies in itself, and so does a share `//server/share`. */
export function parentOf(path: string): string {
  if (SHARE.test(path)) return path;
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

const SHARE = /^\/\/[^/]+\/[^/]+$/;

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** An absolute path relative to a folder, `.` for the folder itself; undefined if it lies elsewhere. */
export function pathBelow(folder: string, path: string): string | undefined {
  if (path === folder) return '.';
  const start = joinPath(folder, '');
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}

/** Whether `path` is `folder` or lies below it; both relative, `.` being everything. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}
