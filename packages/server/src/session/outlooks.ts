/** Repositories that are being read, and what there is of them already for the sake of the open files. */
import type { Diagnostic } from 'vscode-languageserver';
import type { Outlook } from './outlook.ts';
import type { Repository } from './repository.ts';

export class Outlooks {
  private readonly all = new Set<Outlook>();
  private next = Promise.withResolvers<void>();

  /** The outlook on a repository has more to say from now on. */
  add(outlook: Outlook): void {
    this.all.add(outlook);
    this.tell();
  }

  /** Its repository is read, or cannot be. */
  delete(outlook: Outlook): void {
    this.all.delete(outlook);
    this.tell();
  }

  /** The findings of an open file that are final; undefined where nobody knows any yet. */
  diagnosticsOf(uri: string, text: string): Diagnostic[] | undefined {
    for (const outlook of this.all) {
      const found = outlook.diagnosticsOf(uri, text);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * The repository of an open file without most of the campaigns, as soon as there is one; undefined if something else
   * comes first.
   */
  async repositoryOf(
    uri: string,
    text: () => string | undefined,
    other: Promise<unknown>,
  ): Promise<Repository | undefined> {
    const ended = other.then(() => true);
    for (;;) {
      const now = text();
      if (now === undefined) return undefined;
      for (const outlook of this.all) {
        const found = outlook.repositoryOf(uri, now);
        if (found) return found;
      }
      if (await Promise.race([ended, this.next.promise])) return undefined;
    }
  }

  private tell(): void {
    this.next.resolve();
    this.next = Promise.withResolvers();
  }
}
