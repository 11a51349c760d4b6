/** Where a declaration is meant, in one file or in all. */
import { libraryFiles } from '@liaison/language';
import {
  type Declared,
  pluralOf,
  type Reference,
  type SourceFile,
  type Span,
  type Workspace,
} from '@liaison/model';
import { type ImpliedName, impliedNames, resolveImplied } from './implied-names.ts';
import type { Repository } from './session/repository.ts';

/** A place where a declaration is meant. */
export interface Use {
  readonly file: SourceFile;
  readonly span: Span;
  readonly reference: Reference;
  /**
   * How a name has to be written there: with quotes if it needs them, as in an allow-comment, as a word that is not
   * quoted, as a text that always is, as a unit, or as the plural of one.
   */
  readonly form: 'name' | 'comment' | 'word' | 'text' | 'unit' | 'plural';
}

/** The uses in one file, in order. Linear in its names. */
export function usesIn(file: SourceFile, { declaration }: Declared, workspace: Workspace): Use[] {
  const { kind, name } = declaration;
  const uses: Use[] = [];
  for (const reference of file.references) {
    if (reference.name !== name || !reference.kinds.includes(kind)) continue;
    if (workspace.resolve(reference)?.declaration !== declaration) continue;
    uses.push({ file, span: reference.span, reference, form: formOf(reference) });
  }
  const plural = kind === 'event' ? pluralOf(name) : name;
  for (const implied of impliedNames(file)) {
    if (!implied.kinds.includes(kind) || !mayMean(implied, name, plural)) continue;
    if (resolveImplied(implied, workspace)?.declaration !== declaration) continue;
    const form = implied.form === 'unit' && implied.name !== name ? 'plural' : implied.form;
    uses.push({ file, span: implied.span, reference: implied, form });
  }
  return uses.sort((a, b) => a.span.start - b.span.start);
}

/** What is asked before anything is looked up: most names of a file mean something else. */
function mayMean({ name, form }: ImpliedName, wanted: string, plural: string): boolean {
  if (form === 'text') return name.toLowerCase() === wanted.toLowerCase();
  return name === wanted || name === plural;
}

/** The uses in all files, those of the repository before those of the library; yields after each file. */
export function* usesEverywhere(declared: Declared, repository: Repository): Generator<void, Use[]> {
  const uses: Use[] = [];
  for (const file of filesThatMayMean(declared, repository)) {
    uses.push(...usesIn(file, declared, repository.analysis.workspace));
    yield;
  }
  return uses;
}

function filesThatMayMean(declared: Declared, { analysis }: Repository): readonly SourceFile[] {
  // The workspace knows references only; these are meant by implied names, too.
  const own = IMPLIED.has(declared.declaration.kind)
    ? analysis.workspace.files.filter(({ builtIn }) => !builtIn)
    : analysis.filesThatMean(declared);
  return [...own].sort((a, b) => (a.path < b.path ? -1 : 1)).concat(libraryFiles());
}

const IMPLIED: ReadonlySet<string> = new Set(['unit', 'currency', 'event', 'object', 'utm-source']);

function formOf({ kinds, statement }: Reference): Use['form'] {
  if (statement === 'allow') return 'comment';
  return kinds[0] === 'type' ? 'word' : 'name';
}
