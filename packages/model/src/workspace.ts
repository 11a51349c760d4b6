/** All files together: names to declarations, references to what they mean. */
import type { FieldTarget } from './crm.ts';
import type { AnyDeclaration, DeclarationKind, DeclarationOf, Reference } from './declaration.ts';
import type { SourceFile } from './source.ts';
import { type UnitTable, unitTable } from './units.ts';

/** A declaration and the file that holds it. */
export interface Declared<D extends AnyDeclaration = AnyDeclaration> {
  readonly declaration: D;
  readonly file: SourceFile;
}

/** What became of a `Object.Field`. */
export type TargetResolution =
  | {
      readonly state: 'found';
      readonly object: Declared<DeclarationOf<'object'>>;
      readonly field: Declared<DeclarationOf<'crm-field'>>;
    }
  | { readonly state: 'unknown-crm' }
  /** No schema at all is known for the CRM, so nothing can be said about its objects. */
  | { readonly state: 'no-schema' }
  | { readonly state: 'unknown-object' }
  | { readonly state: 'ambiguous-object'; readonly crms: readonly string[] }
  | { readonly state: 'unknown-field'; readonly object: Declared<DeclarationOf<'object'>> }
  | { readonly state: 'no-field'; readonly object: Declared<DeclarationOf<'object'>> };

export interface Workspace {
  /** Sorted by path, built-in files first. */
  readonly files: readonly SourceFile[];
  /** `YYYY-MM-DD`; counts for staleness, expiry and lead time, never for load. */
  readonly today: string;
  readonly units: UnitTable;
  /** Every declaration of a kind, in file order. */
  all<K extends DeclarationKind>(kind: K): readonly Declared<DeclarationOf<K>>[];
  /** Every declaration of this name: more than one is a duplicate. */
  lookup<K extends DeclarationKind>(
    kind: K,
    name: string,
    within?: string,
  ): readonly Declared<DeclarationOf<K>>[];
  /** The first declaration that a reference can mean. */
  resolve(reference: Reference | undefined): Declared | undefined;
  /** As `resolve`, if it is of this kind. */
  resolveTo<K extends DeclarationKind>(
    kind: K,
    reference: Reference | undefined,
  ): Declared<DeclarationOf<K>> | undefined;
  resolveTarget(target: FieldTarget): TargetResolution;
  /** References that resolve to a declaration, with their files. */
  usesOf(
    declaration: AnyDeclaration,
  ): readonly { readonly reference: Reference; readonly file: SourceFile }[];
}

/** Indexes files. Linear in their declarations; `usesOf` indexes all references at its first call. */
export function buildWorkspace(files: readonly SourceFile[], options: { today: string }): Workspace {
  const ordered = [...files].sort(byPath);
  const kinds = new Map<DeclarationKind, Declared[]>();
  const names = new NameIndex();
  const pathsOfObjects = new Map<AnyDeclaration, string>();
  for (const file of ordered) {
    for (const declaration of everyDeclaration(file)) {
      const declared = { declaration, file };
      push(kinds, declaration.kind, declared);
      names.add(declaration.kind, declaration.within, declared);
      if (declaration.kind !== 'object') continue;
      names.add('object', ANY_CRM, declared);
      pathsOfObjects.set(declaration, pathOf(declaration));
    }
  }
  let uses: Map<AnyDeclaration, { reference: Reference; file: SourceFile }[]> | undefined;

  const workspace: Workspace = {
    files: ordered,
    today: options.today,
    units: unitTable(ordered),
    all: (kind) => (kinds.get(kind) ?? []) as never,
    lookup: (kind, name, within) => (names.get(kind, name, within) ?? []) as never,
    resolve(reference) {
      if (!reference) return undefined;
      if (reference.object) return resolveField(reference, reference.object);
      for (const kind of reference.kinds) {
        const within = kind === 'object' ? (reference.within ?? ANY_CRM) : scopeOf(kind, reference);
        const found = names.get(kind, reference.name, within)?.[0];
        if (found) return found;
      }
      return undefined;
    },
    resolveTo(kind, reference) {
      const found = workspace.resolve(reference);
      return found?.declaration.kind === kind ? (found as never) : undefined;
    },
    resolveTarget,
    usesOf(declaration) {
      uses ??= indexUses(workspace);
      return uses.get(declaration) ?? [];
    },
  };

  function resolveField(reference: Reference, object: { crm?: string; name: string }): Declared | undefined {
    const owners = names.get('object', object.name, object.crm ?? ANY_CRM) ?? [];
    for (const { declaration } of owners) {
      const found = names.get('crm-field', reference.name, pathsOfObjects.get(declaration))?.[0];
      if (found) return found;
    }
    return undefined;
  }

  function resolveTarget(target: FieldTarget): TargetResolution {
    const crm = target.crm?.name;
    if (crm !== undefined && !names.get('crm', crm, undefined)) return { state: 'unknown-crm' };
    const objects = (names.get('object', target.object.name, crm ?? ANY_CRM) ?? []) as Declared<
      DeclarationOf<'object'>
    >[];
    const crms = [...new Set(objects.map(({ declaration }) => declaration.within ?? ''))];
    if (crms.length > 1) return { state: 'ambiguous-object', crms };
    const object = objects[0];
    if (!object) return { state: hasSchema(crm) ? 'unknown-object' : 'no-schema' };
    if (!target.field) return { state: 'no-field', object };
    const field = workspace.resolve(target.field) as Declared<DeclarationOf<'crm-field'>> | undefined;
    return field ? { state: 'found', object, field } : { state: 'unknown-field', object };
  }

  function hasSchema(crm: string | undefined): boolean {
    const schemas = workspace.all('schema');
    return crm === undefined
      ? schemas.length > 0
      : schemas.some(({ declaration }) => declaration.crm?.name === crm);
  }

  return workspace;
}

/** The path under which a declaration's own members are known. */
export function pathOf(declaration: AnyDeclaration): string {
  return declaration.within === undefined ? declaration.name : `${declaration.within}/${declaration.name}`;
}

/** A file's declarations, nested ones after the one that holds them. */
export function everyDeclaration(file: SourceFile): readonly AnyDeclaration[] {
  let all = declarationsOf.get(file.declarations);
  if (!all) {
    const found: AnyDeclaration[] = [];
    for (const declaration of file.declarations) collect(declaration, found);
    declarationsOf.set(file.declarations, found);
    all = found;
  }
  return all;
}

// The index and half a dozen checks ask for each file.
const declarationsOf = new WeakMap<readonly AnyDeclaration[], readonly AnyDeclaration[]>();

function collect(declaration: AnyDeclaration, into: AnyDeclaration[]): void {
  into.push(declaration);
  for (const nested of nestedIn(declaration)) collect(nested, into);
}

function nestedIn(declaration: AnyDeclaration): readonly AnyDeclaration[] {
  switch (declaration.kind) {
    case 'campaign':
      return [
        ...declaration.pages,
        ...declaration.channels,
        ...declaration.captures,
        ...declaration.uses,
        ...declaration.slas,
        ...declaration.metrics,
        ...declaration.needs,
      ];
    case 'capture':
    case 'object':
      return declaration.fields;
    case 'schema':
      return declaration.objects;
    default:
      return NONE;
  }
}

const NONE: readonly AnyDeclaration[] = [];

/** Objects are known by their CRM's name, and under this one where the author names no CRM. */
const ANY_CRM = '\u0000any';

/** Kinds that live in a campaign are looked for there; all others are known everywhere. */
function scopeOf(kind: DeclarationKind, reference: Reference): string | undefined {
  return LOCAL_KINDS.has(kind) ? reference.within : undefined;
}

const LOCAL_KINDS: ReadonlySet<DeclarationKind> = new Set(['page', 'channel', 'capture', 'field']);

/** Declarations by kind, name path and name. Maps in maps: a joined key would be built and hashed at each look-up. */
class NameIndex {
  private readonly kinds = new Map<DeclarationKind, Map<string, Map<string, Declared[]>>>();

  add(kind: DeclarationKind, within: string | undefined, declared: Declared): void {
    const scopes = entry(this.kinds, kind, () => new Map<string, Map<string, Declared[]>>());
    push(
      entry(scopes, within ?? '', () => new Map<string, Declared[]>()),
      declared.declaration.name,
      declared,
    );
  }

  get(kind: DeclarationKind, name: string, within: string | undefined): readonly Declared[] | undefined {
    return this.kinds
      .get(kind)
      ?.get(within ?? '')
      ?.get(name);
  }
}

function indexUses(workspace: Workspace): Map<AnyDeclaration, { reference: Reference; file: SourceFile }[]> {
  const uses = new Map<AnyDeclaration, { reference: Reference; file: SourceFile }[]>();
  for (const file of workspace.files) {
    for (const reference of file.references) {
      const found = workspace.resolve(reference);
      if (found) push(uses, found.declaration, { reference, file });
    }
  }
  return uses;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  entry(map, key, () => []).push(value);
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = create();
  map.set(key, created);
  return created;
}

function byPath(a: SourceFile, b: SourceFile): number {
  if (a.builtIn !== b.builtIn) return a.builtIn ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
