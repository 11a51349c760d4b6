/** What an editor tells of the disk, in files of ours: it may name a folder that is gone, or rules about other files. */
import { CONFIG_FILE } from '@liaison/checks';
import { IGNORE_FILE, nameOf, parentOf } from '@liaison/repository';
import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { canonicalUri } from './canonical-uri.ts';
import { isIn, type Repository, uriIn } from './repository.ts';

/**
 * The files that changes touch, each once, by their canonical URIs: the file itself, those of a deleted folder that repositories have, and the
 * configurations of repositories that git's rules concern, as those say which files are read.
 */
export function touchedBy(
  changes: readonly FileEvent[],
  repositories: readonly Repository[],
): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => touchedByOne(change, repositories)));
}

function touchedByOne({ uri: written, type }: FileEvent, repositories: readonly Repository[]): string[] {
  const uri = canonicalUri(written);
  const name = nameOf(uri);
  if (uri.endsWith('.campaign') || name === CONFIG_FILE) return [uri];
  if (name === IGNORE_FILE) return concernedBy(uri, repositories);
  if (type !== FileChangeType.Deleted) return [];
  return repositories.flatMap(({ rootUri, configUri, analysis }) =>
    [configUri, ...analysis.paths().map((path) => uriIn(rootUri, path))].filter((each) => isIn(each, uri)),
  );
}

/** Repositories that the rules lie in, and those below them. Packages bring rules along by the hundred. */
function concernedBy(uri: string, repositories: readonly Repository[]): string[] {
  if (uri.includes('/node_modules/')) return [];
  const folder = parentOf(uri);
  return repositories
    .filter(({ rootUri }) => isIn(uri, rootUri) || isIn(rootUri, folder))
    .map(({ configUri }) => configUri);
}
