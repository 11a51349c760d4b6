/** When a channel tells its audience: each `at` line as windows in which so many messages go out evenly. */
import type { Channel, Send } from '../channel.ts';
import type { Moment } from '../date.ts';
import { momentInstant, rangeInstants } from '../instants.ts';
import type { Quantity } from '../quantity.ts';
import { secondsOf } from '../units.ts';
import type { Workspace } from '../workspace.ts';
import { addLocal, localSeconds, type Zone, zoneOf } from '../zone.ts';
import { type Rate, rateOf, shareOf } from './amounts.ts';
import { kindOf, listOf } from './audience.ts';

/** Messages that go out evenly from an instant on. */
export interface SendWindow {
  readonly from: number;
  /** Seconds. */
  readonly seconds: number;
  readonly messages: number;
  /** Zone of the recipients, where the send is at their own time. */
  readonly zone?: string;
  readonly send: Send;
}

/** More repetitions than this are nobody's plan; the rest is left out. */
const MOST_REPETITIONS = 1000;

/**
 * All windows of a send line. `messagesAt` says how many there are to send at an instant: a form has more people later.
 * `zone` is the channel's clock; before `until` repetitions end that do not say.
 */
export function windowsOf(
  send: Send,
  messagesAt: (instant: number) => number,
  channel: Channel,
  zone: Zone,
  until: number | undefined,
  workspace: Workspace,
): SendWindow[] {
  return localTimesOf(send, zone, until, workspace).flatMap((at) => {
    const waves = clocksOf(send, channel, zone, workspace).map(({ zone: own, share }) => {
      const from = own.instantOf(at).instant;
      return { from, messages: messagesAt(from) * share, ...(send.recipientLocal && { zone: own.name }) };
    });
    return paced(waves, send, channel, workspace).map((wave) => ({ ...wave, send }));
  });
}

/** Local times of a send line and of its repetitions, as `localSeconds` counts; on which clock, `clocksOf` says. */
export function localTimesOf(
  { moment, every }: Send,
  zone: Zone,
  until: number | undefined,
  workspace: Workspace,
): number[] {
  const local = moment && localSeconds(moment.date, moment.time);
  if (local === undefined) return [];
  return repetitionsOf(local, every?.time, zone, (every && endOf(every.until, zone)) ?? until, workspace);
}

/** The clocks by which a send line goes out, with the share of its messages: the channel's, or the recipients'. */
export function clocksOf(
  send: Send,
  channel: Channel,
  zone: Zone,
  workspace: Workspace,
): { readonly zone: Zone; readonly share: number }[] {
  return send.recipientLocal ? zonesOf(channel, zone, workspace) : [{ zone, share: 1 }];
}

/** The first second that is too late: a date belongs to the repetitions with its whole day, a time with its second. */
function endOf(until: Moment | undefined, zone: Zone): number | undefined {
  if (!until) return undefined;
  if (until.time === undefined) return rangeInstants({ from: until, span: until.span }, zone)?.to;
  const last = momentInstant(until, zone)?.instant;
  return last === undefined ? undefined : last + 1;
}

/** Local times of a send and of its repetitions before `end`. */
function repetitionsOf(
  local: number,
  every: Quantity | undefined,
  zone: Zone,
  end: number | undefined,
  workspace: Workspace,
): number[] {
  const times = [local];
  const step = every && stepOf(every, workspace);
  if (!step || end === undefined) return times;
  while (times.length < MOST_REPETITIONS) {
    const next = step(local, times.length);
    if (zone.instantOf(next).instant >= end) break;
    times.push(next);
  }
  return times;
}

/** Days, weeks, months and years are counted in the calendar; shorter times by the seconds. */
function stepOf(
  every: Quantity,
  workspace: Workspace,
): ((local: number, count: number) => number) | undefined {
  const word = every.unit?.replace(/s$/, '');
  if (word === 'day' || word === 'week' || word === 'month' || word === 'year') {
    if (Number.isInteger(every.number) && every.number > 0) {
      return (local, count) => addLocal(local, every.number * count, word);
    }
  }
  const seconds = secondsOf(every, workspace.units);
  return seconds && seconds > 0 ? (local, count) => local + seconds * count : undefined;
}

/** The zones of the recipients with their shares; whoever lives in none of them is told by the channel's clock. */
function zonesOf(channel: Channel, zone: Zone, workspace: Workspace): { zone: Zone; share: number }[] {
  const written = (listOf(channel, workspace)?.zones ?? []).flatMap((line) => {
    const own = line.zone && zoneOf(line.zone.value);
    const share = shareOf(line.share);
    return own && share ? [{ zone: own, share }] : [];
  });
  const rest = 1 - written.reduce((sum, { share }) => sum + share, 0);
  return rest > 1e-9 ? [...written, { zone, share: rest }] : written;
}

interface Wave {
  readonly from: number;
  readonly messages: number;
  readonly zone?: string;
}

/**
 * Gives each wave its window: as long as `over` says and the throttle needs; without both, as the vendor's limit
 * needs. Never shorter than the kind's jitter. A throttle caps the sum, so a wave waits for those before it
 * where they would go out too fast together.
 */
function paced(
  waves: readonly Wave[],
  send: Send,
  channel: Channel,
  workspace: Workspace,
): (Wave & { seconds: number })[] {
  const over = send.over && secondsOf(send.over, workspace.units);
  const pace = paceOf(channel, over !== undefined, workspace);
  const jitter = jitterOf(channel, workspace);
  const done: (Wave & { seconds: number })[] = [];
  for (const wave of [...waves].sort((a, b) => a.from - b.from)) {
    const needed = pace ? wave.messages / pace : 0;
    const seconds = Math.max(over ?? 0, needed, over ? 0 : jitter);
    const from = pace ? freeFrom(wave, seconds, pace, done) : wave.from;
    done.push({ ...wave, from, seconds });
  }
  return done;
}

/** The first instant at which a wave fits under the pace beside those that are on their way. */
function freeFrom(
  wave: Wave,
  seconds: number,
  perSecond: number,
  others: readonly (Wave & { seconds: number })[],
): number {
  const ends = others.map((other) => other.from + other.seconds).filter((end) => end > wave.from);
  for (const from of [wave.from, ...ends.sort((a, b) => a - b)]) {
    const beside = others
      .filter((other) => other.from < from + seconds && other.from + other.seconds > from)
      .reduce((sum, other) => sum + other.messages / other.seconds, 0);
    if (beside + wave.messages / seconds <= perSecond * (1 + 1e-9)) return from;
  }
  return wave.from;
}

/** Messages per second: the throttle; where the send says neither `over` nor `throttle`, the vendor's limit. */
function paceOf(channel: Channel, isSpread: boolean, workspace: Workspace): number | undefined {
  const throttle = rateOf(channel.throttle, workspace.units)?.perSecond;
  return throttle || isSpread ? throttle : vendorLimit(channel, workspace);
}

/**
 * Messages per second that the vendor of a channel takes: the lowest of its limits for an hour or less. What it takes
 * in a day is an amount, of which all may go out in a minute.
 */
export function vendorLimit(channel: Channel, workspace: Workspace): number | undefined {
  const limits = workspace.resolveTo('vendor', channel.through)?.declaration.limits ?? [];
  const rates = limits.flatMap((limit) => {
    const rate = rateOf(limit, workspace.units);
    return rate && isPace(rate) ? [rate.perSecond] : [];
  });
  return rates.length > 0 ? Math.min(...rates) : undefined;
}

/** Whether a limit of a vendor says how fast messages go out: so many of them in an hour or less. */
export function isPace({ window, things }: Rate): boolean {
  return window !== undefined && window <= LONGEST_PACE && isOfMessages({ things });
}

/** Whether a limit of a vendor is about what it sends, and not about what its systems take. */
export function isOfMessages({ things }: Pick<Rate, 'things'>): boolean {
  return !/^(?:requests?|visits?|submissions?)$/.test(things ?? '');
}

/** Seconds. */
const LONGEST_PACE = 3600;

function jitterOf(channel: Channel, workspace: Workspace): number {
  const jitter = kindOf(channel, workspace)?.jitter;
  return (jitter && secondsOf(jitter, workspace.units)) ?? 0;
}
