/** What a report says of one campaign: what it brings, and what each system gets of it beside its budget. */
import type { Workspace } from '../workspace.ts';
import { isoInstant } from '../zone.ts';
import { type BudgetLimit, budgetLimits, useOf } from './budget-limits.ts';
import type { CampaignLoad, Unknown } from './campaign-load.ts';
import { rateBudget } from './forecast-peak.ts';
import { type Forecast, isCounted, type LoadModel } from './load-model.ts';
import { exceeds } from './overload.ts';
import { ownInterval, ownPeak } from './own-load.ts';
import type { Peak } from './stream.ts';
import { extraOf, type SystemLoad } from './system-load.ts';

/** A line of a budget beside what the campaign uses of it at its worst. */
export interface ForecastBudget {
  readonly kind: BudgetLimit['kind'];
  /** Requests per second, users at a time, or requests within the window. */
  readonly limit: number;
  /** Of a `window`. */
  readonly windowSeconds: number | null;
  /** Null where it is not known. */
  readonly peak: number | null;
  readonly at: string | null;
}

export interface CampaignOnSystem {
  readonly name: string;
  /** The worst second of the campaign alone, in requests per second. */
  readonly peak: { readonly rate: number; readonly at: string };
  /** The strictest rate of the budget, in requests per second; null where none is written. */
  readonly budget: number | null;
  /** Of that budget. */
  readonly share: number | null;
  /** All lines of the budget for this system. */
  readonly budgets: readonly ForecastBudget[];
  /** The worst second of the system with the everyday load and all others, while the campaign is at work. */
  readonly together: { readonly rate: number; readonly at: string } | null;
  /** `budget`: more than a line allows; `system`: together it is more than usable. */
  readonly over: readonly ('budget' | 'system')[];
}

export interface CampaignForecast {
  readonly name: string;
  readonly title: string | null;
  readonly file: string;
  /** As it is written; null where it is not. */
  readonly status: string | null;
  /** Whether the systems' figures hold it; those of a draft do not. */
  readonly counted: boolean;
  readonly timezone: string | null;
  /** Expected in all. */
  readonly visits: number;
  readonly orders: number;
  readonly submissions: number;
  /** All that visits end in, by the name of the event. */
  readonly events: Readonly<Record<string, number>>;
  /** Channels of which nothing is known, and what is missing. */
  readonly unknown: readonly { readonly channel: string; readonly reason: Unknown }[];
  /** In the order in which they are reached. */
  readonly systems: readonly CampaignOnSystem[];
}

/** Reports leave out what is over or does not happen. */
export function isShown({ campaign }: Forecast): boolean {
  return !['done', 'cancelled'].includes(campaign.status?.value ?? '');
}

/** A campaign on its systems, or on some of them: alone against its budget, and together with all others. */
export function campaignForecast(
  { campaign, file, load }: Forecast,
  model: LoadModel,
  workspace: Workspace,
  systems?: ReadonlySet<string>,
): CampaignForecast {
  const limits = budgetLimits(campaign, load, workspace);
  const events = eventsOf(load);
  const names = [...load.systems.keys()].filter((name) => systems?.has(name) ?? true);
  return {
    name: campaign.name,
    title: campaign.title ?? null,
    file: file.path,
    status: campaign.status?.value ?? null,
    counted: isCounted(campaign),
    timezone: campaign.timezone?.value ?? null,
    visits: load.channels.reduce((sum, { visits }) => sum + visits, 0),
    orders: events.order ?? 0,
    submissions: events.submission ?? 0,
    events,
    unknown: load.channels.flatMap(({ channel, unknown }) =>
      unknown ? [{ channel: channel.name, reason: unknown }] : [],
    ),
    systems: names.flatMap((name) => {
      const peak = ownPeak(load, name);
      const system = model.system(name);
      if (!peak || !system) return [];
      const lines = limits.filter((limit) => limit.system === name);
      return onSystem(peak, system, lines, { campaign, load });
    }),
  };
}

function eventsOf({ channels }: CampaignLoad): Record<string, number> {
  const events: Record<string, number> = {};
  for (const { visits, shares } of channels) {
    for (const [event, share] of shares) events[event] = (events[event] ?? 0) + visits * share;
  }
  return events;
}

function onSystem(
  peak: Peak,
  system: SystemLoad,
  lines: readonly BudgetLimit[],
  forecast: Pick<Forecast, 'campaign' | 'load'>,
): CampaignOnSystem {
  const { name } = system.limits.system;
  const budget = rateBudget(lines, name);
  const budgets = lines.map((line) => ({ line, use: useOf(line, forecast.load) }));
  const together = togetherWith(system, forecast);
  const over = [
    budgets.some(({ line, use }) => exceeds(use?.amount, line.amount)) && ('budget' as const),
    exceeds(together?.rate, system.limits.usable) && ('system' as const),
  ];
  return {
    name,
    peak: { rate: peak.rate, at: isoInstant(peak.at) },
    budget: budget ?? null,
    share: budget !== undefined && budget > 0 ? peak.rate / budget : null,
    budgets: budgets.map(({ line, use }) => ({
      kind: line.kind,
      limit: line.amount,
      windowSeconds: line.seconds ?? null,
      peak: use?.amount ?? null,
      at: use ? isoInstant(use.at) : null,
    })),
    together: together ? { rate: together.rate, at: isoInstant(together.at) } : null,
    over: over.filter((each) => each !== false),
  };
}

/**
 * The worst second of a system with the everyday load and all others, while a campaign is at work there: its
 * last few visits do not make it answer for what others do months later. A draft is judged beside all that count; the
 * others are among them already.
 */
export function togetherWith(
  system: SystemLoad,
  { campaign, load }: Pick<Forecast, 'campaign' | 'load'>,
): Peak | undefined {
  const { name } = system.limits.system;
  const interval = ownInterval(load, name);
  if (!interval) return undefined;
  // A span without its end; the last instant belongs to it.
  const within = { from: interval.from, to: interval.to + 1 };
  return isCounted(campaign) ? system.peakWithin(within) : system.peakWith(extraOf(load, name), within);
}
