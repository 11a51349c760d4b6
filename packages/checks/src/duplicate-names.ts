/** Declarations that share a name: found by walking every file once and keeping the result with the workspace. */
import {
  type AnyDeclaration,
  type Declared,
  everyDeclaration,
  type SourceFile,
  type Workspace,
} from '@liaison/model';

/** Earlier declarations of the same kind and name, in the same scope; names that differ only in case count. */
export function earlierNamesakes(declaration: AnyDeclaration, workspace: Workspace): readonly Declared[] {
  let index = indexes.get(workspace);
  if (!index) {
    index = indexOf(workspace);
    indexes.set(workspace, index);
  }
  return index.get(declaration) ?? [];
}

const indexes = new WeakMap<Workspace, Map<AnyDeclaration, readonly Declared[]>>();

function indexOf(workspace: Workspace): Map<AnyDeclaration, readonly Declared[]> {
  const earlier = new Map<AnyDeclaration, readonly Declared[]>();
  const seen = new Map<string, Declared[]>();
  for (const [number, file] of workspace.files.entries()) {
    for (const { declaration, scope } of withScopes(file)) {
      if (declaration.name === '') continue;
      const key = `${declaration.kind}\n${scope.replace('#', `${number}#`)}\n${sameCase(declaration)}`;
      const namesakes = seen.get(key) ?? [];
      if (namesakes.length > 0) earlier.set(declaration, [...namesakes]);
      seen.set(key, [...namesakes, { declaration, file }]);
    }
  }
  return earlier;
}

/** CRMs tell fields apart by case if they like; among our own names it can only be a slip. */
function sameCase({ kind, name }: AnyDeclaration): string {
  return kind === 'object' || kind === 'crm-field' ? name : name.toLowerCase();
}

/**
 * Each declaration with the scope of its name: empty for names that are known everywhere, the CRM's name for
 * objects, `#` and the place of the declaration around it for all others. So what stands in a campaign that
 * is declared twice is not reported once more.
 */
function* withScopes(file: SourceFile): Generator<{ declaration: AnyDeclaration; scope: string }> {
  const around: AnyDeclaration[] = [];
  for (const declaration of everyDeclaration(file)) {
    while (around.length > 0 && (around.at(-1)?.span.end ?? 0) <= declaration.span.start) around.pop();
    const parent = around.at(-1);
    const scope =
      declaration.kind === 'object' ? (declaration.within ?? '') : parent ? `#${parent.span.start}` : '';
    yield { declaration, scope };
    around.push(declaration);
  }
}
