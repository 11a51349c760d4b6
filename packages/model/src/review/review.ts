/** The review: what two versions of a repository mean for everybody who relies on the older one. Pure: models in, data out. */
import type { Campaign } from '../campaign.ts';
import type { AnyDeclaration, DeclarationKind } from '../declaration.ts';
import { missingApprovals } from '../missing-approvals.ts';
import type { Declared, Workspace } from '../workspace.ts';
import { affectedBy } from './affected.ts';
import type { Change, ChangeLevel } from './change.ts';
import { changesOf, settingsChanges, type Versions } from './compare.ts';
import { AREAS, isFamilyOn, type ReviewSettings } from './fact.ts';
import { families, settingsFamilies } from './families.ts';
import { type LoadChange, loadChanges } from './load-change.ts';
import type { LoadRise } from './load-rise.ts';
import { type LoadState, loadState } from './load-state.ts';
import { nestedNames, type Pair, pairsOf } from './match.ts';
import { presenceChanges, presences } from './presence.ts';
import { brokenSeal, generationOf } from './seal.ts';
import { isOver } from './strictness.ts';

export interface Review {
  /** Breaking first, then by area, in the order of the files. */
  readonly changes: readonly Change[];
  readonly loads: readonly LoadChange[];
  /** Systems that get more at another time than in their worst second. */
  readonly rises: readonly LoadRise[];
  /** Who has to sign for the campaigns that changed. */
  readonly signatures: readonly Signature[];
}

/** What is there of one role's approval of a campaign. */
export interface Signature {
  readonly campaign: string;
  readonly role: string;
  /** `carried`: signed before, and nothing that the role answers for has changed. */
  readonly state: 'signed' | 'carried' | 'stale' | 'missing';
  /** The person who signed; null where nobody has. */
  readonly person: string | null;
}

/** The configuration of both versions, for those who want to know of checks that are turned off. */
export interface SettingsOfBoth {
  readonly baseSettings: ReviewSettings;
  readonly headSettings: ReviewSettings;
  /** Of what a system can take: up to there the newer version takes a campaign for a standard change. */
  readonly standardShare?: number;
}

/**
 * Compares two versions. Neither workspace is changed; the one may be asked while the other is. Whoever has taken the
 * older version's load down hands it over, and no forecast is made of that version.
 */
export function reviewOf(
  base: Workspace,
  head: Workspace,
  settings?: SettingsOfBoth,
  baseLoad: LoadState = loadState(base),
): Review {
  const pairs = KINDS.flatMap((kind) => pairsOf(kind, base, head));
  const versions: Versions = {
    base,
    head,
    baseLoad,
    headLoad: loadState(head),
    renamed: renamedIn(pairs),
    haveOtherSurroundings: haveOtherSurroundings(base, head),
  };
  const changes = pairs.flatMap((pair) => changesIn(pair, versions));
  if (settings) changes.push(...changesOfSettings(settings));
  changes.sort((a, b) => RANK[a.level] - RANK[b.level] || AREAS.indexOf(a.area) - AREAS.indexOf(b.area));
  const old = new Set(base.files);
  const kept = new Set(versions.haveOtherSurroundings ? [] : head.files.filter((file) => old.has(file)));
  const { loads, rises } = loadChanges({
    base: baseLoad,
    head: versions.headLoad,
    workspace: head,
    bringsTheSame: (file) => kept.has(file),
    nameNow: (declaration) => versions.renamed.get(declaration) ?? declaration.name,
  });
  return { changes, loads, rises, signatures: signaturesFor(changes, pairs, head, settings?.standardShare) };
}

const RANK: Readonly<Record<ChangeLevel, number>> = { breaking: 0, warning: 1, information: 2 };

const KINDS: readonly DeclarationKind[] = [...presences.map(({ kind }) => kind), 'schema', 'purpose'];

function renamedIn(pairs: readonly Pair[]): Map<AnyDeclaration, string> {
  const renamed = new Map<AnyDeclaration, string>();
  for (const { base, head } of pairs) {
    if (!base || !head || base.file === head.file) continue;
    if (base.declaration.name !== head.declaration.name) renamed.set(base.declaration, head.declaration.name);
    for (const [nested, name] of nestedNames(base, head)) renamed.set(nested, name);
  }
  return renamed;
}

function changesIn(pair: Pair, versions: Versions): Change[] {
  if (isSame(pair, versions)) return [];
  const { kind, name } = (pair.head ?? (pair.base as Declared)).declaration;
  // Whatever has no name yet is a fault of syntax, and told as one.
  if (name === '' && !pair.base && kind !== 'schema') return [];
  let found: readonly string[] | undefined;
  const affects = () => {
    found ??= kind === 'campaign' ? [] : affectedBy(pair, versions);
    return found;
  };
  return [
    ...presenceChanges(pair, affects),
    ...changesOf(
      families.filter((family) => isFamilyOn(family, kind)),
      pair,
      versions,
      affects,
    ),
  ];
}

function changesOfSettings({ baseSettings, headSettings }: SettingsOfBoth): Change[] {
  return settingsFamilies.flatMap((family) => settingsChanges(family, baseSettings, headSettings));
}

/**
 * Most declarations are the same object in both versions. Nothing of them can have changed but through others: a
 * campaign's load through systems, curves and lists, its mappings through schemas. Other campaigns do not matter.
 */
function isSame({ base, head }: Pair, { haveOtherSurroundings }: Versions): boolean {
  if (!base || base.file !== head?.file) return false;
  return head.declaration.kind !== 'campaign' || !haveOtherSurroundings;
}

/** Whether a file that only one version has declares anything but campaigns. */
function haveOtherSurroundings(base: Workspace, head: Workspace): boolean {
  const [old, now] = [new Set(base.files), new Set(head.files)];
  const different = [
    ...base.files.filter((file) => !now.has(file)),
    ...head.files.filter((file) => !old.has(file)),
  ];
  return different.some(({ declarations }) => declarations.some(({ kind }) => kind !== 'campaign'));
}

function signaturesFor(
  changes: readonly Change[],
  pairs: readonly Pair[],
  head: Workspace,
  standardShare: number | undefined,
): Signature[] {
  const changed = new Set(
    changes.filter(({ subject }) => subject.kind === 'campaign').map(({ subject }) => subject.name),
  );
  return pairs.flatMap((pair) => {
    const now = pair.head?.declaration;
    if (now?.kind !== 'campaign' || !changed.delete(now.name)) return [];
    const before = pair.base?.declaration;
    const missing = missingApprovals(now, head, standardShare).map(({ role }) => role);
    return signaturesOf(now, before?.kind === 'campaign' ? before : undefined, { changes, head, missing });
  });
}

function signaturesOf(
  campaign: Campaign,
  before: Campaign | undefined,
  {
    changes,
    head,
    missing,
  }: { readonly changes: readonly Change[]; readonly head: Workspace; readonly missing: readonly string[] },
): Signature[] {
  // For what will not happen any more nobody signs, nor for what has no name yet.
  if (isOver(campaign) || campaign.name === '') return [];
  const voiding = changes.filter(
    ({ subject, level }) => isAbout(subject, campaign) && level !== 'information',
  );
  const signed = campaign.approvals.flatMap((approval): Signature[] => {
    const { role, person, pending, seal } = approval;
    if (!role || !person || pending) return [];
    const known = before?.approvals.find((other) => other.role?.name === role.name && !other.pending);
    const isFresh = known?.seal?.value !== seal?.value || known?.person?.name !== person.name || !known;
    // What is younger than a seal, that one has not covered.
    const covered = seal ? generationOf(seal.value) : 0;
    const isVoided = voiding.some((change) => change.role === role.name && sinceOf(change) > covered);
    const isBroken = seal && brokenSeal(seal.value, campaign, role.name, head) !== undefined;
    const isStale = isBroken || (!isFresh && isVoided);
    const state = isStale ? 'stale' : isFresh ? 'signed' : 'carried';
    return [{ campaign: campaign.name, role: role.name, state, person: person.name }];
  });
  const waiting = missing.map(
    (role): Signature => ({ campaign: campaign.name, role, state: 'missing', person: null }),
  );
  return [...signed, ...waiting];
}

function sinceOf({ code, action }: Change): number {
  return families.find(({ name }) => `${name}-${action}` === code)?.since ?? 1;
}

function isAbout({ kind, name }: Change['subject'], campaign: Campaign): boolean {
  return kind === 'campaign' && name === campaign.name;
}
