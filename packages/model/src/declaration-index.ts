/** Declarations by kind, name path and name, from which files can be taken out and put in again. */
import type { AnyDeclaration, DeclarationKind } from './declaration.ts';
import { everyDeclaration, pathOf } from './every-declaration.ts';
import { comparePaths } from './file-order.ts';
import type { Questions } from './questions.ts';
import { LOCAL_KINDS } from './references.ts';
import { countWhile, type SourceFile } from './source.ts';
import type { Declared } from './workspace.ts';

/** Objects are known by their CRM's name, and under this one where the author names no CRM. */
export const ANY_CRM = '\u0000any';

/** Questions about all declarations of a kind, and about what stands in a campaign or one of its forms. */
export const EVERY = 'every';
export const LOCAL = 'local';

/** Maps in maps: a joined key would be built and hashed at each look-up. */
export class DeclarationIndex {
  private readonly kinds = new Map<DeclarationKind, Declared[]>();
  private readonly names = new Map<DeclarationKind, Map<string, Map<string, Declared[]>>>();
  private readonly pathsOfObjects = new Map<AnyDeclaration, string>();
  private readonly questions: Questions;

  constructor(questions: Questions) {
    this.questions = questions;
  }

  all(kind: DeclarationKind): readonly Declared[] {
    this.questions.note(EVERY, kind);
    return this.kinds.get(kind) ?? [];
  }

  get(kind: DeclarationKind, name: string, within: string | undefined): readonly Declared[] | undefined {
    if (LOCAL_KINDS.has(kind)) this.questions.note(LOCAL, '', within);
    else this.questions.note(kind, name, within);
    return this.names
      .get(kind)
      ?.get(within ?? '')
      ?.get(name);
  }

  pathOfObject(object: AnyDeclaration): string | undefined {
    return this.pathsOfObjects.get(object);
  }

  /** Adds a file that comes after all others. */
  add(file: SourceFile): void {
    for (const declaration of everyDeclaration(file)) {
      const declared = { declaration, file };
      for (const list of this.listsOf(declaration)) list.push(declared);
      if (declaration.kind === 'object') this.pathsOfObjects.set(declaration, pathOf(declaration));
    }
  }

  /** Adds a file in its place among the others. */
  insert(file: SourceFile): void {
    for (const declaration of everyDeclaration(file)) {
      const declared = { declaration, file };
      for (const list of this.listsOf(declaration))
        list.splice(placeIn(list, file, declaration), 0, declared);
      if (declaration.kind === 'object') this.pathsOfObjects.set(declaration, pathOf(declaration));
    }
  }

  /** Takes a file out. */
  remove(file: SourceFile): void {
    for (const declaration of everyDeclaration(file)) {
      for (const list of this.listsOf(declaration)) {
        const place = placeIn(list, file, declaration);
        if (list[place]?.declaration === declaration) list.splice(place, 1);
      }
      this.pathsOfObjects.delete(declaration);
      this.dropEmpty(declaration);
    }
  }

  /** The lists in which a declaration stands. */
  private listsOf(declaration: AnyDeclaration): Declared[][] {
    const { kind, name, within } = declaration;
    const scopes = entry(this.names, kind, () => new Map<string, Map<string, Declared[]>>());
    const listOf = (scope: string) =>
      entry(
        entry(scopes, scope, () => new Map<string, Declared[]>()),
        name,
        () => [],
      );
    const lists = [entry(this.kinds, kind, () => []), listOf(within ?? '')];
    if (kind === 'object') lists.push(listOf(ANY_CRM));
    return lists;
  }

  /** Names that nobody has any more are forgotten: an editor makes thousands of them while one types. */
  private dropEmpty({ kind, name, within }: AnyDeclaration): void {
    for (const scope of kind === 'object' ? [within ?? '', ANY_CRM] : [within ?? '']) {
      const names = this.names.get(kind)?.get(scope);
      if (names?.get(name)?.length === 0) names.delete(name);
      if (names?.size === 0) this.names.get(kind)?.delete(scope);
    }
  }
}

/** Where a declaration stands in a list, or would stand: by file, and in the file by its place. */
function placeIn(list: readonly Declared[], file: SourceFile, { span }: AnyDeclaration): number {
  return countWhile(
    list,
    (other) => (comparePaths(other.file, file) || other.declaration.span.start - span.start) < 0,
  );
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = create();
  map.set(key, created);
  return created;
}
