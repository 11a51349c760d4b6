/** The language server as a worker. */
import { serveWorker, type WorkerScope } from '@liaison/server/browser';

declare const self: WorkerScope;

serveWorker(self);
