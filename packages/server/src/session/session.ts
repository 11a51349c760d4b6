/** Everything that is open in one editor window: repositories, and the texts that are being edited. */
import type { Position, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from '../place.ts';
import { offsetOf } from '../positions.ts';
import type { Host } from './host.ts';
import { Repository } from './repository.ts';

/** Told when something has happened after which an editor wants to be told more. */
export interface SessionEvents {
  /** Findings of some files of a repository may be others now. */
  readonly outdated: (repository: Repository) => void;
  readonly trouble: (message: string) => void;
}

export class Session {
  readonly host: Host;
  readonly documents: TextDocuments<TextDocument>;
  private readonly events: SessionEvents;
  private readonly ready: Repository[] = [];
  /** One repository is read after another, so that two files of one do not open it twice. */
  private reading: Promise<unknown> = Promise.resolve();

  constructor(host: Host, documents: TextDocuments<TextDocument>, events: SessionEvents) {
    this.host = host;
    this.documents = documents;
    this.events = events;
  }

  /** The repositories that have been read. */
  all(): readonly Repository[] {
    return this.ready;
  }

  /** The repository around a folder or file, read now if it is not open yet. */
  async open(uri: string): Promise<Repository | undefined> {
    const known = this.known(uri);
    if (known) return known;
    const opening = this.reading.then(() => this.known(uri) ?? this.read(uri));
    this.reading = opening;
    return opening;
  }

  private known(uri: string): Repository | undefined {
    return this.ready.find(
      (repository) => repository.pathOf(uri) !== undefined || repository.rootUri === uri,
    );
  }

  /** The text of an open file, an edit of it, or its end: whichever state the file is in now. */
  async edited(uri: string, text: string | undefined): Promise<void> {
    const repository = await this.open(uri);
    const path = repository?.pathOf(uri);
    if (!repository || path === undefined) return;
    repository.analysis.change([{ path, text }]);
    this.events.outdated(repository);
  }

  /** A file changed on the disk; what is open in the editor wins. */
  async changedOnDisk(uri: string): Promise<void> {
    if (!this.documents.get(uri)) await this.edited(uri, await this.host.readText(uri));
  }

  /** Where a request asks about; undefined for files that are not ours. */
  async placeOf(uri: string, position: Position): Promise<Place | undefined> {
    const repository = await this.open(uri);
    const file = repository?.file(uri);
    return repository && file ? { repository, file, offset: offsetOf(file, position) } : undefined;
  }

  private async read(uri: string): Promise<Repository | undefined> {
    try {
      const loaded = await this.host.loadRepository(uri);
      const same = this.ready.find(({ rootUri }) => rootUri === loaded.rootUri);
      if (same) return same;
      const repository = new Repository(loaded, this.host.now().toISOString().slice(0, 10));
      for (const _ of repository.analysis.begin(loaded.files)) await this.host.pause();
      const open = this.documents.all().flatMap((document) => {
        const path = repository.pathOf(document.uri);
        return path === undefined ? [] : [{ path, text: document.getText() }];
      });
      repository.analysis.change(open);
      this.ready.push(repository);
      this.events.outdated(repository);
      return repository;
    } catch (error) {
      this.events.trouble(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}
