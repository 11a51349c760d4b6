/** The extension on a machine with files: the language server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { begin, type Liaison } from './extension.ts';

export function activate(context: ExtensionContext): Liaison {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  return begin(context, 'node', (options) => {
    const server = { module, transport: TransportKind.ipc };
    return new LanguageClient('liaison', 'Liaison', { run: server, debug: server }, options);
  });
}
