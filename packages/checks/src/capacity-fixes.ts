/** Fixes of a system that gets too much: another plan of the heaviest send with which everything fits. */
import {
  baselinePeak,
  type CampaignLoad,
  exceeds,
  extraOf,
  type Fits,
  type Forecast,
  isSpreadable,
  type LoadModel,
  NOTHING_HERE,
  ownInterval,
  ownPeak,
  type Peak,
  type SystemLoad,
  type Workspace,
} from '@liaison/model';
import { count, figure } from './figures.ts';
import type { Fix } from './finding.ts';
import type { JudgedLoad } from './judged-loads.ts';
import { sendFixes } from './send-fixes.ts';
import { sendAt } from './sends-under-way.ts';

/** A limit of a system that is exceeded, as plans of one campaign are tried while that campaign is taken out. */
export interface ExceededLimit {
  /** When it is exceeded. */
  readonly at: number;
  /** Who brings what is too much, the heaviest first. */
  readonly heaviest: readonly Pick<Candidate, 'forecast' | 'channel'>[];
  /** Whether nothing that a campaign does removes the finding: without it there is too much from one instant to another. */
  readonly isHopeless: (from: number, to: number) => boolean;
  /** Whether the limit is kept with a plan. */
  readonly fits: Fits;
  /** Whether a plan keeps the limit without all others. */
  readonly fitsAlone: Fits;
  /** What comes of a plan: `814 of 820 rps`. */
  readonly described: (plan: CampaignLoad) => string;
}

/** A send that takes part in what is too much. */
interface Candidate {
  readonly forecast: Forecast;
  readonly channel: string;
  readonly send: number;
  readonly isSpreadable: boolean;
}

/** Plans with which the worst second of a system fits. */
export function capacityFixes(judged: JudgedLoad<Peak>, workspace: Workspace): Fix[] {
  const { load, model, worst } = judged;
  const { usable = 0, baseline, system } = load.limits;
  if (exceeds(baselinePeak(baseline), usable)) return [];
  const limit: ExceededLimit = {
    at: worst.at,
    heaviest: load.culprits(worst.at).flatMap(({ owner, channel }) => {
      const forecast = model.byOwner(owner);
      return forecast ? [{ forecast, channel }] : [];
    }),
    isHopeless: (from, to) => exceeds(load.peakWithin({ from, to })?.rate, usable),
    fits: (plan) => holds(load, plan),
    fitsAlone: (plan) => !exceeds(ownPeak(plan, system.name)?.rate, usable),
    described: (plan) => `${figure(peakAtWork(load, plan)?.rate ?? 0)} of ${count(usable)} rps`,
  };
  return limitFixes(judged, limit, workspace);
}

/**
 * Other plans of the heaviest send for which there is one: first of those that can be spread, then of those that can
 * only be moved. Of a draft, only its own sends. With each the system fits while the campaign is at work, and the
 * campaign's systems get no more than they can serve that did not before.
 */
export function limitFixes(judged: JudgedLoad<unknown>, limit: ExceededLimit, workspace: Workspace): Fix[] {
  const candidates = candidatesOf(judged, limit, workspace);
  const ordered = new Set([...candidates.filter((each) => each.isSpreadable), ...candidates]);
  for (const candidate of [...ordered].slice(0, MOST_TRIED)) {
    const fixes = fixesOf(candidate, judged, limit, workspace);
    if (fixes.length > 0) return fixes;
  }
  return [];
}

/** Each is tried in a hundred plans or so. */
const MOST_TRIED = 3;

function candidatesOf(
  { draft }: JudgedLoad<unknown>,
  { heaviest, at }: ExceededLimit,
  workspace: Workspace,
): readonly Candidate[] {
  return heaviest.flatMap(({ forecast, channel }): Candidate[] => {
    const declared = forecast.campaign.channels.find(({ name }) => name === channel);
    if (!declared || (draft && draft.forecast !== forecast)) return [];
    const send = sendAt(forecast, channel, at);
    const index = send ? declared.sends.indexOf(send) : -1;
    if (index < 0) return [];
    return [{ forecast, channel, send: index, isSpreadable: isSpreadable(declared, workspace) }];
  });
}

function fixesOf(
  { forecast, channel, send }: Candidate,
  { load, model }: JudgedLoad<unknown>,
  limit: ExceededLimit,
  workspace: Workspace,
): Fix[] {
  const interval = ownInterval(forecast.load, load.limits.system.name);
  const { described, fitsAlone } = limit;
  return without(forecast, model, () => {
    // Where the others are too much by themselves, nothing that this campaign does removes the finding.
    if (interval && limit.isHopeless(interval.from, interval.to + 1)) return [];
    const held = systemsThatHold(forecast, model);
    const fits: Fits = (plan) => limit.fits(plan) && held.every((system) => holds(system, plan));
    return sendFixes(forecast, channel, send, fits, { workspace, described, fitsAlone, isElsewhere: true });
  });
}

/** Works while a campaign is taken out of all its systems: plans are then tried one by one, without rebuilding. */
function without<T>({ owner, load }: Forecast, model: LoadModel, work: () => T): T {
  const systems = [...load.systems.keys()].flatMap((name) => model.system(name) ?? []);
  const from = (index: number): T => {
    const system = systems[index];
    return system ? system.withInstead(owner, NOTHING_HERE, () => from(index + 1)) : work();
  };
  return from(0);
}

/** Of the systems of a campaign those that can serve all requests of what is written. */
function systemsThatHold({ load: written }: Forecast, model: LoadModel): SystemLoad[] {
  return [...written.systems.keys()]
    .flatMap((name) => model.system(name) ?? [])
    .filter((system) => holds(system, written));
}

function holds(system: SystemLoad, plan: CampaignLoad): boolean {
  const { usable } = system.limits;
  if (usable === undefined) return true;
  const peak = peakAtWork(system, plan);
  return !peak || !exceeds(peak.rate, usable);
}

/** The worst second with a plan, its tail left out: what others do weeks later is not its matter. */
function peakAtWork(system: SystemLoad, plan: CampaignLoad): Peak | undefined {
  const { name } = system.limits.system;
  const within = ownInterval(plan, name);
  return within && system.peakWith(extraOf(plan, name), within);
}
