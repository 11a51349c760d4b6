/** A forecast sent to a real server: as many requests as it says, in the seconds in which it says. */
import assert from 'node:assert/strict';
import { streamOf, totalAt, totalOf } from '@liaison/model';
import { artilleryCommand, artilleryVersion, beginOf, phasesOf, runArtillery } from './artillery.ts';
import { countingServer } from './counting-server.ts';
import { replay } from './open-loop.ts';
import { type Comparison, compare, countPerSecond, duePerSecond } from './per-second.ts';
import { plannedInstants } from './planned-instants.ts';
import { excerptOf, SPOT_ENDS, spotForecast } from './spot-forecast.ts';
import { watchStalls } from './stalls.ts';

const SECONDS = 12;
/** The two minutes after the spot, ten times as fast. */
const STREAM = excerptOf(spotForecast('84k'), { from: SPOT_ENDS, seconds: 10 * SECONDS, faster: 10 });
const DUE = duePerSecond(STREAM, SECONDS);

/** Timers of another machine, of which nothing is known, get this much. */
const FOREIGN = 0.25;

function told(generator: string, { due, came, error, busiest }: Comparison): void {
  const share = `${(error * 100).toFixed(1)} %`;
  const peak = `${busiest.came} of ${busiest.due.toFixed(1)} in the busiest second`;
  console.log(
    `      ${generator}: ${came} of ${due.toFixed(1)} requests, error per second ${share}, ${peak}`,
  );
}

describe('a forecast replayed', () => {
  it('is the forecast of the campaign, ten times as fast', () => {
    const spot = spotForecast('84k');
    const inForecast = totalAt(spot, SPOT_ENDS + 10 * SECONDS) - totalAt(spot, SPOT_ENDS);
    assert.ok(Math.abs(totalOf(STREAM) / inForecast - 1) < 1e-9);
    assert.ok(
      Math.abs(totalAt(STREAM, 3) / (totalAt(spot, SPOT_ENDS + 30) - totalAt(spot, SPOT_ENDS)) - 1) < 1e-6,
    );
  });

  it('is planned to the request', () => {
    const planned = plannedInstants(STREAM);
    assert.equal(planned.length, Math.floor(totalOf(STREAM)));
    for (const [i, instant] of planned.entries()) {
      assert.ok(Math.abs(totalAt(STREAM, instant) - (i + 1)) < 1e-6, `request ${i + 1} at ${instant}`);
    }
    const inSeconds = countPerSecond(planned, 0, SECONDS);
    assert.equal(inSeconds.length, SECONDS);
    for (const [second, due] of DUE.entries()) {
      assert.ok(Math.abs((inSeconds[second] ?? 0) - due) < 1, `second ${second}`);
    }
  });

  it('arrives at a server as it is', async function () {
    this.timeout(60_000);
    const server = await countingServer();
    const stalls = watchStalls();
    const { began, sent, failed } = await replay(STREAM, server.url);
    const stalled = stalls();
    await server.close();

    assert.equal(failed, 0);
    assert.ok(Math.abs(server.arrivals.length - totalOf(STREAM)) <= 1);
    for (const [i, planned] of plannedInstants(STREAM).entries()) {
      assert.ok((sent[i] ?? 0) >= began + planned, `request ${i + 1} left too early`);
    }
    const result = compare(DUE, countPerSecond(server.arrivals, began, SECONDS));
    // What fell due while the machine did not let this process run is missing in one second, and too much in a later.
    const late = 2 * stalled * Math.max(...DUE);
    const { busiest } = result;
    told(`stalled for ${stalled.toFixed(2)} s`, result);
    assert.ok(result.apart <= 0.05 * result.due + late, `${result.error} apart, stalled for ${stalled} s`);
    assert.ok(
      Math.abs(busiest.came - busiest.due) <= 0.05 * busiest.due + 1 + late,
      `${busiest.came} instead of ${busiest.due}, stalled for ${stalled} s`,
    );
  });

  it('does not wait for answers', async () => {
    // A generator that waits for one of them would wait for ever.
    const server = await countingServer(100);
    const { failed, mostInFlight } = await replay(
      streamOf([{ from: 0, to: 0.5, rate: 200, slope: 0 }]),
      server.url,
    );
    await server.close();
    assert.equal(failed, 0);
    assert.equal(mostInFlight, 100);
  });

  it('counts requests that get no answer', async () => {
    const server = await countingServer();
    await server.close();
    const { failed } = await replay(streamOf([{ from: 0, to: 0.1, rate: 50, slope: 0 }]), server.url);
    assert.equal(failed, 5);
  });
});

describe('a forecast replayed by Artillery', () => {
  it('is handed over in whole arrivals that add up', () => {
    const phases = phasesOf(STREAM, SECONDS);
    const arrivals = phases.map((phase) => ('arrivalCount' in phase ? phase.arrivalCount : 0));
    assert.deepEqual(arrivals, countPerSecond(plannedInstants(STREAM), 0, SECONDS));
    assert.deepEqual(phasesOf(streamOf([{ from: 1, to: 2, rate: 1, slope: 0 }]), 3), [
      { pause: 1 },
      { duration: 1, arrivalCount: 1 },
      { pause: 1 },
    ]);
  });

  it('arrives at a server as it is, where Artillery is installed', async function () {
    this.timeout(180_000);
    const command = artilleryCommand();
    if (!command) {
      console.log('      No Artillery: LIAISON_ARTILLERY names its command, `npm i artillery` brings it.');
      return this.skip();
    }
    const server = await countingServer();
    const stalls = watchStalls();
    const phases = phasesOf(STREAM, SECONDS);
    await runArtillery(command, server.url, phases);
    const late = 2 * stalls() * Math.max(...DUE);
    await server.close();
    const began = beginOf(phases, server.arrivals[0] ?? 0);
    const result = compare(DUE, countPerSecond(server.arrivals, began, SECONDS));
    told(`Artillery ${await artilleryVersion(command)}`, result);
    assert.ok(Math.abs(result.came - result.due) <= 1);
    assert.ok(result.apart <= FOREIGN * result.due + late, `${result.error} apart`);
  });
});
