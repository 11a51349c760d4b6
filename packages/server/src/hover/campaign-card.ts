/** Cards of campaigns and of their pages. */
import { campaignReadiness, isClosed, momentIn, percent, rps } from '@liaison/checks';
import {
  type Campaign,
  type CampaignLoad,
  type Declared,
  loadOf,
  missingFor,
  nextLevel,
  type Page,
} from '@liaison/model';
import { clockOf, timeOn } from '../clock.ts';
import { UNKNOWN } from '../derivation.ts';
import { readinessText } from '../readiness-text.ts';
import type { Repository } from '../session/repository.ts';
import { isSameMinute, othersText, type WorstSecond, worstSeconds } from '../worst-second.ts';
import { type Card, escaped, facts } from './card.ts';
import { headingOf } from './heading.ts';
import { counted, quantityText, rangeText, referenceText } from './written.ts';

export function campaignCard({ declaration: campaign }: Declared<Campaign>, repository: Repository): Card {
  const model = loadOf(repository.analysis.workspace);
  const forecast = model.of(campaign);
  return {
    heading: headingOf(campaign, 'campaign'),
    doc: campaign.doc,
    facts: facts(
      ['Owner', referenceText(campaign.owner, repository)],
      ['IT owner', referenceText(campaign.itOwner, repository)],
      ['Status', campaign.status?.value],
      ['Ready', readinessOf(campaign, repository)],
      ['Runs', [rangeText(campaign.runs), campaign.timezone?.value].filter(Boolean).join(', ')],
      ['Worth', quantityText(campaign.value)],
      ['Brings', forecast && totals(forecast.load)],
      ['Not known', forecast && unknowns(forecast.load)],
      [
        'Load',
        forecast && !isClosed(campaign)
          ? worstSeconds(forecast, model).map((worst) => loadText(worst, campaign))
          : undefined,
      ],
    ),
  };
}

/** The level, and what is missing for the next. */
function readinessOf(campaign: Campaign, { analysis }: Repository): string | string[] | undefined {
  if (isClosed(campaign)) return undefined;
  const readiness = campaignReadiness(campaign, analysis.workspace, analysis.settings);
  const next = nextLevel(readiness.level);
  if (!next) return readiness.level;
  const missing = missingFor(next, readiness).flatMap((criterion) => criterion.missing ?? []);
  const shown = missing.slice(0, MOST);
  const rest = missing.length - shown.length;
  return [
    readinessText(readiness.level, missing.length, next),
    ...shown,
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ];
}

/** Of what is missing, so much is shown. */
const MOST = 5;

/** `41.6k visits, 874 orders`. */
function totals({ channels }: CampaignLoad): string {
  const sums = new Map([['visit', 0]]);
  const add = (event: string, amount: number) => sums.set(event, (sums.get(event) ?? 0) + amount);
  for (const { visits, shares } of channels) {
    add('visit', visits);
    for (const [event, share] of shares) add(event, visits * share);
  }
  return [...sums]
    .filter(([event, amount]) => event === 'visit' || amount > 0)
    .map(([event, amount]) => counted(amount, event))
    .join(', ');
}

function unknowns({ channels }: CampaignLoad): string[] {
  return channels.flatMap(({ channel, unknown }) =>
    unknown ? [`\`${channel.name}\`: ${UNKNOWN[unknown]}`] : [],
  );
}

function loadText({ system, own, together, share, others }: WorstSecond, campaign: Campaign): string {
  const { name } = system.limits.system;
  const clock = clockOf(campaign);
  const alone = `\`${name}\`: ${rps(own.rate)} alone at ${timeOn(own.at, clock)}`;
  const all = `${rps(together.rate)} with the everyday load${othersText(others).replace(' with', ' and')}`;
  const when = isSameMinute(own.at, together.at, clock) ? '' : `, at ${momentIn(together.at, clock)}`;
  const of = share === undefined ? '' : `, ${percent(share)} of capacity`;
  return `${alone}; ${all} at worst${when}${of}`;
}

export function pageCard({ declaration: page }: Declared<Page>, repository: Repository): Card {
  const { workspace } = repository.analysis;
  const system = workspace.resolveTo('system', page.system)?.declaration;
  const requests = quantityText(page.visit?.requests ?? system?.visit?.requests);
  const stay = quantityText(page.visit?.stay ?? system?.visit?.stay);
  const visit = [requests, stay && `the visitor stays ${stay}`].filter(Boolean).join(', ');
  return {
    heading: headingOf(page, 'page'),
    doc: page.doc,
    facts: facts(
      ['Path', page.path && escaped(page.path.value)],
      ['Served by', referenceText(page.system, repository)],
      ['A visit', visit && (page.visit ? visit : `${visit} (as the system says)`)],
      ['Language', page.language],
    ),
  };
}
