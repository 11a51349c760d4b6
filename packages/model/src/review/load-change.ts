/** The load of each system before and after a change, when its limits are used most, with all others. */
import type { Campaign } from '../campaign.ts';
import type { AnyDeclaration } from '../declaration.ts';
import type { CampaignLoad } from '../load/campaign-load.ts';
import { exceeds } from '../load/overload.ts';
import { ownPeak, ownUsersPeak, ownWindowPeak } from '../load/own-load.ts';
import { loadOf } from '../load/workspace-load.ts';
import { sameMeaning } from '../same-meaning.ts';
import type { SourceFile, Span } from '../source.ts';
import type { Workspace } from '../workspace.ts';
import { type LoadRise, riseOn } from './load-rise.ts';
import type { LimitName, LimitState, LoadMoment, LoadState, SystemState } from './load-state.ts';

/** What one campaign uses of a limit at its own worst, in the unit of the limit; null where nothing. */
export interface CampaignShare {
  readonly campaign: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** One limit of a system. */
export interface LoadChange {
  readonly system: string;
  readonly limit: LimitName;
  /** The team that answers for it; null where none is named. */
  readonly owner: string | null;
  /** Null where no campaign loads the system. */
  readonly before: LoadMoment | null;
  readonly after: LoadMoment | null;
  /** What could be used before; null where that was not stated. */
  readonly usableBefore: number | null;
  /** What may be used, in the unit of the limit; null where it is not stated. */
  readonly usable: number | null;
  /** Of the usable, at the worst afterwards. */
  readonly share: number | null;
  readonly fits: boolean;
  /** The day of the load test behind the limit; null where there is none. */
  readonly tested: string | null;
  /** Where the newer version states it. */
  readonly span?: Span;
  /** Campaigns that changed what they bring. */
  readonly changed: readonly CampaignShare[];
  /** Other campaigns that are there at the worst afterwards. */
  readonly others: readonly string[];
}

/** Smaller relative differences are rounding. */
const ROUNDING = 1e-6;

export interface Comparison {
  readonly base: LoadState;
  readonly head: LoadState;
  /** The newer version, which is asked who else is there. */
  readonly workspace: Workspace;
  /** Whether the campaigns of a file are known to bring the same in both versions. */
  readonly bringsTheSame: (file: SourceFile) => boolean;
  /** What a declaration of the older version is called in the newer one. */
  readonly nameNow: (declaration: AnyDeclaration) => string;
}

export interface LoadChanges {
  /** Limits of systems that are used otherwise than before, or are others; those that do not fit first, then the fullest. */
  readonly loads: readonly LoadChange[];
  /** Of systems of which these do not say that they get more; the fullest first. */
  readonly rises: readonly LoadRise[];
}

export function loadChanges(comparison: Comparison): LoadChanges {
  const { base, head, nameNow } = comparison;
  const old = new Map(base.systems.map((state) => [nameNow(state.limits.system), state]));
  const now = new Map(head.systems.map((state) => [state.limits.system.name, state]));
  const names = new Set([...now.keys(), ...old.keys()]);
  const loads: LoadChange[] = [];
  const rises: LoadRise[] = [];
  for (const name of names) {
    const [before, after] = [old.get(name), now.get(name)];
    const campaigns = othersThanBefore(before, after, comparison);
    const changes = changesOn(name, before, after, campaigns, comparison.workspace);
    loads.push(...changes);
    if (!before || !after || campaigns.length === 0 || changes.some(saysMore)) continue;
    const rise = riseOn(campaigns, before, after, comparison.workspace);
    if (rise) rises.push(rise);
  }
  loads.sort(
    (a, b) =>
      Number(a.fits) - Number(b.fits) || (b.share ?? 0) - (a.share ?? 0) || (a.system < b.system ? -1 : 1),
  );
  const used = ({ rate, usable }: LoadRise) => rate / (usable ?? Number.POSITIVE_INFINITY);
  rises.sort((a, b) => used(b) - used(a) || (a.system < b.system ? -1 : 1));
  return { loads, rises };
}

/** Whether it tells already that more comes: of everybody at the worst, or of one campaign alone. */
function saysMore({ limit, before, after, changed }: LoadChange): boolean {
  const isHigher = (was: number | null | undefined, is: number | null | undefined) =>
    (is ?? 0) > (was ?? 0) * (1 + ROUNDING);
  if (limit.kind !== 'rate') return false;
  return isHigher(before?.rate, after?.rate) || changed.some((share) => isHigher(share.before, share.after));
}

function changesOn(
  system: string,
  old: SystemState | undefined,
  now: SystemState | undefined,
  campaigns: readonly CampaignPair[],
  workspace: Workspace,
): LoadChange[] {
  return pairedLimits(old, now).flatMap(([before, after]): LoadChange[] => {
    const limit = (after ?? before)?.name ?? { kind: 'rate' };
    const changed = campaigns.flatMap((pair) => shareOf(limit, pair, old, now) ?? []);
    const [worst, past] = [after?.worst ?? null, before?.worst ?? null];
    const isSame =
      near(past?.rate, worst?.rate) && past?.at === worst?.at && near(before?.limit, after?.limit);
    if (isSame && changed.length === 0) return [];
    const usable = after?.limit;
    const line = after?.line;
    const own = new Set(changed.map(({ campaign }) => campaign));
    return [
      {
        system,
        limit,
        owner: now?.limits.system.owner?.name ?? null,
        before: past,
        after: worst,
        usableBefore: before?.limit ?? null,
        usable: usable ?? null,
        share: worst && usable ? worst.rate / usable : null,
        fits: !exceeds(worst?.rate, usable),
        tested: line && 'tested' in line ? (line.tested?.value ?? null) : null,
        ...(line && { span: line.span }),
        changed,
        others: namesOf(after, workspace).filter((campaign) => !own.has(campaign)),
      },
    ];
  });
}

/** The rate of a system in either version, and of other limits those that the newer version states. */
function pairedLimits(
  old: SystemState | undefined,
  now: SystemState | undefined,
): [before: LimitState | undefined, after: LimitState | undefined][] {
  const left = [...(old?.states ?? [])];
  if (!now) return left.slice(0, 1).map((before) => [before, undefined]);
  return now.states.map((after) => {
    const place = left.findIndex(({ name }) => isSameLimit(name, after.name));
    return [place < 0 ? undefined : left.splice(place, 1)[0], after];
  });
}

function isSameLimit(a: LimitName, b: LimitName): boolean {
  return a.kind === b.kind && a.seconds === b.seconds && a.zone?.name === b.zone?.name;
}

function namesOf(state: LimitState | undefined, workspace: Workspace): string[] {
  const model = loadOf(workspace);
  const names = (state?.owners() ?? []).flatMap((owner) => model.byOwner(owner)?.campaign.name ?? []);
  return [...new Set(names)];
}

/** What campaigns of one name do to a system. */
export interface CampaignPair {
  readonly campaign: string;
  readonly before: CampaignLoad[];
  readonly after: CampaignLoad[];
}

/** Campaigns that are not known to do the same as before, drafts too. */
function othersThanBefore(
  old: SystemState | undefined,
  now: SystemState | undefined,
  { bringsTheSame, nameNow }: Comparison,
): CampaignPair[] {
  const pairs = new Map<string, CampaignPair>();
  const add = (
    side: 'before' | 'after',
    state: SystemState | undefined,
    nameOf: (one: Campaign) => string,
  ) => {
    for (const { forecast } of state?.touching ?? []) {
      if (isOver(forecast.campaign) || bringsTheSame(forecast.file)) continue;
      const campaign = nameOf(forecast.campaign);
      const pair = pairs.get(campaign) ?? { campaign, before: [], after: [] };
      pairs.set(campaign, pair);
      pair[side].push(forecast.load);
    }
  };
  add('after', now, ({ name }) => name);
  add('before', old, nameNow);
  return [...pairs.values()].filter((pair) => !isUnchanged(pair, old, now));
}

function isUnchanged(
  { before, after }: CampaignPair,
  old: SystemState | undefined,
  now: SystemState | undefined,
): boolean {
  const [a, b] = [before[0], after[0]];
  if (!a || !b || before.length + after.length > 2 || !old || !now) return false;
  const [was, is] = [old.limits.system.name, now.limits.system.name];
  return (
    was === is &&
    (a === b ||
      (sameMeaning(a.systems.get(was), b.systems.get(is)) && sameMeaning(a.stays.get(was), b.stays.get(is))))
  );
}

function shareOf(
  limit: LimitName,
  { campaign, before, after }: CampaignPair,
  old: SystemState | undefined,
  now: SystemState | undefined,
): CampaignShare | undefined {
  const [was, is] = [most(limit, before, old), most(limit, after, now)];
  return near(was, is) ? undefined : { campaign, before: was ?? null, after: is ?? null };
}

/** The most that one of them uses by itself; undefined where that is nothing. */
function most(
  limit: LimitName,
  loads: readonly CampaignLoad[],
  state: SystemState | undefined,
): number | undefined {
  const name = state?.limits.system.name;
  const used = Math.max(0, ...loads.map((load) => (name === undefined ? 0 : ownUse(limit, load, name))));
  return used > 0 ? used : undefined;
}

function ownUse({ kind, seconds, zone }: LimitName, load: CampaignLoad, system: string): number {
  switch (kind) {
    case 'rate':
      return ownPeak(load, system)?.rate ?? 0;
    case 'users':
      return ownUsersPeak(load, system)?.users ?? 0;
    case 'quota':
      return ownWindowPeak(load, system, seconds ?? 0, zone)?.requests ?? 0;
  }
}

function isOver({ status }: Campaign): boolean {
  return status?.value === 'done' || status?.value === 'cancelled';
}

function near(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * ROUNDING;
}
