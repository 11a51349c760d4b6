/** When two repeated sends come close to each other, and what that brings, in weeks in which only one clock has been changed. */
import { highestWithin, loadOf, type Part, type Workspace } from '@liaison/model';
import { standsBefore } from './campaign-index.ts';
import { isDraft } from './campaign-status.ts';
import { nearestTo, type OddSpan, oddSpans, type RepeatedSend } from './repeated-sends.ts';

/** Two sends that meet now and then. */
export interface Collision {
  readonly own: RepeatedSend;
  readonly other: RepeatedSend;
  readonly system: string;
  /** Instants at which the own send meets the other. */
  readonly meetings: readonly number[];
  /** Requests per second of both, at most, when they meet and otherwise. */
  readonly rate: number;
  readonly otherwise: number;
  /** Seconds between them otherwise, at least. */
  readonly apart: number;
}

/** Sends that begin within this are said to meet. */
const MEETING = 15 * 60;
/** Further away they are not looked at. */
const NEAR = 3600;
/** They have to be so many times as high as otherwise if they meet, and if they only come nearer. */
const HIGHER_MEETING = 1.05;
const HIGHER_NEAR = 1.5;
/** Less than this share of what a system can take is nobody's concern. */
const LEAST_SHARE = 0.1;
/** Of a daily send, as many days are looked at. */
const MOST_DAYS = 30;
const HALF_DAY = 43_200;

/** Of two channels the later one is told; a draft of all that count, and they of no draft. */
export function comesSecond(own: RepeatedSend, other: RepeatedSend): boolean {
  if (own.forecast !== other.forecast) {
    return isDraft(own.forecast.campaign) || standsBefore(other.forecast, own.forecast);
  }
  return other.channel.span.start < own.channel.span.start;
}

/** What two sends on a system do in the odd weeks; undefined where that is nothing to speak of. */
export function collisionOf(
  own: RepeatedSend,
  other: RepeatedSend,
  system: string,
  workspace: Workspace,
): Collision | undefined {
  const odd = commonOddSpans(own, other);
  if (odd.length === 0) return undefined;
  const isOdd = (instant: number) => odd.some(({ from, to }) => from <= instant && instant < to);
  const gapAt = (start: number) =>
    Math.abs((nearestTo(other.starts, start) ?? Number.POSITIVE_INFINITY) - start);
  const usual = own.starts.filter((start) => !isOdd(start) && isWithin(start, other));
  const apart = Math.min(...usual.map(gapAt));
  const near = own.starts.filter((start) => isOdd(start) && gapAt(start) <= NEAR && gapAt(start) < apart);
  if (near.length === 0 || !Number.isFinite(apart) || apart <= MEETING) return undefined;
  const parts = [...own.parts, ...other.parts];
  const met = near.filter((start) => gapAt(start) <= MEETING);
  const meetings = met.length > 0 ? met : near;
  const rate = highestOn(meetings.slice(0, MOST_DAYS), parts);
  const otherwise = highestOn(nearestDays(usual, meetings), parts);
  const usable = loadOf(workspace).system(system)?.limits.usable;
  const higher = met.length > 0 ? HIGHER_MEETING : HIGHER_NEAR;
  if (rate <= otherwise * higher || (usable !== undefined && rate < usable * LEAST_SHARE)) return undefined;
  return { own, other, system, meetings, rate, otherwise, apart };
}

/** When the clocks of two sends are not as far apart as usual, while both are repeated. */
function commonOddSpans(own: RepeatedSend, other: RepeatedSend): OddSpan[] {
  if (own.zone.name === other.zone.name) return [];
  const from = Math.max(own.starts[0] ?? 0, other.starts[0] ?? 0) - NEAR;
  const to = Math.min(own.starts.at(-1) ?? 0, other.starts.at(-1) ?? 0) + NEAR;
  return to > from ? oddSpans(own.zone, other.zone, from, to) : [];
}

function isWithin(start: number, { starts }: RepeatedSend): boolean {
  return start >= (starts[0] ?? 0) - HALF_DAY && start <= (starts.at(-1) ?? 0) + HALF_DAY;
}

/** The most on the days around some instants, in requests per second. */
function highestOn(instants: readonly number[], parts: readonly Part[]): number {
  return Math.max(
    0,
    ...instants.map((instant) => highestWithin(parts, instant - HALF_DAY, instant + HALF_DAY)?.rate ?? 0),
  );
}

/** Of some instants those next to others: what was sent in spring says little of autumn. */
function nearestDays(instants: readonly number[], others: readonly number[]): number[] {
  const far = (instant: number) => Math.abs((nearestTo(others, instant) ?? 0) - instant);
  return instants.toSorted((a, b) => far(a) - far(b)).slice(0, MOST_DAYS);
}
