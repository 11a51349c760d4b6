/** Measures `liaison diff` of two commits that differ in a few campaigns beside a cold `liaison check` of the newer one. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GENERATED_TODAY, generateWorkspace } from '../generate-workspace.ts';
import { type Measurement, measure, median } from '../measure.ts';

/** Medians. */
export type DiffCost = Pick<Measurement, 'wall' | 'cpu' | 'peak'>;

export interface DiffRow {
  readonly campaigns: number;
  readonly changed: number;
  readonly check: DiffCost;
  readonly diff: DiffCost;
  /** Changes that the review tells: shows that the work was done. */
  readonly changes: number;
}

const SEED = 1;
const COMMAND = [
  '--conditions=source',
  '--disable-warning=ExperimentalWarning',
  join(import.meta.dirname, '../../../packages/cli/src/main.ts'),
];
const NAMED = ['-c', 'user.name=Bench', '-c', 'user.email=bench@shop.example', '-c', 'core.autocrlf=false'];

/** Runs both in interleaved rounds. The folder is the caller's; `preload` is the bundle of report-usage.ts. */
export async function measureDiff(
  root: string,
  preload: string,
  { campaigns, changed, runs }: Pick<DiffRow, 'campaigns' | 'changed'> & { readonly runs: number },
): Promise<DiffRow> {
  const folder = join(root, `diff-${campaigns}`);
  commitTwice(folder, campaigns, changed);
  const options = { preload, scratch: root, cwd: folder, accepts: [0, 1] };
  const checks: Measurement[] = [];
  const diffs: Measurement[] = [];
  let changes = 0;
  for (let round = 0; round < runs; round++) {
    checks.push(await measure([...COMMAND, 'check', '--format', 'json'], options));
    const diff = await measure([...COMMAND, 'diff', 'HEAD~1', 'HEAD', '--format', 'json'], options);
    diffs.push(diff);
    changes = (JSON.parse(diff.output) as { changes: unknown[] }).changes.length;
  }
  return { campaigns, changed, check: costOf(checks), diff: costOf(diffs), changes };
}

function costOf(runs: readonly Measurement[]): DiffCost {
  const of = (what: keyof DiffCost) => median(runs.map((run) => run[what]));
  return { wall: of('wall'), cpu: of('cpu'), peak: of('peak') };
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

export function printDiff({ campaigns, changed, check, diff, changes }: DiffRow): void {
  const row = ({ wall, cpu, peak }: DiffCost) =>
    `${(wall / 1000).toFixed(1)} s, CPU ${(cpu / 1000).toFixed(1)} s, peak ${Math.round(peak / 1e6)} MB`;
  const ratio = (what: keyof DiffCost) => (diff[what] / check[what]).toFixed(2);
  process.stdout.write(
    `\nDiff: ${campaigns} campaigns, ${changed} changed, ${changes} changes\n` +
      `liaison check  ${row(check)}\nliaison diff   ${row(diff)}\n` +
      `of a check     ${ratio('wall')}, CPU ${ratio('cpu')}, peak ${ratio('peak')}\n`,
  );
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
