/** A web server on this machine that notes when each request arrives and answers with nothing. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingServer {
  readonly url: string;
  /** Instants on `clock`, ascending. */
  readonly arrivals: readonly number[];
  close(): Promise<void>;
}

/** Seconds on a clock that never goes back, the same for all that runs in this process. */
export function clock(): number {
  return performance.now() / 1000;
}

/** Listens on a free port; keeps its answers back until so many requests have arrived. */
export async function countingServer(answersFrom = 1): Promise<CountingServer> {
  const arrivals: number[] = [];
  const waiting: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    arrivals.push(clock());
    waiting.push(response);
    if (arrivals.length >= answersFrom) for (const each of waiting.splice(0)) each.end();
  });
  // A connection that the server closes while the next request is on its way would lose that request.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrivals,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
