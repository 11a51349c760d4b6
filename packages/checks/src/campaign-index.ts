/** What the campaigns that count do, found by a key, and kept while the workspace goes from one state to the next. */
import { type Forecast, isCounted, type LoadModel, loadOf, type Workspace } from '@liaison/model';

/** A campaign's entries under one key. */
export interface Indexed<T> {
  readonly forecast: Forecast;
  readonly entries: readonly T[];
}

interface Kept<T> {
  /** The state of the workspace that the index is up to date with. */
  workspace: Workspace | undefined;
  readonly owners: Map<
    string,
    { readonly forecast: Forecast; readonly entries: ReadonlyMap<string, readonly T[]> }
  >;
  readonly byKey: Map<string, Map<string, Indexed<T>>>;
}

/**
 * A function that finds the campaigns with entries under a key. Only forecasts that are new since the last question
 * are read again, so that an edit costs what it touches and a look at each campaign.
 */
export function campaignIndex<T>(
  entriesOf: (forecast: Forecast) => ReadonlyMap<string, readonly T[]>,
): (key: string, workspace: Workspace) => readonly Indexed<T>[] {
  const indexes = new WeakMap<LoadModel, Kept<T>>();
  return (key, workspace) => {
    const model = loadOf(workspace);
    let kept = indexes.get(model);
    if (!kept) {
      kept = { workspace: undefined, owners: new Map(), byKey: new Map() };
      indexes.set(model, kept);
    }
    if (kept.workspace !== workspace) {
      bringUpToDate(kept, model, entriesOf);
      kept.workspace = workspace;
    }
    return [...(kept.byKey.get(key)?.values() ?? [])];
  };
}

function bringUpToDate<T>(
  { owners, byKey }: Kept<T>,
  model: LoadModel,
  entriesOf: (forecast: Forecast) => ReadonlyMap<string, readonly T[]>,
): void {
  for (const [owner, known] of owners) {
    if (model.byOwner(owner) === known.forecast) continue;
    for (const key of known.entries.keys()) byKey.get(key)?.delete(owner);
    owners.delete(owner);
  }
  for (const forecast of model.forecasts()) {
    if (owners.has(forecast.owner) || !isCounted(forecast.campaign)) continue;
    const entries = entriesOf(forecast);
    owners.set(forecast.owner, { forecast, entries });
    for (const [key, list] of entries) {
      let found = byKey.get(key);
      if (!found) {
        found = new Map();
        byKey.set(key, found);
      }
      found.set(forecast.owner, { forecast, entries: list });
    }
  }
}

/** Whether a campaign stands before another: by file, then by place. */
export function standsBefore(a: Forecast, b: Forecast): boolean {
  if (a.file.path !== b.file.path) return a.file.path < b.file.path;
  return a.campaign.span.start < b.campaign.span.start;
}
