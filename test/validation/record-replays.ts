/**
 * Replays the spot against a server on this machine, by the generator of the project and by Artillery where it is
 * installed, and writes what arrived in each second to replays.json, from which VALIDATION.md has its figures:
 * `npx node --conditions=source test/validation/record-replays.ts`, five minutes. After it, correct the page until its
 * test passes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stream } from '@liaison/model';
import { artilleryCommand, artilleryVersion, beginOf, phasesOf, runArtillery } from './artillery.ts';
import { type CountingServer, countingServer } from './counting-server.ts';
import { replay } from './open-loop.ts';
import { compare, countPerSecond, duePerSecond } from './per-second.ts';
import { excerptOf, SPOT_ENDS, spotForecast } from './spot-forecast.ts';

/** What arrived in one run. */
export interface Recording {
  readonly generator: string;
  /** Version of Node. */
  readonly node: string;
  readonly viewers: string;
  /** Requests in each second from the end of the spot. */
  readonly arrived: readonly number[];
}

const PATH = join(import.meta.dirname, 'replays.json');

/** Seconds of the forecast that are replayed, at its own pace. */
export const RECORDED_SECONDS = 120;

export function recordings(): readonly Recording[] {
  return JSON.parse(readFileSync(PATH, 'utf8'));
}

/** The forecast that a recording replays. */
export function recordedForecast(viewers: string): Stream {
  return excerptOf(spotForecast(viewers), { from: SPOT_ENDS, seconds: RECORDED_SECONDS });
}

type Generator = (stream: Stream, server: CountingServer) => Promise<number>;

async function record(generator: string, viewers: string, generate: Generator): Promise<Recording> {
  const stream = recordedForecast(viewers);
  const server = await countingServer();
  const began = await generate(stream, server);
  await server.close();
  const arrived = countPerSecond(server.arrivals, began, RECORDED_SECONDS);
  const { due, came, error, busiest } = compare(duePerSecond(stream, RECORDED_SECONDS), arrived);
  console.log(
    `${generator}: ${came} of ${due.toFixed(1)} requests, ${(error * 100).toFixed(2)} % error per second, busiest second ${busiest.came} of ${busiest.due.toFixed(1)}`,
  );
  return { generator, node: process.versions.node, viewers, arrived };
}

async function withOwnGenerator(stream: Stream, { url }: CountingServer): Promise<number> {
  return (await replay(stream, url)).began;
}

function withArtillery(command: string): Generator {
  return async (stream, { url, arrivals }) => {
    const phases = phasesOf(stream, RECORDED_SECONDS);
    await runArtillery(command, url, phases);
    return beginOf(phases, arrivals[0] ?? 0);
  };
}

if (import.meta.main) {
  const done = [await record('open-loop.ts', '4M', withOwnGenerator)];
  const command = artilleryCommand();
  if (command) {
    const name = `Artillery ${await artilleryVersion(command)}`;
    done.push(await record(name, '400k', withArtillery(command)));
  }
  writeFileSync(PATH, `${JSON.stringify(done, undefined, 2)}\n`);
}
