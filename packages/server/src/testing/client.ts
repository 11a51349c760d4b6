/** An editor on the other end of a connection, within one process: opens, types, asks, and keeps what it is sent. */
import { PassThrough } from 'node:stream';
import { CONFIG_FILE, type Config, catalogue, DEFAULT_CONFIG, parseConfig } from '@liaison/checks';
import type { ClientCapabilities, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  createConnection,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../server.ts';

export const ROOT = 'file:///repository';

export interface TestClient {
  readonly connection: MessageConnection;
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** Files as they are on the disk. */
  readonly disk: Map<string, string>;
  uriOf(path: string): string;
  open(path: string): Promise<void>;
  /** Replaces the whole text of an open file. */
  type(path: string, text: string): Promise<void>;
  close(path: string): Promise<void>;
  /** A file was written by somebody else. */
  changeOnDisk(path: string, text: string | undefined): Promise<void>;
  /** What was sent last for a file. */
  diagnostics(path: string): readonly Diagnostic[];
  /** Waits until something holds of what was sent. */
  until(holds: () => boolean): Promise<void>;
  end(): void;
}

/** Starts a server over files of a repository at `file:///repository`. */
export async function startClient(
  files: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities = {},
  config: Config = { ...DEFAULT_CONFIG, today: '2026-11-01' },
): Promise<TestClient> {
  const disk = new Map(Object.entries(files));
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  serve(server, {
    loadRepository: async () => ({
      rootUri: ROOT,
      problems: [],
      ...configured(disk, config),

      files: [...disk]
        .filter(
          ([path]) => path.endsWith('.campaign') && !configured(disk, config).config.exclude.includes(path),
        )
        .map(([path, text]) => ({ path, text })),
    }),
    readText: async (uri) => disk.get(uri.slice(ROOT.length + 1)),
    now: () => new Date('2026-11-01T12:00:00Z'),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
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
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    for (const check of waiting.splice(0)) check();
    return null;
  });
  connection.listen();
  const answer: { capabilities: Record<string, unknown> } = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: ROOT,
    workspaceFolders: [{ uri: ROOT, name: 'repository' }],
    capabilities,
  });
  await connection.sendNotification('initialized', {});

  const uriOf = (path: string) => `${ROOT}/${path}`;
  const versions = new Map<string, number>();
  return {
    connection,
    capabilities: answer.capabilities,
    disk,
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
    async until(holds) {
      const end = Date.now() + 10_000;
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

/** The configuration as the file on the disk has it, or the one that the test gives. */
function configured(disk: ReadonlyMap<string, string>, otherwise: Config) {
  const configText = disk.get(CONFIG_FILE);
  if (configText === undefined) return { config: otherwise, configText, configProblems: [] };
  const { config, problems } = parseConfig(configText, CONFIG_FILE, catalogue);
  return { config, configText, configProblems: problems };
}
