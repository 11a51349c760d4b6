/** The extension in a browser, as on vscode.dev: the language server is a worker, and VS Code lends it its files. */
import { lendFiles } from '@liaison/server/protocol';
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { begin, type Liaison } from './extension.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Part of every browser, but not of the types of Node. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2] & object;

export function activate(context: ExtensionContext): Liaison {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  return begin(context, 'web', (options) => {
    const client = new LanguageClient('liaison', 'Liaison', new Worker(script), options);
    lendFiles(client, workspaceFiles);
    return client;
  });
}
