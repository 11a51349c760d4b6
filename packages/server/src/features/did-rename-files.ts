/**
 * `workspace/willRenameFiles` and `workspace/didRenameFiles`: a file or folder gets another name. Nothing in the language
 * refers to files, but patterns of the configuration may; and the findings move along. Whoever renames a file so that it
 * is no longer read is told.
 */
import { CONFIG_FILE } from '@liaison/checks';
import {
  type CancellationToken,
  type Connection,
  FileOperationPatternKind,
  type FileOperationRegistrationOptions,
  type RenameFilesParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { patternEdits } from '../configuration/renamed-patterns.ts';
import type { Feature } from '../feature.ts';
import { canonicalUri } from '../session/canonical-uri.ts';
import { uriIn } from '../session/repository.ts';
import type { Session } from '../session/session.ts';
import { editFormOf } from '../workspace-edit.ts';

const FILES: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.campaign', matches: FileOperationPatternKind.file } },
    { pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
  ],
};

export const didRenameFiles: Feature = {
  method: 'workspace/didRenameFiles',
  capabilities: () => ({ workspace: { fileOperations: { willRename: FILES, didRename: FILES } } }),
  register(connection, session) {
    connection.workspace.onWillRenameFiles((params, token) => configEdits(params, session, token));
    connection.workspace.onDidRenameFiles(async ({ files }) => {
      const lost: string[] = [];
      for (const { oldUri, newUri } of files) {
        const before = await filesIn(oldUri, session);
        await session.renamed(oldUri, newUri);
        for (const uri of before) {
          const now = canonicalUri(newUri) + uri.slice(canonicalUri(oldUri).length);
          if (now.endsWith('.campaign') && (await isLeftOut(now, session))) lost.push(now);
        }
      }
      if (lost.length > 0) tellLost(lost, connection);
    });
  },
};

/** What follows of the patterns in the configurations. */
async function configEdits(
  { files }: RenameFilesParams,
  session: Session,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const edits = new Map<string, TextEdit[]>();
  for (const { oldUri, newUri } of files) {
    const repository = await session.asked(oldUri, token);
    const { configText } = repository?.configuration ?? {};
    const [oldPath, newPath] = [repository?.pathOf(oldUri), repository?.pathOf(newUri)];
    if (!repository || configText === undefined || oldPath === undefined || newPath === undefined) continue;
    const document = TextDocument.create(repository.uriOf(CONFIG_FILE), 'jsonc', 0, configText);
    const found = patternEdits(configText, oldPath, newPath).map(({ span, newText }) => ({
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      newText,
    }));
    if (found.length > 0) edits.set(document.uri, [...(edits.get(document.uri) ?? []), ...found]);
  }
  if (edits.size === 0) return null;
  const { versions, versionOf } = editFormOf(session);
  if (!versions) return { changes: Object.fromEntries(edits) };
  return {
    documentChanges: [...edits].map(([uri, list]) => ({
      textDocument: { uri, version: versionOf(uri) },
      edits: list,
    })),
  };
}

/** The files of a repository that a URI is, or that lie in it, by their canonical URIs. */
async function filesIn(uri: string, session: Session): Promise<string[]> {
  const repository = await session.open(uri);
  const path = repository?.pathOf(uri);
  if (!repository || path === undefined) return [];
  return repository.analysis
    .paths()
    .filter((each) => each === path || each.startsWith(`${path}/`))
    .map((each) => uriIn(repository.rootUri, each));
}

/** Whether a file is there, and no repository reads it. */
async function isLeftOut(uri: string, session: Session): Promise<boolean> {
  const repository = await session.open(uri);
  if (repository?.file(uri)) return false;
  return (await session.host.readText(uri)) !== undefined;
}

function tellLost([first = '', ...others]: readonly string[], { window }: Connection): void {
  const name = decodeURIComponent(first.split('/').at(-1) ?? '');
  const what = others.length === 0 ? `\`${name}\` is` : `\`${name}\` and ${others.length} more files are`;
  window.showWarningMessage(
    `${what} no longer checked: \`${CONFIG_FILE}\` or \`.gitignore\` leaves out this place.`,
  );
}
