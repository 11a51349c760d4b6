/** Which files say a name, so that an edit of what it means leads to them. */
import { everyDeclaration, type SourceFile } from '@liaison/model';

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

  /** Paths of the files that refer to a name, or declare it too. */
  filesThatSay(name: string): Iterable<string> {
    return this.files.get(name) ?? [];
  }
}

function namesSaidIn(file: SourceFile): Set<string> {
  const names = new Set(everyDeclaration(file).map(({ name }) => name));
  for (const { name } of file.references) names.add(name);
  return names;
}
