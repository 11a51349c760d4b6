/** URIs of files as the main branch has them, which an editor shows read-only: `liaison-older:/41d07e9/a.campaign?ROOT`. */
import { URI } from 'vscode-uri';

export const OLDER_SCHEME = 'liaison-older';

const SHORT = 7;

/** What paths of the older version are relative to; `?` and the root of the repository come behind them. */
export function olderRootUri(rootUri: string, commit: string): string {
  return URI.from({ scheme: OLDER_SCHEME, path: `/${commit.slice(0, SHORT)}`, query: rootUri }).toString();
}

/** The file that is meant; undefined for other URIs. */
export function olderFileOf(uri: string): { readonly rootUri: string; readonly path: string } | undefined {
  const { scheme, path, query } = URI.parse(uri);
  const [, below] = /^\/[0-9a-f]+\/(.+)$/.exec(path) ?? [];
  return scheme === OLDER_SCHEME && below !== undefined ? { rootUri: query, path: below } : undefined;
}
