/** The older versions that reviews are compared with: at most one for each repository that is open. */
import { CancellationToken } from 'vscode-languageserver';
import type { BaseCommit } from '../session/history.ts';
import type { Repository } from '../session/repository.ts';
import type { Session } from '../session/session.ts';
import { inSlices } from '../slices.ts';
import { type BaseVersion, judgeBase, NotComparable } from './base-version.ts';

interface Kept {
  /** Of the commit and the day. */
  readonly key: string;
  readonly version: Promise<BaseVersion>;
}

const kept = new WeakMap<Repository, Kept>();

/**
 * The version at which the working tree left the main branch. It is asked for anew each time, since commits and
 * branches come, and read when it is another one. Rejects with the reason where there is none.
 */
export async function baseOf(repository: Repository, session: Session): Promise<BaseVersion> {
  const { history } = session.host;
  if (!history) {
    throw new NotComparable(
      'The main branch cannot be read in a browser, which has no git',
      'Open the repository from a disk, or read the review on the pull request',
    );
  }
  const { rootUri, configuration, analysis } = repository;
  const base = await history.base(rootUri, configuration.config.mainBranch);
  const key = `${base.commit} ${analysis.workspace.today}`;
  const known = kept.get(repository);
  if (known?.key === key) return known.version;
  const version = read(base, repository, session);
  kept.set(repository, { key, version });
  version.catch(() => forget(repository, version));
  return version;
}

async function read(base: BaseCommit, repository: Repository, session: Session): Promise<BaseVersion> {
  const texts = await session.host.history?.read(repository.rootUri, base);
  if (!texts) throw new NotComparable('The main branch cannot be read');
  // Nobody who goes on typing takes it back: the older version stays what it is.
  const work = (isDue: () => boolean) => judgeBase(base, texts, repository, isDue);
  return inSlices(work, session, CancellationToken.None);
}

/** What was read last; undefined while there is nothing. */
export async function knownBase(repository: Repository): Promise<BaseVersion | undefined> {
  return kept.get(repository)?.version.catch(() => undefined);
}

/** Nobody looks at a review any more. */
export function forgetBase(repository: Repository): void {
  kept.delete(repository);
}

function forget(repository: Repository, version: Promise<BaseVersion>): void {
  if (kept.get(repository)?.version === version) kept.delete(repository);
}
