/** URIs of the built-in library, whose files lie on no disk: an editor shows them read-only. */

/** `liaison-library:/channels.campaign`. */
export const LIBRARY_SCHEME = 'liaison-library';

const URI = `${LIBRARY_SCHEME}:/`;
const PATH = 'liaison:library/';

/** Whether a path is that of a file of the library. */
export function isLibraryPath(path: string): boolean {
  return path.startsWith(PATH);
}

export function isLibraryUri(uri: string): boolean {
  return uri.startsWith(`${LIBRARY_SCHEME}:`);
}

/** The URI under which the page of a check can be had: `liaison-library:/checks/missing-it-owner.md`. */
export function pageUriOf(code: string): string {
  return `${URI}checks/${code}.md`;
}

/** The code of the check whose page a URI is; undefined for all others. */
export function pageOfUri(uri: string): string | undefined {
  return /^liaison-library:\/*checks\/([a-z0-9-]+)\.md$/.exec(uri)?.[1];
}

/** The URI of a path of the library. */
export function libraryUriOf(path: string): string {
  return `${URI}${encodeURIComponent(path.slice(PATH.length))}`;
}

/** The path of a URI of the library; some editors write an empty authority. */
export function libraryPathOf(uri: string): string {
  return `${PATH}${uri.slice(LIBRARY_SCHEME.length + 1).replace(/^\/+/, '')}`;
}
