/**
 * The language server as a browser runs it: bundled, in a worker, with files out of the memory of the editor. The
 * worker is Node's, without what a browser has not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type LentFiles, lendFiles } from '@liaison/server/protocol';
import { type BuildResult, build } from 'esbuild';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Message,
  type MessageConnection,
} from 'vscode-languageserver/node';

const SERVER = join(import.meta.dirname, '../../packages/server');

/** As whoever ships the server bundles it. */
export async function bundleWorker(): Promise<
  BuildResult<{ write: false; metafile: true }> & { readonly text: string }
> {
  const result = await build({
    stdin: {
      contents: "import { serveWorker } from '@liaison/server/browser'; serveWorker(self);",
      resolveDir: SERVER,
    },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    conditions: ['source'],
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
    metafile: true,
  });
  return { ...result, text: result.outputFiles[0]?.text ?? '' };
}

/** Around the bundle: hides what it would not find in a browser, and gives it `self`. */
const inBrowser = (bundle: string) => `
globalThis.self = require('node:worker_threads').parentPort;
{
  const require = undefined, module = undefined, exports = undefined, process = undefined, global = undefined;
  const Buffer = undefined, setImmediate = undefined, clearImmediate = undefined;
  ${bundle}
}`;

export interface WorkerClient {
  readonly connection: MessageConnection;
  /** Questions about files, in order: `liaison/readFile /people.campaign`. */
  readonly asked: readonly string[];
  end(): Promise<void>;
}

/** Starts the bundle on folders that the editor has open, and says hello. */
export async function startWorker(
  bundle: string,
  folders: readonly string[],
  files: LentFiles,
  capabilities: object,
): Promise<WorkerClient> {
  const worker = new Worker(inBrowser(bundle), { eval: true });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));
  const connection = createMessageConnection(new WorkerReader(worker), new WorkerWriter(worker));
  const asked: string[] = [];
  const noted = {
    onRequest: (method: string, handler: (params: { readonly uri: string }) => Promise<unknown>) =>
      connection.onRequest(method, (params: { readonly uri: string }) => {
        asked.push(`${method} ${params.uri}`);
        return handler(params);
      }),
  };
  lendFiles(noted, files);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const hello = connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((uri) => ({ uri, name: 'repository' })),
    capabilities,
  });
  await Promise.race([hello, failed]);
  await connection.sendNotification('initialized', {});
  return {
    connection,
    asked,
    async end() {
      connection.dispose();
      await worker.terminate();
    },
  };
}

class WorkerReader extends AbstractMessageReader {
  private readonly worker: Worker;

  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }

  listen(callback: DataCallback) {
    this.worker.on('message', callback);
    return { dispose: () => void this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  private readonly worker: Worker;

  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }

  async write(message: Message): Promise<void> {
    this.worker.postMessage(message);
  }

  end(): void {}
}

/** The files of a folder of the disk, in memory, below a URI as VS Code writes it. */
export function filesInMemory(folder: string, rootUri: string): LentFiles {
  const entries = new Map<string, Uint8Array | undefined>([[rootUri, undefined]]);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const uri = rootUri + path.slice(folder.length).replaceAll('\\', '/');
    entries.set(uri, entry.isFile() ? readFileSync(path) : undefined);
  }
  const demand = (uri: string) => {
    if (!entries.has(uri)) throw Object.assign(new Error(`${uri} is not there`), { code: 'ENOENT' });
    return entries.get(uri);
  };
  const kindOf = (uri: string) => (entries.get(uri) ? 'file' : 'folder');
  return {
    readFile: async (uri) => demand(uri) ?? new Uint8Array(),
    readDirectory: async (uri) => {
      demand(uri);
      return [...entries.keys()].flatMap((each) => {
        const name = each.startsWith(`${uri}/`) ? each.slice(uri.length + 1) : '';
        return name === '' || name.includes('/') ? [] : [{ name, kind: kindOf(each) } as const];
      });
    },
    stat: async (uri) => (entries.has(uri) ? { kind: kindOf(uri) } : null),
    realPath: async (uri) => {
      demand(uri);
      return uri;
    },
  };
}
