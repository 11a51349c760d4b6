/** All campaigns over time as data: when they run, when they send, what is closed meanwhile, and where it is too much. */
import {
  DAY,
  exceeds,
  type Forecast,
  highestWithin,
  isCounted,
  isMessage,
  type LoadModel,
  loadOf,
  ownInterval,
  ownPeak,
  rangeInstants,
  rps,
  type SystemLoad,
  statedZone,
  TAIL_SHARE,
  UTC,
  type Workspace,
} from '@liaison/model';
import { placeOf, type SourcePlace } from '../../page/source-place.ts';
import { type ClosedTime, closedTimes } from '../closed-times.ts';
import { type CalendarSlot, slotsOf } from './calendar-slots.ts';

/** From an instant up to another, in seconds since 1970 UTC. */
export interface Time {
  readonly from: number;
  readonly to: number;
}

/** Messages that go out, or a spot that is on air. */
export interface CalendarSend extends Time {
  readonly channel: string;
  /** 0 where nobody says how many. */
  readonly messages: number;
  /** What is counted: a spot or a show reaches people, and sends nothing. */
  readonly things: 'messages' | 'people';
  readonly place: SourcePlace;
}

export interface CalendarCampaign {
  readonly name: string;
  readonly title: string;
  readonly place: SourcePlace;
  /** As it is written; empty where it is not. */
  readonly status: string;
  readonly isCounted: boolean;
  readonly zone: string;
  readonly runs: Time | null;
  readonly sends: readonly CalendarSend[];
}

/** A time at which a system gets too much, or something at a time at which it is closed. */
export interface Clash extends Time {
  readonly kind: 'too-much' | 'closed';
  readonly campaigns: readonly string[];
  readonly text: string;
}

export interface CalendarSystem {
  readonly name: string;
  readonly title: string;
  readonly place: SourcePlace;
  readonly zone: string;
  /** When campaigns are at work there. */
  readonly work: readonly (Time & { readonly campaign: string })[];
  readonly closed: readonly ClosedTime[];
  readonly clashes: readonly Clash[];
}

export interface CalendarView extends Time {
  readonly kind: 'calendar';
  /** First second of today in UTC. */
  readonly today: number;
  readonly campaigns: readonly CalendarCampaign[];
  /** How many campaigns there are beyond those that are shown. */
  readonly leftOut: number;
  /** Those that a campaign has within the time that is shown. */
  readonly slots: readonly CalendarSlot[];
  /** Those that a campaign loads, or that are closed at some time. */
  readonly systems: readonly CalendarSystem[];
}

/** What to show. What is absent is not restricted. */
export interface CalendarQuestion {
  /** Only these systems, and campaigns that load one of them. */
  readonly systems?: ReadonlySet<string>;
}

const MOST_CAMPAIGNS = 200;

/** Weeks before today that are shown, if something was then, and weeks in all. */
const BEFORE = 6;
const MOST_WEEKS = 56;

/** Works the view out, a campaign or a system at a time. */
export function* calendarView(
  workspace: Workspace,
  question: CalendarQuestion = {},
): Generator<void, CalendarView> {
  const model = loadOf(workspace);
  const today = Date.parse(`${workspace.today}T00:00:00Z`) / 1000;
  const all: CalendarCampaign[] = [];
  const forecasts = model.forecasts().filter((forecast) => isAsked(forecast, question));
  for (const forecast of forecasts) {
    all.push(campaignOf(forecast, workspace));
    yield;
  }
  const window = windowOf(all, today);
  const seen = all
    .filter((campaign) => timesOf(campaign).some((time) => overlaps(time, window)))
    .sort((a, b) => beginOf(a) - beginOf(b) || (a.name < b.name ? -1 : 1));
  const counted = new Set(all.flatMap((campaign) => (campaign.isCounted ? campaign.name : [])));
  const systems: CalendarSystem[] = [];
  for (const system of model.allSystems()) {
    const { name } = system.limits.system;
    if (question.systems && !question.systems.has(name)) continue;
    const lane = systemOf(system, model, workspace, window);
    if (lane) systems.push(lane);
    yield;
  }
  return {
    kind: 'calendar',
    ...window,
    today,
    campaigns: seen.slice(0, MOST_CAMPAIGNS),
    leftOut: all.length - Math.min(seen.length, MOST_CAMPAIGNS),
    slots: slotsOf(forecasts, counted, { workspace, window, ...question }),
    systems,
  };
}

function isAsked({ load }: Forecast, { systems }: CalendarQuestion): boolean {
  return !systems || [...load.systems.keys()].some((name) => systems.has(name));
}

function campaignOf({ campaign, file, load }: Forecast, workspace: Workspace): CalendarCampaign {
  const zone = statedZone(campaign.timezone) ?? UTC;
  const runs = campaign.runs && rangeInstants(campaign.runs, zone);
  return {
    name: campaign.name,
    title: campaign.title ?? '',
    place: placeOf(file, campaign.nameSpan),
    status: campaign.status?.value ?? '',
    isCounted: isCounted(campaign),
    zone: zone.name,
    runs: runs && runs.to > runs.from ? { from: runs.from, to: runs.to } : null,
    sends: load.channels.flatMap(({ channel, windows }) =>
      windows.map(({ from, seconds, messages, send }) => ({
        from,
        to: from + seconds,
        channel: channel.name,
        messages,
        things: isMessage(channel, workspace) ? 'messages' : 'people',
        place: placeOf(file, send.span),
      })),
    ),
  };
}

function timesOf({ runs, sends }: CalendarCampaign): readonly Time[] {
  return runs ? [runs, ...sends] : sends;
}

function beginOf(campaign: CalendarCampaign): number {
  return Math.min(...timesOf(campaign).map(({ from }) => from));
}

/** Whole weeks, from a Monday on: what is planned, and a little of what was. */
function windowOf(campaigns: readonly CalendarCampaign[], today: number): Time {
  const earliest = today - BEFORE * WEEK;
  const times = campaigns.flatMap(timesOf).filter(({ to }) => to > earliest);
  const first = times.reduce((least, { from }) => Math.min(least, from), today);
  const last = times.reduce((most, { to }) => Math.max(most, to), today + 4 * WEEK);
  const from = mondayBefore(Math.max(first, earliest));
  const weeks = Math.min(MOST_WEEKS, Math.ceil((last - from) / WEEK));
  return { from, to: from + weeks * WEEK };
}

const WEEK = 7 * DAY;

function mondayBefore(instant: number): number {
  // 5 January 1970 was a Monday.
  return Math.floor((instant - 4 * DAY) / WEEK) * WEEK + 4 * DAY;
}

function overlaps(a: Time, b: Time): boolean {
  return a.from < b.to && a.to >= b.from;
}

function systemOf(
  system: SystemLoad,
  model: LoadModel,
  workspace: Workspace,
  window: Time,
): CalendarSystem | undefined {
  const { limits } = system;
  const declared = workspace
    .lookup('system', limits.system.name)
    .find(({ declaration }) => declaration === limits.system);
  if (!declared) return undefined;
  const { declaration, file } = declared;
  const work = system.owners().flatMap((owner) => {
    const forecast = model.byOwner(owner);
    const interval = forecast && ownInterval(forecast.load, declaration.name);
    return forecast && interval && overlaps(interval, window)
      ? [{ campaign: forecast.campaign.name, from: interval.from, to: interval.to }]
      : [];
  });
  const closed = closedTimes(declaration, file, limits.zone).filter((time) => overlaps(time, window));
  if (work.length === 0 && closed.length === 0) return undefined;
  return {
    name: declaration.name,
    title: declaration.title ?? '',
    place: placeOf(file, declaration.nameSpan),
    zone: limits.zone.name,
    work: work.sort((a, b) => a.from - b.from || (a.campaign < b.campaign ? -1 : 1)),
    closed,
    clashes: [...tooMuch(system, model, window), ...inClosed(system, model, closed)],
  };
}

/** Times above usable; those of one day are one. */
function tooMuch(system: SystemLoad, model: LoadModel, window: Time): Clash[] {
  const { usable } = system.limits;
  if (!usable || !exceeds(system.peak()?.rate, usable)) return [];
  const times: { from: number; to: number }[] = [];
  for (const time of system.overload(usable, window).above) {
    const last = times.at(-1);
    if (last && time.from - last.to < DAY) last.to = time.to;
    else times.push({ ...time });
  }
  return times.map(({ from, to }) => {
    const peak = system.peakWithin({ from, to: to + 1 });
    const owners = new Set(system.culprits(peak?.at ?? from).map(({ owner }) => owner));
    return {
      kind: 'too-much' as const,
      from,
      to,
      campaigns: [...owners].flatMap((owner) => model.byOwner(owner)?.campaign.name ?? []),
      text: `${rps(peak?.rate ?? usable)} where ${rps(usable)} are usable`,
    };
  });
}

/** Requests of a campaign that are felt while somebody works on a system, as `maintenance-overlap` has it. */
const FELT = 100;

/** Campaigns that load a system noticeably while it is frozen for them, or in maintenance. */
function inClosed(system: SystemLoad, model: LoadModel, closed: readonly ClosedTime[]): Clash[] {
  return closed.flatMap((time) => {
    if (time.kind === 'releases') return [];
    const requests = new Map<string, number>();
    for (const part of system.requestsWithin(time)) {
      requests.set(part.owner, (requests.get(part.owner) ?? 0) + part.requests);
    }
    const felt = [...requests].flatMap(([owner, amount]) => {
      const forecast = model.byOwner(owner);
      if (!forecast || amount < FELT) return [];
      const { name } = system.limits.system;
      const highest = highestWithin(forecast.load.systems.get(name) ?? [], time.from, time.to)?.rate ?? 0;
      const isFelt = highest > TAIL_SHARE * (ownPeak(forecast.load, name)?.rate ?? 0);
      return isFelt ? [forecast.campaign.name] : [];
    });
    if (felt.length === 0) return [];
    const text =
      time.kind === 'maintenance' ? 'load during maintenance' : 'load during a freeze of campaigns';
    return [{ kind: 'closed' as const, from: time.from, to: time.to, campaigns: felt.sort(), text }];
  });
}
