/** Runs one command in a process of its own and says how long it took and how much memory. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Measurement {
  /** Milliseconds from the start of the process to its end. */
  readonly wall: number;
  /** Milliseconds of processor time, all threads together: steadier than `wall` on a busy machine. */
  readonly cpu: number;
  /** Bytes of memory that the process had at its peak. */
  readonly peak: number;
  readonly output: string;
}

export interface MeasureOptions {
  /** Bundle of report-usage.ts. */
  readonly preload: string;
  /** Folder for the note that the process leaves. */
  readonly scratch: string;
  readonly cwd?: string;
  /** Exit codes that mean that the work was done; findings make `check` answer 1. */
  readonly accepts?: readonly number[];
}

/** Throws if the process fails, with what it said. */
export async function measure(args: readonly string[], options: MeasureOptions): Promise<Measurement> {
  const note = join(options.scratch, 'usage');
  rmSync(note, { force: true });
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', options.preload, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, BENCH_USAGE: note },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
  const output: string[] = [];
  const errors: string[] = [];
  child.stdout.on('data', (chunk) => output.push(String(chunk)));
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const wall = performance.now() - start;
  if (code === null || !(options.accepts ?? [0]).includes(code) || !existsSync(note))
    throw new Error(`${args.join(' ')} ended with ${code}: ${errors.join('').slice(0, 2000)}`);
  const usage = JSON.parse(readFileSync(note, 'utf8')) as { peak: number; cpu: number };
  return { wall, ...usage, output: output.join('') };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
