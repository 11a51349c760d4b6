/** The folder that the window has open, as tests use it: a copy of `examples/hello`, put right again after each test. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Milliseconds in which something must have come to be. */
const PATIENCE = 50_000;

/** What the extension gives to others. */
export interface Liaison {
  readonly hostKind: string;
  readonly activation: number;
  readonly status: {
    readonly text: string;
    readonly tooltip: string;
    readonly command: string;
    readonly onDidChange: vscode.Event<string>;
  };
  readonly views: {
    shown(kind: string): { readonly title: string; readonly body: string } | undefined;
    receive(kind: string, message: unknown): Promise<void>;
  };
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

/** Milliseconds; the aim is 200 on a machine at rest, and tests share theirs with VS Code, its server and a browser. */
const LONGEST_ACTIVATION = 1000;

/** Tells how long VS Code waited for the extension's modules and for `activate()`, and wants it to be in time. */
export function activatedInTime({ activation }: Liaison): void {
  console.log(`      modules and activate() took ${activation.toFixed(1)} ms`);
  assert.ok(activation < LONGEST_ACTIVATION, `${activation} ms`);
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
  return vscode.languages.getDiagnostics(uriOf(path)).filter(isOurs);
}

/** Whether the language server says it; what the task says is of `liaison check`. */
function isOurs({ source }: vscode.Diagnostic): boolean {
  return source === 'liaison';
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
      const open = vscode.workspace.textDocuments.map(({ uri }) => uri.toString());
      assert.fail(`It did not come to this: ${what}\n${all.join('\n')}\nOpen: ${open.join(' ')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until the findings of a file are those of its text: puts in a name that nobody has, and takes it out again. */
export async function checked(document: vscode.TextDocument): Promise<void> {
  const path = vscode.workspace.asRelativePath(document.uri);
  const whole = document.getText();
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(whole.length), '\nperson nobody-else { team nowhere }\n');
  assert.ok(await vscode.workspace.applyEdit(edit));
  await until('a finding', () => findingsIn(path).some(({ message }) => message.includes('nowhere')));
  await replace(document, '\nperson nobody-else { team nowhere }\n', '');
  await until('no such finding', () => !findingsIn(path).some(({ message }) => message.includes('nowhere')));
  assert.equal(document.getText(), whole);
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
      // As a user deletes: VS Code forgets the documents, which it otherwise keeps open for minutes.
      const edit = new vscode.WorkspaceEdit();
      edit.deleteFile(uriOf(name), { recursive: true });
      assert.ok(await vscode.workspace.applyEdit(edit));
    }
  }
  for (const [name, bytes] of saved) await vscode.workspace.fs.writeFile(uriOf(name), bytes);
  await until('a workspace without findings, and without the files that are gone', async () => {
    if (vscode.languages.getDiagnostics().some(([, found]) => found.some(isOurs))) return false;
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '',
    );
    const campaigns = symbols.filter(
      ({ location: { uri } }) => uri.scheme === folder().scheme && uri.path.endsWith('.campaign'),
    );
    return campaigns.every(({ location }) => saved.has(vscode.workspace.asRelativePath(location.uri)));
  });
}
