/** The extension on a machine with files: the language server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { begin, type Liaison } from './extension.ts';

/** When this bundle began, as `performance.now()` has it; `build.ts` puts it before everything else. */
declare const LIAISON_BEGUN: number;
const loading = performance.now() - LIAISON_BEGUN;

export function activate(context: ExtensionContext): Liaison {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  return begin(context, { hostKind: 'node', loading }, (options) => {
    const server = { module, transport: TransportKind.ipc };
    return new LanguageClient('liaison', 'Liaison', { run: server, debug: server }, options);
  });
}
