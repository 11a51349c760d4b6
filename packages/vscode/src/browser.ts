/** The extension in a browser, as on vscode.dev: the language server is a worker, and VS Code lends it its files. */
import { lendFiles } from '@liaison/server/protocol';
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { begin, type Liaison } from './extension.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Part of every browser, but not of the types of Node. */
type Worker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };
declare const Worker: new (url: string) => Worker;

/** When this bundle began, as `performance.now()` has it; `build.ts` puts it before everything else. */
declare const LIAISON_BEGUN: number;
const loading = performance.now() - LIAISON_BEGUN;

export function activate(context: ExtensionContext): Liaison {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return begin(context, { hostKind: 'web', loading }, (options) => {
    // A new one at each start: a server that was told to end answers nobody.
    const start = async () => {
      worker?.terminate();
      worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('liaison', 'Liaison', start, options);
    lendFiles(client, workspaceFiles);
    return client;
  });
}
