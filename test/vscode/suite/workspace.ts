/** The folder that the window has open, as tests use it: a copy of `examples/hello`, put right again after each test. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Milliseconds in which something must have come to be. */
const PATIENCE = 20_000;

/** What the extension gives to others. */
export interface Liaison {
  readonly hostKind: string;
  readonly activation: number;
  readonly ready: Promise<void>;
}

export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'no folder is open');
  return first.uri;
}

export function uriOf(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), path);
}

export function extension(): vscode.Extension<Liaison> {
  const found = vscode.extensions.getExtension<Liaison>('liaison.liaison-campaigns');
  assert.ok(found, 'the extension is not installed');
  return found;
}

/** Opens a file in an editor, the language server being ready. */
export async function show(path: string): Promise<vscode.TextEditor> {
  const { ready } = await extension().activate();
  await ready;
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(path)));
}

/** The first place of `words` in a document, or the place `at` characters behind its beginning. */
export function placeOf(document: vscode.TextDocument, words: string, at = 0): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `\`${words}\` is not in ${document.uri.path}`);
  return document.positionAt(offset + at);
}

export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  return new vscode.Range(placeOf(document, words), placeOf(document, words, words.length));
}

/** Types: replaces some words of a document. */
export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** The codes of our findings in a file. */
export function codesIn(path: string): string[] {
  return findingsIn(path).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

export function findingsIn(path: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uriOf(path)).filter(({ source }) => source === 'liaison');
}

/** Waits until something is so; the first answer that is neither false nor undefined. */
export async function until<T>(what: string, ask: () => T | Thenable<T>): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) {
      const all = vscode.languages
        .getDiagnostics()
        .flatMap(([uri, found]) => found.map(({ message }) => `${uri.path}: ${message}`));
      assert.fail(`It did not come to this: ${what}\n${all.join('\n')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const saved = new Map<string, Uint8Array>();

/** Remembers the files as they are. */
export async function remember(): Promise<void> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder())) {
    if (type === vscode.FileType.File) saved.set(name, await vscode.workspace.fs.readFile(uriOf(name)));
  }
}

/** Closes everything without saving, and puts the files back. */
export async function restore(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const [name] of await vscode.workspace.fs.readDirectory(folder())) {
    if (!saved.has(name) && !name.startsWith('.')) {
      await vscode.workspace.fs.delete(uriOf(name), { recursive: true });
    }
  }
  for (const [name, bytes] of saved) await vscode.workspace.fs.writeFile(uriOf(name), bytes);
  await until('a workspace without findings', () =>
    [...saved.keys()].every((name) => findingsIn(name).length === 0),
  );
}
