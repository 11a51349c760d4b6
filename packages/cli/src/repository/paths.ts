/** This machine's paths as Liaison writes them: relative, with `/` on every system. */
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** `file` relative to `folder`; `.` for the folder itself. */
export function relativePath(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/') || '.';
}

/** How a repository's path is shown to somebody who stands in `cwd`: relative to there, absolute if it is not below. */
export function shownPath(root: string, path: string, cwd: string): string {
  if (path.startsWith('liaison:')) return path;
  const absolute = resolve(root, path);
  return holds(cwd, absolute) ? relativePath(cwd, absolute) : absolute.split(sep).join('/');
}

/** Whether `folder` is `other` or one of the folders above it; both absolute. */
export function holds(folder: string, other: string): boolean {
  const below = relativePath(folder, other);
  return below !== '..' && !below.startsWith('../') && !isAbsolute(below);
}
