/** How early IT could see campaigns: from the first commit that has one to its launch. */
import { type Campaign, type Declared, daysBetween, isRealDate, type Workspace } from '@liaison/model';
import type { Involved, Involvement, LaunchedInQuarter } from './review-schema.ts';

/** What the history knows of campaign files: the day, in UTC, of the first commit with each; or why nothing is known. */
export type FirstSeen =
  | { readonly known: true; readonly days: ReadonlyMap<string, string> }
  | { readonly known: false; readonly reason: string };

/** How many launched campaigns tell what is usual. */
const RECENT = 12;

/** Two years show a season beside the same one of the year before. */
const MOST_QUARTERS = 8;

/** The days for the campaigns that changed, and for the last ones of the repository that were launched. */
export function involvementOf(
  workspace: Workspace,
  changed: ReadonlySet<string>,
  seen: FirstSeen,
): Involvement {
  if (!seen.known) return { unknown: seen.reason, changed: [], recent: [], medianDays: null, trend: [] };
  const { today } = workspace;
  const campaigns = workspace
    .all('campaign')
    .filter(({ file }) => !file.builtIn)
    .flatMap((declared) => involvedOf(declared, seen.days, today))
    .sort((a, b) => (a.launch < b.launch ? -1 : a.launch > b.launch ? 1 : 0));
  // What was there from the first day, and over by then, was planned before there was a history.
  const began = [...seen.days.values()].sort()[0];
  const isTold = ({ seen, days }: Involved) => seen !== null && !(seen === began && days < 0);
  const launched = campaigns.filter((one) => one.launch <= today && isTold(one));
  const recent = launched.slice(-RECENT);
  return {
    unknown: null,
    changed: campaigns.filter(({ campaign }) => changed.has(campaign)),
    recent,
    medianDays: median(recent.map(({ days }) => days)),
    trend: trendOf(launched),
  };
}

/** Launched campaigns, in the order of their launch. */
function trendOf(launched: readonly Involved[]): LaunchedInQuarter[] {
  const quarters = [...Map.groupBy(launched, ({ launch }) => quarterOf(launch))];
  return quarters.slice(-MOST_QUARTERS).map(([quarter, those]) => ({
    quarter,
    campaigns: those.length,
    medianDays: median(those.map(({ days }) => days)) ?? 0,
  }));
}

/** `2026-Q4` of `2026-11-27`. */
function quarterOf(date: string): string {
  const [year = '', month = '1'] = date.split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

function involvedOf(
  { declaration, file }: Declared<Campaign>,
  days: ReadonlyMap<string, string>,
  today: string,
): Involved[] {
  const launch = launchOf(declaration);
  if (launch === null || declaration.status?.value === 'cancelled') return [];
  const seen = days.get(file.path) ?? null;
  return [{ campaign: declaration.name, seen, launch, days: daysBetween(seen ?? today, launch) }];
}

/** The first day on which a campaign runs; null where none is written, or one that the calendar lacks. */
export function launchOf({ runs }: Campaign): string | null {
  return runs && isRealDate(runs.from.date) ? runs.from.date : null;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
