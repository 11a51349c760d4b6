/** Runs the measurement of the load model in a process of its own and prints it, as multiples of one edit too. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What measure-load.ts and measure-slices.ts print; times in milliseconds, memory in bytes. */
export interface LoadMeasurement {
  readonly campaigns: number;
  readonly edits: number;
  readonly cold: number;
  readonly slice: number;
  readonly memory: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
  readonly naive: number;
}

export function measureLoad(campaigns: number, edits: number): LoadMeasurement {
  const slice = Number(run('measure-slices.ts', campaigns));
  return { ...JSON.parse(run('measure-load.ts', campaigns, edits)), slice };
}

function run(program: string, ...numbers: readonly number[]): string {
  const args = ['--conditions=source', '--disable-warning=ExperimentalWarning', '--expose-gc'];
  const path = join(import.meta.dirname, program);
  return execFileSync(process.execPath, [...args, path, ...numbers.map(String)], { encoding: 'utf8' });
}

export function printLoad(measured: LoadMeasurement): void {
  const ms = (time: number) => `${time < 100 ? time.toFixed(1) : Math.round(time)} ms`;
  const rows: readonly (readonly [string, string])[] = [
    ['edit of one campaign, median', ms(measured.p50)],
    ['  95 of 100', ms(measured.p95)],
    ['  99 of 100', ms(measured.p99)],
    ['  the longest', ms(measured.most)],
    [
      'one system added up again, naively',
      `${ms(measured.naive)}, ${Math.round(measured.naive / measured.p50)} × an edit`,
    ],
    ['cold start', `${ms(measured.cold)}, ${Math.round(measured.cold / measured.p50)} × an edit`],
    ['  in slices, the longest', ms(measured.slice)],
    ['held by the forecast', `${Math.round(measured.memory / 1e6)} MB`],
  ];
  const title = `Load: ${measured.campaigns} campaigns on 200 systems, one touched by all; ${measured.edits} edits`;
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, figure]) => `${name.padEnd(width)}  ${figure}`);
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
}
