/** The load of each system before and after a change, at its worst second, with all others. */
import type { Campaign } from '../campaign.ts';
import { exceeds } from '../load/overload.ts';
import { ownPeak } from '../load/own-load.ts';
import { loadOf } from '../load/workspace-load.ts';
import type { SourceFile } from '../source.ts';
import type { Workspace } from '../workspace.ts';
import { isoInstant } from '../zone.ts';

/** A second, and what a system gets in it. */
export interface LoadMoment {
  /** Requests per second of everybody, with the everyday load. */
  readonly rate: number;
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Everyday load at that second. */
  readonly everyday: number;
}

/** What one campaign brings to a system in its own worst second, in requests per second; null where nothing. */
export interface CampaignShare {
  readonly campaign: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface LoadChange {
  readonly system: string;
  /** The team that answers for it; null where none is named. */
  readonly owner: string | null;
  /** Null where no campaign loads the system. */
  readonly before: LoadMoment | null;
  readonly after: LoadMoment | null;
  /** Requests per second that may be used; null where no capacity is stated. */
  readonly usable: number | null;
  /** Of the usable, in the worst second afterwards. */
  readonly share: number | null;
  readonly fits: boolean;
  /** The day of the load test behind the capacity, and its evidence; null where there is none. */
  readonly tested: string | null;
  /** Campaigns that changed what they bring. */
  readonly changed: readonly CampaignShare[];
  /** Other campaigns that are there in the worst second afterwards. */
  readonly others: readonly string[];
}

/** Smaller relative differences are rounding. */
const ROUNDING = 1e-6;

/** Whether the campaigns of a file are known to bring the same in both versions. */
type BringsTheSame = (file: SourceFile) => boolean;

/** What a campaign of the older version is called in the newer one. */
type NameNow = (campaign: Campaign) => string;

/** Systems whose load or limit is another than before, those that do not fit first, then the fullest. */
export function loadChanges(
  base: Workspace,
  head: Workspace,
  bringsTheSame: BringsTheSame = () => false,
  nameNow: NameNow = ({ name }) => name,
): LoadChange[] {
  const [old, now] = [loadOf(base), loadOf(head)];
  const names = new Set([...now.allSystems(), ...old.allSystems()].map(({ limits }) => limits.system.name));
  const changes = [...names].flatMap((name) => changeOf(name, base, head, { bringsTheSame, nameNow }) ?? []);
  return changes.sort(
    (a, b) =>
      Number(a.fits) - Number(b.fits) || (b.share ?? 0) - (a.share ?? 0) || (a.system < b.system ? -1 : 1),
  );
}

interface Campaigns {
  readonly bringsTheSame: BringsTheSame;
  readonly nameNow: NameNow;
}

function changeOf(
  name: string,
  base: Workspace,
  head: Workspace,
  campaigns: Campaigns,
): LoadChange | undefined {
  const before = momentOf(name, base);
  const after = momentOf(name, head);
  const [old, now] = [loadOf(base).system(name)?.limits, loadOf(head).system(name)?.limits];
  const changed = sharesOf(name, base, head, campaigns);
  const isSame =
    near(before?.rate, after?.rate) && before?.at === after?.at && near(old?.usable, now?.usable);
  if (isSame && changed.length === 0) return undefined;
  const usable = now?.usable ?? null;
  const system = loadOf(head).system(name);
  const own = new Set(changed.map(({ campaign }) => campaign));
  const at = after ? system?.peak()?.at : undefined;
  const others = at === undefined ? [] : (system?.culprits(at) ?? []);
  const names = others.flatMap(({ owner }) => loadOf(head).byOwner(owner)?.campaign.name ?? []);
  return {
    system: name,
    owner: now?.system.owner?.name ?? null,
    before,
    after,
    usable,
    share: after && usable ? after.rate / usable : null,
    fits: !exceeds(after?.rate, usable ?? undefined),
    tested: now?.rate?.line.tested?.value ?? null,
    changed,
    others: [...new Set(names)].filter((campaign) => !own.has(campaign)),
  };
}

function momentOf(name: string, workspace: Workspace): LoadMoment | null {
  const system = loadOf(workspace).system(name);
  const peak = system?.peak();
  if (!system || !peak) return null;
  return { rate: peak.rate, at: isoInstant(peak.at), everyday: system.baselineAt(peak.at) };
}

/** Of campaigns by name; what a draft would bring is told too. */
function sharesOf(
  system: string,
  base: Workspace,
  head: Workspace,
  { bringsTheSame, nameNow }: Campaigns,
): CampaignShare[] {
  const before = peaksOn(system, base, bringsTheSame, nameNow);
  const after = peaksOn(system, head, bringsTheSame, ({ name }) => name);
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((campaign) => {
    const [old, now] = [before.get(campaign), after.get(campaign)];
    return near(old, now) ? [] : [{ campaign, before: old ?? null, after: now ?? null }];
  });
}

function peaksOn(
  system: string,
  workspace: Workspace,
  bringsTheSame: BringsTheSame,
  nameOf: NameNow,
): Map<string, number> {
  const model = loadOf(workspace);
  const peaks = new Map<string, number>();
  for (const { forecast } of model.touching(system)) {
    if (isOver(forecast.campaign) || bringsTheSame(forecast.file)) continue;
    const peak = ownPeak(forecast.load, system)?.rate ?? 0;
    const name = nameOf(forecast.campaign);
    if (peak > 0) peaks.set(name, Math.max(peak, peaks.get(name) ?? 0));
  }
  return peaks;
}

function isOver({ status }: Campaign): boolean {
  return status?.value === 'done' || status?.value === 'cancelled';
}

function near(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * ROUNDING;
}
