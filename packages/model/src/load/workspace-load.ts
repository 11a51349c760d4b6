/** The forecast that belongs to a workspace: worked out when it is first asked for, or carried on from an earlier state. */
import { changedFiles, type FileEdit } from '../file-order.ts';
import { Changes } from '../questions.ts';
import type { Workspace } from '../workspace.ts';
import { LoadModel } from './load-model.ts';

const models = new WeakMap<Workspace, LoadModel>();

/** The load of all campaigns of a workspace; the same object at every call. */
export function loadOf(workspace: Workspace): LoadModel {
  let model = models.get(workspace);
  if (!model) {
    model = new LoadModel(workspace);
    models.set(workspace, model);
  }
  return model;
}

/**
 * Hands the forecast of an earlier state on to the next, which then works out only what changed. `changes` takes
 * down which questions have other answers now; the next state has to be a continuation of the earlier one. Whoever
 * knows the edit between the two spares their comparison.
 */
export function carryLoad(
  from: Workspace,
  to: Workspace,
  changes = new Changes(to.questions),
  edit: FileEdit = changedFiles(from.files, to.files),
): void {
  const model = models.get(from);
  if (!model || from === to) return;
  models.delete(from);
  model.update(to, edit, changes);
  models.set(to, model);
}

/**
 * Works the forecast of a workspace out in slices; after the last, `loadOf` answers at once. Whoever is called in
 * between may ask for other things, or stop.
 */
export function* prepareLoad(workspace: Workspace): Generator<void, void> {
  if (models.has(workspace)) return;
  const model = yield* LoadModel.inSlices(workspace);
  models.set(workspace, model);
}
