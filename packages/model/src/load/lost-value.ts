/** Whose visits are turned away while a system is overloaded, and what they would have been worth. */
import type { Campaign } from '../campaign.ts';
import { shareOf } from './amounts.ts';
import type { LoadModel } from './load-model.ts';
import { partAbove } from './overload.ts';
import type { Piece } from './stream.ts';
import type { SystemLoad } from './system-load.ts';

/** An amount in one currency; amounts in different currencies are never added. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What one channel loses. */
export interface Loss {
  /** The campaign, as `LoadModel.byOwner` knows it. */
  readonly owner: string;
  readonly channel: string;
  readonly requests: number;
  readonly visits: number;
  /** Absent where nothing that visitors do has a written value. */
  readonly value?: Money;
}

export interface Losses {
  /** The most visits first. */
  readonly channels: readonly Loss[];
  /** Visits of campaigns that are turned away. */
  readonly visits: number;
  /** Everyday requests above the limit, where the everyday load alone is too much; they have no price. */
  readonly everydayRequests: number;
  /** One sum for each currency, the largest first. */
  readonly value: readonly Money[];
}

/**
 * What lies above a rate, divided among the campaigns: at each second by their share of the campaigns' load
 * (definition 23). Everyday load has the right of way; what it lacks by itself is told apart.
 */
export function lossesOf(system: SystemLoad, limit: number, model: LoadModel): Losses {
  const found = new Map<string, { owner: string; channel: string; requests: number; visits: number }>();
  let everydayRequests = 0;
  for (const { from, to, excess } of slicesAbove(system.pieces(), limit)) {
    const nodes = NODES.map(([place, weight]) => {
      const instant = from + (to - from) * place;
      return { instant, requests: weight * Math.max(0, system.rateAt(instant) - limit) };
    });
    const sum = nodes.reduce((total, { requests }) => total + requests, 0);
    for (const node of nodes) {
      if (node.requests === 0) continue;
      const lost = (excess * node.requests) / sum;
      const parts = system.partsAt(node.instant);
      const campaigns = parts.reduce((total, { rate }) => total + rate, 0);
      const above = system.rateAt(node.instant) - limit;
      const theirs = Math.min(above, campaigns) / above;
      everydayRequests += lost * (1 - theirs);
      for (const { owner, part, rate } of parts) {
        const key = `${owner}\n${part.channel}`;
        const loss = found.get(key) ?? { owner, channel: part.channel, requests: 0, visits: 0 };
        const requests = (lost * theirs * rate) / campaigns;
        loss.requests += requests;
        if (part.perVisit > 0) loss.visits += requests / part.perVisit;
        found.set(key, loss);
      }
    }
  }
  return priced([...found.values()], everydayRequests, model);
}

/**
 * Times above the limit with the requests above it. Shares change smoothly within a piece, so a few thousand
 * pieces of a long overload are read in slices of some pieces each; their sum stays exact.
 */
function slicesAbove(
  pieces: readonly Piece[],
  limit: number,
): { from: number; to: number; excess: number }[] {
  const parts = pieces.flatMap((piece) => {
    const part = partAbove(piece, limit);
    if (!part) return [];
    const long = part.to - part.from;
    const begin = piece.rate + piece.slope * (part.from - piece.from) - limit;
    return [{ ...part, excess: long * (begin + (piece.slope * long) / 2) }];
  });
  const together = Math.ceil(parts.length / MOST_SLICES);
  const slices: { from: number; to: number; excess: number }[] = [];
  parts.forEach((part, i) => {
    const last = slices.at(-1);
    if (!last || i % together === 0 || part.from - last.to > 1) slices.push(part);
    else slices[slices.length - 1] = { from: last.from, to: part.to, excess: last.excess + part.excess };
  });
  return slices;
}

const MOST_SLICES = 300;

/** Places and weights of Gauss-Legendre quadrature with three nodes on [0, 1]. */
const NODES: readonly (readonly [number, number])[] = [
  [0.5 - Math.sqrt(0.15), 5 / 18],
  [0.5, 8 / 18],
  [0.5 + Math.sqrt(0.15), 5 / 18],
];

function priced(
  lost: readonly { owner: string; channel: string; requests: number; visits: number }[],
  everydayRequests: number,
  model: LoadModel,
): Losses {
  const channels = lost
    .map((loss): Loss => {
      const campaign = model.byOwner(loss.owner)?.campaign;
      const each = campaign && valueOfVisit(campaign, loss.channel);
      return each ? { ...loss, value: { ...each, amount: each.amount * loss.visits } } : loss;
    })
    .sort((a, b) => b.visits - a.visits);
  const sums = new Map<string, number>();
  for (const { value } of channels) {
    if (value) sums.set(value.currency, (sums.get(value.currency) ?? 0) + value.amount);
  }
  const value = [...sums]
    .map(([currency, amount]) => ({ currency, amount }))
    .sort((a, b) => b.amount - a.amount);
  return { channels, visits: channels.reduce((sum, { visits }) => sum + visits, 0), everydayRequests, value };
}

/** What a visit of a channel is worth: what its events are worth, times how often a visit ends in them. */
export function valueOfVisit(campaign: Campaign, channelName: string): Money | undefined {
  const channel = campaign.channels.find(({ name }) => name === channelName);
  const value = channel?.value ?? campaign.value;
  if (!channel || !value?.unit) return undefined;
  const event = value.per?.unit.replace(/s$/, '');
  if (event === 'visit') return { amount: value.number / (value.per?.number ?? 1), currency: value.unit };
  const shares = channel.converts.filter((line) => event === undefined || line.event?.name === event);
  const share = shares.reduce((sum, line) => sum + (shareOf(line.share) ?? 0), 0);
  return share > 0
    ? { amount: (share * value.number) / (value.per?.number ?? 1), currency: value.unit }
    : undefined;
}
