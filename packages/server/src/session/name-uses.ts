/** Which files say a name, so that an edit of what it means leads to them. */
import { everyDeclaration, type SourceFile } from '@liaison/model';

export class NameUses {
  /** Paths by name, each once. Lists, because most files only come, and a set for each name costs twice the time. */
  private readonly files = new Map<string, string[]>();

  /** Takes a file in, instead of an earlier state of it. Names that both say stay as they are. */
  replace(before: SourceFile | undefined, file: SourceFile): void {
    const gone = before && namesSaidIn(before);
    for (const name of namesSaidIn(file)) {
      if (gone?.delete(name)) continue;
      const paths = this.files.get(name);
      if (paths) paths.push(file.path);
      else this.files.set(name, [file.path]);
    }
    if (before && gone) this.forget(before, gone);
  }

  remove(file: SourceFile): void {
    this.forget(file, namesSaidIn(file));
  }

  /** Paths of the files that refer to a name, or declare it too. */
  filesThatSay(name: string): Iterable<string> {
    return this.files.get(name) ?? [];
  }

  private forget({ path }: SourceFile, names: Iterable<string>): void {
    for (const name of names) {
      const paths = this.files.get(name) ?? [];
      const place = paths.indexOf(path);
      if (place >= 0) paths.splice(place, 1);
      if (paths.length === 0) this.files.delete(name);
    }
  }
}

function namesSaidIn(file: SourceFile): Set<string> {
  const names = new Set<string>();
  for (const { name } of everyDeclaration(file)) names.add(name);
  for (const { name } of file.references) names.add(name);
  return names;
}
