/** Campaign text in, forecast out: what the tests of the load model begin with. */
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, type Campaign, type LoadModel, loadOf, type Workspace } from '@liaison/model';

/** The workspace of one text beside the library. */
export function workspaceOf(text: string): Workspace {
  const file = parseCampaignFile({ path: 'scenario.campaign', text });
  if (file.problems.length > 0)
    throw new Error(`The scenario does not parse: ${JSON.stringify(file.problems[0])}`);
  return buildWorkspace([...libraryFiles(), file], { today: '2026-11-01' });
}

export interface Scenario {
  readonly workspace: Workspace;
  readonly model: LoadModel;
  readonly campaigns: readonly Campaign[];
}

export function scenario(text: string): Scenario {
  const workspace = workspaceOf(text);
  const campaigns = workspace.all('campaign').map(({ declaration }) => declaration);
  return { workspace, model: loadOf(workspace), campaigns };
}

/** Seconds since 1970 of an ISO instant. */
export function instant(iso: string): number {
  return Date.parse(iso) / 1000;
}
