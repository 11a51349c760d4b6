/** One version of a repository, as it is compared: its texts and its configuration, from a commit or from the folder. */
import { resolve } from 'node:path';
import { CONFIG_FILE, type Config } from '@liaison/checks';
import {
  type FileProblem,
  isWithin,
  joinPath,
  loadRepository as loadFrom,
  type TextFile,
} from '@liaison/repository';
import type { BlobReader } from '../git/blob-reader.ts';
import { commitFiles, TOP } from '../git/commit-files.ts';
import { indexEntries } from '../git/index-entries.ts';
import type { Revision } from '../git/revisions.ts';
import type { GitPlace } from '../git/run-git.ts';
import type { Io } from '../io.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { UserError } from '../user-error.ts';

export interface TextVersion {
  /** How messages call it: `main at 41d07e9`, or the working tree. */
  readonly shown: string;
  readonly config: Config;
  readonly files: readonly TextFile[];
  readonly problems: readonly FileProblem[];
  /** Folders of other repositories, which are left out; relative to the repository's folder. */
  readonly submodules: readonly string[];
}

/** How a commit is called: the ref, if it says more than the commit, with the beginning of the commit. */
export function shownRevision({ ref, commit }: Revision): string {
  return commit.startsWith(ref) ? commit.slice(0, SHORT) : `${ref} at ${commit.slice(0, SHORT)}`;
}

const SHORT = 7;

/** A version in a commit, below a folder of it. A configuration that cannot be used is the user's error. */
export async function versionInCommit(
  place: GitPlace,
  revision: Revision,
  below: string,
  blobs: BlobReader,
): Promise<TextVersion> {
  const { fileSystem, submodules } = await commitFiles(place, revision.commit, blobs);
  const root = below === '' ? TOP : joinPath(TOP, below);
  const shown = shownRevision(revision);
  const inside = submodules.filter((path) => below === '' || isWithin(path, below));
  const ofRoot = {
    shown,
    submodules: inside.map((path) => (below === '' ? path : path.slice(below.length + 1))),
  };
  const { config, configProblems, files, problems } = await loadFrom(fileSystem, root);
  const [first] = configProblems;
  if (first) {
    throw new UserError(
      `\`${CONFIG_FILE}\` of ${shown} cannot be used: ${first.message}, in line ${first.line + 1}`,
      'Compare with a commit in which it is in order',
    );
  }
  // The folder itself may be younger than the commit.
  const isThere = (await fileSystem.stat(root)) !== undefined;
  return { ...ofRoot, config, files, problems: isThere ? problems : [] };
}

/** The version in the working tree, with what is not committed. */
export async function versionInFolder(io: Io, place: GitPlace): Promise<TextVersion> {
  const { submodules, absent } = await indexEntries(place);
  if (absent.length > 0) {
    throw new UserError(
      `\`${absent[0]}\` is not in this sparse checkout, so it would look as if it were gone`,
      'Name the newer version: `liaison diff BASE HEAD` reads commits',
    );
  }
  const { config, files, problems } = await loadRepository({ ...io, cwd: resolve(place.folder) }, [], {
    mayBeEmpty: true,
  });
  const isOurs = ({ path }: { readonly path: string }) =>
    !submodules.some((folder) => isWithin(path, folder));
  return {
    shown: 'the working tree',
    config,
    files: files.filter(isOurs),
    problems: problems.filter(isOurs),
    submodules,
  };
}
