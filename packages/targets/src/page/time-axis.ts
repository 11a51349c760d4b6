/** Where a time axis is labelled: at round times of a clock, as many as a reader can tell apart. */
import { DAY, localSeconds, wallClock, type Zone } from '@liaison/model';
import { hourMinute, shortDay } from './times.ts';

export interface TimeTick {
  /** Seconds since 1970 UTC. */
  readonly at: number;
  readonly label: string;
  /** Where there is little room, every other one stays. */
  readonly isMinor: boolean;
}

/** Intervals between labels, in seconds. */
const INTERVALS = [60, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY, 2 * DAY, 7 * DAY];

const MOST = 10;

// 5 January 1970 was a Monday: weeks begin there.
const MONDAY = 4 * DAY;

/** The labels of [from, to) on a clock. Times of day are told as `10:15`, the first of a day with the day. */
export function timeTicks(from: number, to: number, zone: Zone): TimeTick[] {
  const interval = INTERVALS.find((each) => (to - from) / each <= MOST);
  if (interval === undefined) return monthTicks(from, to, zone);
  const origin = interval === 7 * DAY ? MONDAY : 0;
  const begin = from + zone.offsetAt(from);
  const ticks: TimeTick[] = [];
  let day = '';
  for (let local = Math.ceil((begin - origin) / interval) * interval + origin; ; local += interval) {
    const at = zone.instantOf(local).instant;
    if (at >= to) return ticks;
    if (at < from) continue;
    const date = shortDay(at, zone);
    const time = `${date === day ? '' : `${date} `}${hourMinute(at, zone)}`;
    ticks.push({ at, label: interval >= DAY || local % DAY === 0 ? date : time, isMinor: isOdd(ticks) });
    day = date;
  }
}

/** Beginnings of months, the year at its first month. */
function monthTicks(from: number, to: number, zone: Zone): TimeTick[] {
  const months = (to - from) / (30 * DAY);
  const step = [1, 2, 3, 6].find((each) => months / each <= MOST + 4) ?? 12 * Math.ceil(months / 12 / MOST);
  const [year = 1970, month = 1] = wallClock(from, zone).slice(0, 7).split('-').map(Number);
  const ticks: TimeTick[] = [];
  // Counted in months since the beginning of the calendar, so that steps begin with January.
  for (let count = Math.ceil((year * 12 + month - 1) / step) * step; ; count += step) {
    const date = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
    const local = localSeconds(date);
    if (local === undefined) return ticks;
    const at = zone.instantOf(local).instant;
    if (at >= to) return ticks;
    if (at < from) continue;
    const [, name = ''] = shortDay(at, zone).split(' ');
    ticks.push({ at, label: count % 12 === 0 ? `${name} ${date.slice(0, 4)}` : name, isMinor: isOdd(ticks) });
  }
}

function isOdd({ length }: readonly TimeTick[]): boolean {
  return length % 2 === 1;
}

/** Round values from 0 up to a top, at most five of them: 0, 500, 1000. */
export function valueTicks(top: number): number[] {
  const raw = top / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= raw) ?? raw;
  const ticks: number[] = [];
  for (let i = 0; i * step <= top; i++) ticks.push(i * step);
  return ticks;
}
