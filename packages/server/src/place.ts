/** A position in a file of a repository, as the answers of features begin with it. */
import {
  type AnyDeclaration,
  countBefore,
  type DeclarationKind,
  type Declared,
  everyDeclaration,
  type Reference,
  type SourceFile,
  type Span,
} from '@liaison/model';
import type { Position } from 'vscode-languageserver';
import { impliedNames, resolveImplied } from './implied-names.ts';
import { offsetOf } from './positions.ts';
import type { Repository } from './session/repository.ts';

export interface Place {
  readonly repository: Repository;
  readonly file: SourceFile;
  /** UTF-16 offset. */
  readonly offset: number;
}

/** Undefined where the file is none of the repository's. */
export function placeAt(
  repository: Repository | undefined,
  uri: string,
  position: Position,
): Place | undefined {
  const file = repository?.file(uri);
  return repository && file ? { repository, file, offset: offsetOf(file, position) } : undefined;
}

/** The name at a place that refers to something; a cursor behind its last character still counts. */
export function referenceAt({ file, offset }: Pick<Place, 'file' | 'offset'>): Reference | undefined {
  const ordered = orderedReferences(file);
  const next = countBefore(ordered, offset + 1, ({ span }) => span.start);
  // Of two that touch, as in `Object.Field`, the one that begins here.
  for (const reference of [ordered[next - 1], ordered[next - 2]]) {
    if (reference && reference.span.start <= offset && offset <= reference.span.end) return reference;
  }
  return undefined;
}

/** The declaration whose own name is at a place. */
export function declarationNamedAt({
  file,
  offset,
}: Pick<Place, 'file' | 'offset'>): AnyDeclaration | undefined {
  return everyDeclaration(file).find(
    ({ kind, name, nameSpan }) =>
      name !== '' && !NAMED_BY_REFERENCE.has(kind) && nameSpan.start <= offset && offset <= nameSpan.end,
  );
}

/** `schema of salesforce`, `use email-marketing`: their name is that of something else. */
const NAMED_BY_REFERENCE: ReadonlySet<DeclarationKind> = new Set(['schema', 'use']);

/** A name in a text, and what it means; nothing where nobody declared it. */
export interface NameAt {
  readonly name: string;
  readonly span: Span;
  readonly meant: Declared | undefined;
}

/** The name at a place: of a declaration, or one that refers to something. */
export function nameAt(place: Place): NameAt | undefined {
  const { file, offset } = place;
  const named = declarationNamedAt(place);
  if (named) return { name: named.name, span: named.nameSpan, meant: { declaration: named, file } };
  const { workspace } = place.repository.analysis;
  const reference = referenceAt(place);
  if (reference) return { ...reference, meant: workspace.resolve(reference) };
  const implied = impliedNames(file).find(({ span }) => span.start <= offset && offset <= span.end);
  return implied && { ...implied, meant: resolveImplied(implied, workspace) };
}

/** What is meant at a place: by the name of a declaration, or by a name that refers to one. */
export function meantAt(place: Place): Declared | undefined {
  return nameAt(place)?.meant;
}

function orderedReferences(file: SourceFile): readonly Reference[] {
  let ordered = references.get(file);
  if (!ordered) {
    ordered = [...file.references].sort((a, b) => a.span.start - b.span.start);
    references.set(file, ordered);
  }
  return ordered;
}

const references = new WeakMap<SourceFile, readonly Reference[]>();
