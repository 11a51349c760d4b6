/** `liaison.explain`: opens the page of a check. */
import { commands, type Diagnostic, languages, window } from 'vscode';
import { pageUri } from '../check-pages.ts';

/** The page of `code`; without one, of a finding of the file that is being edited: that of the cursor, if there is one. */
export async function explain(code?: unknown): Promise<void> {
  const wanted = typeof code === 'string' ? code : await askForCode();
  if (wanted) await commands.executeCommand('markdown.showPreview', pageUri(wanted));
}

/** The code of a finding, as a diagnostic carries it. */
export function codeOf({ code }: Pick<Diagnostic, 'code'>): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

async function askForCode(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const findings = editor
    ? languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'liaison')
    : [];
  if (!editor || findings.length === 0) {
    void window.showInformationMessage('There is no finding to explain in this file.');
    return undefined;
  }
  const here = findings.filter(({ range }) => range.contains(editor.selection.active));
  const codes = new Set(here.map(codeOf));
  if (codes.size === 1) return [...codes][0];
  const choice = (here.length > 0 ? here : findings).map((finding) => ({
    label: codeOf(finding),
    description: `line ${finding.range.start.line + 1}`,
    detail: finding.message.split('\n')[0] ?? '',
  }));
  return (await window.showQuickPick(choice, { title: 'Which finding?', matchOnDetail: true }))?.label;
}
