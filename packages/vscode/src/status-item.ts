/** The item in the status bar: whether the language server works, and how many findings there are. */
import {
  DiagnosticSeverity,
  type Disposable,
  languages,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

type Condition = 'loading' | 'running' | 'trouble';

export class StatusItem implements Disposable {
  private readonly item = window.createStatusBarItem('liaison.status', StatusBarAlignment.Left, -1);
  private readonly subscriptions: Disposable[];
  private condition: Condition = 'loading';

  constructor(client: Pick<BaseLanguageClient, 'onDidChangeState'>) {
    this.item.name = 'Liaison';
    this.subscriptions = [
      this.item,
      client.onDidChangeState(({ newState }) => this.follow(newState)),
      languages.onDidChangeDiagnostics(() => this.show()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('liaison.statusItem')) this.show();
      }),
    ];
    this.show();
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
    this.condition = state === State.Running ? 'running' : state === State.Stopped ? 'trouble' : 'loading';
    this.show();
  }

  private show(): void {
    Object.assign(this.item, appearance(this.condition));
    if (workspace.getConfiguration('liaison').get<boolean>('statusItem')) this.item.show();
    else this.item.hide();
  }
}

function appearance(condition: Condition) {
  if (condition === 'loading') {
    return {
      text: '$(sync~spin) Liaison',
      tooltip: 'The language server is starting',
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
  const { errors, others } = countFindings();
  const words = [counted(errors, 'error'), counted(others, 'other finding')].filter((word) => word !== '');
  return {
    text: errors + others === 0 ? '$(check) Liaison' : `$(megaphone) Liaison ${errors + others}`,
    tooltip: words.length === 0 ? 'No findings' : words.join(', '),
    command: 'workbench.actions.view.problems',
    backgroundColor: undefined,
  };
}

/** How many findings all files have. */
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
