/** Which questions about declarations have other answers when files change. */
import type { AnyDeclaration } from './declaration.ts';
import { ANY_CRM, EVERY, LOCAL } from './declaration-index.ts';
import { partsOf, partTopic } from './declaration-parts.ts';
import { everyDeclaration } from './every-declaration.ts';
import type { Changes } from './questions.ts';
import { LOCAL_KINDS } from './references.ts';
import { sameMeaning } from './same-meaning.ts';
import type { SourceFile } from './source.ts';

/** Touches what was declared, is declared now, or says something else than before. Where it stands does not matter. */
export function touchDeclared(
  gone: readonly SourceFile[],
  come: readonly SourceFile[],
  changes: Changes,
): void {
  const before = sayingsIn(gone);
  const after = sayingsIn(come);
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old = NOWHERE, fresh = NOWHERE] = [before.get(key), after.get(key)];
    const areSame = sameMeaning(old.files, fresh.files);
    const [declaration] = fresh.declarations.length > 0 ? fresh.declarations : old.declarations;
    if (!declaration) continue;
    const parts = partsOf(declaration.kind);
    if (!parts) {
      if (!areSame || !sameMeaning(old.declarations.map(saidBy), fresh.declarations.map(saidBy)))
        touch(declaration, changes);
      continue;
    }
    if (!areSame) touch(declaration, changes);
    for (const part of parts) {
      const isSame = areSame && sameMeaning(partIn(old, part), partIn(fresh, part));
      if (!isSame) changes.touch(partTopic(declaration.kind, part), declaration.name);
    }
  }
}

/** Whether two states of a declaration say the same to everybody, titles and lines that nobody knows included. */
export function saysTheSame(a: AnyDeclaration, b: AnyDeclaration): boolean {
  return sameMeaning(saidBy(a), saidBy(b));
}

function touch({ kind, name, within }: AnyDeclaration, changes: Changes): void {
  if (LOCAL_KINDS.has(kind)) changes.touch(LOCAL, within ?? '');
  changes.touch(kind, name, within);
  if (kind === 'object') changes.touch(kind, name, ANY_CRM);
  changes.touch(EVERY, kind);
}

/** The declarations of one name, and their files. */
interface Sayings {
  readonly declarations: AnyDeclaration[];
  readonly files: string[];
}

const NOWHERE: Sayings = { declarations: [], files: [] };

function sayingsIn(files: readonly SourceFile[]): Map<string, Sayings> {
  const sayings = new Map<string, Sayings>();
  for (const file of files) {
    for (const declaration of everyDeclaration(file)) {
      const key = `${declaration.kind}\n${declaration.within ?? ''}\n${declaration.name}`;
      const known = sayings.get(key);
      if (known) {
        known.declarations.push(declaration);
        known.files.push(file.path);
      } else sayings.set(key, { declarations: [declaration], files: [file.path] });
    }
  }
  return sayings;
}

function saidBy(declaration: AnyDeclaration): unknown[] {
  return [declaration, declaration.title, linesOf(declaration)];
}

/** What the declarations of a name say in one of their parts. */
function partIn({ declarations }: Sayings, part: string): unknown[] {
  return declarations.map((declaration) =>
    part === 'statements' ? linesOf(declaration) : (declaration as unknown as Record<string, unknown>)[part],
  );
}

function linesOf({ statements }: AnyDeclaration): string[] {
  return statements.map(({ keyword, known, empty }) => `${keyword} ${known} ${empty}`);
}
