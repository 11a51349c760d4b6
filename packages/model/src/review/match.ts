/** Which declaration of one version is which of the other: by name, and where a name is gone, by a lasting sign or by likeness. */
import type { AnyDeclaration, DeclarationKind } from '../declaration.ts';
import { nestedIn } from '../every-declaration.ts';
import type { Declared, Workspace } from '../workspace.ts';
import { likeness } from './likeness.ts';

export interface Pair<D extends AnyDeclaration = AnyDeclaration> {
  readonly base?: Declared<D>;
  readonly head?: Declared<D>;
}

/** From this share of equal lines on, a declaration with another name is the same one. */
const ALIKE = 0.7;

/** Declarations of a kind in the order of the newer version, then those that are gone. Built-in ones are left out. */
export function pairsOf(kind: DeclarationKind, base: Workspace, head: Workspace): Pair[] {
  return paired(ownOf(kind, base), ownOf(kind, head));
}

/** What is renamed inside a pair: declarations of the older version with their names in the newer one. */
export function nestedNames(base: Declared, head: Declared): Map<AnyDeclaration, string> {
  const renamed = new Map<AnyDeclaration, string>();
  for (const pair of paired(inside(base), inside(head))) {
    if (!pair.base || !pair.head) continue;
    const [old, now] = [pair.base.declaration, pair.head.declaration];
    if (old.name !== now.name) renamed.set(old, now.name);
    for (const [nested, name] of nestedNames(pair.base, pair.head)) renamed.set(nested, name);
  }
  return renamed;
}

/** Of two declarations with one name the first is the first in both versions. */
function paired(old: readonly Declared[], now: readonly Declared[]): Pair[] {
  const byName = Map.groupBy(old, nameIn);
  const pairs: { base?: Declared; head: Declared }[] = now.map((head) => {
    const base = byName.get(nameIn(head))?.shift();
    return base ? { base, head } : { head };
  });
  const gone = [...byName.values()].flat();
  const fresh = pairs.filter((pair) => !pair.base);
  const renamed = renames(
    gone,
    fresh.map(({ head }) => head),
  );
  for (const pair of fresh) {
    const base = renamed.get(pair.head);
    if (base) pair.base = base;
  }
  const left = new Set(renamed.values());
  return [...pairs, ...gone.filter((base) => !left.has(base)).map((base) => ({ base }))];
}

/** From the newer declaration to the older; the likest first. */
function renames(gone: readonly Declared[], fresh: readonly Declared[]): Map<Declared, Declared> {
  const candidates = gone
    .flatMap((base) => fresh.map((head) => ({ base, head, likeness: sameness(base, head) })))
    .filter((candidate) => candidate.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<Declared>();
  const found = new Map<Declared, Declared>();
  for (const { base, head } of candidates) {
    if (taken.has(base) || found.has(head)) continue;
    taken.add(base);
    found.set(head, base);
  }
  return found;
}

const SURE = 2;

/** Above 1 where a lasting sign is the same, else the share of what the two say alike. */
function sameness(base: Declared, head: Declared): number {
  const { declaration: old } = base;
  const { declaration: now } = head;
  if (old.kind !== now.kind) return 0;
  const sign = lastingSign(old);
  if (sign !== undefined && sign === lastingSign(now)) return SURE;
  switch (old.kind) {
    // Who a party is does not follow from what it does: another person with the same lines is another person. Nor does
    // what is meant by a word follow from a line about it.
    case 'person':
    case 'team':
    case 'category':
    case 'purpose':
      return 0;
    case 'vendor':
      return likeness(base, head) === 1 ? 1 : 0;
    default:
      return likeness(base, head);
  }
}

/** What keeps naming the same thing when its name changes. */
function lastingSign(declaration: AnyDeclaration): string | undefined {
  switch (declaration.kind) {
    case 'campaign':
      return declaration.crmId?.value;
    case 'person':
      return declaration.email?.value ?? declaration.github?.value;
    case 'team':
      return declaration.contact?.value;
    default:
      return undefined;
  }
}

function ownOf(kind: DeclarationKind, workspace: Workspace): Declared[] {
  return workspace.all(kind).filter(({ file }) => !file.builtIn);
}

function inside({ declaration, file }: Declared): Declared[] {
  return nestedIn(declaration).map((nested) => ({ declaration: nested, file }));
}

/** An object belongs to its CRM; all else that is nested is compared inside one pair. */
function nameIn({ declaration: { kind, name, within } }: Declared): string {
  return [kind, kind === 'object' ? within : '', name].join('\n');
}
