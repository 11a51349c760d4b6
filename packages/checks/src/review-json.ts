/** Two judged versions and their review as the published form says them. Pure: what git knows is given. */
import {
  budgetLimits,
  type Campaign,
  type Change,
  type Declared,
  digest,
  FINGERPRINT_DIGITS,
  type LoadChange,
  loadOf,
  type Place,
  positionAt,
  type Review,
  type Signature,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import {
  type FindingsBetween,
  findingsBetween,
  type JudgedVersion,
  type KnownFinding,
} from './findings-between.ts';
import { type FirstSeen, involvementOf, launchOf } from './involvement.ts';
import { overCapacity } from './over-capacity.ts';
import { overQuota } from './over-quota.ts';
import type { ReviewDocument, ReviewFinding, ReviewPlace } from './review-schema.ts';
import { tooManyUsers } from './too-many-users.ts';
import { isSeen } from './visible-loads.ts';

/** A version with its name; `commit` is undefined for the working tree. */
export interface NamedVersion extends JudgedVersion {
  readonly ref?: string;
  readonly commit?: string;
}

export interface ReviewInput {
  readonly base: NamedVersion & { readonly ref: string; readonly commit: string };
  readonly head: NamedVersion;
  readonly review: Review;
  readonly firstSeen: FirstSeen;
  /** Sentences about the comparison itself, without a full stop. */
  readonly notes: readonly string[];
}

/** The document that every format of `liaison diff` renders. */
export function reviewDocument({ base, head, review, firstSeen, notes }: ReviewInput): ReviewDocument {
  const between = findingsBetween(base, head, renamedIn(review.changes));
  const places = { base: placesIn(base.workspace), head: placesIn(head.workspace) };
  const seen = review.loads.filter(isSeen);
  const systems = new Set([...seen, ...review.rises].map(({ system }) => system));
  const unseen = new Set(review.loads.map(({ system }) => system).filter((system) => !systems.has(system)));
  const names = changedNames(review.changes, seen);
  return {
    version: 1,
    today: head.workspace.today,
    base: { ref: base.ref, commit: base.commit, ...countsOf(base.workspace) },
    head: { ref: head.ref ?? null, commit: head.commit ?? null, ...countsOf(head.workspace) },
    verdict: verdictOn(review, seen, between),
    campaigns: names.flatMap((name) =>
      campaignOf(name, review.changes, { base, head, placeOf: places.head }),
    ),
    signatures: review.signatures.map(({ campaign, role, state, person }) => ({
      campaign,
      role,
      state,
      person,
    })),
    loads: seen.map((load) => loadOfSystem(load, head)),
    rises: review.rises.map((rise) => ({
      ...rise,
      timezone: zoneFor(rise.campaign, rise.system, head.workspace),
    })),
    unseenSystems: unseen.size,
    changes: review.changes.map((change) => changeOf(change, places)),
    findings: {
      new: between.come.map((known) => findingOf(known, places.head)),
      gone: between.gone.map((known) => findingOf(known, places.base)),
      kept: between.kept,
    },
    involvement: involvementOf(head.workspace, new Set(names), firstSeen),
    notes: [...notes],
  };
}

type PlaceOf = (place: Place) => ReviewPlace;

/** Places of a version, counted from 1. */
function placesIn({ files }: Workspace): PlaceOf {
  const byPath = new Map<string, SourceFile>(files.map((file) => [file.path, file]));
  return ({ file, span }) => {
    const lineStarts = byPath.get(file)?.lineStarts ?? [0];
    const [start, end] = [positionAt(lineStarts, span.start), positionAt(lineStarts, span.end)];
    return {
      file,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  };
}

function countsOf(workspace: Workspace) {
  const own = (declared: readonly Declared[]) => declared.filter(({ file }) => !file.builtIn).length;
  return {
    files: workspace.files.filter(({ builtIn }) => !builtIn).length,
    campaigns: own(workspace.all('campaign')),
    systems: own(workspace.all('system')),
  };
}

function verdictOn(
  { changes, signatures }: Review,
  loads: readonly LoadChange[],
  { come, gone }: FindingsBetween,
): ReviewDocument['verdict'] {
  const count = (level: Change['level']) => changes.filter((change) => change.level === level).length;
  const severe = (severity: string) => come.filter(({ finding }) => finding.severity === severity).length;
  const [breaking, warnings] = [count('breaking'), count('warning')];
  const [newErrors, newWarnings] = [severe('error'), severe('warning')];
  const isQuiet = changes.length + loads.length + come.length + gone.length === 0;
  const mild = isQuiet ? 'none' : 'information';
  return {
    level: breaking + newErrors > 0 ? 'breaking' : warnings + newWarnings > 0 ? 'warning' : mild,
    breaking,
    warnings,
    informations: count('information'),
    newErrors,
    newWarnings,
    doesNotFit: [...new Set(loads.filter(({ fits }) => !fits).map(({ system }) => system))],
    waitingFor: waitingFor(signatures),
  };
}

/** Who has still to sign, role by role. */
function waitingFor(signatures: readonly Signature[]): ReviewDocument['verdict']['waitingFor'] {
  const open = signatures.filter(({ state }) => state === 'stale' || state === 'missing');
  return [...Map.groupBy(open, ({ role }) => role)].map(([role, those]) => ({
    role,
    campaigns: [...new Set(those.map(({ campaign }) => campaign))],
  }));
}

/** Campaigns of the review by their present name, those with changes first. */
function changedNames(changes: readonly Change[], loads: readonly LoadChange[]): string[] {
  const changed = changes
    .filter(({ subject }) => subject.kind === 'campaign')
    .map(({ subject }) => subject.name);
  return [...new Set([...changed, ...loads.flatMap((load) => load.changed.map(({ campaign }) => campaign))])];
}

/** Names that the review takes for others; a declaration is known by its kind and its older name. */
function renamedIn(changes: readonly Change[]) {
  const names = new Map(
    changes
      .filter(({ action }) => action === 'renamed')
      .map(({ subject, before }) => [`${subject.kind}\n${before}`, subject.name]),
  );
  return (kind: string, name: string) => names.get(`${kind}\n${name}`) ?? name;
}

function campaignOf(
  name: string,
  changes: readonly Change[],
  {
    base,
    head,
    placeOf,
  }: { readonly base: JudgedVersion; readonly head: JudgedVersion; readonly placeOf: PlaceOf },
): ReviewDocument['campaigns'] {
  const renamed = changes.find(
    ({ action, subject }) => action === 'renamed' && subject.kind === 'campaign' && subject.name === name,
  );
  const old = base.workspace.lookup('campaign', renamed?.before ?? name)[0]?.declaration;
  const declared = head.workspace.lookup('campaign', name)[0];
  const now = declared?.declaration;
  const one = now ?? old;
  if (!one) return [];
  const change = !old ? 'added' : !now ? 'removed' : renamed ? 'renamed' : 'changed';
  return [
    {
      name,
      title: one.title ?? null,
      change,
      before: old ? { name: old.name, status: old.status?.value ?? null, launch: launchOf(old) } : null,
      status: now?.status?.value ?? null,
      launch: now ? launchOf(now) : null,
      timezone: one.timezone?.value ?? null,
      owner: one.owner?.name ?? null,
      itOwner: one.itOwner?.name ?? null,
      at: declared ? placeOf({ file: declared.file.path, span: declared.declaration.nameSpan }) : null,
    },
  ];
}

function loadOfSystem(load: LoadChange, head: NamedVersion): ReviewDocument['loads'][number] {
  const { workspace } = head;
  const system = workspace.lookup('system', load.system)[0];
  const first = load.changed.find(({ after }) => after !== null)?.campaign;
  const { limit } = load;
  return {
    system: load.system,
    limit: limit.kind,
    windowSeconds: limit.seconds ?? null,
    windowZone: limit.zone?.name ?? null,
    owner: load.owner,
    before: load.before && { ...load.before },
    after: load.after && { ...load.after },
    usableBefore: load.usableBefore,
    usable: load.usable,
    share: load.share,
    fits: load.fits,
    tested: load.tested,
    changed: load.changed.map((share) => ({
      ...share,
      budget: budgetOf(share.campaign, load, workspace),
    })),
    others: [...load.others],
    timezone: zoneFor(first, load.system, workspace),
    fix: load.fits || !system ? null : fixFor(load, system, head),
  };
}

/** On whose clock a moment of a system is shown: the campaign's, else its own. */
function zoneFor(campaign: string | undefined, system: string, workspace: Workspace): string | null {
  const of = (kind: 'campaign' | 'system', name: string) =>
    workspace.lookup(kind, name)[0]?.declaration.timezone?.value;
  return (campaign === undefined ? undefined : of('campaign', campaign)) ?? of('system', system) ?? null;
}

/** The strictest line of a campaign's budget for a system that limits the same, in the unit of the limit. */
function budgetOf(name: string, { system, limit }: LoadChange, workspace: Workspace): number | null {
  const declaration = workspace.lookup('campaign', name)[0]?.declaration;
  const kind = limit.kind === 'quota' ? 'window' : limit.kind;
  const forecast = declaration && forecastOf(declaration, system, workspace);
  if (!forecast) return null;
  const amounts = budgetLimits(forecast.campaign, forecast.load, workspace)
    .filter((line) => line.system === system && line.kind === kind && line.seconds === limit.seconds)
    .map(({ amount }) => amount);
  return amounts.length === 0 ? null : Math.min(...amounts);
}

function forecastOf(campaign: Campaign, system: string, workspace: Workspace) {
  return loadOf(workspace)
    .touching(system)
    .find(({ forecast }) => forecast.campaign === campaign)?.forecast;
}

/** The first plan that the checks have found with which the limit holds. */
function fixFor(
  { limit, span }: LoadChange,
  { declaration, file }: Declared,
  { findings }: JudgedVersion,
): ReviewDocument['loads'][number]['fix'] {
  const { start, end } = span ?? declaration.span;
  const found = findings.find(
    ({ code, at, fixes }) =>
      code === TOO_MUCH[limit.kind] &&
      fixes.length > 0 &&
      at.file === file.path &&
      at.span.start >= start &&
      at.span.end <= end,
  );
  const fix = found?.fixes[0];
  const edited = fix?.edits[0]?.at.file;
  return fix && edited !== undefined ? { title: fix.title, file: edited } : null;
}

/** The checks that say that a limit does not hold. */
const TOO_MUCH: Readonly<Record<LoadChange['limit']['kind'], string>> = {
  rate: overCapacity.code,
  users: tooManyUsers.code,
  quota: overQuota.code,
};

function changeOf(
  change: Change,
  places: { base: PlaceOf; head: PlaceOf },
): ReviewDocument['changes'][number] {
  return {
    code: change.code,
    area: change.area,
    action: change.action,
    level: change.level,
    hurts: change.hurts ?? null,
    role: change.role ?? null,
    subject: { kind: change.subject.kind, name: change.subject.name },
    about: change.about,
    before: change.before ?? null,
    after: change.after ?? null,
    base: change.base ? places.base(change.base) : null,
    head: change.head ? places.head(change.head) : null,
    affects: [...change.affects],
    fingerprint: change.fingerprint,
  };
}

function findingOf({ finding, identity }: KnownFinding, placeOf: PlaceOf): ReviewFinding {
  const { code, severity, message, help, at, fixes } = finding;
  return {
    code,
    severity,
    message,
    help,
    at: placeOf(at),
    fix: fixes[0]?.title ?? null,
    fingerprint: digest(identity, FINGERPRINT_DIGITS),
  };
}
