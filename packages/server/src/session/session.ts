/** Everything that is open in one editor window: repositories, and the texts that are being edited. */
import { CONFIG_FILE } from '@liaison/checks';
import { dayOf, nameOf, textProblem } from '@liaison/repository';
import type {
  CancellationToken,
  ClientCapabilities,
  Diagnostic,
  Position,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Place, placeAt } from '../place.ts';
import { stopIfTakenBack } from '../taken-back.ts';
import type { FileChange } from './analysis.ts';
import { canonicalUri, folderUri } from './canonical-uri.ts';
import { firstLook } from './first-look.ts';
import type { Host, LoadedRepository } from './host.ts';
import { isLibraryUri } from './library-uri.ts';
import { Outlook } from './outlook.ts';
import { Outlooks } from './outlooks.ts';
import type { Shown } from './progress.ts';
import { Quiet } from './quiet.ts';
import { isIn, Repository, uriIn, withText } from './repository.ts';

/** Told when something has happened after which an editor wants to be told more. */
export interface SessionEvents {
  /**
   * Findings of some files of a repository may be others now: because of what was typed into an open file, by its
   * canonical URI, or else because of something that happened elsewhere.
   */
  readonly outdated: (repository: Repository, edited?: string) => void;
  readonly trouble: (message: string) => void;
  /** The window no longer shows a repository. */
  readonly closed: (repository: Repository) => void;
  /** Something can be said of open files while their repository is still being read. */
  readonly looked: () => void;
  /** Reading a repository has begun; to be told when it is done. */
  readonly reading: () => Shown;
}

export class Session {
  readonly host: Host;
  readonly documents: TextDocuments<TextDocument>;
  /** What the editor can show; known once it has said so. */
  editor: ClientCapabilities = {};
  /** When the editor tells and asks nothing. */
  readonly quiet = new Quiet();
  private readonly events: SessionEvents;
  private readonly ready: Repository[] = [];
  /** What is read from the disk is read one after another: an older state never comes after a newer one. */
  private reading: Promise<unknown> = Promise.resolve();
  private readonly underWay = new Set<Promise<void>>();
  private readonly outlooks = new Outlooks();
  /** Settles when another day is taken over; absent while the day is the same. */
  private turning: Promise<void> | undefined;
  /** What the window shows. */
  private readonly folders = new Set<string>();
  /** How the editor writes the URIs of files that it has opened, where it writes them in another way than we. */
  private readonly written = new Map<string, string>();

  constructor(host: Host, documents: TextDocuments<TextDocument>, events: SessionEvents) {
    this.host = host;
    this.documents = documents;
    this.events = events;
  }

  /** The repositories that have been read. */
  all(): readonly Repository[] {
    return this.ready;
  }

  /** An editor has opened a file: from now on it is told of it by the URI that it has written. */
  opened(uri: string): void {
    const canonical = canonicalUri(uri);
    if (canonical === uri) this.written.delete(canonical);
    else this.written.set(canonical, uri);
  }

  /** The URI of a file by which the editor is told of it. */
  writtenUri(uri: string): string {
    const canonical = canonicalUri(uri);
    return this.written.get(canonical) ?? canonical;
  }

  /** The text of a file that is open in the editor, however its URI is written. */
  private openText(uri: string): string | undefined {
    return this.documents.get(this.writtenUri(uri))?.getText();
  }

  /** Whether the repository of a file is open, so that all is known that can be said of it. */
  isRead(uri: string): boolean {
    return this.known(canonicalUri(uri)) !== undefined;
  }

  /** What can be said of an open file while its repository is still being read. */
  firstLook(uri: string, text: string): Diagnostic[] {
    return this.outlooks.diagnosticsOf(uri, text) ?? firstLook(uri, text, today(this.host));
  }

  /** Settles when everything is taken over that the editor has told so far. */
  async settled(): Promise<void> {
    void this.turnDay();
    for (let last: unknown; last !== this.reading || this.underWay.size > 0; ) {
      last = this.reading;
      await Promise.allSettled([last, ...this.underWay]);
    }
  }

  /** Counts what an editor has told as under way until it is taken over. */
  private tracked(work: Promise<void>): Promise<void> {
    this.underWay.add(work);
    const done = () => void this.underWay.delete(work);
    work.then(done, done);
    return work;
  }

  /** The repository around a folder or file, read now if it is not open yet. */
  async open(written: string): Promise<Repository | undefined> {
    this.quiet.heard();
    const uri = canonicalUri(written);
    if (this.isAnotherDay()) await this.turnDay();
    const known = this.known(uri);
    if (known && this.isCertain(known, uri)) return known;
    // The library is no repository, and the first one that was read shows it.
    if (isLibraryUri(uri)) return this.reading.then(() => this.known(uri));
    return this.inTurn(async () => {
      const around = this.known(uri);
      if (around && (this.isCertain(around, uri) || !(await this.isNested(around, uri)))) return around;
      return this.read(uri);
    });
  }

  /** The one that a question is about; breaks off where the editor takes it back while it waits. */
  async asked(uri: string, token: CancellationToken): Promise<Repository | undefined> {
    const repository = await this.open(uri);
    stopIfTakenBack(token);
    return repository;
  }

  /**
   * The same for a question about what one file says. While the repository is being read, it is what there is of it
   * already: the open file as it is now and what is declared outside of campaigns, but few other campaigns.
   */
  async atHand(uri: string, token: CancellationToken): Promise<Repository | undefined> {
    if (this.isRead(uri)) return this.asked(uri, token);
    const whole = this.asked(uri, token);
    const early = await this.outlooks.repositoryOf(
      uri,
      () => this.openText(uri),
      whole.catch(() => undefined),
    );
    stopIfTakenBack(token);
    return early ?? whole;
  }

  /** The innermost one that is open. */
  private known(uri: string): Repository | undefined {
    return this.ready.find(
      (repository) => repository.pathOf(uri) !== undefined || repository.rootUri === uri,
    );
  }

  /** What a repository does not know may lie in one below it that is not open yet. */
  private isCertain(repository: Repository, uri: string): boolean {
    if (repository.rootUri === uri || repository.configUri === uri || repository.file(uri)) return true;
    return isLibraryUri(uri) || repository.leftOut.has(repository.pathOf(uri) ?? '');
  }

  /** Whether something in a repository lies in another one inside of it, which its configuration makes one. */
  private async isNested({ rootUri }: Repository, uri: string): Promise<boolean> {
    const root = await this.host.rootOf(uri).catch(() => rootUri);
    return root !== rootUri && isIn(root, rootUri) && (await this.hasConfiguration(root));
  }

  private async hasConfiguration(rootUri: string): Promise<boolean> {
    return (await this.host.readText(uriIn(rootUri, CONFIG_FILE))) !== undefined;
  }

  /** Looks at everything again where another day has begun. */
  turnDay(): Promise<void> {
    if (!this.turning && !this.isAnotherDay()) return Promise.resolve();
    this.turning ??= this.inTurn(() => this.takeDay()).finally(() => {
      this.turning = undefined;
    });
    return this.turning;
  }

  private isAnotherDay(): boolean {
    const day = today(this.host);
    return this.ready.some((repository) => !repository.isOf(day));
  }

  private async takeDay(): Promise<void> {
    const day = today(this.host);
    for (const repository of this.ready.filter((each) => !each.isOf(day))) {
      for (const _ of repository.turningTo(day)) await this.host.pause();
      this.outdated(repository);
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.reading.then(work);
    this.reading = turn.catch(() => undefined);
    return turn;
  }

  /** An open file, an edit of it, or its end: takes over whichever state the file is in now. */
  edited(uri: string): Promise<void> {
    return this.tracked(this.takeOver(canonicalUri(uri)));
  }

  private async takeOver(uri: string): Promise<void> {
    const repository = await this.open(uri);
    const path = repository?.pathOf(uri);
    if (!repository || path === undefined) return;
    if (uri === repository.configUri) {
      if (this.openText(uri) === undefined) return this.reload(repository);
      repository.configuration = withText(repository.configuration, this.openText(uri));
      return this.outdated(repository, uri);
    }
    if (!(await this.belongs(repository, path, uri))) return;
    const text = this.openText(uri);
    if (text !== undefined) return this.take(repository, uri, text, uri);
    await this.inTurn(() => this.readAgain(repository, uri));
    const isOpen = this.documents.keys().some((other) => repository.pathOf(other) !== undefined);
    if (!isOpen && this.ready.includes(repository) && !this.isShown(repository)) this.drop(repository);
  }

  /** An editor has written a file; it may tell of it in no other way. */
  saved(uri: string): Promise<void> {
    const take = async () => {
      const repository = await this.open(uri);
      if (repository?.configUri === canonicalUri(uri)) await this.reload(repository);
    };
    return this.tracked(take());
  }

  private async readAgain(repository: Repository, uri: string): Promise<void> {
    const text = await this.host.readText(uri);
    // Opened meanwhile, it is what the editor says it is.
    if (this.openText(uri) === undefined) this.take(repository, uri, text);
  }

  private take(repository: Repository, uri: string, text: string | undefined, edited?: string): void {
    const path = repository.pathOf(uri);
    if (path === undefined || !this.ready.includes(repository)) return;
    const problem = text === undefined ? undefined : textProblem(path, text);
    if (problem && !repository.unreadable.has(path)) this.events.trouble(problem.message);
    if (problem) repository.unreadable.add(path);
    else repository.unreadable.delete(path);
    // The text before it would be answered of, at places that are others by now.
    repository.analysis.change([{ path, text: problem ? undefined : text }]);
    this.outdated(repository, edited);
  }

  private outdated(repository: Repository, edited?: string): void {
    if (this.ready.includes(repository)) this.events.outdated(repository, edited);
  }

  /** Files changed on the disk; what is open in the editor wins. */
  changedOnDisk(uris: Iterable<string>): Promise<void> {
    const take = async () => {
      for (const uri of uris) await this.takeFromDisk(canonicalUri(uri));
    };
    return this.tracked(take());
  }

  private async takeFromDisk(uri: string): Promise<void> {
    const repository = await this.open(uri);
    if (!repository) return;
    // A configuration makes a repository of its folder, or no longer does.
    if (nameOf(uri) === CONFIG_FILE || !repository.file(uri)) await this.reload(repository);
    else if (this.openText(uri) === undefined) await this.inTurn(() => this.readAgain(repository, uri));
  }

  /** Reads configuration and files anew: others may belong to the repository now. */
  reload(repository: Repository): Promise<void> {
    return this.inTurn(() => this.readAnew(repository));
  }

  private async readAnew(repository: Repository): Promise<void> {
    if (!this.ready.includes(repository)) return;
    let loaded: LoadedRepository;
    try {
      loaded = await this.host.loadRepository(repository.rootUri);
    } catch (error) {
      return this.events.trouble(messageOf(error));
    }
    const hasOwn = loaded.configText !== undefined || loaded.configProblems.length > 0;
    const [around] = this.ready
      .filter(({ nested }) => nested.includes(repository.rootUri))
      .sort((a, b) => b.rootUri.length - a.rootUri.length);
    if (loaded.rootUri !== repository.rootUri || (around && !hasOwn)) {
      // Its configuration is gone, and the folder is part of the repository around it.
      this.drop(repository);
      if (around) return this.readAnew(around);
      await this.read(loaded.rootUri);
      return;
    }
    await this.openNested(loaded, repository);
    const texts = new Map<string, string | undefined>(
      repository.analysis.paths().map((path) => [path, undefined]),
    );
    for (const { path, text } of loaded.files) texts.set(path, text);
    for (const { path, text } of await this.openTexts(repository, loaded)) texts.set(path, text);
    repository.configure(withText(loaded, this.openText(repository.configUri)), today(this.host));
    repository.analysis.change([...texts].map(([path, text]) => ({ path, text })));
    this.outdated(repository);
  }

  /** Reads the repositories below one, and gives up those that are none any more. */
  private async openNested(loaded: LoadedRepository, repository: Repository): Promise<void> {
    const nested = loaded.nested.map((path) => uriIn(loaded.rootUri, path));
    for (const other of this.ready.filter(({ rootUri }) => isIn(rootUri, repository.rootUri))) {
      if (other === repository || nested.includes(other.rootUri)) continue;
      if (!(await this.hasConfiguration(other.rootUri))) this.drop(other);
    }
    for (const uri of nested) {
      if (!this.ready.some(({ rootUri }) => rootUri === uri)) await this.read(uri);
    }
  }

  /** The texts of open files of a repository: of those that are read, and of new ones, which lie on no disk. */
  private async openTexts(repository: Repository, { files }: LoadedRepository): Promise<FileChange[]> {
    const read = new Set(files.map(({ path }) => path));
    const open: { path: string; uri: string }[] = [];
    for (const uri of this.documents.keys()) {
      const path = repository.pathOf(uri);
      if (path === undefined || !path.endsWith('.campaign') || isLibraryUri(uri)) continue;
      if (read.has(path) || (await this.host.readText(uri)) === undefined) open.push({ path, uri });
    }
    // Only now, after all waiting: the author has gone on typing.
    return open.flatMap(({ path, uri }) => {
      const text = this.openText(uri);
      return text === undefined ? [] : [{ path, text: textProblem(path, text) ? undefined : text }];
    });
  }

  /** The window shows a folder: opens the repository around it. */
  show(uri: string): Promise<Repository | undefined> {
    const folder = folderUri(uri);
    this.folders.add(folder);
    return this.open(folder);
  }

  /** The window no longer shows a folder: gives up its repositories, and what is still being read of them. */
  close(uri: string): Promise<void> {
    const folder = folderUri(uri);
    this.folders.delete(folder);
    const area = this.areaOf(folder);
    this.dropUnshown(area);
    return this.inTurn(async () => {
      this.dropUnshown(area);
      // What has been read meanwhile may begin above the folder.
      this.dropUnshown(this.areaOf(folder));
    });
  }

  /** Where the repositories lie that are there for a folder: the one around it or in its place, and those below. */
  private areaOf(folder: string): string {
    return this.known(folder)?.rootUri ?? folder;
  }

  /** Gives up the repositories in an area that no folder of the window is a reason for. */
  private dropUnshown(area: string): void {
    const unshown = this.ready.filter((each) => isIn(each.rootUri, area) && !this.isShown(each));
    for (const repository of unshown) this.drop(repository);
  }

  /** Whether a folder of the window is a reason to have a repository. */
  private isShown({ rootUri }: Repository): boolean {
    return [...this.folders].some((folder) => isIn(rootUri, this.areaOf(folder)));
  }

  private drop(repository: Repository): void {
    this.ready.splice(this.ready.indexOf(repository), 1);
    this.events.closed(repository);
    this.divide();
  }

  private add(repository: Repository): void {
    this.ready.push(repository);
    this.divide();
  }

  /** Says to each repository which others lie in it, and takes from it what is theirs. */
  private divide(): void {
    const roots = this.ready.map(({ rootUri }) => rootUri);
    for (const repository of this.ready) {
      const nested = roots.filter((root) => root !== repository.rootUri && isIn(root, repository.rootUri));
      repository.nested = nested;
      if (nested.length === 0) continue;
      const theirs = repository.analysis
        .paths()
        .filter((path) => nested.some((root) => isIn(uriIn(repository.rootUri, path), root)));
      if (theirs.length === 0) continue;
      repository.analysis.change(theirs.map((path) => ({ path, text: undefined })));
      this.outdated(repository);
    }
  }

  /** Whether a file is one of a repository: a new one is, one that the configuration leaves out is not. */
  private async belongs(repository: Repository, path: string, uri: string): Promise<boolean> {
    if (repository.analysis.file(path)) return true;
    if (!path.endsWith('.campaign') || repository.leftOut.has(path)) return false;
    const text = this.openText(uri);
    if (text !== undefined && textProblem(path, text)) return true;
    if ((await this.host.readText(uri)) === undefined) return true;
    await this.reload(repository);
    if (repository.analysis.file(path)) return true;
    repository.leftOut.add(path);
    return false;
  }

  /** A file or a folder has another name now; an editor may have told of it in no other way. */
  renamed(oldUri: string, newUri: string): Promise<void> {
    return this.tracked(this.move(canonicalUri(oldUri), canonicalUri(newUri)));
  }

  private async move(oldUri: string, newUri: string): Promise<void> {
    for (const moved of this.ready.filter(({ rootUri }) => isIn(rootUri, oldUri))) await this.reload(moved);
    const repository = await this.open(oldUri);
    const old = repository?.pathOf(oldUri);
    if (!repository || old === undefined) return;
    const paths = repository.analysis.paths().filter((path) => path === old || path.startsWith(`${old}/`));
    for (const uri of paths.map((path) => uriIn(repository.rootUri, path))) {
      await this.takeFromDisk(uri);
      await this.takeFromDisk(newUri + uri.slice(oldUri.length));
    }
  }

  /** Where a request asks about; undefined for files that are not ours. */
  async placeOf(uri: string, position: Position, token: CancellationToken): Promise<Place | undefined> {
    return placeAt(await this.asked(uri, token), uri, position);
  }

  /** The same for a question about what one file says, which is answered while its repository is being read. */
  async placeAtHand(uri: string, position: Position, token: CancellationToken): Promise<Place | undefined> {
    return placeAt(await this.atHand(uri, token), uri, position);
  }

  /** In its turn. */
  private async read(uri: string): Promise<Repository | undefined> {
    const progress = this.events.reading();
    let outlook: Outlook | undefined;
    try {
      const loaded = await this.host.loadRepository(uri);
      const same = this.ready.find(({ rootUri }) => rootUri === loaded.rootUri);
      if (same) return same;
      for (const { message } of loaded.problems) this.events.trouble(message);
      const repository = new Repository(loaded, today(this.host), this.written);
      repository.configuration = withText(loaded, this.openText(repository.configUri));
      outlook = new Outlook(loaded, today(this.host), this.written);
      await this.lookOut(outlook, loaded);
      const known = (path: string, text: string) => outlook?.file(path, text);
      for (const _ of repository.analysis.begin(loaded.files, known)) await this.host.pause();
      await this.openNested(loaded, repository);
      this.add(repository);
      repository.analysis.change(await this.openTexts(repository, loaded));
      this.outdated(repository);
      return repository;
    } catch (error) {
      this.events.trouble(messageOf(error));
      return undefined;
    } finally {
      if (outlook) this.outlooks.delete(outlook);
      progress.done();
    }
  }

  /** Says first what rests on few files, where there are so many that all of them take a while. */
  private async lookOut(outlook: Outlook, { files }: LoadedRepository): Promise<void> {
    if (files.length < MANY_FILES) return;
    for (const _ of outlook.prepare()) await this.host.pause();
    this.outlooks.add(outlook);
    this.events.looked();
    await this.host.pause();
  }
}

/** Fewer are read in the time that it takes to see something. */
const MANY_FILES = 100;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function today(host: Host): string {
  return dayOf(host.now());
}
