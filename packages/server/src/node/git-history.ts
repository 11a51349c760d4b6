/** The history of a repository as git has it, read as `liaison diff` reads it. */
import { stat } from 'node:fs/promises';
import {
  BlobReader,
  cloneAround,
  committerEmail,
  firstCommits,
  type GitPlace,
  indexEntries,
  mainBranch,
  mergeBase,
  revisionOf,
  versionInCommit,
  whyIncomplete,
} from '@liaison/repository/git';
import { URI } from 'vscode-uri';
import type { History } from '../session/history.ts';

export const gitHistory: History = {
  async base(rootUri, name) {
    const place = placeOf(rootUri);
    const clone = await cloneAround(place);
    const main = await mainBranch(place, clone, name);
    return mergeBase(place, main, await revisionOf(place, 'HEAD', clone), clone);
  },
  async read(rootUri, base) {
    const place = placeOf(rootUri);
    const clone = await cloneAround(place);
    const entries = await indexEntries(place);
    const why = whyIncomplete(entries);
    if (why) throw new Error(why);
    const blobs = new BlobReader(place);
    try {
      const version = await versionInCommit(place, base, clone.below, blobs);
      const firstSeen = await firstCommits(place, clone, [base.commit]);
      return { ...version, submodulesNow: entries.submodules, firstSeen };
    } finally {
      blobs.close();
    }
  },
  isThere: (uri) =>
    stat(URI.parse(uri).fsPath).then(
      (found) => found.isFile(),
      () => false,
    ),
  email: async (rootUri) => committerEmail(placeOf(rootUri)),
};

function placeOf(rootUri: string): GitPlace {
  const { scheme, fsPath } = URI.parse(rootUri);
  if (scheme !== 'file') throw new Error('The repository is on no disk, so git cannot be asked');
  return { folder: fsPath, env: process.env };
}
