/** Edits of one or several files as an editor takes them. */
import type { TextEdit as FileEdit } from '@liaison/checks';
import type { ClientCapabilities, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { rangeOf } from './positions.ts';
import type { Repository } from './session/repository.ts';
import type { Session } from './session/session.ts';
import { inSnippet } from './snippet-text.ts';

/** The version of an open document; null for files that are not open. */
export type VersionOf = (uri: string) => number | null;

/** An edit whose text its author goes on with. */
export interface EditToFinish extends FileEdit {
  /** Where in `newText` the cursor belongs afterwards; only some editors put it there. */
  readonly cursor?: number;
}

export interface EditForm {
  readonly versionOf: VersionOf;
  /** Whether the editor checks versions, so that no edit meets a text that has changed since. */
  readonly versions: boolean;
  /** Whether the editor puts the cursor where an edit says. */
  readonly snippets?: boolean;
}

export function editFormOf({ documents, editor }: Session): EditForm {
  return {
    versionOf: (uri) => documents.get(uri)?.version ?? null,
    ...abilitiesOf(editor),
  };
}

/** Snippets stand beside versions only. */
function abilitiesOf({ workspace }: ClientCapabilities): Omit<EditForm, 'versionOf'> {
  const versions = workspace?.workspaceEdit?.documentChanges === true;
  return { versions, snippets: versions && workspace?.workspaceEdit?.snippetEditSupport === true };
}

/** Files that are gone meanwhile are left out. */
export function workspaceEditOf(
  edits: readonly EditToFinish[],
  repository: Repository,
  form: EditForm,
): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  const toFinish = new Map<TextEdit, number>();
  for (const { at, newText, cursor } of edits) {
    const file = repository.analysis.file(at.file);
    if (!file) continue;
    const uri = repository.uriOf(at.file);
    const list = changes[uri] ?? [];
    changes[uri] = list;
    const edit = { range: rangeOf(file, at.span), newText };
    list.push(edit);
    if (form.snippets && cursor !== undefined) toFinish.set(edit, cursor);
  }
  if (!form.versions) return { changes };
  return {
    documentChanges: Object.entries(changes).map(([uri, list]) => ({
      textDocument: { uri, version: form.versionOf(uri) },
      edits: list.map((edit) => withCursor(edit, toFinish.get(edit))),
    })),
  };
}

function withCursor(edit: TextEdit, cursor: number | undefined): TextEdit | SnippetTextEdit {
  if (cursor === undefined) return edit;
  const { range, newText } = edit;
  const value = `${inSnippet(newText.slice(0, cursor))}$0${inSnippet(newText.slice(cursor))}`;
  return { range, snippet: { kind: 'snippet', value } };
}
