/** Declarations that share a name: everywhere by an index over all files, in a block by one walk over its file. */
import {
  type AnyDeclaration,
  type Declared,
  entryOf,
  everyDeclaration,
  RecentlyUsed,
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
  const { keys, inBlocks } = namesIn(file);
  const key = keys.get(declaration);
  if (key === undefined) return undefined;
  const namesakes = inBlocks.get(key)?.map((value) => ({ value, file }));
  for (const { value: other, file: otherFile } of namesakes ?? workspace.entriesOf(globalNames).get(key)) {
    if (other === declaration) return undefined;
    if (accepts(other)) return { declaration: other, file: otherFile };
  }
  return undefined;
}

interface FileNames {
  /** Equal for declarations of the same kind, name and scope. Only those that have a name. */
  readonly keys: ReadonlyMap<AnyDeclaration, string>;
  /** Declarations in blocks by their keys, in order. */
  readonly inBlocks: ReadonlyMap<string, readonly AnyDeclaration[]>;
}

function namesIn(file: SourceFile): FileNames {
  return namesOfFiles.get(file, () => findNames(file));
}

// All declarations of a file are looked at one after the other; kept for all files, their names fill a fifteenth
// of the memory.
const namesOfFiles = new RecentlyUsed<SourceFile, FileNames>(16);

function findNames(file: SourceFile): FileNames {
  const keys = new Map<AnyDeclaration, string>();
  const inBlocks = new Map<string, AnyDeclaration[]>();
  for (const scoped of withScopes(file)) {
    const key = keyOf(scoped);
    if (key === undefined) continue;
    keys.set(scoped.declaration, key);
    if (!scoped.isLocal) continue;
    entryOf(inBlocks, key, (): AnyDeclaration[] => []).push(scoped.declaration);
  }
  return { keys, inBlocks };
}

/** Declarations whose names are known in all files; their keys begin with the kind. */
export function* globalNames(file: SourceFile): Generator<readonly [string, AnyDeclaration]> {
  for (const scoped of withScopes(file)) {
    const key = scoped.isLocal ? undefined : keyOf(scoped);
    if (key !== undefined) yield [key, scoped.declaration];
  }
}

function keyOf({ declaration, scope }: Scoped): string | undefined {
  return declaration.name === '' ? undefined : `${declaration.kind}\n${scope}\n${sameCase(declaration)}`;
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
