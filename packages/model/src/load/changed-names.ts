/** Which declarations say something else than before, when files change. */
import type { AnyDeclaration } from '../declaration.ts';
import { entryOf } from '../map-entry.ts';
import { sameMeaning } from '../same-meaning.ts';
import type { SourceFile } from '../source.ts';
import type { DeclarationName } from './traced-workspace.ts';

/** What the declarations of one name say. */
interface Meanings extends DeclarationName {
  readonly said: unknown[];
}

/**
 * Names of everything but campaigns that came, went, or means something else. Of a system only what its visits
 * cost and whom it calls counts: no campaign's forecast rests on its capacity.
 */
export function changedNames(gone: readonly SourceFile[], come: readonly SourceFile[]): DeclarationName[] {
  const before = meaningsIn(gone);
  const after = meaningsIn(come);
  const changed: DeclarationName[] = [];
  for (const [key, old] of before) if (!sameMeaning(old.said, after.get(key)?.said)) changed.push(old);
  for (const [key, fresh] of after) if (!before.has(key)) changed.push(fresh);
  return changed;
}

/** Units decide about every number, so that everything is worked out anew. */
export function isEverywhere({ kind }: DeclarationName): boolean {
  return kind === 'unit' || kind === 'event' || kind === 'currency';
}

function meaningsIn(files: readonly SourceFile[]): Map<string, Meanings> {
  const meanings = new Map<string, Meanings>();
  for (const file of files) {
    for (const declaration of file.declarations.flatMap(withObjects)) {
      const { kind, name } = declaration;
      if (kind === 'campaign') continue;
      entryOf(meanings, `${kind} ${name}`, () => ({ kind, name, said: [] })).said.push(
        meaningOf(declaration),
      );
    }
  }
  return meanings;
}

function withObjects(declaration: AnyDeclaration): readonly AnyDeclaration[] {
  return declaration.kind === 'schema' ? [declaration, ...declaration.objects] : [declaration];
}

function meaningOf(declaration: AnyDeclaration): unknown {
  return declaration.kind === 'system' ? [declaration.visit, declaration.calls] : declaration;
}
