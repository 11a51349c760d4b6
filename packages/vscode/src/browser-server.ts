/** The language server as a worker. On Node, where there is none, its modules are taken out of the same bundle. */
import { serveWorker, type WorkerScope } from '@liaison/server/browser';

declare const self: WorkerScope;
declare const importScripts: unknown;

if (typeof importScripts === 'function') serveWorker(self);
