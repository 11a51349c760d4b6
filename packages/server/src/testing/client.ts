/** An editor on the other end of a connection, within one process: opens, types, asks, and keeps what it is sent. */
import { PassThrough } from 'node:stream';
import { type Config, DEFAULT_CONFIG } from '@liaison/checks';
import { type LentFiles, lendFiles } from '@liaison/server/protocol';
import type {
  ClientCapabilities,
  Connection,
  Diagnostic,
  PublishDiagnosticsParams,
  Registration,
  RegistrationParams,
} from 'vscode-languageserver';
import {
  createConnection,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { lentHost } from '../lent-files.ts';
import { serve } from '../server.ts';
import { canonicalUri } from '../session/canonical-uri.ts';
import type { History } from '../session/history.ts';
import type { Host } from '../session/host.ts';
import { connectionOptions } from '../taken-back.ts';

export const ROOT = 'file:///repository';

export interface TestClient {
  readonly connection: MessageConnection;
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** Files as they are on the disk. */
  readonly disk: Map<string, string>;
  /** What the server has asked for after the greeting. */
  readonly registered: readonly Registration[];
  /** As this editor writes it: the path is not encoded. */
  uriOf(path: string): string;
  open(path: string): Promise<void>;
  /** Replaces the whole text of an open file. */
  type(path: string, text: string): Promise<void>;
  close(path: string): Promise<void>;
  /** A file was written by somebody else. */
  changeOnDisk(path: string, text: string | undefined): Promise<void>;
  /** How often the repository has been read so far. */
  loads(): number;
  /** What was sent last, by URI. */
  readonly sent: ReadonlyMap<string, readonly Diagnostic[]>;
  /** What was sent last for a file. */
  diagnostics(path: string): readonly Diagnostic[];
  /** Waits until something holds of what was sent; rejects after so many milliseconds. */
  until(holds: () => boolean, patience?: number): Promise<void>;
  end(): void;
}

/** The machine of an editor and its server. */
interface Machine {
  readonly history?: History | undefined;
  /** The folder of the repository, as the editor writes it; `file:///repository` unless it is said. */
  readonly root?: string;
  /** Noon of 2026-11-01 unless it is said. */
  readonly now?: () => Date;
  /** Takes what is to be called back later; nothing is unless it is said. */
  readonly wait?: Host['wait'];
  /** Lets everything else have its turn unless it is said. */
  readonly pause?: Host['pause'];
}

/**
 * Starts a server over files of a repository; `config` holds where no file says otherwise. No
 * file is read before `held` is kept.
 */
export async function startClient(
  files: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities = {},
  config: Config = { ...DEFAULT_CONFIG, today: '2026-11-01' },
  pages?: Readonly<Record<string, string>>,
  held?: Promise<void>,
  {
    history,
    root = ROOT,
    now = () => new Date('2026-11-01T12:00:00Z'),
    wait = () => undefined,
    pause = () => new Promise((resolve) => setImmediate(resolve)),
  }: Machine = {},
): Promise<TestClient> {
  const disk = new Map(Object.entries(files));
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
    connectionOptions,
  );
  let loads = 0;
  const host = lentHost(lentBy(filesOf(disk, canonicalUri(root))));
  serve(server, {
    ...host,
    async loadRepository(uri) {
      await held;
      loads++;
      const loaded = await host.loadRepository(uri);
      return loaded.configText === undefined ? { ...loaded, config } : loaded;
    },
    ...(pages && { pages: () => pages }),
    ...(history && { history }),
    now,
    wait,
    pause,
  });

  const sent = new Map<string, readonly Diagnostic[]>();
  let waiting: (() => void)[] = [];
  const connection = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      sent.set(uri, diagnostics);
      for (const check of waiting.splice(0)) check();
    },
  );
  const registered: Registration[] = [];
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    registered.push(...registrations);
    return null;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    for (const check of waiting.splice(0)) check();
    return null;
  });
  connection.listen();
  const answer: { capabilities: Record<string, unknown> } = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'repository' }],
    capabilities,
  });
  await connection.sendNotification('initialized', {});

  const uriOf = (path: string) => `${root}/${path}`;
  const versions = new Map<string, number>();
  return {
    connection,
    capabilities: answer.capabilities,
    disk,
    registered,
    sent,
    loads: () => loads,
    uriOf,
    open(path) {
      versions.set(path, 1);
      const textDocument = {
        uri: uriOf(path),
        languageId: 'campaign',
        version: 1,
        text: disk.get(path) ?? '',
      };
      return connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    type(path, text) {
      const version = (versions.get(path) ?? 1) + 1;
      versions.set(path, version);
      const textDocument = { uri: uriOf(path), version };
      return connection.sendNotification('textDocument/didChange', {
        textDocument,
        contentChanges: [{ text }],
      });
    },
    close: (path) =>
      connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } }),
    changeOnDisk(path, text) {
      if (text === undefined) disk.delete(path);
      else disk.set(path, text);
      const type = text === undefined ? 3 : 2;
      return connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf(path), type }],
      });
    },
    diagnostics: (path) => sent.get(uriOf(path)) ?? [],
    async until(holds, patience = 10_000) {
      const end = Date.now() + patience;
      while (!holds()) {
        if (Date.now() > end) throw new Error('It did not come to this');
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          setTimeout(resolve, 200);
        });
      }
      waiting = [];
    },
    end() {
      connection.dispose();
      server.dispose();
    },
  };
}

/** An editor that lends the files of a repository, as one in a browser does. */
function filesOf(disk: ReadonlyMap<string, string>, root: string): LentFiles {
  const pathOf = (uri: string) => decodeURIComponent(uri.slice(root.length + 1));
  const isFolder = (uri: string) =>
    uri === root || [...disk.keys()].some((path) => path.startsWith(`${pathOf(uri)}/`));
  const isOurs = (uri: string) => uri === root || uri.startsWith(`${root}/`);
  const missing = (uri: string) => Object.assign(new Error(`${uri} is not there`), { code: 'ENOENT' });
  return {
    async readFile(uri) {
      const text = isOurs(uri) ? disk.get(pathOf(uri)) : undefined;
      if (text === undefined) throw missing(uri);
      return new TextEncoder().encode(text);
    },
    async readDirectory(uri) {
      if (!isOurs(uri) || !isFolder(uri)) throw missing(uri);
      const start = uri === root ? '' : `${pathOf(uri)}/`;
      const below = [...disk.keys()].flatMap((path) =>
        path.startsWith(start) ? [path.slice(start.length).split('/')] : [],
      );
      const kinds = new Map(
        below.map(([name = '', ...rest]) => [name, rest.length > 0 ? 'folder' : 'file'] as const),
      );
      return [...kinds].map(([name, kind]) => ({ name, kind }));
    },
    async stat(uri) {
      if (!isOurs(uri)) return null;
      if (disk.has(pathOf(uri))) return { kind: 'file' };
      return isFolder(uri) ? { kind: 'folder' } : null;
    },
    realPath: async (uri) => uri,
  };
}

/** The end of a connection on which files can be asked for. */
export function lentBy(files: LentFiles): Pick<Connection, 'sendRequest'> {
  const handlers = new Map<string, (params: { readonly uri: string }) => Promise<unknown>>();
  lendFiles({ onRequest: (method, handler) => handlers.set(method, handler) }, files);
  const sendRequest = async (method: string, params: { readonly uri: string }) =>
    handlers.get(method)?.(params);
  return { sendRequest } as unknown as Pick<Connection, 'sendRequest'>;
}
