/**
 * A load generator that replays a forecast: each request leaves when the forecast says so, whether or not earlier
 * ones have been answered. One that waits for answers (a closed loop) eases off just when a server gets slow.
 */
import { Agent, get } from 'node:http';
import type { Stream } from '@liaison/model';
import { clock } from './counting-server.ts';
import { plannedInstants } from './planned-instants.ts';

export interface Replay {
  /** The instant on `clock` that was 0 in the stream. */
  readonly began: number;
  /** When each request left, on `clock`. */
  readonly sent: Float64Array;
  /** Requests without an answer. */
  readonly failed: number;
  /** Most requests that waited for their answers at a time. */
  readonly mostInFlight: number;
}

/** Far above what any replay here has in flight, so that no request waits for another's connection. */
const CONNECTIONS = 10_000;

/** Sends the requests of a stream, whose seconds count from now, and waits for all answers. */
export function replay(stream: Stream, url: string): Promise<Replay> {
  const planned = plannedInstants(stream);
  const sent = new Float64Array(planned.length);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, maxFreeSockets: CONNECTIONS });
  const began = clock();
  let next = 0;
  let inFlight = 0;
  let mostInFlight = 0;
  let failed = 0;

  return new Promise((resolve) => {
    const settle = () => {
      inFlight--;
      finish();
    };
    const finish = () => {
      if (next < planned.length || inFlight > 0) return;
      agent.destroy();
      resolve({ began, sent, failed, mostInFlight });
    };
    const send = () => {
      mostInFlight = Math.max(mostInFlight, ++inFlight);
      get(url, { agent }, (response) => response.resume().once('close', settle)).once('error', () => {
        failed++;
        settle();
      });
    };
    /** Sends what is due, then sleeps until the next is: timers are a millisecond coarse, and never too early. */
    const tick = () => {
      const now = clock();
      for (; next < planned.length && began + (planned[next] as number) <= now; next++) {
        sent[next] = clock();
        send();
      }
      const due = planned[next];
      if (due === undefined) finish();
      else setTimeout(tick, Math.max(0, Math.ceil((began + due - clock()) * 1000)));
    };
    tick();
  });
}
