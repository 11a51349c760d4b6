/**
 * Replays a forecast with Artillery, a load generator that is not ours (https://www.artillery.io), where it is
 * installed. It is no dependency: it brings several hundred megabytes.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Stream, totalAt } from '@liaison/model';

const run = promisify(execFile);

/** Path of the command: what `LIAISON_ARTILLERY` says, else where the PATH finds it. */
export function artilleryCommand(): string | undefined {
  const written = process.env.LIAISON_ARTILLERY;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = written ? [written] : folders.map((folder) => join(folder, 'artillery'));
  return paths.find((path) => existsSync(path));
}

export type Phase =
  | { readonly duration: 1; readonly arrivalCount: number }
  /** Artillery does not wait through a second with a count of 0. */
  | { readonly pause: 1 };

/**
 * A piece for each second with a whole number of arrivals. Taken from the running total, so that rounding never adds
 * up; Artillery's own ramps round the rate of each second, and rates below one vanish.
 */
export function phasesOf(stream: Stream, seconds: number): Phase[] {
  return Array.from({ length: seconds }, (_, second) => {
    const arrivalCount = Math.floor(totalAt(stream, second + 1)) - Math.floor(totalAt(stream, second));
    return arrivalCount > 0 ? { duration: 1, arrivalCount } : { pause: 1 };
  });
}

/** Runs the phases against a server and waits for the end; throws with what Artillery says if it cannot. */
export async function runArtillery(command: string, url: string, phases: readonly Phase[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-artillery-'));
  try {
    const scenario = join(folder, 'replay.json');
    const scenarios = [{ flow: [{ get: { url: '/' } }] }];
    writeFileSync(scenario, JSON.stringify({ config: { target: new URL(url).origin, phases }, scenarios }));
    await artillery(command, ['run', '--quiet', scenario]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function artilleryVersion(command: string): Promise<string> {
  const { stdout } = await artillery(command, ['version']);
  return /Artillery:\s*(\S+)/.exec(stdout)?.[1] ?? 'unknown';
}

/** With the Node of this process, and without telemetry. Several workers would share out each second's arrivals. */
function artillery(command: string, args: readonly string[]): Promise<{ stdout: string }> {
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`;
  return run(command, args, {
    env: { ...process.env, PATH, ARTILLERY_DISABLE_TELEMETRY: 'true', WORKERS: '1' },
    maxBuffer: 2 ** 26,
  });
}

/**
 * The instant at which the phases began, which Artillery does not tell: the first arrival, less the even distance
 * of the arrivals in its second, less the pauses before.
 */
export function beginOf(phases: readonly Phase[], firstArrival: number): number {
  const second = phases.findIndex((phase) => 'arrivalCount' in phase);
  const phase = phases[second];
  if (!phase || !('arrivalCount' in phase)) return firstArrival;
  return firstArrival - 1 / phase.arrivalCount - second;
}
