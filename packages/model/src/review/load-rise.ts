/**
 * What the worst second of a system hides: that a change brings more at another time. A send that goes out in minutes
 * instead of hours is nothing beside the spot of the evening, and somebody may be counting on its quiet morning.
 */
import type { CampaignLoad } from '../load/campaign-load.ts';
import { isCounted } from '../load/load-model.ts';
import { ownStream } from '../load/own-load.ts';
import { type Part, peakOf, rateAt, rateBefore, type Stream } from '../load/stream.ts';
import { sumOf } from '../load/stream-sum.ts';
import { loadOf } from '../load/workspace-load.ts';
import type { Workspace } from '../workspace.ts';
import { isoInstant } from '../zone.ts';
import type { CampaignPair } from './load-change.ts';
import type { SystemState } from './load-state.ts';

/** The second at which a system gets most more than before, where that is not its worst one. */
export interface LoadRise {
  readonly system: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** What everybody brings then, with the everyday load, in requests per second. */
  readonly rate: number;
  /** How much of that campaigns did not bring before. */
  readonly more: number;
  /** The campaign that brings most of it. */
  readonly campaign: string;
  /** What the system can take, less its headroom; null where nobody says. */
  readonly usable: number | null;
}

/** Of what can be taken. Less is what every send that moves by an hour leaves behind it. */
const LEAST = 0.05;

/** `pairs` are the campaigns that may do something else than before; undefined where they bring nowhere more. */
export function riseOn(
  pairs: readonly CampaignPair[],
  old: SystemState,
  now: SystemState,
  workspace: Workspace,
): LoadRise | undefined {
  const [was, is] = [old.limits.system.name, now.limits.system.name];
  const differences = pairs.map(({ campaign, before, after }) => ({
    campaign,
    stream: sumOf([...counted(after, is, 1), ...counted(before, was, -1)]),
  }));
  const most = peakOf(sumOf(differences.map(({ stream }) => ({ stream, factor: 1, lag: 0 }))));
  const { usable } = now.limits;
  const system = loadOf(workspace).system(is);
  if (!most || !system || most.rate <= 0) return undefined;
  const rate = system.rateAt(most.at);
  if (most.rate < LEAST * (usable ?? rate)) return undefined;
  const [first] = differences.sort((a, b) => highest(b.stream, most.at) - highest(a.stream, most.at));
  return {
    system: is,
    at: isoInstant(most.at),
    rate,
    more: most.rate,
    campaign: first?.campaign ?? '',
    usable: usable ?? null,
  };
}

function counted(loads: readonly CampaignLoad[], system: string, factor: number): Part[] {
  return loads
    .filter(({ campaign }) => isCounted(campaign))
    .map((load) => ({ stream: ownStream(load, system), factor, lag: 0 }));
}

function highest(stream: Stream, at: number): number {
  return Math.max(rateAt(stream, at), rateBefore(stream, at));
}
