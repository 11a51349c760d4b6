/** Which findings are offered to somebody who wants one explained. */
import type { Diagnostic, TextEditor, Uri } from 'vscode';

/** A finding of a file, as much of it as is told. */
export interface Found {
  readonly uri: Uri;
  readonly finding: Pick<Diagnostic, 'code' | 'message' | 'range' | 'source'>;
}

/** As a list of VS Code shows it, the code first. */
export interface Choice {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/**
 * Those at the cursor, else those of its file, else all: without an editor, or with one of another file, somebody asks
 * from the walkthrough or from the list of commands. `nameOf` says which file one is of that is not in sight.
 */
export function findingChoices(
  found: readonly Found[],
  editor: Pick<TextEditor, 'document' | 'selection'> | undefined,
  nameOf: (uri: Uri) => string,
): Choice[] {
  const told = found.filter(({ finding }) => isOfCheck(finding));
  const inFile = told.filter(({ uri }) => uri.toString() === editor?.document.uri.toString());
  const atCursor = inFile.filter(({ finding }) => editor && finding.range.contains(editor.selection.active));
  const near = [atCursor, inFile].find((list) => list.length > 0);
  return (near ?? told).map(({ uri, finding }) => {
    const line = `line ${finding.range.start.line + 1}`;
    return {
      label: codeOf(finding),
      description: near ? line : `${nameOf(uri)}, ${line}`,
      detail: finding.message.split('\n')[0] ?? '',
    };
  });
}

/** Of what the task says, and of a mistake of the configuration, there is nothing to explain besides. */
function isOfCheck(finding: Found['finding']): boolean {
  return finding.source === 'liaison' && codeOf(finding) !== 'configuration';
}

/** The code of a finding, as a diagnostic carries it. */
function codeOf({ code }: Found['finding']): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
