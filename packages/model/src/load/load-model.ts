/**
 * The forecast of a whole workspace: what every campaign does to every system, kept so that an edit works only
 * what it touches out anew.
 */
import type { Campaign } from '../campaign.ts';
import type { DeclarationKind } from '../declaration.ts';
import { saysTheSame } from '../declared-changes.ts';
import type { FileEdit } from '../file-order.ts';
import { entryOf } from '../map-entry.ts';
import type { Changes } from '../questions.ts';
import { sameMeaning } from '../same-meaning.ts';
import type { SourceFile } from '../source.ts';
import type { Workspace } from '../workspace.ts';
import { type CampaignLoad, campaignLoad } from './campaign-load.ts';
import { changedNames, isEverywhere } from './changed-names.ts';
import { type EntriesOf, ForecastIndex, type Indexed } from './forecast-index.ts';
import { ownInterval } from './own-load.ts';
import { ALWAYS } from './spans.ts';
import { type SystemLimits, systemLimits } from './system-limits.ts';
import { type Extra, extraOf, NOTHING_HERE, SystemLoad } from './system-load.ts';
import { type TouchedWay, touchedWays } from './touched-ways.ts';
import { type DeclarationName, tracedWorkspace } from './traced-workspace.ts';

/** A campaign's forecast, where it is declared, and what it rests on. */
export interface Forecast {
  /** Names the campaign among all, also where two have the same name. */
  readonly owner: string;
  readonly campaign: Campaign;
  readonly file: SourceFile;
  readonly load: CampaignLoad;
}

interface Entry extends Forecast {
  /** The owners that rest on the same declarations, one set for each of these. */
  readonly asked: readonly Set<string>[];
  /** To the systems that it touches, by their names. */
  readonly ways: ReadonlyMap<string, TouchedWay>;
}

export class LoadModel {
  private workspace: Workspace;
  private readonly entries = new Map<string, Entry>();
  private readonly owners = new Map<Campaign, string>();
  /** Owners whose forecast rests on a declaration, by its kind and name. */
  private readonly resting = new Map<DeclarationKind, Map<string, Set<string>>>();
  private readonly systems = new Map<string, SystemLoad>();
  private readonly indexes = new Map<EntriesOf<unknown>, ForecastIndex<unknown>>();
  private readonly waysByName = ({ campaign }: Forecast): ReadonlyMap<string, readonly TouchedWay[]> =>
    new Map([...(this.waysOf(campaign) ?? [])].map(([name, way]) => [name, [way]]));

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.begin();
  }

  /**
   * The same as the constructor in slices of some milliseconds, for those who must answer others in between. Up
   * to date when it is done, and not before.
   */
  static *inSlices(workspace: Workspace): Generator<void, LoadModel> {
    const model = new LoadModel({ ...workspace, files: [] });
    model.workspace = workspace;
    let done = 0;
    for (const file of workspace.files) {
      for (const placed of campaignsOf(file)) {
        model.remember(placed);
        model.prepare(placed.owner);
        done++;
        if (done % CAMPAIGNS_A_SLICE === 0) yield;
      }
    }
    for (const system of model.systems.values()) {
      yield* system.preparing();
      yield;
    }
    yield* model.preparing(systemsLoaded);
    return model;
  }

  /** Finds when a campaign is at work on its systems, which is asked of all campaigns of a system at once. */
  private prepare(owner: string): void {
    const entry = this.entries.get(owner);
    if (entry) for (const name of entry.load.systems.keys()) ownInterval(entry.load, name);
  }

  /** Follows the workspace to its next state. Files that are the same objects as before are not looked at. */
  update(workspace: Workspace, { gone, come }: FileEdit, changes: Changes): void {
    this.workspace = workspace;
    const changed = changedNames(gone, come);
    if (changed.some(isEverywhere)) {
      this.begin();
      changes.touchEverything();
      return;
    }
    const left = new Set(gone);
    const next = new Map<string, Placed>();
    for (const { kind, name } of [...changed, ...namesOfCampaigns(gone), ...namesOfCampaigns(come)]) {
      for (const owner of this.resting.get(kind)?.get(name) ?? []) {
        const entry = this.entries.get(owner);
        if (entry && !left.has(entry.file)) next.set(owner, entry);
      }
    }
    for (const file of come) for (const placed of campaignsOf(file)) next.set(placed.owner, placed);
    for (const file of gone) {
      for (const { owner } of campaignsOf(file)) if (!next.has(owner)) this.forget(owner, changes);
    }
    if (changed.length > 0 || [...gone, ...come].some(declaresSystem)) this.renewSystems(changes);
    for (const placed of next.values()) this.remember(placed, changes);
    for (const index of this.indexes.values()) index.renew((owner) => this.entries.get(owner), changes);
  }

  /** The forecast of one campaign, alone, whatever its status. */
  of(campaign: Campaign): Forecast | undefined {
    const owner = this.owners.get(campaign);
    return owner === undefined ? undefined : this.byOwner(owner);
  }

  /** The campaign that a timeline names. */
  byOwner(owner: string): Forecast | undefined {
    this.workspace.questions.note(FORECAST, owner);
    return this.entries.get(owner);
  }

  /** All campaigns, in the order of their files. */
  forecasts(): readonly Forecast[] {
    this.workspace.questions.note(FORECAST, '');
    return this.workspace.files.flatMap((file) =>
      campaignsOf(file).flatMap(({ owner }) => this.entries.get(owner) ?? []),
    );
  }

  /** The load of a system; of two with one name, that of the first. */
  system(name: string): SystemLoad | undefined {
    this.workspace.questions.note(LIMITS, name);
    return this.systems.get(name);
  }

  /** All systems, in the order of their files. */
  allSystems(): readonly SystemLoad[] {
    return this.workspace.all('system').flatMap(({ declaration }) => {
      const load = this.system(declaration.name);
      return load?.limits.system === declaration ? [load] : [];
    });
  }

  /**
   * The campaigns with entries under a key, in the order of their files; the same list while nothing in it changes.
   * What makes an index should be a constant of its module: the index is known by it, and kept.
   */
  indexed<T>(entriesOf: EntriesOf<T>, key: string): readonly Indexed<T>[] {
    this.workspace.questions.note(entriesOf, key);
    const index = this.index(entriesOf);
    return index.get(key, (owner) => this.entries.get(owner)) as readonly Indexed<T>[];
  }

  /** Makes an index in slices of some milliseconds. Whoever asks for it in between has the rest done at once. */
  *preparing(entriesOf: EntriesOf<unknown>): Generator<void, void> {
    yield* this.index(entriesOf).renewing((owner) => this.entries.get(owner));
  }

  private index(entriesOf: EntriesOf<unknown>): ForecastIndex<unknown> {
    return entryOf(this.indexes, entriesOf, () => new ForecastIndex<unknown>(entriesOf, this.entries.keys()));
  }

  /** Ways to the systems that a campaign touches, by their names; undefined for one that the model does not know. */
  waysOf(campaign: Campaign): ReadonlyMap<string, TouchedWay> | undefined {
    const owner = this.owners.get(campaign) ?? '';
    this.workspace.questions.note(FORECAST, owner);
    return this.entries.get(owner)?.ways;
  }

  /** The campaigns that touch the system of a name, whatever their status, in the order of their files. */
  touching(system: string): readonly Indexed<TouchedWay>[] {
    return this.indexed(this.waysByName, system);
  }

  /** The campaigns that count and load a system, in the order of their files; the same list while they are the same. */
  loading(system: string): readonly Indexed<never>[] {
    return this.indexed(systemsLoaded, system);
  }

  private begin(): void {
    this.indexes.clear();
    this.entries.clear();
    this.owners.clear();
    this.resting.clear();
    this.systems.clear();
    this.renewSystems();
    for (const file of this.workspace.files) for (const placed of campaignsOf(file)) this.remember(placed);
  }

  private remember({ owner, campaign, file }: Placed, changes?: Changes): void {
    const previous = this.forgetNames(owner);
    // Of two campaigns of one name each sees the other's pages and forms.
    const asked = new Set([this.restingOn('campaign', campaign.name)]);
    const traced = tracedWorkspace(this.workspace, (kind, name) => asked.add(this.restingOn(kind, name)));
    const load = campaignLoad(campaign, traced);
    const entry: Entry = { owner, campaign, file, load, ways: touchedWays(load, traced), asked: [...asked] };
    this.entries.set(owner, entry);
    this.owners.set(campaign, owner);
    for (const resting of asked) resting.add(owner);
    this.outdate(owner);
    const counts = isCounted(campaign);
    for (const name of new Set([...(previous?.load.systems.keys() ?? []), ...load.systems.keys()])) {
      this.put(owner, name, counts ? extraOf(load, name) : NOTHING_HERE, changes);
    }
    if (changes && !(previous && isToldTheSame(previous, entry))) touchForecast(owner, changes);
  }

  /** What a campaign does to a system now. */
  private put(owner: string, name: string, extra: Extra, changes: Changes | undefined): void {
    const system = this.systems.get(name);
    const span = changes && system?.changedBy(owner, extra);
    if (span) changes.touchLoad(name, span);
    system?.set(owner, extra.parts, extra.stays);
  }

  private restingOn(kind: DeclarationKind, name: string): Set<string> {
    const names = entryOf(this.resting, kind, () => new Map<string, Set<string>>());
    return entryOf(names, name, () => new Set<string>());
  }

  private outdate(owner: string): void {
    for (const index of this.indexes.values()) index.outdate(owner);
  }

  private forget(owner: string, changes: Changes): void {
    const previous = this.forgetNames(owner);
    this.outdate(owner);
    touchForecast(owner, changes);
    for (const name of previous?.load.systems.keys() ?? []) {
      this.put(owner, name, NOTHING_HERE, changes);
    }
  }

  private forgetNames(owner: string): Entry | undefined {
    const entry = this.entries.get(owner);
    if (!entry) return undefined;
    for (const resting of entry.asked) resting.delete(owner);
    this.owners.delete(entry.campaign);
    this.entries.delete(owner);
    return entry;
  }

  /** Systems as they are declared now; where only their limits changed, their timelines stay. */
  private renewSystems(changes?: Changes): void {
    const left = new Set(this.systems.keys());
    for (const { declaration } of this.workspace.all('system')) {
      // Of two with one name the first counts, as for references.
      if (this.workspace.lookup('system', declaration.name)[0]?.declaration !== declaration) continue;
      left.delete(declaration.name);
      const known = this.systems.get(declaration.name);
      const limits = systemLimits(declaration, this.workspace);
      const before = known?.limits;
      if (!before || !sameLimits(before, limits)) changes?.touch(LIMITS, declaration.name);
      if (known?.takes(limits)) continue;
      changes?.touchLoad(declaration.name, ALWAYS);
      const system = new SystemLoad(limits, this.workspace.questions);
      this.systems.set(declaration.name, system);
      if (known) for (const entry of this.entries.values()) this.fill(system, entry);
    }
    for (const name of left) {
      this.systems.delete(name);
      changes?.touch(LIMITS, name);
    }
  }

  private fill(system: SystemLoad, { owner, campaign, load }: Entry): void {
    const { name } = system.limits.system;
    const parts = load.systems.get(name);
    if (parts && isCounted(campaign)) system.set(owner, parts, load.stays.get(name) ?? []);
  }
}

/** The systems that a campaign loads as long as it counts. */
function systemsLoaded({ campaign, load }: Forecast): ReadonlyMap<string, readonly never[]> {
  const loaded = isCounted(campaign) ? [...load.systems].filter(([, parts]) => parts.length > 0) : [];
  return new Map(loaded.map(([name]) => [name, NO_ENTRIES]));
}

const NO_ENTRIES: readonly never[] = [];

/** What else a system says, its parts are asked for themselves. */
function sameLimits({ system: _, ...before }: SystemLimits, { system: __, ...now }: SystemLimits): boolean {
  return sameMeaning(before, now);
}

/** Questions about what a campaign does, and about what a system can take. */
export const FORECAST = 'forecast';
export const LIMITS = 'limits';

function touchForecast(owner: string, changes: Changes): void {
  changes.touch(FORECAST, owner);
  changes.touch(FORECAST, '');
}

/**
 * Whether a forecast says the same to all others as the one before. In a file with syntax errors it is not known
 * what of it stays in doubt.
 */
function isToldTheSame(before: Entry, now: Entry): boolean {
  if (before.file.problems.length + now.file.problems.length > 0) return false;
  if (!saysTheSame(before.campaign, now.campaign)) return false;
  return sameMeaning(before.load, now.load) && sameMeaning(before.ways, now.ways);
}

function declaresSystem(file: SourceFile): boolean {
  return file.declarations.some(({ kind }) => kind === 'system');
}

function namesOfCampaigns(files: readonly SourceFile[]): DeclarationName[] {
  return files.flatMap((file) => campaignsOf(file).map(({ campaign }) => campaign));
}

const CAMPAIGNS_A_SLICE = 10;

/** A campaign where it is declared. */
interface Placed {
  readonly owner: string;
  readonly campaign: Campaign;
  readonly file: SourceFile;
}

/** Campaigns of a file with the names by which the model knows them: file, name, and the how manieth of that name. */
function campaignsOf(file: SourceFile): readonly Placed[] {
  const known = placedIn.get(file);
  if (known) return known;
  const seen = new Map<string, number>();
  const placed = (file.builtIn ? [] : file.declarations).flatMap((campaign) => {
    if (campaign.kind !== 'campaign') return [];
    const nth = (seen.get(campaign.name) ?? 0) + 1;
    seen.set(campaign.name, nth);
    return [{ owner: `${file.path} ${campaign.name} ${nth}`, campaign, file }];
  });
  placedIn.set(file, placed);
  return placed;
}

const placedIn = new WeakMap<SourceFile, readonly Placed[]>();

/** Drafts are invisible to the others, and what is over loads nothing; without a status a campaign counts. */
export function isCounted({ status }: Campaign): boolean {
  return !['draft', 'done', 'cancelled'].includes(status?.value ?? '');
}
