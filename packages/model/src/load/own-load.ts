/** What one campaign does to one system, alone: without the everyday load and without the other campaigns. */

import { RecentlyUsed } from '../recently-used.ts';
import type { Zone } from '../zone.ts';
import { AlignedTotals } from './aligned-totals.ts';
import type { CampaignLoad } from './campaign-load.ts';
import { KeptAnswers } from './kept-answers.ts';
import { at, type Course, type Part, type Peak, peakOf, type Stream } from './stream.ts';
import { passingSumOf, sumOf } from './stream-sum.ts';

/** Campaigns whose loads are kept added up. */
const LOADS_KEPT = 256;

/** Requests per second of a campaign on a system, over time. */
export function ownStream(load: CampaignLoad, system: string): Stream {
  const known = streams.get(load, () => new Map());
  let stream = known.get(system);
  if (!stream) {
    stream = sumOf(load.systems.get(system) ?? []);
    known.set(system, stream);
  }
  return stream;
}

// The checks of one file ask again and again; all of them together would be as large as the forecast itself.
const streams = new RecentlyUsed<CampaignLoad, Map<string, Stream>>(LOADS_KEPT);

/** The worst second of a campaign on a system; undefined where it does nothing there. */
export function ownPeak(load: CampaignLoad, system: string): Peak | undefined {
  return atWork(load, system).peak;
}

/** Most users at a time that a campaign brings; undefined where nobody says how long visitors stay. */
export function ownUsersPeak(load: CampaignLoad, system: string): { users: number; at: number } | undefined {
  const stays = load.stays.get(system) ?? [];
  if (stays.length === 0) return undefined;
  const parts = stays.flatMap((part) => [
    part,
    { ...part, factor: -part.factor, lag: part.lag + part.width },
  ]);
  const { value, at: instant } = highestTotal(sumOf(parts));
  return { users: value, at: instant };
}

/** Most requests within a window: a rolling one, or a calendar day of a zone. */
export function ownWindowPeak(
  load: CampaignLoad,
  system: string,
  seconds: number,
  zone?: Zone,
): { requests: number; at: number } | undefined {
  const parts = load.systems.get(system) ?? [];
  if (parts.length === 0) return undefined;
  if (zone) {
    const days = new AlignedTotals(zone, undefined);
    days.set('', parts);
    const peak = days.peak();
    return peak && { requests: peak.value, at: peak.at };
  }
  const stream = ownStream(load, system);
  const behind: Part = { stream, factor: -1, lag: seconds };
  const { value, at: instant } = highestTotal(sumOf([{ stream, factor: 1, lag: 0 }, behind]));
  return { requests: value, at: instant };
}

/**
 * The highest that a running total gets. A window's content is the running total of what comes in less what falls
 * out; within a piece it is a parabola, so its top is at a breakpoint or where the rate passes 0.
 */
function highestTotal({ times, rates, slopes, totals }: Stream): { value: number; at: number } {
  let best = { value: 0, at: times.length > 0 ? at(times, 0) : 0 };
  const offer = (value: number, instant: number) => {
    if (value > best.value) best = { value, at: instant };
  };
  for (let i = 0; i < times.length; i++) {
    offer(at(totals, i), at(times, i));
    const slope = at(slopes, i);
    const top = slope < 0 ? -at(rates, i) / slope : -1;
    if (top <= 0 || i + 1 === times.length || top >= at(times, i + 1) - at(times, i)) continue;
    offer(at(totals, i) + (at(rates, i) * top) / 2, at(times, i) + top);
  }
  return best;
}

/**
 * When a campaign is at work on a system: from the first to the last instant above 1 % of its own peak there. A
 * month-long campaign with one spot does not block the month, nor do its few clicks of paid search before the spot.
 */
export function ownInterval(load: CampaignLoad, system: string): Interval | undefined {
  return atWork(load, system).interval;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** When a campaign does how much on a system, without the course of it. */
interface AtWork {
  readonly peak: Peak | undefined;
  readonly interval: Interval | undefined;
}

function atWork(load: CampaignLoad, system: string): AtWork {
  return works.get(load, system, () => {
    const course = passingSumOf(load.systems.get(system) ?? []);
    const peak = peakOf(course);
    return { peak, interval: peak && peak.rate > 0 ? intervalOf(course, peak.rate * TAIL_SHARE) : undefined };
  });
}

// All campaigns of a system are asked after each edit of one of them.
const works = new KeptAnswers<CampaignLoad, AtWork>();

function intervalOf(course: Course, least: number): Interval | undefined {
  const { times, rates, slopes } = course;
  for (let i = times.length - 2; i >= 0; i--) {
    const long = at(times, i + 1) - at(times, i);
    const end = at(rates, i) + at(slopes, i) * long;
    if (end <= least && at(rates, i) <= least) continue;
    const last = end > least ? at(times, i + 1) : at(times, i) + (least - at(rates, i)) / at(slopes, i);
    return { from: firstAbove(course, least), to: last };
  }
  return undefined;
}

function firstAbove({ times, rates, slopes }: Course, least: number): number {
  for (let i = 0; i + 1 < times.length; i++) {
    if (at(rates, i) > least) return at(times, i);
    const end = at(rates, i) + at(slopes, i) * (at(times, i + 1) - at(times, i));
    if (end > least) return at(times, i) + (least - at(rates, i)) / at(slopes, i);
  }
  return at(times, times.length - 1);
}

/** Below this share of a peak a tail does not count (definitions 26 and 31). */
export const TAIL_SHARE = 0.01;
