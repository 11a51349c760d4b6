/** What an editor asks about `liaison.config.json`, which is answered by the requests that campaign files have too. */
import { CONFIG_FILE } from '@liaison/checks';
import { dayOf, nameOf } from '@liaison/repository';
import {
  BulkRegistration,
  type ClientCapabilities,
  type CompletionList,
  CompletionRequest,
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type Hover,
  HoverRequest,
  MarkupKind,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../session/canonical-uri.ts';
import type { Repository } from '../session/repository.ts';
import type { Session } from '../session/session.ts';
import { completeConfig } from './complete-config.ts';
import { partAt } from './config-location.ts';
import { keyText } from './config-words.ts';

interface ConfigFile {
  readonly document: TextDocument;
  readonly repository: Repository | undefined;
}

/** Whether a URI is that of a configuration, by its name. */
export function isConfigUri(uri: string): boolean {
  return nameOf(uri) === CONFIG_FILE;
}

export async function configCompletion(
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  session: Session,
): Promise<CompletionList | null> {
  const file = await configFile(uri, session);
  if (!file) return null;
  const { document, repository } = file;
  const items = completeConfig(document, document.offsetAt(position), {
    snippets: session.editor.textDocument?.completion?.completionItem?.snippetSupport === true,
    paths: repository?.analysis.paths() ?? [],
    today: dayOf(session.host.now()),
  });
  return { isIncomplete: false, items };
}

/** What a key decides; plain text is the Markdown without its marks of code and links. */
export async function configHover(
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  format: MarkupKind,
  session: Session,
): Promise<Hover | null> {
  const file = await configFile(uri, session);
  const part = file && partAt(file.document.getText(), file.document.offsetAt(position));
  if (!part) return null;
  const value = keyText(part.path);
  if (!value) return null;
  const { start, end } = part.span;
  const range = { start: file.document.positionAt(start), end: file.document.positionAt(end) };
  const isPlain = format === MarkupKind.PlainText;
  return { contents: { kind: format, value: isPlain ? plain(value) : value }, range };
}

function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)').replaceAll('`', '');
}

async function configFile(uri: string, session: Session): Promise<ConfigFile | undefined> {
  const repository = await session.open(uri);
  const document = session.documents.get(uri);
  if (document) return { document, repository };
  const text = repository?.configUri === canonicalUri(uri) ? repository.configuration.configText : undefined;
  return text === undefined
    ? undefined
    : { document: TextDocument.create(uri, 'jsonc', 0, text), repository };
}

/**
 * Asks an editor for the configuration's text and for questions about it, and for nothing else: whoever offers to lay
 * out a JSON file would stand in the way of the editor's own formatter.
 */
export async function registerConfiguration(
  connection: Connection,
  { textDocument }: ClientCapabilities,
  folders: readonly string[],
): Promise<void> {
  const { synchronization, completion, hover } = textDocument ?? {};
  const canRegister = [synchronization, completion, hover].every(
    (each) => each?.dynamicRegistration === true,
  );
  if (!canRegister) return;
  const schemes = new Set(['file', ...folders.map((uri) => uri.slice(0, uri.indexOf(':')))]);
  const documentSelector = [...schemes].map((scheme) => ({ scheme, pattern: `**/${CONFIG_FILE}` }));
  const bulk = BulkRegistration.create();
  bulk.add(DidOpenTextDocumentNotification.type, { documentSelector });
  bulk.add(DidChangeTextDocumentNotification.type, {
    documentSelector,
    syncKind: TextDocumentSyncKind.Incremental,
  });
  bulk.add(DidSaveTextDocumentNotification.type, { documentSelector });
  bulk.add(DidCloseTextDocumentNotification.type, { documentSelector });
  bulk.add(CompletionRequest.type, { documentSelector, triggerCharacters: ['"', ':'] });
  bulk.add(HoverRequest.type, { documentSelector });
  await connection.client.register(bulk);
}
