/** `liaison.explain`: opens the page of a check. */
import { commands, languages, window, workspace } from 'vscode';
import { pageUri } from '../check-pages.ts';
import { findingChoices } from './finding-choices.ts';

/** The page of `code`; without one, of the finding at the cursor, else of one in its file, else of one in any file. */
export async function explain(code?: unknown): Promise<void> {
  const wanted = typeof code === 'string' ? code : await askForCode();
  if (wanted) await commands.executeCommand('markdown.showPreview', pageUri(wanted));
}

async function askForCode(): Promise<string | undefined> {
  const found = languages
    .getDiagnostics()
    .flatMap(([uri, findings]) => findings.map((finding) => ({ uri, finding })));
  const choices = findingChoices(found, window.activeTextEditor, (uri) => workspace.asRelativePath(uri));
  const [first, ...others] = new Set(choices.map(({ label }) => label));
  if (first === undefined) {
    void window.showInformationMessage('There is no finding to explain.');
    return undefined;
  }
  if (others.length === 0) return first;
  return (await window.showQuickPick(choices, { title: 'Which finding?', matchOnDetail: true }))?.label;
}
