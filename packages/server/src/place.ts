/** A position in a file of a repository, as the answers of features begin with it. */
import {
  type AnyDeclaration,
  countBefore,
  type Declared,
  everyDeclaration,
  type Reference,
  type SourceFile,
} from '@liaison/model';
import type { Repository } from './session/repository.ts';

export interface Place {
  readonly repository: Repository;
  readonly file: SourceFile;
  /** UTF-16 offset. */
  readonly offset: number;
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
    ({ name, nameSpan }) => name !== '' && nameSpan.start <= offset && offset <= nameSpan.end,
  );
}

/** What is meant at a place: by the name of a declaration, or by a name that refers to one. */
export function meantAt(place: Place): Declared | undefined {
  const named = declarationNamedAt(place);
  if (named) return { declaration: named, file: place.file };
  return place.repository.analysis.workspace.resolve(referenceAt(place));
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
