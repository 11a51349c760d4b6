/** A system on whose pages channels land, and nobody says how many requests a visit makes: the forecast counts 1. */
import {
  type Campaign,
  isCounted,
  type Page,
  type SourceFile,
  type System,
  type Workspace,
} from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';
import { touchingCampaigns } from './touching-campaigns.ts';
import { bringsVisitors } from './visitors.ts';

export const unknownVisitCost = defineCheck({
  code: 'unknown-visit-cost',
  category: 'capacity',
  severity: 'warning',
  on: 'system',
  message: (data: { system: string }) =>
    `Nobody says how many requests a visit of \`${data.system}\` makes, and 1 is counted`,
  help: 'Measure one visit behind the CDN and add `visit` with its requests to the system or to the page; of all requests, the median page makes 71 (HTTP Archive 2024, desktop)',
  run(system, { workspace }, report) {
    if (statementOf(system, 'visit')) return;
    const landings = landingsOn(system, workspace);
    if (landings.length === 0) return;
    report({
      at: system.nameSpan,
      data: { system: system.name },
      related: landings.map(({ campaign, file, page }) =>
        relatedPlace(file, page.nameSpan, `Campaign \`${campaign.name}\` leads to page \`${page.name}\``),
      ),
    });
  },
});

interface Landing {
  readonly campaign: Campaign;
  readonly file: SourceFile;
  readonly page: Page;
}

/** One page of each campaign that counts: the first that does not say itself what a visit costs. */
function landingsOn(system: System, workspace: Workspace): Landing[] {
  const pages = workspace.entriesOf(pagesBySystem).get(system.name);
  const campaigns = new Set(pages.map(({ value: page }) => page.within));
  // Many reach a system through calls only.
  if (campaigns.size === 0) return [];
  return touchingCampaigns(system.name, workspace).flatMap(({ campaign, file }) => {
    if (!isCounted(campaign) || !campaigns.has(campaign.name)) return [];
    for (const channel of campaign.channels) {
      const page = workspace.resolveTo('page', channel.landsOn)?.declaration;
      if (page && isSilent(page, system, workspace) && bringsVisitors(channel)) {
        return [{ campaign, file, page }];
      }
    }
    return [];
  });
}

function* pagesBySystem({ declarations }: SourceFile): Generator<readonly [string, Page]> {
  for (const campaign of declarations) {
    if (campaign.kind !== 'campaign') continue;
    for (const page of campaign.pages) if (page.system) yield [page.system.name, page];
  }
}

/** Whether a page is one of the system's, and the system's visits are its visits. */
function isSilent(page: Page, system: System, workspace: Workspace): boolean {
  return (
    page.system?.name === system.name &&
    workspace.resolveTo('system', page.system)?.declaration === system &&
    !statementOf(page, 'visit') &&
    page.statements.every(({ known }) => known)
  );
}
