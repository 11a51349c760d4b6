/** The commands that show views, one panel for each kind, which come back after a restart. */
import type { ViewAnswer, ViewKind, ViewParams } from '@liaison/server/protocol';
import {
  type Disposable,
  languages,
  Uri,
  ViewColumn,
  type WebviewOptions,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fileLookedAt, folderMeant } from '../looked-at.ts';
import { watchCommits } from './commits.ts';
import { ViewPanel } from './view-panel.ts';

const PANEL = 'liaison.view';

/** Scripts only by the document's own rules, and no file. */
const OPTIONS: WebviewOptions = { enableScripts: true, localResourceRoots: [] };

/** What the code lens of a load gives: `{ uri, position, system, at }`. */
export type Asked = Omit<ViewParams, 'kind'>;

export class Views implements Disposable {
  private readonly client: BaseLanguageClient;
  private readonly ready: () => Promise<void>;
  private readonly panels = new Map<ViewKind, ViewPanel>();
  private readonly subscriptions: Disposable[];
  private commits: Disposable | undefined;

  /** `ready` settles when the server answers. */
  constructor(client: BaseLanguageClient, ready: () => Promise<void>) {
    this.client = client;
    this.ready = ready;
    const watcher = workspace.createFileSystemWatcher('**/*.campaign');
    const outdated = () => this.outdated();
    this.subscriptions = [
      watcher,
      watcher.onDidChange(outdated),
      watcher.onDidCreate(outdated),
      watcher.onDidDelete(outdated),
      // Of the server's findings, and so of whatever they rest on.
      languages.onDidChangeDiagnostics(outdated),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'campaign') outdated();
      }),
      window.registerWebviewPanelSerializer(PANEL, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          const request = requestIn(state);
          panel.webview.options = OPTIONS;
          if (!request) return panel.dispose();
          const view = this.adopt(panel, request);
          await this.ready();
          // One that is behind others is drawn when somebody looks at it.
          if (panel.visible) await view.draw();
        },
      }),
    ];
  }

  /** Shows a view of what is asked for, else of what is around the cursor. Settles when it is drawn. */
  async show(kind: ViewKind, asked?: Asked | Uri): Promise<void> {
    await this.ready();
    const from = asked === undefined || asked instanceof Uri ? await whereTheCursorIs(asked) : asked;
    if (!from) return;
    const request = { kind, ...from };
    const known = this.panels.get(kind);
    if (known) return known.show(request);
    const column = window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active;
    const place = { viewColumn: column, preserveFocus: false };
    const panel = window.createWebviewPanel(PANEL, 'Liaison', place, { ...OPTIONS, enableFindWidget: true });
    const view = this.adopt(panel, request);
    try {
      await view.show(request);
    } catch (error) {
      panel.dispose();
      throw error;
    }
  }

  /** What a view shows now; undefined where it is not open. */
  shown(kind: ViewKind): ViewAnswer | undefined {
    return this.panels.get(kind)?.shown;
  }

  /** Does what a page would have done by such a message. */
  async receive(kind: ViewKind, message: unknown): Promise<void> {
    await this.panels.get(kind)?.receive(message);
  }

  dispose(): void {
    this.commits?.dispose();
    for (const panel of this.panels.values()) panel.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private adopt(panel: WebviewPanel, request: ViewParams): ViewPanel {
    const { kind } = request;
    this.panels.get(kind)?.dispose();
    const view = new ViewPanel(panel, this.client, request);
    this.panels.set(kind, view);
    if (kind === 'review') this.commits ??= watchCommits(() => this.panels.get('review')?.outdated());
    view.onDidClose(() => {
      if (this.panels.get(kind) !== view) return;
      this.panels.delete(kind);
      // The server keeps the main branch as long as somebody looks at the review.
      if (this.client.isRunning()) void this.client.sendNotification('liaison/viewClosed', { kind });
    });
    return view;
  }

  private outdated(): void {
    for (const panel of this.panels.values()) panel.outdated();
  }
}

/** Undefined where somebody is asked for the folder, and thinks better of it. */
async function whereTheCursorIs(uri: Uri | undefined): Promise<Asked | undefined> {
  const editor = window.activeTextEditor;
  // Neither is a text that the server itself shows in a repository.
  if (editor?.document.languageId !== 'campaign' || editor.document.uri.scheme.startsWith('liaison-')) {
    const meant = uri ?? fileLookedAt() ?? (await folderMeant());
    if (meant) return { uri: meant.toString() };
    return workspace.workspaceFolders?.length ? undefined : {};
  }
  if (uri && uri.toString() !== editor.document.uri.toString()) return { uri: uri.toString() };
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

const KINDS: ReadonlySet<unknown> = new Set<ViewKind>(['load', 'calendar', 'crm-way', 'review']);

/** The request in what a page has remembered over a restart. */
function requestIn(state: unknown): ViewParams | undefined {
  const { request } = (state ?? {}) as { request?: Partial<ViewParams> };
  return KINDS.has(request?.kind) ? (request as ViewParams) : undefined;
}
