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

/** A send that takes part in the worst second. */
interface Candidate {
  readonly forecast: Forecast;
  readonly channel: string;
  readonly send: number;
  readonly isSpreadable: boolean;
}

/**
 * Other plans of the heaviest send for which there is one: first of those that can be spread, then of those that can
 * only be moved. Of a draft, only its own sends. With each the system fits while the campaign is at work, and the
 * campaign's other systems fit that did before.
 */
export function capacityFixes(judged: JudgedLoad<Peak>, workspace: Workspace): Fix[] {
  const { usable = 0, baseline } = judged.load.limits;
  if (exceeds(baselinePeak(baseline), usable)) return [];
  const candidates = candidatesOf(judged, workspace);
  const ordered = new Set([...candidates.filter((each) => each.isSpreadable), ...candidates]);
  for (const candidate of [...ordered].slice(0, MOST_TRIED)) {
    const fixes = fixesOf(candidate, judged, workspace);
    if (fixes.length > 0) return fixes;
  }
  return [];
}

/** Each is tried in a hundred plans or so. */
const MOST_TRIED = 3;

function candidatesOf(
  { load, model, worst, draft }: JudgedLoad<Peak>,
  workspace: Workspace,
): readonly Candidate[] {
  return load.culprits(worst.at).flatMap(({ owner, channel }): Candidate[] => {
    const forecast = model.byOwner(owner);
    const declared = forecast?.campaign.channels.find(({ name }) => name === channel);
    if (!forecast || !declared || (draft && draft.forecast !== forecast)) return [];
    const send = sendAt(forecast, channel, worst.at);
    const index = send ? declared.sends.indexOf(send) : -1;
    if (index < 0) return [];
    return [{ forecast, channel, send: index, isSpreadable: isSpreadable(declared, workspace) }];
  });
}

function fixesOf(
  { forecast, channel, send }: Candidate,
  { load, model }: JudgedLoad<Peak>,
  workspace: Workspace,
): Fix[] {
  const { name } = load.limits.system;
  const { usable = 0 } = load.limits;
  const interval = ownInterval(forecast.load, name);
  return without(forecast, model, () => {
    const rest = interval && load.peakWithin({ from: interval.from, to: interval.to + 1 });
    // Where the others are too much by themselves, nothing that this campaign does removes the finding.
    if (rest && exceeds(rest.rate, usable)) return [];
    const held = othersThatHold(forecast, load, model);
    const fits: Fits = (plan) => holds(load, plan) && held.every((system) => holds(system, plan));
    const described = (plan: CampaignLoad) =>
      `${figure(peakAtWork(load, plan)?.rate ?? 0)} of ${count(usable)} rps`;
    const fitsAlone: Fits = (plan) => !exceeds(ownPeak(plan, name)?.rate, usable);
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

function othersThatHold({ load: written }: Forecast, system: SystemLoad, model: LoadModel): SystemLoad[] {
  return [...written.systems.keys()]
    .flatMap((name) => model.system(name) ?? [])
    .filter((other) => other !== system && holds(other, written));
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
