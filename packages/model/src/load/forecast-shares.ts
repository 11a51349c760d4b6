/** Who fills a quota's window and who is there at a time: what campaigns bring, the largest first. */
import { DAY } from '../zone.ts';
import type { LoadModel } from './load-model.ts';
import type { Span } from './spans.ts';
import type { QuotaPeak, SystemLoad } from './system-load.ts';

/** What one channel has of an amount. */
export interface ForecastShare {
  readonly campaign: string;
  readonly channel: string;
  /** Requests within the window, or users at a time. */
  readonly amount: number;
}

/** Of the fullest window of a quota. */
export function sharesOfWindow(peak: QuotaPeak, system: SystemLoad, model: LoadModel): ForecastShare[] {
  return added(
    system
      .requestsWithin(windowOf(peak))
      .map(({ owner, part, requests }) => ({ owner, channel: part.channel, amount: requests })),
    model,
  );
}

/** Of the users at an instant. */
export function sharesOfUsers(at: number, system: SystemLoad, model: LoadModel): ForecastShare[] {
  return added(
    system.usersAt(at).map(({ owner, channel, users }) => ({ owner, channel, amount: users })),
    model,
  );
}

/** From when to when the fullest window goes. */
export function windowOf({ quota, at }: QuotaPeak): Span {
  const { zone, window } = quota;
  if (!zone) return { from: at - window, to: at };
  const day = Math.floor((at + zone.offsetAt(at)) / DAY);
  return { from: at, to: zone.instantOf((day + 1) * DAY).instant };
}

function added(
  amounts: readonly { readonly owner: string; readonly channel: string; readonly amount: number }[],
  model: LoadModel,
): ForecastShare[] {
  const found = new Map<string, ForecastShare>();
  for (const { owner, channel, amount } of amounts) {
    const key = `${owner}\n${channel}`;
    const campaign = model.byOwner(owner)?.campaign.name ?? '';
    found.set(key, { campaign, channel, amount: (found.get(key)?.amount ?? 0) + amount });
  }
  return [...found.values()].sort((a, b) => b.amount - a.amount);
}
