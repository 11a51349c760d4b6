/**
 * The changes of one declaration, or of the configuration, fact by fact. Cause and effect are both told, each once and
 * as what it is: a curve that comes faster is a change of the curve, and the campaigns that come to more load because of
 * it each say so with their figures. Neither repeats the other's; so whoever reads the one need not know of the other.
 */
import type { Campaign } from '../campaign.ts';
import type { AnyDeclaration } from '../declaration.ts';
import { nestedIn } from '../every-declaration.ts';
import { loadOf } from '../load/workspace-load.ts';
import type { Place } from '../source.ts';
import type { Declared, Workspace } from '../workspace.ts';
import type { Change, ChangeLevel } from './change.ts';
import {
  type ChangeAction,
  type Fact,
  type FactFamily,
  type Family,
  factId,
  HARMLESS,
  holderOf,
  type Judgement,
  type Party,
  type ReviewSettings,
  type SettingsFamily,
  type Subject,
} from './fact.ts';
import { digest } from './fingerprint.ts';
import type { LoadState } from './load-state.ts';
import type { Pair } from './match.ts';
import { isOver, levelFor } from './strictness.ts';

/** All facts of a declaration, as they are sealed and told. */
export function factsIn(
  family: Family,
  { declaration, file }: Declared,
  workspace: Workspace,
): readonly Fact[] {
  return family.facts({
    declaration,
    file,
    workspace,
    loadOf: (campaign) => loadOf(workspace).of(campaign)?.load,
    nameOf: ({ name }) => name,
    nameOfReference: ({ name }) => name,
  });
}

/** Two versions, and what the comparison of their declarations needs to know of both. */
export interface Versions {
  readonly base: Workspace;
  readonly head: Workspace;
  /** The forecast of the older workspace may have gone on to the newer one: its load is known from here alone. */
  readonly baseLoad: LoadState;
  readonly headLoad: LoadState;
  /** Declarations of the older version that have another name in the newer one. */
  readonly renamed: ReadonlyMap<AnyDeclaration, string>;
  /** Whether anything but campaigns is declared otherwise. */
  readonly haveOtherSurroundings: boolean;
}

/**
 * Changes of a pair, family by family, in the order of the newer version, then what is gone. Of a declaration that is
 * new or gone only what everybody has to know is told, as information.
 */
export function changesOf(
  families: readonly Family[],
  pair: Pair,
  versions: Versions,
  affects: () => readonly string[],
): Change[] {
  const { base, head } = pair;
  const nameOf = (declaration: AnyDeclaration) => versions.renamed.get(declaration) ?? declaration.name;
  const old = base && oldSubject(base, versions, nameOf);
  const isOnRecord = isRecord(base) && isRecord(head);
  const told = families
    .filter(({ whenNew, isDerived }) => (base && head ? !(isDerived && isOnRecord) : whenNew))
    .map((family) => ({
      family,
      before: old ? family.facts(old) : [],
      after: head ? factsIn(family, head, versions.head) : [],
    }));
  const isTold =
    base && head
      ? isNoPartOfAnother(
          told,
          holders(base.declaration, nameOf),
          holders(head.declaration, ({ name }) => name),
        )
      : () => true;
  const found = told.flatMap(({ family, before, after }) =>
    differences(before, after, family)
      .filter(isTold)
      .map((difference) =>
        placedChange(family, difference, judgedBy(family, difference, affects(), pair), pair, affects()),
      ),
  );
  return [...found, ...families.flatMap((family) => comparedChanges(family, pair, versions, affects))];
}

/** What a family tells that compares by itself. */
function comparedChanges(
  family: Family,
  pair: Pair,
  versions: Versions,
  affects: () => readonly string[],
): Change[] {
  const { base, head } = pair;
  if (!family.compared || !base || !head) return [];
  const before = oldSubject(base, versions, ({ name }) => name);
  const after = subject(head, versions.head, versions.headLoad, ({ name }) => name);
  return family.compared(before, after).map(({ isHarmless, ...difference }) => {
    const judged = isHarmless ? HARMLESS_TO_ALL : judgedBy(family, difference, affects(), pair);
    return placedChange(family, difference, judged, pair, affects());
  });
}

/** What belongs to a nested declaration or to a fact that only one version has is told by that. */
function isNoPartOfAnother(
  told: readonly {
    readonly family: Family;
    readonly before: readonly Fact[];
    readonly after: readonly Fact[];
  }[],
  old: Set<string>,
  now: Set<string>,
): (difference: Difference) => boolean {
  for (const { family, before, after } of told) {
    for (const id of idsOf(family, before)) old.add(id);
    for (const id of idsOf(family, after)) now.add(id);
  }
  return ({ before, after }) => {
    if (before && after) return true;
    const within = (after ?? before)?.within;
    return within === undefined || old.has(within) === now.has(within);
  };
}

/** One for each key, and one for how many there are of it. */
function idsOf({ name }: Family, facts: readonly Fact[]): string[] {
  const byKey = Map.groupBy(facts, ({ key }) => key);
  return [...byKey].flatMap(([key, { length }]) => [factId(name, key), factId(name, key, length)]);
}

function placedChange(
  family: Family,
  difference: Difference,
  judged: Judged,
  { base, head }: Pair,
  affects: readonly string[],
): Change {
  const { kind, name } = ((head ?? base) as Declared).declaration;
  return {
    ...changeOf(family, difference, judged, { kind, name }),
    affects,
    ...(difference.before && base && { base: placeOf(base, difference.before as Fact) }),
    ...(difference.after && head && { head: placeOf(head, difference.after as Fact) }),
  };
}

/** Changes of the configuration that concern a family. */
export function settingsChanges(
  family: SettingsFamily,
  base: ReviewSettings,
  head: ReviewSettings,
): Change[] {
  return differences(family.facts(base), family.facts(head), family).map((difference) => ({
    ...changeOf(family, difference, judgementOf(family, difference), {
      kind: 'config',
      name: 'liaison.config.json',
    }),
    affects: [],
  }));
}

function oldSubject(
  declared: Declared,
  { base, baseLoad }: Versions,
  nameOf: (declaration: AnyDeclaration) => string,
): Subject {
  return subject(declared, base, baseLoad, nameOf);
}

function subject(
  { declaration, file }: Declared,
  workspace: Workspace,
  load: LoadState,
  nameOf: (declaration: AnyDeclaration) => string,
): Subject {
  const nameOfReference: Subject['nameOfReference'] = (reference) => {
    const found = workspace.resolve(reference)?.declaration;
    return found ? nameOf(found) : reference.name;
  };
  return { declaration, file, workspace, loadOf: load.of, nameOf, nameOfReference } as Subject;
}

function isRecord(declared: Declared | undefined): boolean {
  return declared?.declaration.kind === 'campaign' && isOver(declared.declaration);
}

function holders(
  declaration: AnyDeclaration,
  nameOf: (declaration: AnyDeclaration) => string,
  path = '',
): Set<string> {
  const found = new Set<string>();
  for (const nested of nestedIn(declaration)) {
    const own = `${path}${nameOf(nested)}`;
    found.add(holderOf(nested.kind, own));
    for (const inner of holders(nested, nameOf, `${own}/`)) found.add(inner);
  }
  return found;
}

type PlacedFact = Omit<Fact, 'span'>;

interface Difference {
  readonly action: ChangeAction;
  readonly before?: PlacedFact | undefined;
  readonly after?: PlacedFact | undefined;
}

function differences(
  before: readonly PlacedFact[],
  after: readonly PlacedFact[],
  family: FactFamily,
): Difference[] {
  const old = Map.groupBy(before, ({ key }) => key);
  const now = Map.groupBy(after, ({ key }) => key);
  const found = [...now].flatMap(([key, facts]) => among(old.get(key) ?? [], facts, family));
  const gone = [...old].flatMap(([key, facts]) => (now.has(key) ? [] : among(facts, [], family)));
  return [...found, ...gone];
}

/** Of several facts with one key, those that are the same belong together, then the others in order. */
function among(
  before: readonly PlacedFact[],
  after: readonly PlacedFact[],
  family: FactFamily,
): Difference[] {
  const same = new Map(Map.groupBy(after, ({ value }) => value));
  const old = before.filter(({ value }) => !same.get(value)?.shift()).sort(inOrder);
  const now = [...same.values()].flat().sort(inOrder);
  return Array.from({ length: Math.max(old.length, now.length) }, (_, i) => i).flatMap((i) => {
    const [was, is] = [old[i], now[i]];
    const action = was && is ? actionBetween(was, is, family) : is ? 'added' : 'removed';
    return action && isJudged(action, family) ? [{ action, before: was, after: is }] : [];
  });
}

/** Of what comes and goes with another fact, that one tells. */
function isJudged(action: ChangeAction, { judged }: FactFamily): boolean {
  return (action !== 'added' && action !== 'removed') || judged[action] !== undefined;
}

function inOrder(a: PlacedFact, b: PlacedFact): number {
  return (a.amount ?? 0) - (b.amount ?? 0) || (a.value < b.value ? -1 : 1);
}

function actionBetween(before: PlacedFact, after: PlacedFact, family: FactFamily): ChangeAction | undefined {
  const [old, now] = [before.amount, after.amount];
  const isOrdered = family.judged.raised !== undefined && old !== undefined && now !== undefined;
  if (!isOrdered || before.scale !== after.scale) return 'changed';
  // Of one rank, and another all the same: neither is more.
  if (old === now) return 'changed';
  const most = Math.max(Math.abs(old), Math.abs(now));
  if (Math.abs(now - old) <= most * (family.tolerance ?? ROUNDING)) return undefined;
  return now > old ? 'raised' : 'lowered';
}

const ROUNDING = 1e-9;

interface Judged {
  readonly level: ChangeLevel;
  readonly hurts?: Party;
}

/** As the family judges it, with the party in place of the side. */
function judgementOf(family: FactFamily, { action, before, after }: Difference): Judged {
  const { level, hurts }: Judgement = family.judged[action] ?? family.judged.changed ?? HARMLESS;
  if (hurts !== 'giver' && hurts !== 'taker') return hurts ? { level, hurts } : { level };
  const party = (after ?? before)?.sides?.[hurts];
  return party ? { level, hurts: party } : HARMLESS_TO_ALL;
}

const HARMLESS_TO_ALL: Judged = { level: 'information' };

function judgedBy(family: Family, difference: Difference, affects: readonly string[], pair: Pair): Judged {
  const judged = judgementOf(family, difference);
  const base = pair.base?.declaration;
  if (!base || !pair.head) return HARMLESS_TO_ALL;
  if (base.kind !== 'campaign') {
    // What nobody plans with hurts nobody; who is excused from a check is everybody's business.
    return affects.length === 0 && family.area !== 'governance' ? HARMLESS_TO_ALL : judged;
  }
  const level = levelFor(judged.level, base as Campaign, roleOf(judged, family), family);
  // A record is there for those who look into it later.
  return level === 'breaking' ? { hurts: 'governance', ...judged, level } : { ...judged, level };
}

/** The approval that no longer holds: of a side that is hurt, its own. */
function roleOf({ hurts }: Judged, { role, alsoSealedBy }: FactFamily): string {
  return hurts && alsoSealedBy?.includes(hurts) ? hurts : role;
}

function changeOf(
  family: FactFamily,
  { action, before, after }: Difference,
  judged: Judged,
  subject: Change['subject'],
): Omit<Change, 'affects' | 'base' | 'head'> {
  const code = `${family.name}-${action}`;
  const told = (after ?? before) as PlacedFact;
  return {
    code,
    area: family.area,
    action,
    level: judged.level,
    ...(judged.hurts &&
      judged.level !== 'information' && { hurts: judged.hurts, role: roleOf(judged, family) }),
    subject,
    about: told.about,
    ...textsOf(before, after),
    fingerprint: digest(
      [code, subject.kind, subject.name, told.key, before?.value ?? '', after?.value ?? ''],
      FINGERPRINT_DIGITS,
    ),
  };
}

function textsOf(before: PlacedFact | undefined, after: PlacedFact | undefined) {
  const wouldReadTheSame = before?.text === after?.text;
  const textOf = ({ text, exact = text }: PlacedFact) => (wouldReadTheSame ? exact : text);
  return { ...(before && { before: textOf(before) }), ...(after && { after: textOf(after) }) };
}

export const FINGERPRINT_DIGITS = 12;

function placeOf({ file }: Declared, { span }: Fact): Place {
  return { file: file.path, span };
}
