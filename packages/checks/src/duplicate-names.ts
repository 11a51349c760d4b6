/** Declarations that share a name: found by walking every file once and keeping the result with the workspace. */
import {
  type AnyDeclaration,
  type Declared,
  everyDeclaration,
  type SourceFile,
  type Workspace,
} from '@liaison/model';

/**
 * The first of the earlier declarations of the same kind and name, in the same scope, that a test accepts; names
 * that differ only in case count.
 */
export function earlierNamesake(
  declaration: AnyDeclaration,
  workspace: Workspace,
  accepts: (other: AnyDeclaration) => boolean,
): Declared | undefined {
  let index = indexes.get(workspace);
  if (!index) {
    index = indexOf(workspace);
    indexes.set(workspace, index);
  }
  for (const other of index.get(declaration) ?? []) {
    if (other.declaration === declaration) return undefined;
    if (accepts(other.declaration)) return other;
  }
  return undefined;
}

const indexes = new WeakMap<Workspace, Map<AnyDeclaration, readonly Declared[]>>();

/** Each declaration that is not the only one of its name, and all that share it, in order. */
function indexOf(workspace: Workspace): Map<AnyDeclaration, readonly Declared[]> {
  const shared = new Map<AnyDeclaration, readonly Declared[]>();
  const seen = new Map<string, Declared[]>();
  for (const [number, file] of workspace.files.entries()) {
    for (const { declaration, scope } of withScopes(file)) {
      if (declaration.name === '') continue;
      const key = `${declaration.kind}\n${scope.replace('#', `${number}#`)}\n${sameCase(declaration)}`;
      const namesakes = seen.get(key);
      if (namesakes) shared.set(declaration, namesakes);
      if (namesakes) namesakes.push({ declaration, file });
      else seen.set(key, [{ declaration, file }]);
    }
  }
  return shared;
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
