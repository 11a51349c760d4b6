/** Touched systems seen from the system: which campaigns reach it. */
import { type Campaign, loadOf, type SourceFile, type TouchedWay, type Workspace } from '@liaison/model';

export interface TouchingCampaign {
  readonly campaign: Campaign;
  readonly file: SourceFile;
  readonly way: TouchedWay;
}

/** Campaigns that reach the system of this name, whatever their status, in the order of their files. */
export function touchingCampaigns(system: string, workspace: Workspace): readonly TouchingCampaign[] {
  return loadOf(workspace)
    .touching(system)
    .flatMap(({ forecast: { campaign, file }, entries }) => entries.map((way) => ({ campaign, file, way })));
}
