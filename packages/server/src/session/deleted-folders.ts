/** What an editor tells of the disk, in files: it names a folder that is deleted, and not what was in it. */
import { CONFIG_FILE } from '@liaison/checks';
import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { isIn, type Repository, uriIn } from './repository.ts';

/** The files of ours that a change touches: the file itself, or those of a deleted folder that repositories have. */
export function touchedBy({ uri, type }: FileEvent, repositories: readonly Repository[]): string[] {
  if (uri.endsWith('.campaign') || uri.endsWith(`/${CONFIG_FILE}`)) return [uri];
  if (type !== FileChangeType.Deleted) return [];
  return repositories.flatMap(({ rootUri, configUri, analysis }) =>
    [configUri, ...analysis.paths().map((path) => uriIn(rootUri, path))].filter((each) => isIn(each, uri)),
  );
}
