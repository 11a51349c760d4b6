/** Which declaration of one version is which of the other: by name, and where a name is gone, by content. */
import type { AnyDeclaration, DeclarationKind } from '../declaration.ts';
import { sameMeaning } from '../same-meaning.ts';
import type { Declared, Workspace } from '../workspace.ts';

export interface Pair<D extends AnyDeclaration = AnyDeclaration> {
  readonly base?: Declared<D>;
  readonly head?: Declared<D>;
}

/** Declarations of a kind in the order of the newer version, then those that are gone. Built-in ones are left out. */
export function pairsOf(kind: DeclarationKind, base: Workspace, head: Workspace): Pair[] {
  const old = new Map(ownOf(kind, base).map((declared) => [nameIn(declared.declaration), declared]));
  const pairs: { base?: Declared; head?: Declared }[] = [];
  const fresh: { head: Declared; base?: Declared }[] = [];
  for (const declared of ownOf(kind, head)) {
    const known = old.get(nameIn(declared.declaration));
    old.delete(nameIn(declared.declaration));
    const pair = known ? { base: known, head: declared } : { head: declared };
    if (!known) fresh.push(pair);
    pairs.push(pair);
  }
  for (const pair of fresh) {
    const renamed = [...old.values()].find(({ declaration }) =>
      saysTheSameUnnamed(declaration, pair.head.declaration),
    );
    if (!renamed) continue;
    pair.base = renamed;
    old.delete(nameIn(renamed.declaration));
  }
  return [...pairs, ...[...old.values()].map((declared) => ({ base: declared }))];
}

/** Names in the newer version of nested declarations of the older one that were renamed. */
export function nestedNames(
  base: AnyDeclaration,
  head: AnyDeclaration,
  nestedIn: (declaration: AnyDeclaration) => readonly AnyDeclaration[],
): Map<AnyDeclaration, string> {
  const renamed = new Map<AnyDeclaration, string>();
  const [old, now] = [nestedIn(base), nestedIn(head)];
  const isAmong = (one: AnyDeclaration, others: readonly AnyDeclaration[]) =>
    others.some(({ kind, name }) => kind === one.kind && name === one.name);
  const fresh = now.filter((one) => !isAmong(one, old));
  for (const gone of old.filter((one) => !isAmong(one, now))) {
    const found = fresh.findIndex((one) => one.kind === gone.kind && saysTheSameUnnamed(gone, one));
    const [match] = found < 0 ? [] : fresh.splice(found, 1);
    if (match) renamed.set(gone, match.name);
  }
  for (const one of old) {
    const same = now.find(({ kind, name }) => kind === one.kind && name === (renamed.get(one) ?? one.name));
    if (same) for (const [nested, name] of nestedNames(one, same, nestedIn)) renamed.set(nested, name);
  }
  return renamed;
}

function ownOf(kind: DeclarationKind, workspace: Workspace): Declared[] {
  return workspace.all(kind).filter(({ file }) => !file.builtIn);
}

function nameIn({ name, within }: AnyDeclaration): string {
  return `${within ?? ''}\n${name}`;
}

/** Whether two declarations differ in nothing but their name and what follows from it. */
function saysTheSameUnnamed(a: AnyDeclaration, b: AnyDeclaration): boolean {
  return sameMeaning(unnamed(a, a.name), unnamed(b, b.name));
}

/** Nested declarations and references carry the name of what they stand in. */
function unnamed(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => unnamed(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !POSITIONS.has(key))
      .map(([key, item]) => [key, isName(key, item, name) ? '' : unnamed(item, name)]),
  );
}

const POSITIONS = new Set([
  'span',
  'nameSpan',
  'keywordSpan',
  'numberSpan',
  'body',
  'statements',
  'doc',
  'title',
]);

function isName(key: string, value: unknown, name: string): boolean {
  if (key === 'name') return value === name;
  return key === 'within' && typeof value === 'string' && value.split('/')[0] === name;
}
