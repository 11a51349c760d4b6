/** All files together: names to declarations, references to what they mean. */
import type { FieldTarget } from './crm.ts';
import type { AnyDeclaration, DeclarationKind, DeclarationOf, Reference } from './declaration.ts';
import { ANY_CRM, DeclarationIndex } from './declaration-index.ts';
import { touchDeclared } from './declared-changes.ts';
import { type Contribution, type FileEntries, FileIndexes } from './file-index.ts';
import { changedFiles, comparePaths, type FileEdit, filesAfter } from './file-order.ts';
import { finished } from './finished.ts';
import { Changes, Questions } from './questions.ts';
import { DanglingReferences, LOCAL_KINDS, referenceKey, referencesIn } from './references.ts';
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

/** Where something is referred to. */
export interface UseOf {
  readonly reference: Reference;
  readonly file: SourceFile;
}

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
  /** References that resolve to a declaration, with their files. Looks at all references of its name. */
  usesOf(declaration: AnyDeclaration): readonly UseOf[];
  /** The same one after another, for those who may have seen enough. */
  eachUseOf(declaration: AnyDeclaration): Iterable<UseOf>;
  isUsed(declaration: AnyDeclaration): boolean;
  /** Whether a reference of the repository's own files leads nowhere that could stand for this kind. */
  hasDangling(kind: DeclarationKind): boolean;
  /** What is asked of this workspace and its forecast, and of their earlier states. */
  readonly questions: Questions;
  /** An index over what each file brings, kept while the workspace goes from one state to the next. */
  entriesOf<V>(contribution: Contribution<V>): FileEntries<V>;
  /**
   * Makes an index in slices of some milliseconds before somebody asks for it. Where the workspace goes on to its next
   * state meanwhile, it is left to whoever asks.
   */
  preparing<V>(contribution: Contribution<V>): Generator<void, void>;
}

/** Indexes files. Linear in their declarations; what has to do with references is indexed when first asked for. */
export function buildWorkspace(files: readonly SourceFile[], options: { today: string }): Workspace {
  return finished(buildingWorkspace(files, options));
}

/** The same in slices of some milliseconds. */
export function* buildingWorkspace(
  files: readonly SourceFile[],
  options: { today: string },
): Generator<void, Workspace> {
  const ordered = [...files].sort(comparePaths);
  const questions = new Questions();
  const names = new DeclarationIndex(questions);
  let done = 0;
  for (const file of ordered) {
    names.add(file);
    if (++done % FILES_A_SLICE === 0) yield;
  }
  return workspaceOn(
    { questions, names, files: new FileIndexes(questions) },
    ordered,
    unitTable(ordered),
    options.today,
  );
}

const FILES_A_SLICE = 100;

/**
 * The same as `buildWorkspace` for somebody who has an earlier state and gives it up: its indexes are taken over,
 * and only files that are other objects than before are read. The earlier state must not be asked any more.
 * `changes` takes down which questions have other answers now.
 */
export function continueWorkspace(
  previous: Workspace,
  files: readonly SourceFile[],
  changes = new Changes(previous.questions),
): Workspace {
  const ordered = isOrdered(files, previous.files) ? files : [...files].sort(comparePaths);
  return editWorkspace(previous, changedFiles(previous.files, ordered), changes);
}

/**
 * The same for somebody who knows which files are gone and which come, at most one of a path each. Its work does
 * not grow with the files that stay, but for a copy of their list.
 */
export function editWorkspace(
  previous: Workspace,
  edit: FileEdit,
  changes = new Changes(previous.questions),
): Workspace {
  const files = filesAfter(previous.files, edit);
  const kept = keptBy.get(previous);
  if (!kept) {
    changes.touchEverything();
    return buildWorkspace(files, previous);
  }
  keptBy.delete(previous);
  const { gone, come } = edit;
  for (const file of gone) kept.names.remove(file);
  for (const file of come) kept.names.insert(file);
  touchDeclared(gone, come, changes);
  kept.files.update(gone, come, changes);
  kept.dangling?.update(gone, come, changes);
  const units = [...gone, ...come].some(decidesUnits) ? unitTable(files) : previous.units;
  if (units !== previous.units) changes.touchEverything();
  return workspaceOn(kept, files, units, previous.today);
}

/** What a workspace may hand on. */
interface Kept {
  readonly questions: Questions;
  readonly names: DeclarationIndex;
  readonly files: FileIndexes;
  dangling?: DanglingReferences;
}

const keptBy = new WeakMap<Workspace, Kept>();

function workspaceOn(kept: Kept, files: readonly SourceFile[], units: UnitTable, today: string): Workspace {
  const index = kept.names;
  const workspace: Workspace = {
    files,
    today,
    units,
    questions: kept.questions,
    all: (kind) => index.all(kind) as never,
    lookup: (kind, name, within) => (index.get(kind, name, within) ?? []) as never,
    resolve: (reference) => resolveIn(index, reference),
    resolveTo(kind, reference) {
      const found = workspace.resolve(reference);
      return found?.declaration.kind === kind ? (found as never) : undefined;
    },
    resolveTarget,
    *eachUseOf(declaration) {
      const references = workspace.entriesOf(referencesIn).each(referenceKey(declaration));
      for (const { value: reference, file } of references) {
        if (resolveIn(index, reference)?.declaration === declaration) yield { reference, file };
      }
    },
    usesOf: (declaration) => [...workspace.eachUseOf(declaration)],
    isUsed(declaration) {
      for (const _ of workspace.eachUseOf(declaration)) return true;
      return false;
    },
    hasDangling(kind) {
      // It looks at everything at first, and takes down itself what an answer rests on.
      kept.dangling ??= kept.questions.unrecorded(
        () =>
          new DanglingReferences(
            files,
            workspace.entriesOf(referencesIn),
            (reference) => resolveIn(index, reference) !== undefined,
            kept.questions,
          ),
      );
      return kept.dangling.has(kind);
    },
    entriesOf: (contribution) => kept.files.of(contribution, files),
    *preparing(contribution) {
      for (const _ of kept.files.preparing(contribution, files)) {
        yield;
        if (keptBy.get(workspace) !== kept) return;
      }
    },
  };
  keptBy.set(workspace, kept);

  function resolveTarget(target: FieldTarget): TargetResolution {
    const crm = target.crm?.name;
    if (crm !== undefined && !index.get('crm', crm, undefined)) return { state: 'unknown-crm' };
    const objects = (index.get('object', target.object.name, crm ?? ANY_CRM) ?? []) as Declared<
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

/** Whether files stand in order; where they are those of a list that does, nothing is compared. */
function isOrdered(files: readonly SourceFile[], ordered: readonly SourceFile[]): boolean {
  return files.every((file, i) => {
    const before = files[i - 1];
    if (!before || (file === ordered[i] && before === ordered[i - 1])) return true;
    return comparePaths(before, file) <= 0;
  });
}

function decidesUnits(file: SourceFile): boolean {
  return file.declarations.some(({ kind }) => kind === 'unit' || kind === 'event' || kind === 'currency');
}

function resolveIn(index: DeclarationIndex, reference: Reference | undefined): Declared | undefined {
  if (!reference) return undefined;
  if (reference.object) return resolveField(index, reference, reference.object);
  for (const kind of reference.kinds) {
    const within = kind === 'object' ? (reference.within ?? ANY_CRM) : scopeOf(kind, reference);
    const found = index.first(kind, reference.name, within);
    if (found) return found;
  }
  return undefined;
}

function resolveField(
  index: DeclarationIndex,
  reference: Reference,
  object: { crm?: string; name: string },
): Declared | undefined {
  const owners = index.get('object', object.name, object.crm ?? ANY_CRM) ?? [];
  for (const { declaration } of owners) {
    const found = index.first('crm-field', reference.name, index.pathOfObject(declaration));
    if (found) return found;
  }
  return undefined;
}

function scopeOf(kind: DeclarationKind, reference: Reference): string | undefined {
  return LOCAL_KINDS.has(kind) ? reference.within : undefined;
}
