/** One version of a repository as a commit has it: its texts and its configuration. */
import type { Config } from '@liaison/checks';
import { UserError } from '@liaison/repository/user-error';
import type { FileProblem } from '../discover-files.ts';
import { CONFIG_FILE } from '../load-config.ts';
import { loadRepository } from '../load-repository.ts';
import { isWithin, joinPath } from '../paths.ts';
import type { TextFile } from '../read-text.ts';
import type { BlobReader } from './blob-reader.ts';
import { commitFiles, TOP } from './commit-files.ts';
import type { Revision } from './revisions.ts';
import type { GitPlace } from './run-git.ts';

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
  const { config, configProblems, files, problems } = await loadRepository(fileSystem, root);
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
