/** Edits of one or several files as an editor takes them. */
import type { TextEdit as FileEdit } from '@liaison/checks';
import type { ClientCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { rangeOf } from './positions.ts';
import type { Repository } from './session/repository.ts';
import type { Session } from './session/session.ts';

/** The version of an open document; null for files that are not open. */
export type VersionOf = (uri: string) => number | null;

export interface EditForm {
  readonly versionOf: VersionOf;
  /** Whether the editor checks versions, so that no edit meets a text that has changed since. */
  readonly versions: boolean;
}

export function editFormOf({ documents, editor }: Session): EditForm {
  return {
    versionOf: (uri) => documents.get(uri)?.version ?? null,
    versions: hasVersions(editor),
  };
}

function hasVersions({ workspace }: ClientCapabilities): boolean {
  return workspace?.workspaceEdit?.documentChanges === true;
}

/** Files that are gone meanwhile are left out. */
export function workspaceEditOf(
  edits: readonly FileEdit[],
  repository: Repository,
  form: EditForm,
): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { at, newText } of edits) {
    const file = repository.analysis.file(at.file);
    if (!file) continue;
    const uri = repository.uriOf(at.file);
    const list = changes[uri] ?? [];
    changes[uri] = list;
    list.push({ range: rangeOf(file, at.span), newText });
  }
  if (!form.versions) return { changes };
  return {
    documentChanges: Object.entries(changes).map(([uri, list]) => ({
      textDocument: { uri, version: form.versionOf(uri) },
      edits: list,
    })),
  };
}
