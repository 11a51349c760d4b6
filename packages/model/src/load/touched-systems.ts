/** Which systems a campaign sends requests to, as they are declared now. */
import type { Campaign } from '../campaign.ts';
import type { System } from '../system.ts';
import type { Workspace } from '../workspace.ts';
import { campaignLoad } from './campaign-load.ts';
import { type TouchedWay, touchedWays } from './touched-ways.ts';
import { loadOf } from './workspace-load.ts';

/** A touched system, and one way to it, from the page or the CRM on. */
export interface TouchedSystem extends TouchedWay {
  readonly system: System;
}

/**
 * Systems in the order in which they are first reached, each once, by a shortest path: those with more than 0 requests
 * (definition 17), and those that may get some as far as anybody says. Naming a system in a budget, a promise or a
 * contingency does not touch it, nor does a page on which no channel lands or a form to which none leads.
 */
export function touchedSystems(campaign: Campaign, workspace: Workspace): readonly TouchedSystem[] {
  const ways =
    loadOf(workspace).waysOf(campaign) ?? touchedWays(campaignLoad(campaign, workspace), workspace);
  return [...ways].flatMap(([name, way]) =>
    workspace
      .lookup('system', name)
      .slice(0, 1)
      .map(({ declaration }) => ({ system: declaration, ...way })),
  );
}
