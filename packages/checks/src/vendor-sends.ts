/** Who sends how fast through which vendor, campaign by campaign and all of them together. */
import {
  type Channel,
  countBefore,
  exceeds,
  type Forecast,
  type Indexed,
  isPace,
  type Quantity,
  rateOf,
  type Send,
  type SendWindow,
  TOLERANCE,
  type Vendor,
  type Workspace,
} from '@liaison/model';
import { campaignIndex } from './campaign-index.ts';

/** One `at` line of a channel, or a channel that sends evenly over its days, with all times at which it goes out. */
export interface VendorSend {
  readonly forecast: Forecast;
  readonly channel: Channel;
  readonly send: Send;
  readonly windows: readonly SendWindow[];
}

/** The limit of a vendor that is reached first. */
export interface VendorLimit {
  readonly amount: Quantity;
  /** Messages. */
  readonly perSecond: number;
  /** Seconds of the limit's own window: 3600 for `per hour`. */
  readonly window: number;
}

export interface Pace {
  /** Seconds since 1970 UTC. */
  readonly at: number;
  /** Messages. */
  readonly perSecond: number;
}

/** A pace that lasts a while, of a sender who is judged beside others. */
interface Stint {
  readonly from: number;
  readonly to: number;
  readonly perSecond: number;
  readonly sender: unknown;
}

/** Undefined for a vendor who states no limit in messages; so many per day are an amount and no pace. */
export function limitOf(vendor: Vendor, { units }: Workspace): VendorLimit | undefined {
  const limits = vendor.limits.flatMap((amount) => {
    const rate = rateOf(amount, units);
    if (!rate?.window || !isPace(rate)) return [];
    return [{ amount, perSecond: rate.perSecond, window: rate.window }];
  });
  return limits.sort((a, b) => a.perSecond - b.perSecond)[0];
}

/** The sends of one campaign, by the vendor that does them. */
export function sendsOf(
  forecast: Forecast,
  workspace: Workspace,
): ReadonlyMap<Vendor, readonly VendorSend[]> {
  const found = [...sendsByName(forecast)].flatMap(([name, sends]) =>
    workspace
      .lookup('vendor', name)
      .slice(0, 1)
      .map(({ declaration }) => [declaration, sends] as const),
  );
  return new Map(found);
}

/** The sends of one campaign by the name of the vendor, whether there is one of this name or not. */
function sendsByName(forecast: Forecast): ReadonlyMap<string, VendorSend[]> {
  const found = new Map<string, VendorSend[]>();
  for (const { channel, windows } of forecast.load.channels) {
    if (!channel.through) continue;
    const sends = found.get(channel.through.name) ?? [];
    for (const [send, own] of Map.groupBy(windows, (window) => window.send)) {
      sends.push({ forecast, channel, send, windows: own });
    }
    if (sends.length > 0) found.set(channel.through.name, sends);
  }
  return found;
}

const indexedSends = campaignIndex(sendsByName);

/** The sends of all campaigns that count through one vendor; the same list while there are no others. */
export function sendsThrough(vendor: Vendor, workspace: Workspace): readonly VendorSend[] {
  if (workspace.lookup('vendor', vendor.name)[0]?.declaration !== vendor) return NONE;
  const campaigns = indexedSends(vendor.name, workspace);
  let sends = everySend.get(campaigns);
  if (!sends) {
    sends = campaigns.flatMap(({ entries }) => entries);
    everySend.set(campaigns, sends);
  }
  return sends;
}

const everySend = new WeakMap<readonly Indexed<VendorSend>[], readonly VendorSend[]>();
const NONE: readonly VendorSend[] = [];

/** The fastest second of sends together; undefined for none. */
export function fastestOf(sends: readonly VendorSend[]): Pace | undefined {
  return worstOf(
    stintsOf(sends, () => ONE),
    Number.NEGATIVE_INFINITY,
  );
}

/** The fastest second above a limit at which no sender is above it alone: theirs is another matter. */
export function tooFastTogether(
  sends: readonly VendorSend[],
  senderOf: (send: VendorSend) => unknown,
  { perSecond }: VendorLimit,
): Pace | undefined {
  return worstOf(stintsOf(sends, senderOf), perSecond * (1 + TOLERANCE));
}

/** As `tooFastTogether`, of a campaign that does not count yet beside all that do. */
export function tooFastBeside(
  own: readonly VendorSend[],
  vendor: Vendor,
  { perSecond }: VendorLimit,
  workspace: Workspace,
): Pace | undefined {
  const stints = stintsOf(own, () => ONE);
  const from = Math.min(...stints.map((stint) => stint.from));
  const to = Math.max(...stints.map((stint) => stint.to));
  const others = pacesThrough(vendor, workspace);
  const first = countBefore(others, from, (stint) => stint.to);
  const beside = others.slice(
    first,
    countBefore(others, to, (stint) => stint.from),
  );
  return worstOf([...stints, ...beside], perSecond * (1 + TOLERANCE));
}

/** Whether a send goes out at an instant, and how fast then: messages per second. */
export function paceAt({ windows }: VendorSend, instant: number): number {
  return windows.reduce((sum, { from, seconds, messages }) => {
    const long = Math.max(seconds, 1);
    return from <= instant && instant < from + long ? sum + messages / long : sum;
  }, 0);
}

/** All campaigns together as stints one after the other. */
function pacesThrough(vendor: Vendor, workspace: Workspace): readonly Stint[] {
  const sends = sendsThrough(vendor, workspace);
  let paces = pacesOf.get(sends);
  if (!paces) {
    paces = findPaces(sends);
    pacesOf.set(sends, paces);
  }
  return paces;
}

const pacesOf = new WeakMap<readonly VendorSend[], readonly Stint[]>();

function findPaces(sends: readonly VendorSend[]): Stint[] {
  const paces: Stint[] = [];
  let before: Pace | undefined;
  sweep(
    stintsOf(sends, () => ONE),
    (at, perSecond) => {
      if (before && before.perSecond > 0) paces.push({ ...before, from: before.at, to: at, sender: ALL });
      before = { at, perSecond };
    },
  );
  return paces;
}

/** Stand for senders. */
const ONE = 'one';
const ALL = 'all';

function stintsOf(sends: readonly VendorSend[], senderOf: (send: VendorSend) => unknown): Stint[] {
  return sends.flatMap((send) => {
    const sender = senderOf(send);
    return send.windows.map(({ from, seconds, messages }) => {
      const long = Math.max(seconds, 1);
      return { from, to: from + long, perSecond: messages / long, sender };
    });
  });
}

function worstOf(stints: readonly Stint[], limit: number): Pace | undefined {
  let worst: Pace | undefined;
  const isLimited = Number.isFinite(limit);
  sweep(
    stints,
    (at, perSecond, above) => {
      if (perSecond <= limit || (isLimited && above > 0)) return;
      if (!worst || exceeds(perSecond, worst.perSecond)) worst = { at, perSecond };
    },
    limit,
  );
  return worst;
}

/** Goes through the instants at which the pace changes: with the pace from then on, and how many senders are above the limit alone. */
function sweep(
  stints: readonly Stint[],
  visit: (at: number, perSecond: number, above: number) => void,
  limit = Number.POSITIVE_INFINITY,
): void {
  const changes = stints
    .flatMap(({ from, to, perSecond, sender }) => [
      { at: from, by: perSecond, sender },
      { at: to, by: -perSecond, sender },
    ])
    .sort((a, b) => a.at - b.at);
  const senders = new Map<unknown, number>();
  let [pace, above, running] = [0, 0, 0];
  changes.forEach(({ at, by, sender }, i) => {
    running += by > 0 ? 1 : -1;
    const before = senders.get(sender) ?? 0;
    const now = before + by;
    senders.set(sender, now);
    above += Number(now > limit) - Number(before > limit);
    // What rounding leaves behind is nothing.
    pace = running === 0 ? 0 : pace + by;
    if (changes[i + 1]?.at !== at) visit(at, pace, above);
  });
}
