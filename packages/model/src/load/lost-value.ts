/** Whose visits are turned away while a system is overloaded, and what they would have been worth. */
import type { Campaign } from '../campaign.ts';
import { shareOf } from './amounts.ts';
import type { LoadModel } from './load-model.ts';
import { partAbove } from './overload.ts';
import type { Span } from './spans.ts';
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
 * (definition 23). Everyday load has the right of way; what it lacks by itself is told apart. `within` looks at a span
 * only.
 */
export function lossesOf(system: SystemLoad, limit: number, model: LoadModel, within?: Span): Losses {
  const found = new Map<string, { owner: string; channel: string; requests: number; visits: number }>();
  let everydayRequests = 0;
  for (const { excess, nodes } of slicesAbove(system.pieces(within?.from, within?.to), limit)) {
    const sum = nodes.reduce((total, { weight }) => total + weight, 0);
    for (const { instant, above, weight } of nodes) {
      const lost = (excess * weight) / sum;
      // Inside a piece both sides are the same.
      const parts = system.partsAt(instant, 'right');
      const campaigns = parts.reduce((total, { rate }) => total + rate, 0);
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

/** The part of a piece above the limit. */
interface Above {
  readonly from: number;
  readonly to: number;
  /** Requests per second above the limit at `from`, and their change per second. */
  readonly begin: number;
  readonly slope: number;
  /** Requests above the limit. */
  readonly excess: number;
}

/** An instant at which shares are looked at, and how much it stands for. */
interface Node {
  readonly instant: number;
  /** Requests per second above the limit. */
  readonly above: number;
  readonly weight: number;
}

/**
 * The requests above the limit, with instants at which to look at shares. Shares change smoothly, so that the
 * thousands of pieces of a long overload are looked at together; their sum stays exact.
 */
function slicesAbove(
  pieces: readonly Piece[],
  limit: number,
): { readonly excess: number; readonly nodes: readonly Node[] }[] {
  const parts = pieces.flatMap((piece): Above[] => {
    const part = partAbove(piece, limit);
    if (!part) return [];
    const long = part.to - part.from;
    const begin = piece.rate + piece.slope * (part.from - piece.from) - limit;
    return [{ ...part, begin, slope: piece.slope, excess: long * (begin + (piece.slope * long) / 2) }];
  });
  const together = Math.ceil(parts.length / MOST_SLICES);
  const slices = Array.from({ length: Math.ceil(parts.length / (together || 1)) }, (_, i) =>
    parts.slice(i * together, (i + 1) * together),
  );
  return slices.map((slice) => ({
    excess: slice.reduce((sum, { excess }) => sum + excess, 0),
    nodes: nodesOf(slice).filter(({ above, weight }) => above > 0 && weight > 0),
  }));
}

/** Of a single part the nodes of a quadrature; of several, the middles of the first, the middle and the last. */
function nodesOf(slice: readonly Above[]): Node[] {
  const [only] = slice;
  if (only && slice.length === 1) {
    return NODES.map(([place, weight]) => {
      const time = (only.to - only.from) * place;
      const above = only.begin + only.slope * time;
      return { instant: only.from + time, above, weight: weight * above };
    });
  }
  const chosen = new Set([slice[0], slice[slice.length >> 1], slice.at(-1)]);
  return [...chosen].flatMap((part) => {
    if (!part) return [];
    const long = part.to - part.from;
    return [{ instant: part.from + long / 2, above: part.excess / long, weight: part.excess }];
  });
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
function valueOfVisit(campaign: Campaign, channelName: string): Money | undefined {
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
