/** Sends that are repeated by the clock of a place, and when two of them come close to each other. */
import {
  type Channel,
  type Forecast,
  type Indexed,
  peakOf,
  type Send,
  type SystemPart,
  type Workspace,
  type Zone,
  zoneOf,
} from '@liaison/model';
import { campaignIndex } from './campaign-index.ts';

/** A send that is repeated, on one clock. */
export interface RepeatedSend {
  readonly forecast: Forecast;
  readonly channel: Channel;
  readonly send: Send;
  readonly zone: Zone;
  /** Instants at which it begins, ascending. */
  readonly starts: readonly number[];
  /** What the channel does to the system. */
  readonly parts: readonly SystemPart[];
  /** Requests per second of the largest of its parts. */
  readonly size: number;
}

/** More repeated sends than this on a system are not compared with each other; the largest are. */
const MOST_COMPARED = 200;

/** Repeated sends of a campaign, by the systems that they load. */
export function repeatedSends(forecast: Forecast): ReadonlyMap<string, RepeatedSend[]> {
  const found = new Map<string, RepeatedSend[]>();
  const { campaign, load } = forecast;
  for (const { channel, windows } of load.channels) {
    const repeated = windows.filter(({ send }) => send.every);
    if (repeated.length === 0) continue;
    const clock = (channel.timezone ?? campaign.timezone)?.value ?? 'UTC';
    const series = Map.groupBy(
      repeated,
      ({ send, zone }) => `${channel.sends.indexOf(send)} ${zone ?? clock}`,
    );
    for (const [system, all] of load.systems) {
      const parts = all.filter((part) => part.channel === channel.name);
      if (parts.length === 0) continue;
      const size = largest(parts);
      for (const [first, ...others] of series.values()) {
        const zone = zoneOf(first?.zone ?? clock);
        if (!first || !zone) continue;
        const starts = [first, ...others].map(({ from }) => from).sort((a, b) => a - b);
        const list = found.get(system) ?? [];
        list.push({ forecast, channel, send: first.send, zone, starts, parts, size });
        found.set(system, list);
      }
    }
  }
  return found;
}

/** The repeated sends of the campaigns that count on a system, the largest first, as many as are compared. */
export function repeatedSendsOn(system: string, workspace: Workspace): readonly RepeatedSend[] {
  const campaigns = sendsOn(system, workspace);
  let found = largestOf.get(campaigns);
  if (!found) {
    found = campaigns
      .flatMap(({ entries }) => entries)
      .sort((a, b) => b.size - a.size)
      .slice(0, MOST_COMPARED);
    largestOf.set(campaigns, found);
  }
  return found;
}

const sendsOn = campaignIndex(repeatedSends);
const largestOf = new WeakMap<readonly Indexed<RepeatedSend>[], readonly RepeatedSend[]>();

function largest(parts: readonly SystemPart[]): number {
  let most = 0;
  for (const { stream, factor } of parts) {
    let peak = peaks.get(stream);
    if (peak === undefined) {
      peak = peakOf(stream)?.rate ?? 0;
      peaks.set(stream, peak);
    }
    most = Math.max(most, factor * peak);
  }
  return most;
}

// Thousands of sends share a handful of shapes.
const peaks = new WeakMap<SystemPart['stream'], number>();

/** A time in which two clocks are further apart, or less, than for most of the year. */
export interface OddSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The times within [from, to) at which the difference between two clocks is not the one that holds for most of the
 * year in which they begin. Empty for two clocks that are always changed together.
 */
export function oddSpans(a: Zone, b: Zone, from: number, to: number): OddSpan[] {
  const spans = differences(a, b, from, Math.max(to, from + YEAR));
  const usual = mostOf(spans, from + YEAR);
  return spans
    .filter((span) => span.difference !== usual && span.from < to)
    .map((span) => ({ from: span.from, to: Math.min(span.to, to) }));
}

const YEAR = 365.2425 * 86_400;

interface Difference extends OddSpan {
  /** Seconds that one clock is ahead of the other. */
  readonly difference: number;
}

function differences(a: Zone, b: Zone, from: number, to: number): Difference[] {
  const changes = [...a.changes(from, to), ...b.changes(from, to)].map(({ at }) => at);
  const edges = [from, ...new Set(changes.sort((one, other) => one - other)), to];
  const spans: Difference[] = [];
  edges.forEach((start, i) => {
    const end = edges[i + 1];
    if (end === undefined || end <= start) return;
    const difference = a.offsetAt(start) - b.offsetAt(start);
    const last = spans.at(-1);
    if (last?.difference === difference) spans[spans.length - 1] = { ...last, to: end };
    else spans.push({ from: start, to: end, difference });
  });
  return spans;
}

/** The difference that holds longest until an instant. */
function mostOf(spans: readonly Difference[], until: number): number | undefined {
  const long = new Map<number, number>();
  for (const { from, to, difference } of spans) {
    long.set(difference, (long.get(difference) ?? 0) + Math.max(0, Math.min(to, until) - from));
  }
  return [...long].sort((one, other) => other[1] - one[1])[0]?.[0];
}

/** The instant of a sorted list that is nearest to another, by binary search. */
export function nearestTo(instants: readonly number[], wanted: number): number | undefined {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [instants[low - 1], instants[low]];
  if (before === undefined || after === undefined) return before ?? after;
  return wanted - before <= after - wanted ? before : after;
}
