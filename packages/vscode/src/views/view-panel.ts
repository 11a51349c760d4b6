/** One view beside the text: asks the server for its page, and draws it anew when files change while it is seen. */
import type { ViewAnswer, ViewParams } from '@liaison/server/protocol';
import {
  CancellationTokenSource,
  type Disposable,
  EventEmitter,
  Position,
  Range,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { viewDocument, WAITING } from './view-document.ts';
import { fileBelow, readMessage, type ViewMessage } from './view-message.ts';

/** Milliseconds without a further change until a page is drawn anew. */
const PAUSE = 400;

/** Milliseconds after which an empty page says that it is being worked out. */
const PATIENCE = 500;

export class ViewPanel implements Disposable {
  private readonly client: BaseLanguageClient;
  private readonly panel: WebviewPanel;
  private readonly subscriptions: Disposable[];
  private readonly closed = new EventEmitter<void>();
  private request: ViewParams;
  private asking: CancellationTokenSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOther = false;
  private isOutdated = true;
  private answer: ViewAnswer | undefined;
  /** The version that the document of the webview begins with. */
  private documentVersion: string | undefined;

  /** The reader has closed it. */
  readonly onDidClose = this.closed.event;

  constructor(panel: WebviewPanel, client: BaseLanguageClient, request: ViewParams) {
    this.panel = panel;
    this.client = client;
    this.request = request;
    this.subscriptions = [
      panel,
      this.closed,
      panel.webview.onDidReceiveMessage((message) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.isOutdated) this.schedule(0);
      }),
      panel.onDidDispose(() => {
        this.closed.fire();
        this.dispose();
      }),
    ];
  }

  /** What is shown now; undefined while nothing is. */
  get shown(): ViewAnswer | undefined {
    return this.answer;
  }

  /** Shows something else of the same kind, and comes to the front with the keyboard in it. Settles when it is drawn. */
  async show(request: ViewParams): Promise<void> {
    this.request = request;
    this.isOther = true;
    this.panel.reveal(this.panel.viewColumn, false);
    await this.draw();
  }

  /** Files have changed: draws anew when nothing more changes for a moment, or as soon as it is seen. */
  outdated(): void {
    this.isOutdated = true;
    if (this.panel.visible) this.schedule(PAUSE);
  }

  /** Takes what the page says; what it does is done when it settles. */
  async receive(message: unknown): Promise<void> {
    const said = readMessage(message);
    if (said?.type === 'ready') this.send(this.answer?.version !== this.documentVersion);
    if (said?.type === 'ask') await this.ask(said);
    if (said?.type === 'open') await this.open(said);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private schedule(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // What could not be drawn stays as it was, until the next change.
      this.draw().catch(() => undefined);
    }, pause);
  }

  /** Asks for the page as it is now, and shows it. */
  async draw(): Promise<void> {
    clearTimeout(this.timer);
    this.asking?.cancel();
    const asking = new CancellationTokenSource();
    this.asking = asking;
    this.isOutdated = false;
    const wait = setTimeout(() => {
      if (!this.answer) this.panel.webview.html = viewDocument(WAITING);
    }, PATIENCE);
    try {
      const answer = await this.client.sendRequest<ViewAnswer | null>(
        'liaison/view',
        this.request,
        asking.token,
      );
      if (asking.token.isCancellationRequested) return;
      if (!answer) throw new Error('There is no folder with campaigns.');
      if (answer.version === this.answer?.version && !this.isOther) return;
      this.answer = answer;
      this.panel.title = answer.title;
      if (this.documentVersion === undefined) {
        this.documentVersion = answer.version;
        this.panel.webview.html = viewDocument(answer);
      } else this.send(true);
    } catch (error) {
      if (asking.token.isCancellationRequested) return;
      this.isOutdated = true;
      // The files have changed while it was drawn.
      if ((error as { code?: unknown }).code !== CONTENT_MODIFIED) throw error;
      this.schedule(PAUSE);
    } finally {
      clearTimeout(wait);
      asking.dispose();
    }
  }

  /** Without the page where the document begins with it. */
  private send(withPage: boolean): void {
    if (!this.answer) return;
    const { isOther, request } = this;
    const body = withPage ? this.answer.body : undefined;
    void this.panel.webview.postMessage({ type: 'show', body, isOther, request });
    this.isOther = false;
  }

  private async ask({ system, at }: ViewMessage & { type: 'ask' }): Promise<void> {
    const { kind, uri, position } = this.request;
    const isSame = system !== undefined && system === this.request.system;
    this.request = {
      kind,
      ...(uri !== undefined && { uri }),
      ...(position && { position }),
      ...(system !== undefined && { system }),
      ...(at !== undefined && { at }),
    };
    this.isOther = !isSame;
    await this.draw();
  }

  private async open({ path, line, character, isOlder }: ViewMessage & { type: 'open' }): Promise<void> {
    const root = isOlder ? this.answer?.olderRootUri : this.answer?.rootUri;
    if (root === undefined) return;
    const uri = fileBelow(root, path);
    const document = await workspace.openTextDocument(uri);
    const place = document.validatePosition(new Position(line, character));
    const column = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== this.panel.viewColumn);
    await window.showTextDocument(document, {
      selection: new Range(place, place),
      viewColumn: column?.viewColumn ?? ViewColumn.Beside,
    });
  }
}

/** Of the language server protocol. */
const CONTENT_MODIFIED = -32801;
