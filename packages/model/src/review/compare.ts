/** The changes of one declaration, fact by fact. */
import type { Campaign } from '../campaign.ts';
import type { AnyDeclaration } from '../declaration.ts';
import { nestedIn } from '../every-declaration.ts';
import type { Place } from '../source.ts';
import type { Declared, Workspace } from '../workspace.ts';
import type { Change, ChangeLevel } from './change.ts';
import { type ChangeAction, type Fact, type Family, HARMLESS, type Judgement, type Subject } from './fact.ts';
import { digest } from './fingerprint.ts';
import { nestedNames, type Pair } from './match.ts';
import { levelFor } from './strictness.ts';

/** The facts of a family in one version, by key; of two with one key the first counts. */
function factsOf(
  family: Family,
  { declaration, file }: Declared,
  workspace: Workspace,
  nameOf: (nested: AnyDeclaration) => string,
): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const subject: Subject = { declaration, file, workspace, nameOf };
  for (const fact of family.facts(subject)) if (!facts.has(fact.key)) facts.set(fact.key, fact);
  return facts;
}

/** All facts of a declaration, as they are sealed and told. */
export function factsIn(family: Family, declared: Declared, workspace: Workspace): readonly Fact[] {
  return [...factsOf(family, declared, workspace, ({ name }) => name).values()];
}

/** Changes of a pair that concern a family, in the order of the newer version, then what is gone. */
export function changesOf(family: Family, pair: Pair, base: Workspace, head: Workspace): Change[] {
  const { base: old, head: now } = pair;
  const renamed = old && now ? nestedNames(old.declaration, now.declaration, nestedIn) : new Map();
  const before = old && factsOf(family, old, base, (nested) => renamed.get(nested) ?? nested.name);
  const after = now && factsOf(family, now, head, ({ name }) => name);
  if (!before && !(family.whenNew && after)) return [];
  const changes: Change[] = [];
  for (const [key, fact] of after ?? []) {
    const known = before?.get(key);
    const action = known ? actionBetween(known, fact, family) : 'added';
    if (action) changes.push(change({ family, pair, action, key, before: known, after: fact }));
  }
  // Of a declaration that is gone it is enough to say so.
  for (const [key, fact] of now && before ? before : []) {
    if (!after?.has(key)) changes.push(change({ family, pair, action: 'removed', key, before: fact }));
  }
  return changes;
}

function actionBetween(before: Fact, after: Fact, family: Family): ChangeAction | undefined {
  if (before.value === after.value) return undefined;
  const [old, now] = [before.amount, after.amount];
  const ordered = family.judged.raised !== undefined && old !== undefined && now !== undefined;
  if (!ordered) return 'changed';
  const most = Math.max(Math.abs(old), Math.abs(now));
  if (Math.abs(now - old) <= most * (family.tolerance ?? ROUNDING)) return undefined;
  return now > old ? 'raised' : 'lowered';
}

const ROUNDING = 1e-9;

interface Told {
  readonly family: Family;
  readonly pair: Pair;
  readonly action: ChangeAction;
  readonly key: string;
  readonly before?: Fact | undefined;
  readonly after?: Fact | undefined;
}

function change({ family, pair, action, key, before, after }: Told): Change {
  const { declaration } = (pair.head ?? pair.base) as Declared;
  const code = `${family.name}-${action}`;
  const judgement = family.judged[action] ?? family.judged.changed ?? HARMLESS;
  const level = pair.base ? strictly(judgement, family, pair.base.declaration) : 'information';
  const about = (after ?? before)?.about ?? '';
  return {
    code,
    area: family.area,
    action,
    level,
    ...(judgement.hurts && level !== 'information' && { hurts: judgement.hurts, role: family.role }),
    subject: { kind: declaration.kind, name: declaration.name },
    about,
    ...(before && { before: before.text, ...(pair.base && { base: placeOf(pair.base, before) }) }),
    ...(after && { after: after.text, ...(pair.head && { head: placeOf(pair.head, after) }) }),
    fingerprint: digest(
      [code, declaration.kind, declaration.name, key, before?.value ?? '', after?.value ?? ''],
      FINGERPRINT_DIGITS,
    ),
  };
}

export const FINGERPRINT_DIGITS = 12;

function strictly({ level }: Judgement, family: Family, base: AnyDeclaration): ChangeLevel {
  return base.kind === 'campaign' ? levelFor(level, base as Campaign, family.role, family.area) : level;
}

function placeOf({ file }: Declared, { span }: Fact): Place {
  return { file: file.path, span };
}
