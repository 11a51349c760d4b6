/** The language server on a connection: what it can do, and who is told of what happens. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { registerConfiguration } from './configuration/config-answers.ts';
import { canAsk } from './features/pull-diagnostics.ts';
import { features } from './features.ts';
import { atEachDay } from './session/each-day.ts';
import type { Host } from './session/host.ts';
import { showProgress } from './session/progress.ts';
import { Publisher } from './session/publisher.ts';
import { Session } from './session/session.ts';
import { touchedBy } from './session/touched-files.ts';

/** Answers on a connection until it ends. */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const session: Session = new Session(host, documents, {
    outdated: (repository, edited) => publisher.schedule(repository, edited),
    trouble: (message) => connection.window.showErrorMessage(message),
    closed: (repository) => publisher.forget(repository),
    looked: () => publisher.showMore(),
    reading: () => showProgress(connection, session, 'Reading campaigns'),
  });
  const publisher = new Publisher(connection, session);
  let folders: readonly string[] = [];
  let watches = false;
  let hasFolders = false;

  connection.onInitialize((params) => {
    folders = foldersOf(params);
    session.editor = params.capabilities;
    publisher.asks = canAsk(params);
    hasFolders = params.capabilities.workspace?.workspaceFolders === true;
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      capabilities: capabilitiesFor(params),
      serverInfo: { name: 'liaison' },
    } satisfies InitializeResult;
  });
  connection.onInitialized(async () => {
    // Begun before anything is waited for: whoever asks now gets an answer about all of them.
    const opening = folders.map((folder) => session.show(folder));
    atEachDay(host, () => void session.turnDay());
    if (hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        for (const { uri } of removed) void session.close(uri);
        // All are begun at once: one that goes again meanwhile is not shown afterwards.
        await Promise.all(added.map(({ uri }) => session.show(uri)));
      });
    }
    if (watches) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: '**/*.campaign' },
          { globPattern: '**/liaison.config.json' },
          { globPattern: '**/.gitignore' },
          // Of a folder that is deleted with all that is in it, editors tell, and not of its files.
          { globPattern: '**', kind: WatchKind.Delete },
        ],
      });
    }
    await registerConfiguration(connection, session.editor, folders);
    await Promise.all(opening);
  });

  documents.onDidOpen(({ document }) => publisher.opened(document.uri));
  documents.onDidChangeContent(({ document }) => {
    publisher.showFirst(document.uri, document.getText());
    return session.edited(document.uri);
  });
  documents.onDidClose(({ document }) => session.edited(document.uri));
  documents.onDidSave(({ document }) => session.saved(document.uri));
  connection.onDidChangeWatchedFiles(({ changes }) =>
    session.changedOnDisk(touchedBy(changes, session.all())),
  );
  for (const feature of features) feature.register(connection, session);
  documents.listen(connection);
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function capabilitiesFor(params: InitializeParams): ServerCapabilities {
  const base: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  };
  const parts = features.map((feature) => feature.capabilities(params));
  // Several features have something to say about the workspace.
  const folders = { workspaceFolders: { supported: true, changeNotifications: true } };
  const workspace = Object.assign(folders, ...parts.map((part) => part.workspace));
  return Object.assign(base, ...parts, { workspace });
}
