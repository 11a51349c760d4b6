/** `textDocument/rename` and `prepareRename`: another name for a declaration, wherever it is meant. */
import { pluralOf, writtenName, writtenText } from '@liaison/model';
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { atPlace, type Feature } from '../feature.ts';
import { nameAt, type Place } from '../place.ts';
import { rangeOf } from '../positions.ts';
import { builtInRefusal, conflictOf } from '../rename-conflicts.ts';
import { atPlaceInSlices } from '../slices.ts';
import { type Use, usesEverywhere } from '../uses.ts';
import { type EditForm, editFormOf, workspaceEditOf } from '../workspace-edit.ts';

export const rename: Feature = {
  method: 'textDocument/rename',
  capabilities: ({ capabilities }) => ({
    renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register(connection, session) {
    connection.onPrepareRename(atPlace(session, prepareRenameAt));
    connection.onRenameRequest(
      atPlaceInSlices(session, (place, { newName }: RenameParams) =>
        renameAt(place, newName, editFormOf(session)),
      ),
    );
  },
};

/** What would be renamed, or why it cannot be; undefined where no name is. */
export function prepareRenameAt(
  place: Place,
): { range: Range; placeholder: string } | ResponseError<void> | undefined {
  const at = nameAt(place);
  if (!at) return undefined;
  if (!at.meant) return refusal(`\`${at.name}\` is declared nowhere`);
  const builtIn = builtInRefusal(at.meant);
  if (builtIn) return refusal(builtIn);
  return { range: rangeOf(place.file, at.span), placeholder: at.meant.declaration.name };
}

/** Edits of all files, or why there can be none; undefined where no name is. */
export function* renameAt(
  place: Place,
  newName: string,
  form: EditForm,
): Generator<void, WorkspaceEdit | ResponseError<void> | undefined> {
  const { repository } = place;
  const at = nameAt(place);
  if (!at) return undefined;
  if (!at.meant) return refusal(`\`${at.name}\` is declared nowhere`);
  const builtIn = builtInRefusal(at.meant);
  if (builtIn) return refusal(builtIn);
  const { declaration, file } = at.meant;
  const name = unquoted(newName.trim());
  if (name === declaration.name) return { changes: {} };
  const uses = yield* usesEverywhere(at.meant, repository);
  const conflict = conflictOf(at.meant, name, uses, repository.analysis.workspace);
  if (conflict) return refusal(conflict);
  const places = [{ file, span: declaration.nameSpan, form: 'name' as const }, ...uses];
  const edits = places.map((place) => ({
    at: { file: place.file.path, span: place.span },
    newText: writtenAs(place.form, name),
  }));
  return workspaceEditOf(edits, repository, form);
}

function writtenAs(form: Use['form'], name: string): string {
  if (form === 'plural') return pluralOf(name);
  if (form === 'text') return writtenText(name);
  return form === 'name' ? writtenName(name) : name;
}

/** Who sees quotes around a name types them, too. */
function unquoted(name: string): string {
  return /^".*"$/.test(name) ? name.slice(1, -1) : name;
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
