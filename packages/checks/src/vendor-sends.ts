/** Who sends how fast through which vendor, campaign by campaign and all of them together. */
import {
  type Channel,
  countBefore,
  exceeds,
  type Forecast,
  isCounted,
  loadOf,
  type Quantity,
  rateOf,
  type Send,
  type SendWindow,
  TOLERANCE,
  type Vendor,
  type Workspace,
} from '@liaison/model';
import { oncePerWorkspace } from './per-workspace.ts';

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
    if (!rate?.window || rate.window > LONGEST || NO_MESSAGES.test(rate.things ?? '')) return [];
    return [{ amount, perSecond: rate.perSecond, window: rate.window }];
  });
  return limits.sort((a, b) => a.perSecond - b.perSecond)[0];
}

/** Seconds. */
const LONGEST = 3600;

/** What a vendor's systems take, not what they send. */
const NO_MESSAGES = /^(?:requests?|visits?|submissions?)$/;

/** The sends of one campaign, by the vendor that does them. */
export function sendsOf(
  forecast: Forecast,
  workspace: Workspace,
): ReadonlyMap<Vendor, readonly VendorSend[]> {
  const sends = forecast.load.channels.flatMap(({ channel, windows }) => {
    const vendor = workspace.resolveTo('vendor', channel.through)?.declaration;
    if (!vendor) return [];
    const lines = Map.groupBy(windows, ({ send }) => send);
    return [...lines].map(([send, own]) => ({ vendor, sent: { forecast, channel, send, windows: own } }));
  });
  const found = new Map<Vendor, VendorSend[]>();
  for (const { vendor, sent } of sends) found.set(vendor, [...(found.get(vendor) ?? []), sent]);
  return found;
}

/** The sends of all campaigns that count, by the vendor that does them. */
function allSends(workspace: Workspace): ReadonlyMap<Vendor, readonly VendorSend[]> {
  let known = everySend.get(workspace);
  if (!known) {
    known = new Map();
    for (const forecast of loadOf(workspace).forecasts()) {
      if (!isCounted(forecast.campaign)) continue;
      for (const [vendor, sends] of sendsOf(forecast, workspace)) {
        const list = known.get(vendor);
        if (list) list.push(...sends);
        else known.set(vendor, [...sends]);
      }
    }
    everySend.set(workspace, known);
  }
  return known;
}

const everySend = new WeakMap<Workspace, Map<Vendor, VendorSend[]>>();

/** The sends of all campaigns that count through one vendor. */
export function sendsThrough(vendor: Vendor, workspace: Workspace): readonly VendorSend[] {
  return allSends(workspace).get(vendor) ?? [];
}

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
const pacesThrough = oncePerWorkspace((vendor: Vendor, workspace): readonly Stint[] => {
  const paces: Stint[] = [];
  let before: Pace | undefined;
  sweep(
    stintsOf(sendsThrough(vendor, workspace), () => ONE),
    (at, perSecond) => {
      if (before && before.perSecond > 0) paces.push({ ...before, from: before.at, to: at, sender: ALL });
      before = { at, perSecond };
    },
  );
  return paces;
});

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
