/** One file told as facts, for those who have nothing else of its repository. */
import { everyDeclaration, pathOf } from '../every-declaration.ts';
import type { SourceFile } from '../source.ts';
import type { Workspace } from '../workspace.ts';
import { factsIn } from './compare.ts';
import { isFamilyOn } from './fact.ts';
import { families } from './families.ts';

/** A fact with the declaration that has it. */
export interface ToldFact {
  readonly kind: string;
  /** The path of the declaration: `spring`, `salesforce/Lead`. */
  readonly name: string;
  readonly about: string;
  /** With its unit. */
  readonly text: string;
}

/**
 * The facts of a file, by declaration and then by family, whatever their order in it. Facts that follow from other
 * files too are left out: of a file alone they would be told wrong.
 */
export function tellFile(file: SourceFile, workspace: Workspace): ToldFact[] {
  const told = everyDeclaration(file).flatMap((declaration) => {
    const name = pathOf(declaration);
    return families
      .filter((family) => isFamilyOn(family, declaration.kind) && !family.isDerived)
      .flatMap((family, rank) =>
        factsIn(family, { declaration, file }, workspace).map((fact) => ({
          order: [declaration.kind, name, String(rank).padStart(4, '0'), fact.key],
          fact: { kind: declaration.kind, name, about: fact.about, text: fact.text },
        })),
      );
  });
  return told.sort((a, b) => compared(a.order, b.order)).map(({ fact }) => fact);
}

function compared(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at < 0) return 0;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}
