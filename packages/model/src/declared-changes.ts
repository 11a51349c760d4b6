/** Which questions about declarations have other answers when files change. */
import type { AnyDeclaration } from './declaration.ts';
import { ANY_CRM, EVERY, LOCAL } from './declaration-index.ts';
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
    const [old, fresh] = [before.get(key), after.get(key)];
    if (old && fresh && sameMeaning(old.said, fresh.said)) continue;
    const declaration = fresh?.declaration ?? old?.declaration;
    if (declaration) touch(declaration, changes);
  }
}

/** Whether two states of a declaration say the same to everybody, titles and lines that nobody knows included. */
export function saysTheSame(a: AnyDeclaration, b: AnyDeclaration): boolean {
  return sameMeaning(saidBy(a), saidBy(b));
}

function touch({ kind, name, within }: AnyDeclaration, changes: Changes): void {
  if (LOCAL_KINDS.has(kind)) changes.touch(LOCAL, '', within);
  changes.touch(kind, name, within);
  if (kind === 'object') changes.touch(kind, name, ANY_CRM);
  changes.touch(EVERY, kind);
}

interface Sayings {
  readonly declaration: AnyDeclaration;
  /** What each declaration of one name says, with its file. */
  readonly said: unknown[];
}

function sayingsIn(files: readonly SourceFile[]): Map<string, Sayings> {
  const sayings = new Map<string, Sayings>();
  for (const file of files) {
    for (const declaration of everyDeclaration(file)) {
      const key = `${declaration.kind}\n${declaration.within ?? ''}\n${declaration.name}`;
      const known = sayings.get(key);
      if (known) known.said.push(file.path, saidBy(declaration));
      else sayings.set(key, { declaration, said: [file.path, saidBy(declaration)] });
    }
  }
  return sayings;
}

function saidBy(declaration: AnyDeclaration): unknown[] {
  return [
    declaration,
    declaration.title,
    declaration.statements.map(({ keyword, known, empty }) => `${keyword} ${known} ${empty}`),
  ];
}
