/** The server in a browser: a connection to the page that has started this worker, and files that its editor lends. */
import type { Connection } from 'vscode-languageserver';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { lentHost } from './lent-files.ts';
import { serve } from './server.ts';
import { connectionOptions } from './taken-back.ts';

/** The `self` of a worker, or one end of a `MessageChannel`. */
export interface WorkerScope {
  onmessage: unknown;
  postMessage(message: unknown): void;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
}

/** Answers whoever has started the worker; the editor on the other end calls `lendFiles`. */
export function serveWorker(scope: WorkerScope): Connection {
  const reader = new BrowserMessageReader(scope);
  const connection = createConnection(
    ProposedFeatures.all,
    reader,
    new BrowserMessageWriter(scope),
    connectionOptions,
  );
  serve(connection, {
    ...lentHost(connection),
    now: () => new Date(),
    wait: (milliseconds, then) => void setTimeout(then, milliseconds),
    pause: pauseByMessage(),
  });
  return connection;
}

/** A message to oneself comes behind those that wait already, and browsers hold timers back for 4 ms. */
function pauseByMessage(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
