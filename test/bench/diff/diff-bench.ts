/** Measures `liaison diff` of two commits that differ in a few campaigns beside a cold `liaison check` of the newer one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GENERATED_TODAY, generateWorkspace } from '../generate-workspace.ts';
import { median } from '../measure.ts';

/** Medians, in milliseconds from the start of the process to its end. */
export interface DiffRow {
  readonly campaigns: number;
  readonly changed: number;
  readonly check: number;
  readonly diff: number;
  /** Changes that the review tells: shows that the work was done. */
  readonly changes: number;
}

const SEED = 1;
const COMMAND = join(import.meta.dirname, '../../../packages/cli/src/main.ts');
const NAMED = ['-c', 'user.name=Bench', '-c', 'user.email=bench@shop.example', '-c', 'core.autocrlf=false'];

/** Runs both in interleaved rounds. The folder is the caller's. */
export function measureDiff(root: string, campaigns: number, changed: number, runs: number): DiffRow {
  const folder = join(root, `diff-${campaigns}`);
  commitTwice(folder, campaigns, changed);
  const checks: number[] = [];
  const diffs: number[] = [];
  let changes = 0;
  for (let round = 0; round < runs; round++) {
    checks.push(run(folder, ['check', '--format', 'json']).wall);
    const { wall, output } = run(folder, ['diff', 'HEAD~1', 'HEAD', '--format', 'json']);
    diffs.push(wall);
    changes = (JSON.parse(output) as { changes: unknown[] }).changes.length;
  }
  return { campaigns, changed, check: median(checks), diff: median(diffs), changes };
}

/** A commit with generated campaigns, and one in which some of them, spread over all, get more answers. */
function commitTwice(folder: string, campaigns: number, changed: number): void {
  const files = generateWorkspace({ campaigns, seed: SEED });
  for (const { path, text } of files) write(join(folder, path), text);
  write(join(folder, 'liaison.config.json'), `{ "today": "${GENERATED_TODAY}" }\n`);
  const git = (...args: string[]) => execFileSync('git', [...NAMED, ...args], { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=before');
  const own = files.filter(({ path }) => path.startsWith('campaigns/'));
  const every = Math.max(1, Math.floor(own.length / changed));
  for (let index = 0; index < changed; index++) {
    const file = own[index * every];
    if (file) write(join(folder, file.path), file.text.replace(/response (\S+) %/, 'response 9.75 %'));
  }
  git('commit', '--quiet', '--all', '--message=after');
}

function run(folder: string, args: readonly string[]): { wall: number; output: string } {
  const start = performance.now();
  const options = ['--conditions=source', '--disable-warning=ExperimentalWarning'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, COMMAND, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  const wall = performance.now() - start;
  if (status !== 0 && status !== 1)
    throw new Error(`liaison ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { wall, output: stdout };
}

const MOST_OUTPUT = 1e9;

export function printDiff({ campaigns, changed, check, diff, changes }: DiffRow): void {
  const ratio = (diff / check).toFixed(2);
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  process.stdout.write(
    `\nDiff: ${campaigns} campaigns, ${changed} changed, ${changes} changes\n` +
      `liaison check  ${seconds(check)}\nliaison diff   ${seconds(diff)}  ${ratio} of a check\n`,
  );
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
