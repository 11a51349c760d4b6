/** Everything of the extension that is the same wherever VS Code runs. */
import { commands, type ExtensionContext, type LogOutputChannel, Uri, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { capabilities } from './capabilities.ts';
import { checkPages } from './check-pages.ts';
import { checkTask } from './check-task.ts';
import { clientOptions } from './client-options.ts';
import { explain } from './commands/explain.ts';
import { fixAll, format } from './commands/file-commands.ts';
import { type Answers, newCampaign } from './commands/new-campaign.ts';
import { newRepository } from './commands/new-repository.ts';
import { showReferences } from './commands/show-references.ts';
import { registerCommands } from './commands.ts';
import { whenAccountsChange, withAccount } from './github-account.ts';
import { StatusItem } from './status-item.ts';
import { type Asked, Views } from './views/views.ts';

/** What other extensions, and tests, may ask. */
export interface Liaison {
  /** Which of VS Code's two extension hosts this runs in. */
  readonly hostKind: 'node' | 'web';
  /** Milliseconds that VS Code was kept waiting: by the modules of the extension, and by `activate()`. */
  readonly activation: number;
  /** The item in the status bar, whether or not it is shown. */
  readonly status: Pick<StatusItem, 'text' | 'tooltip' | 'command' | 'onDidChange'>;
  /** The views: what each shows, and what happens when something on it is clicked. */
  readonly views: Pick<Views, 'shown' | 'receive'>;
  /** Settles when the language server answers, the one last started; rejects when it could not be started. */
  readonly ready: Promise<void>;
}

/** Where the extension runs, and how many milliseconds its modules have taken. */
interface Loaded {
  readonly hostKind: Liaison['hostKind'];
  readonly loading: number;
}

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Registers everything; the language server starts meanwhile. */
export function begin(
  context: ExtensionContext,
  { hostKind, loading }: Loaded,
  createClient: CreateClient,
): Liaison {
  const begun = performance.now();
  const log: LogOutputChannel = window.createOutputChannel('Liaison', { log: true });
  const status = new StatusItem();
  const client = createClient({
    ...clientOptions(hostKind, log),
    middleware: {
      handleWorkDoneProgress: status.progress,
      ...(hostKind === 'web' && { workspace: { configuration: withAccount } }),
    },
  });
  client.registerFeature(capabilities);
  status.watch(client);
  let ready = started(client.start());
  const views = new Views(client, () => ready);
  context.subscriptions.push(
    log,
    status,
    { dispose: () => void client.dispose() },
    checkPages(context.extensionUri),
    checkTask(),
    ...(hostKind === 'web' ? [whenAccountsChange()] : []),
    views,
    ...registerCommands({
      'liaison.explain': explain,
      'liaison.fixAll': fixAll,
      'liaison.format': format,
      'liaison.newCampaign': async (answers?: Partial<Answers>) => {
        await ready;
        // A menu gives the place where it was clicked.
        return newCampaign(client, answers instanceof Uri ? {} : answers);
      },
      'liaison.newRepository': async (folder?: Uri) => {
        await ready;
        const { version } = context.extension.packageJSON;
        return newRepository(client, version, folder instanceof Uri ? folder : undefined);
      },
      'liaison.restart': () =>
        status.during(() => {
          ready = started(restart(client));
          return ready;
        }),
      'liaison.setMe': () => commands.executeCommand('workbench.action.openSettings', 'liaison.me'),
      'liaison.showCalendar': (at?: Asked | Uri) => views.show('calendar', at),
      'liaison.showCrmWay': (at?: Asked | Uri) => views.show('crm-way', at),
      'liaison.showLoad': (at?: Asked | Uri) => views.show('load', at),
      'liaison.showLog': () => log.show(),
      'liaison.showReferences': showReferences,
      'liaison.showReview': (at?: Uri) => views.show('review', at),
    }),
  );
  const activating = performance.now() - begun;
  log.info(`Modules took ${loading.toFixed(0)} ms, activating ${activating.toFixed(0)} ms`);
  return {
    hostKind,
    activation: loading + activating,
    status,
    views,
    get ready() {
      return ready;
    },
  };

  function started(start: Promise<void>): Promise<void> {
    const told = start.catch((error: unknown) => {
      log.error(error instanceof Error ? error : String(error));
      status.failed();
      throw error;
    });
    // Whoever wants to know asks; for everybody else the status item says it.
    told.catch(() => undefined);
    return told;
  }
}

async function restart(client: BaseLanguageClient): Promise<void> {
  // A server that does not end in time has got stuck, and that is why somebody wants another one.
  if (client.needsStop()) await client.stop().catch(() => undefined);
  await client.start();
}
