/** Declarations that share a name: everywhere by an index over all files, in a block by one walk over its file. */
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
  { declaration, file }: Declared,
  workspace: Workspace,
  accepts: (other: AnyDeclaration) => boolean,
): Declared | undefined {
  const name = namesIn(file).keys.get(declaration);
  if (!name) return undefined;
  const namesakes = name.isLocal
    ? namesIn(file).local.get(name.key)
    : workspace.entriesOf(globalNames).get(name.key);
  for (const { value: other, file: otherFile } of namesakes ?? []) {
    if (other === declaration) return undefined;
    if (accepts(other)) return { declaration: other, file: otherFile };
  }
  return undefined;
}

interface FileNames {
  /** Equal for declarations of the same kind, name and scope. Only those that have a name. */
  readonly keys: ReadonlyMap<AnyDeclaration, { readonly key: string; readonly isLocal: boolean }>;
  /** Declarations in blocks by their keys, in order. */
  readonly local: ReadonlyMap<
    string,
    readonly { readonly value: AnyDeclaration; readonly file: SourceFile }[]
  >;
}

function namesIn(file: SourceFile): FileNames {
  let names = namesOfFiles.get(file);
  if (!names) {
    names = findNames(file);
    namesOfFiles.set(file, names);
  }
  return names;
}

const namesOfFiles = new WeakMap<SourceFile, FileNames>();

function findNames(file: SourceFile): FileNames {
  const keys = new Map<AnyDeclaration, { key: string; isLocal: boolean }>();
  const local = new Map<string, { value: AnyDeclaration; file: SourceFile }[]>();
  for (const { declaration, scope, isLocal } of withScopes(file)) {
    if (declaration.name === '') continue;
    const key = `${declaration.kind}\n${scope}\n${sameCase(declaration)}`;
    keys.set(declaration, { key, isLocal });
    if (!isLocal) continue;
    const namesakes = local.get(key);
    if (namesakes) namesakes.push({ value: declaration, file });
    else local.set(key, [{ value: declaration, file }]);
  }
  return { keys, local };
}

/** Declarations whose names are known in all files; their keys begin with the kind. */
export function* globalNames(file: SourceFile): Generator<readonly [string, AnyDeclaration]> {
  for (const [declaration, { key, isLocal }] of namesIn(file).keys) if (!isLocal) yield [key, declaration];
}

/** CRMs tell fields apart by case if they like; among our own names it can only be a slip. */
function sameCase({ kind, name }: AnyDeclaration): string {
  return kind === 'object' || kind === 'crm-field' ? name : name.toLowerCase();
}

interface Scoped {
  readonly declaration: AnyDeclaration;
  readonly scope: string;
  /** Known only in its file. */
  readonly isLocal: boolean;
}

/**
 * Each declaration with the scope of its name: empty for names that are known everywhere, the CRM's name for
 * objects, the place of the declaration around it for all others. So what stands in a campaign that is declared
 * twice is not reported once more.
 */
function* withScopes(file: SourceFile): Generator<Scoped> {
  const around: AnyDeclaration[] = [];
  for (const declaration of everyDeclaration(file)) {
    while (around.length > 0 && (around.at(-1)?.span.end ?? 0) <= declaration.span.start) around.pop();
    const parent = around.at(-1);
    if (declaration.kind === 'object') yield { declaration, scope: declaration.within ?? '', isLocal: false };
    else if (parent) yield { declaration, scope: String(parent.span.start), isLocal: true };
    else yield { declaration, scope: '', isLocal: false };
    around.push(declaration);
  }
}
