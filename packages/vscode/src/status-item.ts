/** The item in the status bar: whether the language server works, what it reads, and how many findings there are. */
import {
  DiagnosticSeverity,
  type Disposable,
  EventEmitter,
  languages,
  StatusBarAlignment,
  type TextDocument,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, type Middleware, State } from 'vscode-languageclient';
import { readSetting } from './read-setting.ts';

type Condition = 'starting' | 'running' | 'trouble';

export class StatusItem implements Disposable {
  private readonly item = window.createStatusBarItem('liaison.status', StatusBarAlignment.Left, -1);
  private readonly changed = new EventEmitter<string>();
  private readonly subscriptions: Disposable[];
  private condition: Condition = 'starting';
  private restarting = false;
  /** What the server is busy with, in its own words, by the token of its progress. */
  private readonly busy = new Map<string | number, string>();

  /** Fires with the text that is shown from now on. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.item.name = 'Liaison';
    this.subscriptions = [
      this.item,
      this.changed,
      languages.onDidChangeDiagnostics(() => this.show()),
      window.onDidChangeActiveTextEditor(() => this.show()),
      workspace.onDidSaveTextDocument(() => this.show()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('liaison.statusItem')) this.show();
      }),
    ];
    this.show();
  }

  get text(): string {
    return this.item.text;
  }

  get tooltip(): string {
    return String(this.item.tooltip);
  }

  /** What runs when somebody clicks. */
  get command(): string {
    return String(this.item.command);
  }

  /** Shows from now on how a client is. */
  watch(client: Pick<BaseLanguageClient, 'onDidChangeState'>): void {
    this.subscriptions.push(client.onDidChangeState(({ newState }) => this.follow(newState)));
  }

  /** Takes what the server says that it is busy with, which VS Code would show beside this item. */
  readonly progress: NonNullable<Middleware['handleWorkDoneProgress']> = (token, params, next) => {
    if (params.kind === 'begin') this.busy.set(token, params.title);
    if (params.kind === 'end') this.busy.delete(token);
    if (params.kind !== 'begin' || !isWanted()) next(token, params);
    this.show();
  };

  /** Shows that the server starts while it is started again: that it ends first is no trouble. */
  async during(restart: () => Promise<void>): Promise<void> {
    this.restarting = true;
    try {
      await restart();
    } finally {
      this.restarting = false;
      this.show();
    }
  }

  /** The server could not be started. */
  failed(): void {
    this.condition = 'trouble';
    this.show();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private follow(state: State): void {
    this.condition = state === State.Running ? 'running' : state === State.Stopped ? 'trouble' : 'starting';
    // A server that has ended does not say so of what it was busy with.
    if (state !== State.Running) this.busy.clear();
    this.show();
  }

  private show(): void {
    const before = this.item.text;
    const [work] = this.busy.values();
    const condition = this.restarting && this.condition === 'trouble' ? 'starting' : this.condition;
    Object.assign(this.item, appearance(condition, work));
    if (isWanted()) this.item.show();
    else this.item.hide();
    if (this.item.text !== before) this.changed.fire(this.item.text);
  }
}

function isWanted(): boolean {
  return readSetting('statusItem');
}

function appearance(condition: Condition, work: string | undefined) {
  if (condition === 'starting' || (condition === 'running' && work !== undefined)) {
    return {
      text: condition === 'starting' ? '$(sync~spin) Liaison' : `$(sync~spin) Liaison: ${work}`,
      tooltip: condition === 'starting' ? 'The language server is starting' : 'Findings follow',
      command: 'liaison.showLog',
      backgroundColor: undefined,
    };
  }
  if (condition === 'trouble') {
    return {
      text: '$(warning) Liaison',
      tooltip: 'The language server does not run: see its log, or restart it',
      command: 'liaison.showLog',
      backgroundColor: new ThemeColor('statusBarItem.warningBackground'),
    };
  }
  if (isUnsaved(window.activeTextEditor?.document)) {
    return {
      text: '$(save) Liaison',
      tooltip: 'This campaign file is checked once it is saved into its folder',
      command: 'workbench.action.files.save',
      backgroundColor: undefined,
    };
  }
  const { errors, others } = countFindings();
  const words = [counted(errors, 'error'), counted(others, 'other finding')].filter((word) => word !== '');
  return {
    text: errors + others === 0 ? '$(check) Liaison' : `$(megaphone) Liaison ${errors + others}`,
    tooltip: words.length === 0 ? 'No findings' : words.join(', '),
    command: 'workbench.actions.view.problems',
    backgroundColor: undefined,
  };
}

/** Whether a text of ours is in no folder yet, so that nobody knows which people and systems are meant. */
function isUnsaved(document: TextDocument | undefined): boolean {
  return document?.languageId === 'campaign' && document.isUntitled;
}

/** How many findings all files have; what the task has found besides is of `liaison check`, and mostly the same. */
function countFindings(): { readonly errors: number; readonly others: number } {
  let errors = 0;
  let others = 0;
  for (const [, diagnostics] of languages.getDiagnostics()) {
    for (const { source, severity } of diagnostics) {
      if (source !== 'liaison') continue;
      if (severity === DiagnosticSeverity.Error) errors++;
      else others++;
    }
  }
  return { errors, others };
}

function counted(count: number, word: string): string {
  if (count === 0) return '';
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
