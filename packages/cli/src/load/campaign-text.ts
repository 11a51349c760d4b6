/** Campaigns beside their budgets: all of them in a table, or one whole. */
import { count, figure, rps } from '@liaison/checks';
import {
  type CampaignForecast,
  type CampaignOnSystem,
  type ForecastBudget,
  type ForecastReport,
  TOLERANCE,
  zoneOf,
} from '@liaison/model';
import { besideLimit, budgetAmount, budgetUnit, shareText } from '@liaison/targets';
import { tableLines } from '../terminal/table.ts';
import { onClock, type Page } from './page.ts';

const RIGHT = 'right' as const;

/** A table of what counts, and one of drafts, each with the budget that is used most. */
export function campaignsTable({ campaigns }: ForecastReport, page: Page): string[][] {
  const isSilent = ({ visits, systems }: CampaignForecast) => visits === 0 && systems.length === 0;
  const heard = campaigns.filter((campaign) => !isSilent(campaign));
  const silent = campaigns.filter(isSilent).map(({ name }) => name);
  return [
    table(
      'Campaigns, each by itself beside its tightest budget',
      heard.filter(({ counted }) => counted),
      page,
    ),
    table(
      'Drafts, which the systems above do not count',
      heard.filter(({ counted }) => !counted),
      page,
    ),
    silent.length > 0 ? [page.colors.dim(`No visits are expected of ${silent.join(', ')}.`)] : [],
    unknownLines(campaigns, page),
  ];
}

function table(title: string, campaigns: readonly CampaignForecast[], { colors }: Page): string[] {
  if (campaigns.length === 0) return [];
  const sorted = campaigns
    .map((campaign) => ({ campaign, tightest: tightestBudget(campaign) }))
    .sort((a, b) => (b.tightest?.used ?? 0) - (a.tightest?.used ?? 0));
  const rows = sorted.map(({ campaign, tightest }) => {
    const isOver = campaign.systems.some(({ over }) => over.includes('budget'));
    return [
      campaign.name,
      figure(campaign.visits),
      figure(campaign.orders),
      figure(campaign.submissions),
      tightest ? `${tightest.system} ${budgetAmount(tightest.budget)}` : 'none',
      tightest ? (isOver ? colors.red : String)(shareText(tightest.used)) : '',
    ];
  });
  const columns = [
    { head: 'campaign' },
    { head: 'visits', align: RIGHT },
    { head: 'orders', align: RIGHT },
    { head: 'forms', align: RIGHT },
    { head: 'tightest budget' },
    { head: 'used', align: RIGHT },
  ];
  return [colors.bold(title), '', ...tableLines(columns, rows)];
}

/** The line of a budget of which most is used. */
function tightestBudget({ systems }: CampaignForecast) {
  return systems
    .flatMap(({ name, budgets }) =>
      budgets.flatMap((budget) =>
        budget.peak === null || budget.limit <= 0
          ? []
          : [{ system: name, budget, used: budget.peak / budget.limit }],
      ),
    )
    .sort((a, b) => b.used - a.used)[0];
}

/** One campaign: what it brings in all, and each line of its budget with what is used of it. */
export function campaignBlock(campaign: CampaignForecast, report: ForecastReport, page: Page): string[] {
  const { colors } = page;
  const title = campaign.title === null ? '' : ` "${campaign.title}"`;
  const status = campaign.counted ? '' : ` (${campaign.status}, which the systems above do not count)`;
  const clock = (campaign.timezone === null ? undefined : zoneOf(campaign.timezone)) ?? page.clock;
  const rows = campaign.systems.flatMap((system) => rowsOf(system, report, { ...page, clock }));
  const columns = [
    { head: '  system' },
    { head: 'worst', align: RIGHT },
    { head: 'budget', align: RIGHT },
    { head: 'used', align: RIGHT },
    { head: `when (${clock.name})` },
    { head: 'with all' },
  ];
  return [
    `${colors.bold(campaign.name)}${title}${status}: ${broughtText(campaign)}`,
    '',
    ...tableLines(columns, rows),
    ...unknownLines([campaign], page).map((line) => `  ${line}`),
  ];
}

function broughtText({ visits, orders, events }: CampaignForecast): string {
  const words = [`${figure(visits)} visits`];
  if (orders > 0) words.push(`${figure(orders)} orders`);
  for (const [event, amount] of Object.entries(events)) {
    if (event === 'order' || amount === 0) continue;
    words.push(event === 'submission' ? `${figure(amount)} forms sent` : `${figure(amount)} × ${event}`);
  }
  return words.join(', ');
}

/** First the rate, then the other lines of the budget. */
function rowsOf(system: CampaignOnSystem, { systems }: ForecastReport, page: Page): string[][] {
  const { name, peak, budget, share, budgets, together } = system;
  const usable = systems.find((candidate) => candidate.name === name)?.usable ?? null;
  const rate = [
    `  ${name}`,
    budget === null ? figure(peak.rate) : besideLimit(peak.rate, budget),
    budget === null ? 'none' : count(budget),
    share === null ? '' : usedShare(share, page),
    onClock(peak.at, page.clock),
    together === null ? '' : togetherText(together.rate, usable, page),
  ];
  const others = budgets.filter(({ kind }) => kind !== 'rate');
  return [rate, ...others.map((line) => otherRow(line, page))];
}

function otherRow(line: ForecastBudget, page: Page): string[] {
  const { peak, limit, at } = line;
  return [
    `    ${budgetUnit(line)}`,
    peak === null ? '?' : besideLimit(peak, limit),
    count(limit),
    peak === null || limit <= 0 ? '' : usedShare(peak / limit, page),
    at === null ? '' : onClock(at, page.clock),
    '',
  ];
}

function usedShare(share: number, { colors }: Page): string {
  return (share > 1 + TOLERANCE ? colors.red : String)(shareText(share));
}

function togetherText(rate: number, usable: number | null, { colors }: Page): string {
  if (usable === null) return rps(rate);
  const text = `${besideLimit(rate, usable)} of ${count(usable)}`;
  return rate > usable * (1 + TOLERANCE) ? colors.red(text) : text;
}

const REASONS: Readonly<Record<CampaignForecast['unknown'][number]['reason'], string>> = {
  audience: 'nobody says how many people it reaches',
  response: 'nobody says how many respond',
  time: 'nobody says when it is sent',
  visits: 'nobody says how many visits it brings',
  capture: 'the form that it follows is not there',
  circle: 'it follows a form that it fills itself',
};

/** Channels that bring nothing to the forecast although they will bring something. */
function unknownLines(campaigns: readonly CampaignForecast[], { colors }: Page): string[] {
  return campaigns.flatMap(({ name, unknown }) =>
    unknown.map(({ channel, reason }) =>
      colors.yellow(`${name} ${channel} is not counted: ${REASONS[reason]}`),
    ),
  );
}
