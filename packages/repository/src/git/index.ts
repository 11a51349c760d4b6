/** Versions of a repository out of git. Only for Node: it runs `git`. */
export { BlobReader } from './blob-reader.ts';
export { commitFiles, TOP } from './commit-files.ts';
export { committerEmail } from './committer.ts';
export { firstCommits } from './first-commits.ts';
export { indexEntries, whyIncomplete } from './index-entries.ts';
export {
  type Clone,
  cloneAround,
  mainBranch,
  mergeBase,
  type Revision,
  revisionOf,
} from './revisions.ts';
export { askGit, demandGit, firstLine, type GitPlace, runGit } from './run-git.ts';
export { shownRevision, type TextVersion, versionInCommit } from './version-in-commit.ts';
