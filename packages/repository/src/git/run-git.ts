/**
 * Runs `git`. It is there wherever pull requests are, and reads packs, worktrees and partial clones as nobody else
 * does. A repository may be somebody else's, so nothing that its configuration names is run: no hook, no filter, no
 * file watcher, no pager, no signature program, no transport. Only objects are read; the index and the working tree
 * are left alone. Whose repository git trusts is git's own decision: `safe.directory` counts as everywhere.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { UserError } from '@liaison/repository/user-error';

/** Where git is asked, and with which environment. */
export interface GitPlace {
  /** As this machine writes paths. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const NOTHING_OF_THEIRS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.sshCommand=false',
  'diff.external=',
  'log.showSignature=false',
];

/** The caller of a hook sets these for its own purpose; the repository is the one around the folder. */
const NOT_INHERITED = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_EXTERNAL_DIFF',
]);

/** Starts git; its streams are the caller's. */
export function startGit({ folder, env }: GitPlace, args: readonly string[]): ChildProcessWithoutNullStreams {
  const settings = NOTHING_OF_THEIRS.flatMap((setting) => ['-c', setting]);
  const inherited = Object.entries(env).filter(([name]) => !NOT_INHERITED.has(name));
  return spawn('git', ['-C', folder, '--no-pager', ...settings, ...args], {
    // Windows looks for a program in the current folder first, and there may be a `git.exe` of somebody's.
    cwd: dirname(process.execPath),
    env: {
      ...Object.fromEntries(inherited),
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      // Another object may not stand in for the one that was asked for, and what is missing is not fetched.
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_NO_LAZY_FETCH: '1',
      GIT_ALLOW_PROTOCOL: 'none',
      // Messages are recognised.
      LC_ALL: 'C',
      LANGUAGE: 'C',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
}

/** Runs git to its end. Throws only where there is no git, or git refuses the repository as a whole. */
export async function runGit(place: GitPlace, args: readonly string[]): Promise<GitAnswer> {
  const child = startGit(place, args);
  child.stdin.on('error', () => undefined).end();
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', (error) => reject(notStarted(error)));
    child.on('close', (status) => resolve(status ?? 128));
  });
  const said = Buffer.concat(stderr).toString('utf8').trim();
  if (code !== 0) refused(said, place);
  return { code, stdout: Buffer.concat(stdout), stderr: said };
}

/** What git says, without its line feed; undefined where it fails. */
export async function askGit(place: GitPlace, args: readonly string[]): Promise<string | undefined> {
  const { code, stdout } = await runGit(place, args);
  return code === 0 ? stdout.toString('utf8').replace(/\n$/, '') : undefined;
}

/** The same bytes; a failure is an error with git's own words. */
export async function demandGit(place: GitPlace, args: readonly string[]): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(place, args);
  if (code === 0) return stdout;
  throw new UserError(`git cannot do it: ${firstLine(stderr)}`);
}

function notStarted(error: NodeJS.ErrnoException): UserError {
  return error.code === 'ENOENT'
    ? new UserError('There is no `git` on this machine', 'Install git 2.31 or newer: https://git-scm.com')
    : new UserError(`\`git\` cannot be started (${error.code ?? error.message})`);
}

/** Answers that have nothing to do with the question. */
function refused(said: string, { folder }: GitPlace): void {
  if (said.includes('dubious ownership')) {
    throw new UserError(
      `git does not trust \`${folder}\`, which belongs to another user`,
      `If you do: \`git config --global --add safe.directory ${folder}\``,
    );
  }
  if (said.includes('not a git repository')) {
    throw new UserError(
      `\`${folder}\` is in no git repository`,
      'Versions are read from git: open a clone, or begin here with `git init` and a first commit',
    );
  }
}

/** What matters of several lines. */
export function firstLine(said: string): string {
  return (said.split('\n')[0] ?? '').replace(/^fatal: /, '');
}
