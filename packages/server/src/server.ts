/** The language server on a connection: what it can do, and who is told of what happens. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canAsk } from './features/pull-diagnostics.ts';
import { features } from './features.ts';
import type { Host } from './session/host.ts';
import { Publisher } from './session/publisher.ts';
import { Session } from './session/session.ts';

/** Answers on a connection until it ends. */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const session: Session = new Session(host, documents, {
    outdated: (repository) => publisher.schedule(repository),
    trouble: (message) => connection.window.showErrorMessage(message),
  });
  const publisher = new Publisher(connection, session);
  let folders: readonly string[] = [];
  let watches = false;

  connection.onInitialize((params) => {
    folders = foldersOf(params);
    publisher.asks = canAsk(params);
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      capabilities: capabilitiesFor(params),
      serverInfo: { name: 'liaison' },
    } satisfies InitializeResult;
  });
  connection.onInitialized(async () => {
    if (watches) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.campaign' }, { globPattern: '**/liaison.config.json' }],
      });
    }
    for (const folder of folders) await session.open(folder);
  });

  documents.onDidChangeContent(({ document }) => session.edited(document.uri, document.getText()));
  documents.onDidClose(async ({ document }) =>
    session.edited(document.uri, await host.readText(document.uri)),
  );
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri } of changes) await session.changedOnDisk(uri);
  });
  for (const feature of features) feature.register(connection, session);
  documents.listen(connection);
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.map((uri) => uri.replace(/\/$/, ''));
}

function capabilitiesFor(params: InitializeParams): ServerCapabilities {
  const base: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  return Object.assign(base, ...features.map((feature) => feature.capabilities(params)));
}
