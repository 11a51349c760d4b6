/** All declarations of a file, nested ones too, and the paths under which their members are known. */
import type { AnyDeclaration } from './declaration.ts';
import type { SourceFile } from './source.ts';

/** The path under which a declaration's own members are known. */
export function pathOf(declaration: AnyDeclaration): string {
  return declaration.within === undefined ? declaration.name : `${declaration.within}/${declaration.name}`;
}

/** A file's declarations, nested ones after the one that holds them. */
export function everyDeclaration(file: SourceFile): readonly AnyDeclaration[] {
  let all = declarationsOf.get(file.declarations);
  if (!all) {
    const found: AnyDeclaration[] = [];
    for (const declaration of file.declarations) collect(declaration, found);
    declarationsOf.set(file.declarations, found);
    all = found;
  }
  return all;
}

// The index and half a dozen checks ask for each file.
const declarationsOf = new WeakMap<readonly AnyDeclaration[], readonly AnyDeclaration[]>();

/** A declaration, and after it those that stand in it, however deep. */
export function withNested(declaration: AnyDeclaration): readonly AnyDeclaration[] {
  const found: AnyDeclaration[] = [];
  collect(declaration, found);
  return found;
}

function collect(declaration: AnyDeclaration, into: AnyDeclaration[]): void {
  into.push(declaration);
  for (const nested of nestedIn(declaration)) collect(nested, into);
}

/** The declarations directly inside one, by kind. */
export function nestedIn(declaration: AnyDeclaration): readonly AnyDeclaration[] {
  switch (declaration.kind) {
    case 'campaign':
      return [
        ...declaration.pages,
        ...declaration.channels,
        ...declaration.captures,
        ...declaration.uses,
        ...declaration.slas,
        ...declaration.metrics,
        ...declaration.needs,
      ];
    case 'capture':
    case 'object':
      return declaration.fields;
    case 'schema':
      return declaration.objects;
    default:
      return NONE;
  }
}

const NONE: readonly AnyDeclaration[] = [];
