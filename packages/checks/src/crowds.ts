/** Campaigns that begin in the same minute on a system, at the full hour or a quarter of it. */
import {
  exceeds,
  extraOf,
  type Forecast,
  highestWithin,
  type Indexed,
  loadOf,
  mostWithin,
  type Send,
} from '@liaison/model';
import { campaignIndex } from './campaign-index.ts';
import { isDraft } from './campaign-status.ts';
import type { CheckContext } from './define-check.ts';

/** A channel that begins to send. */
export interface Start {
  readonly channel: string;
  readonly send: Send;
  /** Minutes since 1970 UTC. */
  readonly minute: number;
}

/** Campaigns that begin together on a system. */
export interface Crowd {
  readonly minute: number;
  readonly system: string;
  /** The campaign that is told, first; then the others in the order of their files. */
  readonly members: readonly Indexed<Start>[];
  /** Requests per second, at most in the minutes after. */
  readonly together: number;
  /** The same of the campaign that is told. */
  readonly alone: number;
  /** What they may use together. */
  readonly limit: number;
  readonly usable: number;
}

/** Minutes. */
export const QUARTER = 15;
/** Who brings less than this share of what is allowed together is no part of the crowd. */
const LEAST_SHARE = 0.02;

/** The crowds that a campaign has to hear of: for each minute the one on the system that suffers most. */
export function crowdsOf(forecast: Forecast, context: CheckContext): Crowd[] {
  const own = startsOf(forecast);
  const worst = new Map<number, Crowd>();
  for (const [key, entries] of own) {
    const found = crowdAt(key, { forecast, entries }, context);
    const known = found && worst.get(found.minute);
    if (found && (!known || found.together / found.usable > known.together / known.usable)) {
      worst.set(found.minute, found);
    }
  }
  return [...worst.values()].sort((a, b) => a.minute - b.minute);
}

function crowdAt(key: string, own: Indexed<Start>, { workspace, settings }: CheckContext): Crowd | undefined {
  const { system, minute, from } = placeOf(key);
  const load = loadOf(workspace).system(system);
  const usable = load?.limits.usable;
  if (!load || !usable) return undefined;
  const limit = (usable * settings.parameters.crowdedShare) / 100;
  const asDraft = isDraft(own.forecast.campaign);
  const added = asDraft ? mostOf(own, system, from) : 0;
  const campaigns = startsAt(key, workspace);
  // Where all of them at any time are not so much, nobody needs to look at minutes. What comes at other times may
  // change this without changing what is found, so nothing rests on it.
  const most = workspace.questions.unrecorded(() => load.peak()?.rate ?? 0);
  if (most + added <= limit) return undefined;
  const others = beginnersAt(key, campaigns);
  if (others.most + added <= limit) return undefined;
  const crowd = worthOf(others, limit);
  // One of them is told: a draft itself, of all that count the last.
  const isTold = asDraft || crowd.at(-1)?.forecast === own.forecast;
  if (!isTold || !isWorth(own, system, from, limit)) return undefined;
  const members = [own, ...crowd.filter(({ forecast }) => forecast !== own.forecast)];
  const together = peakOf(members, system, from);
  if (members.length < 2 || together <= limit) return undefined;
  const within = { from, to: from + QUARTER * 60 };
  const peak = asDraft ? load.peakWith(extraOf(own.forecast.load, system), within) : load.peakWithin(within);
  // What is more than the system can serve is said already.
  if (exceeds(peak?.rate, usable)) return undefined;
  return { minute, system, members, together, alone: peakOf([own], system, from), limit, usable };
}

/** Campaigns that count and begin together on a system. */
interface Beginners {
  readonly key: string;
  readonly campaigns: readonly Indexed<Start>[];
  /** Never less than what they bring together, in requests per second. */
  readonly most: number;
  /** Those that are part of a crowd, by the limit that it is measured by. */
  readonly worth: Map<number, readonly Indexed<Start>[]>;
}

// Each of a thousand campaigns that begin at nine o'clock asks.
const beginners = new WeakMap<readonly Indexed<Start>[], Beginners>();

function beginnersAt(key: string, campaigns: readonly Indexed<Start>[]): Beginners {
  let found = beginners.get(campaigns);
  if (!found) {
    const { system, from } = placeOf(key);
    const most = campaigns.reduce((sum, each) => sum + mostOf(each, system, from), 0);
    found = { key, campaigns, most, worth: new Map() };
    beginners.set(campaigns, found);
  }
  return found;
}

/** Of campaigns those that are not too much alone, nor next to nothing, in the order of their files. */
function worthOf({ key, campaigns, worth }: Beginners, limit: number): readonly Indexed<Start>[] {
  let found = worth.get(limit);
  if (!found) {
    const { system, from } = placeOf(key);
    found = campaigns.filter((each) => isWorth(each, system, from, limit));
    worth.set(limit, found);
  }
  return found;
}

function isWorth(each: Indexed<Start>, system: string, from: number, limit: number): boolean {
  if (mostOf(each, system, from) < limit * LEAST_SHARE) return false;
  const alone = peakOf([each], system, from);
  return alone <= limit && alone >= limit * LEAST_SHARE;
}

/** The most that campaigns bring to a system together in a quarter of an hour from an instant on. */
function peakOf(members: readonly Indexed<Start>[], system: string, from: number): number {
  const parts = members.flatMap(({ forecast }) => forecast.load.systems.get(system) ?? []);
  return highestWithin(parts, from, from + QUARTER * 60)?.rate ?? 0;
}

function mostOf({ forecast }: Indexed<Start>, system: string, from: number): number {
  return mostWithin(forecast.load.systems.get(system) ?? [], from, from + QUARTER * 60);
}

function placeOf(key: string): { readonly system: string; readonly minute: number; readonly from: number } {
  const [system = '', minute = ''] = key.split('\n');
  return { system, minute: Number(minute), from: Number(minute) * 60 };
}

/** Sends that begin in the first minute of a quarter of an hour, by the systems that they load. */
function startsOf({ load }: Forecast): ReadonlyMap<string, Start[]> {
  const starts = new Map<string, Start[]>();
  for (const { channel, windows } of load.channels) {
    const systems = [...load.systems].filter(([, parts]) =>
      parts.some((part) => part.channel === channel.name),
    );
    const seen = new Set<number>();
    for (const { from, send } of windows) {
      const minute = Math.floor(from / 60);
      if (!send.moment || minute % QUARTER !== 0 || seen.has(minute)) continue;
      seen.add(minute);
      for (const [system] of systems) {
        const key = `${system}\n${minute}`;
        const list = starts.get(key) ?? [];
        list.push({ channel: channel.name, send, minute });
        starts.set(key, list);
      }
    }
  }
  return starts;
}

const startsAt = campaignIndex(startsOf);
