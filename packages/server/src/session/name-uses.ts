/** Which files say a name, so that an edit of what it means leads to them. */
import { everyDeclaration, type SourceFile, sameMeaning } from '@liaison/model';

export class NameUses {
  private readonly files = new Map<string, Set<string>>();

  add(file: SourceFile): void {
    for (const name of namesSaidIn(file)) {
      const paths = this.files.get(name);
      if (paths) paths.add(file.path);
      else this.files.set(name, new Set([file.path]));
    }
  }

  remove(file: SourceFile): void {
    for (const name of namesSaidIn(file)) {
      const paths = this.files.get(name);
      paths?.delete(file.path);
      if (paths?.size === 0) this.files.delete(name);
    }
  }

  /** Paths of the files that refer to one of these names, or declare it too. */
  *filesThatSay(names: Iterable<string>): Generator<string> {
    for (const name of names) yield* this.files.get(name) ?? [];
  }
}

/** Names that a file declares, nested ones too. */
export function namesDeclaredIn(file: SourceFile): Set<string> {
  return new Set(everyDeclaration(file).map(({ name }) => name));
}

/** Whether two states of a file mean the same to all other files; where things stand does not matter. */
export function saysTheSame(a: SourceFile, b: SourceFile): boolean {
  if (!sameMeaning(a.declarations, b.declarations) || a.problems.length !== b.problems.length) return false;
  const [outline, other] = [outlineOf(a), outlineOf(b)];
  return outline.length === other.length && outline.every((word, i) => word === other[i]);
}

/** Titles, and the keywords of all statements, those that nobody knows too: checks elsewhere may ask for them. */
function outlineOf(file: SourceFile): string[] {
  return everyDeclaration(file).flatMap(({ title = '', statements }) => [
    title,
    ...statements.map(({ keyword, known, empty }) => `${keyword} ${known} ${empty}`),
  ]);
}

function namesSaidIn(file: SourceFile): Set<string> {
  const names = namesDeclaredIn(file);
  for (const { name } of file.references) names.add(name);
  return names;
}
