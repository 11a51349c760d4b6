/** Which commits a comparison is about, and what to do where this clone does not have them. */

import { UserError } from '@liaison/repository/user-error';
import { CONFIG_FILE } from '../load-config.ts';
import { askGit, type GitPlace, runGit } from './run-git.ts';

export interface Revision {
  /** As it was asked for. */
  readonly ref: string;
  readonly commit: string;
}

/** What holds for the clone as a whole. */
export interface Clone {
  readonly isBare: boolean;
  /** Commits before some are not there. */
  readonly isShallow: boolean;
  /** The folder that was asked about, relative to the top, with `/`; empty for the top. */
  readonly below: string;
}

/** Asks git about the repository around a folder. Throws the user's error where there is none. */
export async function cloneAround(place: GitPlace): Promise<Clone> {
  const flags = ['--is-bare-repository', '--is-shallow-repository', '--show-prefix'];
  const answer = await askGit(place, ['rev-parse', ...flags]);
  const [bare, shallow, prefix = ''] = answer?.split('\n') ?? [];
  return { isBare: bare === 'true', isShallow: shallow === 'true', below: prefix.replace(/\/$/, '') };
}

/** The commit that a ref means. */
export async function revisionOf(place: GitPlace, ref: string, clone: Clone): Promise<Revision> {
  const commit = await commitOf(place, ref);
  if (commit !== undefined) return { ref, commit };
  if (ref === 'HEAD') await expectCommit(place, clone);
  const remote = ref.startsWith('origin/') ? ref.slice('origin/'.length) : ref;
  throw new UserError(
    `There is no commit \`${ref}\` in this clone`,
    clone.isShallow || ref.startsWith('origin/')
      ? `Fetch it: \`git fetch --depth=1000 origin ${remote}\`, or \`fetch-depth: 0\` where CI checks out`
      : '`git branch --all` and `git tag` list what there is',
  );
}

/** Before the first commit no branch is there, so none is missing. Advice to the editor and the command line alike. */
async function expectCommit(place: GitPlace, { isBare }: Clone): Promise<void> {
  if (isBare || (await commitOf(place, 'HEAD')) !== undefined) return;
  throw new UserError(
    'There is no commit on this branch yet',
    'Commit what is there (`git add .`, then `git commit`): what changes from then on is compared with it',
  );
}

async function commitOf(place: GitPlace, ref: string): Promise<string | undefined> {
  // Neither an option nor a range is a commit.
  if (ref.startsWith('-') || ref === '') return undefined;
  return askGit(place, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
}

/**
 * The branch that changes are made for: what the configuration of Liaison says, else the one that the remote names, else
 * the usual names. Of two branches of one name that of the remote.
 */
export async function mainBranch(place: GitPlace, clone: Clone, written?: string): Promise<Revision> {
  if (written !== undefined) return configuredBranch(place, clone, written);
  const named = await askGit(place, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  const configured = await askGit(place, ['config', '--get', 'init.defaultBranch']);
  const usual = [...new Set([...(configured ? [configured] : []), 'main', 'master'])];
  for (const ref of [...(named ? [named] : []), ...usual.map((name) => `origin/${name}`), ...usual]) {
    const commit = await commitOf(place, ref);
    if (commit !== undefined) return { ref, commit };
  }
  await expectCommit(place, clone);
  throw new UserError(
    'It is not clear which branch is the main one',
    clone.isShallow
      ? `Fetch it: \`git fetch --depth=1000 origin main:refs/remotes/origin/main\`; another name than \`main\` is \`review.mainBranch\` in \`${CONFIG_FILE}\``
      : `Name it as \`review.mainBranch\` in \`${CONFIG_FILE}\`; on the command line \`liaison diff BRANCH\` does, too`,
  );
}

async function configuredBranch(place: GitPlace, clone: Clone, written: string): Promise<Revision> {
  for (const ref of [`origin/${written}`, written]) {
    const commit = await commitOf(place, ref);
    if (commit !== undefined) return { ref, commit };
  }
  await expectCommit(place, clone);
  throw new UserError(
    `There is no branch \`${written}\` in this clone, the main one by \`${CONFIG_FILE}\``,
    clone.isShallow
      ? `Fetch it: \`git fetch --depth=1000 origin ${written}\`, or \`fetch-depth: 0\` where CI checks out`
      : 'Fetch it, or mend `review.mainBranch`',
  );
}

/** The last commit that two have in common, by the name of the first. */
export async function mergeBase(
  place: GitPlace,
  base: Revision,
  head: Revision,
  clone: Clone,
): Promise<Revision> {
  const { code, stdout } = await runGit(place, ['merge-base', base.commit, head.commit]);
  const commit = stdout.toString('utf8').trim();
  if (code === 0 && commit !== '') return { ref: base.ref, commit };
  throw new UserError(
    `\`${base.ref}\` and \`${head.ref}\` have no commit in common${clone.isShallow ? ' in this shallow clone' : ''}`,
    clone.isShallow
      ? 'Fetch more of the history: `git fetch --deepen=1000`, or `fetch-depth: 0` where CI checks out'
      : `If another branch is the main one, name it as \`review.mainBranch\` in \`${CONFIG_FILE}\`; \`liaison diff BASE HEAD\` compares any two`,
  );
}
