/** When each campaign file came into the history: on any branch, and by whatever name it had then. */
import type { FirstSeen } from '@liaison/checks';
import type { Clone } from './revisions.ts';
import { type GitPlace, runGit } from './run-git.ts';

/** The day, in UTC, of the first commit with each file; paths are relative to the folder of the clone that is asked. */
export async function firstCommits(
  place: GitPlace,
  { below, isShallow }: Clone,
  heads: readonly string[],
): Promise<FirstSeen> {
  if (isShallow) {
    return { known: false, reason: 'this clone is shallow, so the first commits of campaigns are not in it' };
  }
  const within = below === '' ? '' : `${below}/`;
  const { code, stdout } = await runGit(place, [
    'log',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
    '--find-renames=60%',
    '--diff-filter=AR',
    '--name-status',
    '-z',
    `--format=${COMMIT}%ct`,
    '--exclude=refs/stash',
    '--exclude=refs/notes/*',
    '--all',
    ...heads,
    '--',
    `:(top,glob)${escaped(within)}**/*.campaign`,
  ]);
  if (code !== 0) return { known: false, reason: 'git cannot read the history' };
  const days = new Map<string, string>();
  for (const [path, seconds] of earliest(stdout.toString('utf8'))) {
    if (path.startsWith(within)) days.set(path.slice(within.length), dayOf(seconds));
  }
  return { known: true, days };
}

/** Begins a commit; no path has it. */
const COMMIT = '\u0001';

/** Each path with the second of its first commit, renames followed back. */
function earliest(log: string): Map<string, number> {
  const first = new Map<string, number>();
  const formerly = new Map<string, Set<string>>();
  let seconds = 0;
  const parts = log.split('\0');
  for (let i = 0; i < parts.length; i++) {
    const part = (parts[i] ?? '').replace(/^\n/, '');
    if (part.startsWith(COMMIT)) seconds = Number(part.slice(1).trim());
    else if (part === 'A') note(parts[++i] ?? '', seconds);
    else if (part.startsWith('R')) {
      const [old, now] = [parts[++i] ?? '', parts[++i] ?? ''];
      const names = formerly.get(now) ?? new Set();
      formerly.set(now, names.add(old));
      note(now, seconds);
    }
  }
  const found = new Map<string, number>();
  for (const path of first.keys())
    found.set(path, Math.min(...namesOf(path).map((name) => first.get(name) ?? Infinity)));
  return found;

  function note(path: string, at: number): void {
    first.set(path, Math.min(at, first.get(path) ?? at));
  }

  /** A path and all that it was called before. */
  function namesOf(path: string): string[] {
    const names = new Set([path]);
    for (const name of names) for (const old of formerly.get(name) ?? []) names.add(old);
    return [...names];
  }
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** A folder as it stands in a pattern. */
function escaped(folder: string): string {
  return folder.replace(/[\\*?[\]]/g, '\\$&');
}
