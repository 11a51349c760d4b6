/** Which declarations say something else than before, when files change. */
import type { AnyDeclaration } from '../declaration.ts';
import { sameMeaning } from '../same-meaning.ts';
import type { SourceFile } from '../source.ts';
import { type DeclarationKey, declarationKey } from './traced-workspace.ts';

/**
 * Keys of everything but campaigns that came, went, or means something else. Of a system only what its visits
 * cost and whom it calls counts: no campaign's forecast rests on its capacity.
 */
export function changedNames(gone: readonly SourceFile[], come: readonly SourceFile[]): Set<DeclarationKey> {
  const before = meaningsIn(gone);
  const after = meaningsIn(come);
  const changed = new Set<DeclarationKey>();
  for (const [key, meanings] of before) if (!sameMeaning(meanings, after.get(key))) changed.add(key);
  for (const key of after.keys()) if (!before.has(key)) changed.add(key);
  return changed;
}

/** Units decide about every number, so that everything is worked out anew. */
export function isEverywhere(key: DeclarationKey): boolean {
  return /^(unit|event|currency) /.test(key);
}

function meaningsIn(files: readonly SourceFile[]): Map<DeclarationKey, unknown[]> {
  const meanings = new Map<DeclarationKey, unknown[]>();
  for (const file of files) {
    for (const declaration of file.declarations.flatMap(withObjects)) {
      if (declaration.kind === 'campaign') continue;
      const key = declarationKey(declaration.kind, declaration.name);
      const known = meanings.get(key);
      if (known) known.push(meaningOf(declaration));
      else meanings.set(key, [meaningOf(declaration)]);
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
