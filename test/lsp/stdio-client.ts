/** The language server as an editor runs it: a process of its own, spoken to over standard input and output. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const MAIN = join(import.meta.dirname, '../../packages/cli/src/main.ts');

export interface StdioClient {
  readonly connection: MessageConnection;
  uriOf(path: string): string;
  /** Says goodbye as the protocol wants it; the exit code of the process. */
  end(): Promise<number | null>;
}

/** Starts `liaison lsp --stdio` on a folder and says hello. */
export async function startStdio(folder: string, capabilities: object): Promise<StdioClient> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--conditions=source', '--disable-warning=ExperimentalWarning', MAIN, 'lsp', '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  if (!child.stdout || !child.stdin) throw new Error('The server has no standard streams');
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const rootUri = pathToFileURL(folder).toString();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'repository' }],
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    uriOf: (path) => `${rootUri}/${path}`,
    async end() {
      const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return exited;
    },
  };
}
