/** Everything that is open in one editor window: repositories, and the texts that are being edited. */
import { dayOf, textProblem } from '@liaison/repository';
import type { ClientCapabilities, Position, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from '../place.ts';
import { offsetOf } from '../positions.ts';
import type { Host } from './host.ts';
import { isLibraryUri } from './library-uri.ts';
import { Repository } from './repository.ts';

/** Told when something has happened after which an editor wants to be told more. */
export interface SessionEvents {
  /** Findings of some files of a repository may be others now. */
  readonly outdated: (repository: Repository) => void;
  readonly trouble: (message: string) => void;
  /** The window no longer shows a repository. */
  readonly closed: (repository: Repository) => void;
  /** Reading a repository has begun; to be told when it is done. */
  readonly reading: () => Promise<{ done(): void }>;
}

export class Session {
  readonly host: Host;
  readonly documents: TextDocuments<TextDocument>;
  /** What the editor can show; known once it has said so. */
  editor: ClientCapabilities = {};
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

  /** Settles when everything is read whose reading has begun. */
  async settled(): Promise<void> {
    for (let last: unknown; last !== this.reading; ) {
      last = this.reading;
      await last;
    }
  }

  /** The repository around a folder or file, read now if it is not open yet. */
  async open(uri: string): Promise<Repository | undefined> {
    const known = this.known(uri);
    if (known) return known;
    // The library is no repository, and the first one that was read shows it.
    if (isLibraryUri(uri)) return this.reading.then(() => this.known(uri));
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
    if (!repository || path === undefined || !(await this.belongs(repository, path, uri))) return;
    const problem = text === undefined ? undefined : textProblem(path, text);
    if (problem) this.events.trouble(problem.message);
    else repository.analysis.change([{ path, text }]);
    this.events.outdated(repository);
  }

  /** A file changed on the disk; what is open in the editor wins. */
  async changedOnDisk(uri: string): Promise<void> {
    const repository = await this.open(uri);
    if (!repository) return;
    const isOurs = repository.analysis.file(repository.pathOf(uri) ?? '') !== undefined;
    if (uri === repository.configUri || !isOurs) await this.reload(repository);
    else if (!this.documents.get(uri)) await this.edited(uri, await this.host.readText(uri));
  }

  /** Reads configuration and files anew: others may belong to the repository now. */
  async reload(repository: Repository): Promise<void> {
    const loaded = await this.host.loadRepository(repository.rootUri);
    const texts = new Map<string, string | undefined>(
      repository.analysis.paths().map((path) => [path, undefined]),
    );
    for (const { path, text } of loaded.files) texts.set(path, text);
    for (const { uri } of this.documents.all()) {
      const path = repository.pathOf(uri);
      const text = this.documents.get(uri)?.getText();
      if (path !== undefined && texts.get(path) !== undefined) texts.set(path, text);
    }
    repository.configure(loaded, today(this.host));
    repository.analysis.change([...texts].map(([path, text]) => ({ path, text })));
    this.events.outdated(repository);
  }

  /** Gives up the repositories of a folder that the window no longer shows. */
  close(folderUri: string): void {
    for (const repository of this.ready.filter(({ rootUri }) => isIn(rootUri, folderUri))) {
      this.ready.splice(this.ready.indexOf(repository), 1);
      this.events.closed(repository);
    }
  }

  /** Whether a file is one of a repository: a new one is, one that the configuration leaves out is not. */
  private async belongs(repository: Repository, path: string, uri: string): Promise<boolean> {
    if (repository.analysis.file(path)) return true;
    if (!path.endsWith('.campaign') || repository.leftOut.has(path)) return false;
    if ((await this.host.readText(uri)) === undefined) return true;
    await this.reload(repository);
    if (repository.analysis.file(path)) return true;
    repository.leftOut.add(path);
    return false;
  }

  /** A file or a folder has another name now; an editor may have told of it in no other way. */
  async renamed(oldUri: string, newUri: string): Promise<void> {
    const repository = await this.open(oldUri);
    const old = repository?.pathOf(oldUri);
    if (!repository || old === undefined) return;
    const paths = repository.analysis.paths().filter((path) => path === old || path.startsWith(`${old}/`));
    for (const uri of paths.map((path) => repository.uriOf(path))) {
      await this.changedOnDisk(uri);
      await this.changedOnDisk(newUri + uri.slice(repository.uriOf(old).length));
    }
  }

  /** Where a request asks about; undefined for files that are not ours. */
  async placeOf(uri: string, position: Position): Promise<Place | undefined> {
    const repository = await this.open(uri);
    const file = repository?.file(uri);
    return repository && file ? { repository, file, offset: offsetOf(file, position) } : undefined;
  }

  private async read(uri: string): Promise<Repository | undefined> {
    const progress = await this.events.reading();
    try {
      const loaded = await this.host.loadRepository(uri);
      const same = this.ready.find(({ rootUri }) => rootUri === loaded.rootUri);
      if (same) return same;
      for (const { message } of loaded.problems) this.events.trouble(message);
      const repository = new Repository(loaded, today(this.host));
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
    } finally {
      progress.done();
    }
  }
}

function today(host: Host): string {
  return dayOf(host.now());
}

function isIn(uri: string, folderUri: string): boolean {
  return uri === folderUri || uri.startsWith(`${folderUri}/`);
}
