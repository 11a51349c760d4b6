/** Touched systems seen from the system: which campaigns reach it. */
import {
  type Campaign,
  type SourceFile,
  type TouchedSystem,
  touchedSystems,
  type Workspace,
} from '@liaison/model';

export interface TouchingCampaign {
  readonly campaign: Campaign;
  readonly file: SourceFile;
  readonly touched: TouchedSystem;
}

/** Campaigns that reach the system of this name, whatever their status, in the order of their files. */
export function touchingCampaigns(system: string, workspace: Workspace): readonly TouchingCampaign[] {
  let index = indexes.get(workspace);
  if (!index) {
    index = Map.groupBy(everyTouch(workspace), ({ touched }) => touched.system.name);
    indexes.set(workspace, index);
  }
  return index.get(system) ?? [];
}

// Every system asks, so that without an index all campaigns would be followed once for each system.
const indexes = new WeakMap<Workspace, Map<string, TouchingCampaign[]>>();

function everyTouch(workspace: Workspace): TouchingCampaign[] {
  return workspace
    .all('campaign')
    .flatMap(({ declaration: campaign, file }) =>
      touchedSystems(campaign, workspace).map((touched) => ({ campaign, file, touched })),
    );
}
