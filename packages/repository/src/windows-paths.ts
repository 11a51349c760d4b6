/** Paths as Windows writes them, and as everything else here does. */

const DRIVE = /^\/[A-Za-z]:(?=\/|$)/;
const SHARE = /^\/\/[^/]+\/[^/]/;

/** `/C:/plans` of `C:\plans`, and `//server/share/plans` of `\\server\share\plans`; the path is absolute. */
export function pathOfWindows(native: string): string {
  const path = native.replaceAll('\\', '/').replace(/(?<=[^/])\/+$/, '');
  return path.startsWith('/') ? path : `/${path}`;
}

/** The other way round. Undefined for what lies above the drives, and so is no path of Windows. */
export function windowsPathOf(path: string): string | undefined {
  const drive = DRIVE.exec(path)?.[0];
  if (drive) return `${drive.slice(1)}${path.slice(drive.length).replaceAll('/', '\\') || '\\'}`;
  return SHARE.test(path) ? path.replaceAll('/', '\\') : undefined;
}
