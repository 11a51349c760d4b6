/** Declarations by kind, name path and name, from which files can be taken out and put in again. */
import type { AnyDeclaration, DeclarationKind } from './declaration.ts';
import { traceParts } from './declaration-parts.ts';
import { everyDeclaration, pathOf } from './every-declaration.ts';
import { comparePaths } from './file-order.ts';
import { entryOf } from './map-entry.ts';
import type { Names, Questions } from './questions.ts';
import { LOCAL_KINDS } from './references.ts';
import { countWhile, type SourceFile } from './source.ts';
import type { Declared } from './workspace.ts';

/** Objects are known by their CRM's name, and under this one where the author names no CRM. */
export const ANY_CRM = '\u0000any';

/** Questions about all declarations of a kind, and about what stands in a campaign or one of its forms. */
export const EVERY = 'every';
export const LOCAL = 'local';

/** The names of one kind in one scope. */
interface Scope {
  readonly declared: Map<string, Declared[]>;
  /** The questions about them. */
  readonly asked: Names;
}

/** Maps in maps: a joined key would be built and hashed at each look-up. */
export class DeclarationIndex {
  private readonly kinds = new Map<string, Declared[]>();
  private readonly names = new Map<DeclarationKind, Map<string, Scope>>();
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
    const scope = this.names.get(kind)?.get(within ?? '');
    const isLocal = LOCAL_KINDS.has(kind);
    if (scope) this.questions.noteIn(scope.asked, isLocal ? '' : name);
    else if (isLocal) this.questions.note(LOCAL, '', within);
    else this.questions.note(kind, name, within);
    return scope?.declared.get(name);
  }

  pathOfObject(object: AnyDeclaration): string | undefined {
    return this.pathsOfObjects.get(object);
  }

  /** Adds a file that comes after all others. */
  add(file: SourceFile): void {
    this.put(file, (list, declared) => list.push(declared));
  }

  /** Adds a file in its place among the others. */
  insert(file: SourceFile): void {
    this.put(file, (list, declared) => list.splice(placeIn(list, file, declared.declaration), 0, declared));
  }

  private put(file: SourceFile, into: (list: Declared[], declared: Declared) => void): void {
    for (const declaration of everyDeclaration(file)) {
      traceParts(declaration);
      const declared = { declaration, file };
      for (const [lists, key] of this.placesOf(declaration)) {
        const list = lists.get(key);
        // Most names have one declaration, and a list that something is put into has room for seventeen.
        if (list) into(list, declared);
        else lists.set(key, [declared]);
      }
      if (declaration.kind === 'object') this.pathsOfObjects.set(declaration, pathOf(declaration));
    }
  }

  /** Takes a file out. */
  remove(file: SourceFile): void {
    for (const declaration of everyDeclaration(file)) {
      for (const [lists, key] of this.placesOf(declaration)) {
        const list = lists.get(key) ?? [];
        const place = placeIn(list, file, declaration);
        if (list[place]?.declaration === declaration) list.splice(place, 1);
      }
      this.pathsOfObjects.delete(declaration);
      this.dropEmpty(declaration);
    }
  }

  /** Where the lists are in which a declaration stands. */
  private placesOf({
    kind,
    name,
    within = '',
  }: AnyDeclaration): (readonly [Map<string, Declared[]>, string])[] {
    const scopes = entryOf(this.names, kind, () => new Map<string, Scope>());
    const topic = LOCAL_KINDS.has(kind) ? LOCAL : kind;
    const namesIn = (scope: string) =>
      entryOf(scopes, scope, () => ({ declared: new Map(), asked: this.questions.about(topic, scope) }))
        .declared;
    const places = [[this.kinds, kind] as const, [namesIn(within), name] as const];
    return kind === 'object' ? [...places, [namesIn(ANY_CRM), name]] : places;
  }

  /** Names that nobody has any more are forgotten: an editor makes thousands of them while one types. */
  private dropEmpty({ kind, name, within }: AnyDeclaration): void {
    for (const scope of kind === 'object' ? [within ?? '', ANY_CRM] : [within ?? '']) {
      const names = this.names.get(kind)?.get(scope)?.declared;
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
