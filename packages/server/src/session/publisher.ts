/** Tells an editor of findings: sends them, in slices, the files that somebody looks at first; or says that it should ask. */
import { CONFIG_FILE } from '@liaison/checks';
import type { Workspace } from '@liaison/model';
import type { Connection } from 'vscode-languageserver';
import { digestOf } from '../digest.ts';
import { configDiagnostics, diagnosticsOf } from '../features/diagnostics.ts';
import { CHECKING, SlowWork } from './progress.ts';
import { type Causes, redraw } from './redraw.ts';
import type { Repository } from './repository.ts';
import type { Session } from './session.ts';
import { warmingUp } from './warm-up.ts';

/** Milliseconds of work between two turns of everything else. */
const SLICE = 5;

/** Files of which the findings are being worked out, as the files of their repository are now. */
interface Judged {
  readonly paths: readonly string[];
  readonly workspace: Workspace;
  readonly work: Generator<void, unknown>;
}

export class Publisher {
  private readonly connection: Connection;
  private readonly session: Session;
  /** What was sent last, as a digest: the same is not sent twice. Files without findings are not here. */
  private readonly sent = new Map<string, string>();
  private readonly waiting = new Set<Repository>();
  /** Of what has changed since something was last drawn anew. */
  private readonly causes: Causes = new Set();
  private isRunning = false;
  private isWarm = false;
  private judged: Judged | undefined;
  /** When the slice is over; a time of `performance.now()`. */
  private end = 0;
  /** An editor that asks for findings is only told that there are others. */
  asks = false;

  constructor(connection: Connection, session: Session) {
    this.connection = connection;
    this.session = session;
  }

  /** Findings of a repository are to be looked at again; `edited` is the open file that is the cause of it. */
  schedule(repository: Repository, edited?: string): void {
    this.waiting.add(repository);
    this.causes.add(edited);
    if (this.isRunning) this.session.quiet.stir();
    else void this.run();
  }

  /** A file is open by another URI than the one that its findings were sent for: they go along. */
  opened(uri: string): void {
    const before = this.session.writtenUri(uri);
    this.session.opened(uri);
    if (before === uri || !this.sent.has(before)) return;
    this.publish(before, []);
    for (const repository of this.session.all()) {
      const path = repository.file(uri)?.path;
      if (path !== undefined) this.publish(uri, diagnosticsOf(repository, path));
    }
  }

  /** What can be said of an open file while its repository is still being read. */
  showFirst(uri: string, text: string): void {
    if (this.asks || !uri.endsWith('.campaign') || this.session.isRead(uri)) return;
    this.publish(uri, this.session.firstLook(uri, text));
  }

  /** More can be said of the open files while their repository is still being read. */
  showMore(): void {
    if (this.asks) void this.connection.languages.diagnostics.refresh().catch(() => undefined);
    else
      for (const document of this.session.documents.all()) this.showFirst(document.uri, document.getText());
  }

  /** Takes back what was sent for a repository that is no longer shown. */
  forget(repository: Repository): void {
    this.waiting.delete(repository);
    for (const uri of [...this.sent.keys()]) if (repository.pathOf(uri) !== undefined) this.publish(uri, []);
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    const checking = new SlowWork(this.connection, this.session, CHECKING);
    try {
      while (this.waiting.size > 0) {
        // Before the first slice too: taking an edit in is a long step by itself.
        await this.session.host.pause();
        await this.session.quiet.come(() => this.isAwaited());
        const [repository] = this.waiting;
        if (repository) this.slice(repository);
        checking.step();
      }
      redraw(this.connection, this.session, this.causes);
      this.causes.clear();
      if (!this.isWarm) void this.warmUp();
      this.session.host.tidy?.();
    } finally {
      checking.done();
      this.isRunning = false;
    }
  }

  /** Once, when all is told and nobody waits. */
  private async warmUp(): Promise<void> {
    const { host, quiet } = this.session;
    this.isWarm = true;
    for (const _ of warmingUp()) {
      await host.pause();
      await quiet.come(() => false);
    }
  }

  private slice(repository: Repository): void {
    this.end = performance.now() + SLICE;
    this.publish(repository.uriOf(CONFIG_FILE), configDiagnostics(repository));
    if (this.asks) {
      this.waiting.delete(repository);
      repository.analysis.told(repository.analysis.paths());
      void this.connection.languages.diagnostics.refresh().catch(() => undefined);
      return;
    }
    const open = new Set(this.open(repository));
    do {
      const judged = this.judgedNext(repository, open);
      if (!judged) {
        this.forgetGone(repository);
        this.waiting.delete(repository);
        return;
      }
      if (!judged.work.next().done) continue;
      this.judged = undefined;
      for (const path of judged.paths) {
        this.publish(repository.uriOf(path), diagnosticsOf(repository, path));
      }
      repository.analysis.told(judged.paths);
      // What is sent leaves the process when everything else has its turn.
      if (judged.paths.some((path) => open.has(path))) return;
    } while (!this.isDue());
  }

  private readonly isDue = (): boolean => performance.now() >= this.end;

  /** Whether somebody looks at a file that is still to be judged. */
  private isAwaited(): boolean {
    for (const repository of this.waiting) {
      for (const path of this.open(repository)) if (repository.analysis.isUntold(path)) return true;
    }
    return false;
  }

  /** The files that are being judged; others where files have changed meanwhile. */
  private judgedNext({ analysis }: Repository, open: ReadonlySet<string>): Judged | undefined {
    if (this.judged?.workspace === analysis.workspace) return this.judged;
    const paths = analysis.nextUntold(open);
    const { workspace } = analysis;
    this.judged =
      paths.length === 0 ? undefined : { paths, workspace, work: analysis.judging(paths, this.isDue) };
    return this.judged;
  }

  private *open(repository: Repository): Generator<string> {
    for (const { uri } of this.session.documents.all()) {
      const path = repository.pathOf(uri);
      if (path !== undefined) yield path;
    }
  }

  private forgetGone(repository: Repository): void {
    for (const uri of this.sent.keys()) {
      const path = repository.pathOf(uri);
      const isGone = path !== undefined && !repository.analysis.file(path);
      if (isGone && path !== CONFIG_FILE) this.publish(uri, []);
    }
  }

  private publish(uri: string, diagnostics: ReturnType<typeof diagnosticsOf>): void {
    const digest = diagnostics.length === 0 ? undefined : digestOf(JSON.stringify(diagnostics));
    if (this.sent.get(uri) === digest) return;
    if (digest === undefined) this.sent.delete(uri);
    else this.sent.set(uri, digest);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
