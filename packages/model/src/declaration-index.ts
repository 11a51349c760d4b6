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

/** The names of one kind that are known everywhere. */
interface GlobalNames {
  readonly declared: Map<string, Declared[]>;
  /** The questions about them. */
  readonly asked: Names;
}

/** Names that are known everywhere are in a map by kind; those of a campaign are few, and stand in one list. */
export class DeclarationIndex {
  private readonly kinds = new Map<string, Declared[]>();
  private readonly globals = new Map<DeclarationKind, GlobalNames>();
  private readonly scopes = new Map<string, Scope>();
  private readonly pathsOfObjects = new Map<AnyDeclaration, string>();
  private readonly questions: Questions;
  private readonly askedOfScopes: Names;

  constructor(questions: Questions) {
    this.questions = questions;
    this.askedOfScopes = questions.about(LOCAL);
  }

  all(kind: DeclarationKind): readonly Declared[] {
    this.questions.note(EVERY, kind);
    return this.kinds.get(kind) ?? [];
  }

  get(kind: DeclarationKind, name: string, within = ''): readonly Declared[] | undefined {
    if (within === '') return this.globalsOf(kind, name)?.get(name);
    return this.scopeOf(kind, name, within)?.get(kind, name);
  }

  /** The first of what `get` gives. */
  first(kind: DeclarationKind, name: string, within = ''): Declared | undefined {
    if (within === '') return this.globalsOf(kind, name)?.get(name)?.[0];
    return this.scopeOf(kind, name, within)?.first(kind, name);
  }

  private globalsOf(kind: DeclarationKind, name: string): ReadonlyMap<string, Declared[]> | undefined {
    const globals = this.globals.get(kind);
    if (LOCAL_KINDS.has(kind)) this.questions.noteIn(this.askedOfScopes, '');
    else if (globals) this.questions.noteIn(globals.asked, name);
    else this.questions.note(kind, name);
    return globals?.declared;
  }

  private scopeOf(kind: DeclarationKind, name: string, within: string): Scope | undefined {
    const scope = this.scopes.get(within);
    if (LOCAL_KINDS.has(kind)) this.questions.noteIn(this.askedOfScopes, within);
    else if (scope) this.questions.noteIn(scope.asked(kind, within, this.questions), name);
    else this.questions.note(kind, name, within);
    return scope;
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
      const { kind, name } = declaration;
      traceParts(declaration);
      const declared = { declaration, file };
      const ofKind = this.kinds.get(kind);
      // A list that something is put into has room for seventeen.
      if (ofKind) into(ofKind, declared);
      else this.kinds.set(kind, [declared]);
      for (const within of scopesOf(declaration)) {
        if (within === '') {
          const { declared: globals } = entryOf(this.globals, kind, () => this.newGlobals(kind));
          const namesakes = globals.get(name);
          if (namesakes) into(namesakes, declared);
          else globals.set(name, [declared]);
          continue;
        }
        const scope = this.scopes.get(within);
        if (scope) scope.change((list) => into(list, declared));
        else this.scopes.set(within, new Scope(declared));
      }
      if (kind === 'object') this.pathsOfObjects.set(declaration, pathOf(declaration));
    }
  }

  private newGlobals(kind: DeclarationKind): GlobalNames {
    return { declared: new Map(), asked: this.questions.about(kind) };
  }

  /** Takes a file out. What nobody has any more is forgotten: an editor makes thousands of names while one types. */
  remove(file: SourceFile): void {
    for (const declaration of everyDeclaration(file)) {
      const { kind, name } = declaration;
      takeOut(this.kinds.get(kind) ?? [], file, declaration);
      for (const within of scopesOf(declaration)) {
        const globals = within === '' ? this.globals.get(kind)?.declared : undefined;
        const namesakes = globals?.get(name) ?? [];
        takeOut(namesakes, file, declaration);
        if (namesakes.length === 0) globals?.delete(name);
        const scope = this.scopes.get(within);
        scope?.change((list) => takeOut(list, file, declaration));
        if (scope?.isEmpty) this.scopes.delete(within);
      }
      this.pathsOfObjects.delete(declaration);
    }
  }
}

/** What stands in one campaign, form, CRM or object: most have few declarations. */
class Scope {
  private declared: Declared[];
  /** Made where there are many, while they stay as they are. */
  private byName: Map<string, Declared[]> | undefined;
  private askedOf: DeclarationKind | undefined;
  private askedNames: Names | undefined;

  constructor(first: Declared) {
    this.declared = [first];
  }

  get isEmpty(): boolean {
    return this.declared.length === 0;
  }

  get(kind: DeclarationKind, name: string): readonly Declared[] | undefined {
    const found = this.namesakes(name).filter(({ declaration }) => isOf(declaration, kind, name));
    return found.length > 0 ? found : undefined;
  }

  first(kind: DeclarationKind, name: string): Declared | undefined {
    return this.namesakes(name).find(({ declaration }) => isOf(declaration, kind, name));
  }

  change(work: (declared: Declared[]) => void): void {
    work(this.declared);
    // A list that grew has room for seventeen: more than most ever hold.
    if (this.declared.length <= FEW) this.declared = this.declared.slice();
    this.byName = undefined;
  }

  /** The questions about names of a kind. Scopes of many names are asked for one kind alone. */
  asked(kind: DeclarationKind, within: string, questions: Questions): Names {
    if (this.askedOf !== kind || !this.askedNames) {
      this.askedOf = kind;
      this.askedNames = questions.about(kind, within);
    }
    return this.askedNames;
  }

  /** All declarations of a name, and others where there are few. */
  private namesakes(name: string): readonly Declared[] {
    if (this.declared.length <= FEW) return this.declared;
    this.byName ??= Map.groupBy(this.declared, ({ declaration }) => declaration.name);
    return this.byName.get(name) ?? NONE;
  }
}

const FEW = 16;
const NONE: readonly never[] = [];

function isOf(declaration: AnyDeclaration, kind: DeclarationKind, name: string): boolean {
  return declaration.name === name && declaration.kind === kind;
}

/** The scopes in which a declaration is known; empty for everywhere. */
function scopesOf({ kind, within = '' }: AnyDeclaration): readonly string[] {
  return kind === 'object' ? [within, ANY_CRM] : [within];
}

function takeOut(list: Declared[], file: SourceFile, declaration: AnyDeclaration): void {
  const place = placeIn(list, file, declaration);
  if (list[place]?.declaration === declaration) list.splice(place, 1);
}

/** Where a declaration stands in a list, or would stand: by file, and in the file by its place. */
function placeIn(list: readonly Declared[], file: SourceFile, { span }: AnyDeclaration): number {
  return countWhile(
    list,
    (other) => (comparePaths(other.file, file) || other.declaration.span.start - span.start) < 0,
  );
}
