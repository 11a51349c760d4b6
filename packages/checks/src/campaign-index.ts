/** What the campaigns that count do, found by a key, and kept while the workspace goes from one state to the next. */
import {
  type EntriesOf,
  type Forecast,
  type Indexed,
  isCounted,
  loadOf,
  type Workspace,
} from '@liaison/model';

const all: EntriesOf<unknown>[] = [];

/**
 * A function that finds the campaigns with entries under a key, in the order of their files: the same list while
 * nothing in it changes, so that what follows from it alone can be kept with it. Only forecasts that are new since
 * the last question are read again.
 */
export function campaignIndex<T>(
  entriesOf: EntriesOf<T>,
): (key: string, workspace: Workspace) => readonly Indexed<T>[] {
  const ofCounted: EntriesOf<T> = (forecast) =>
    isCounted(forecast.campaign) ? entriesOf(forecast) : new Map();
  all.push(ofCounted);
  return (key, workspace) => loadOf(workspace).indexed(ofCounted, key);
}

/** Makes all of these indexes in slices of some milliseconds; else each is made when it is first asked for. */
export function* preparingCampaignIndexes(workspace: Workspace): Generator<void, void> {
  const model = loadOf(workspace);
  for (const entriesOf of all) yield* model.preparing(entriesOf);
}

/** Whether a campaign stands before another: by file, then by place. */
export function standsBefore(a: Forecast, b: Forecast): boolean {
  if (a.file.path !== b.file.path) return a.file.path < b.file.path;
  return a.campaign.span.start < b.campaign.span.start;
}
