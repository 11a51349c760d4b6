/** The other ways to speak to the server: a TCP port, a pipe, and the channel of a process that an editor forks. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  SocketMessageReader,
  SocketMessageWriter,
} from 'vscode-languageserver/node';

const ROOT = join(import.meta.dirname, '../..');
const HELLO = join(ROOT, 'examples/hello');
const NODE_OPTIONS = ['--conditions=source', '--disable-warning=ExperimentalWarning'];
const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

/** Says hello, asks for the findings of all files, and says goodbye; the paths, and the exit code of the server. */
async function conversation(connection: MessageConnection, server: ChildProcess) {
  const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const uri = pathToFileURL(HELLO).toString();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'hello' }],
    capabilities: PULLS,
  });
  await connection.sendNotification('initialized', {});
  const answer: { items: { uri: string }[] } = await connection.sendRequest('workspace/diagnostic', {
    previousResultIds: [],
  });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return { files: answer.items.map((item) => item.uri.slice(uri.length + 1)).sort(), code: await exited };
}

const EXPECTED = { files: ['people.campaign', 'shop.campaign', 'tea-weeks.campaign'], code: 0 };

/** An editor that listens, and a server that is told where. */
async function overSocket(listen: (editor: Server) => void, options: (editor: Server) => readonly string[]) {
  const editor = createServer();
  const connected = new Promise<Socket>((resolve) => editor.once('connection', resolve));
  const listening = new Promise((resolve) => editor.once('listening', resolve));
  listen(editor);
  await listening;
  const main = join(ROOT, 'packages/cli/src/main.ts');
  const server = spawn(process.execPath, [...NODE_OPTIONS, main, 'lsp', ...options(editor)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const socket = await connected;
    const reader = new SocketMessageReader(socket);
    return await conversation(createMessageConnection(reader, new SocketMessageWriter(socket)), server);
  } finally {
    server.kill();
    editor.close();
  }
}

function portOf(editor: Server): string {
  const address = editor.address();
  assert.ok(address && typeof address === 'object');
  return String(address.port);
}

describe('the server answers', () => {
  it('over a TCP port', async () => {
    const listen = (editor: Server) => void editor.listen(0, '127.0.0.1');
    assert.deepEqual(await overSocket(listen, (editor) => ['--socket', portOf(editor)]), EXPECTED);
  });

  it('over a pipe', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'liaison-pipe-'));
    const pipe =
      process.platform === 'win32' ? `\\\\.\\pipe\\liaison-${process.pid}` : join(folder, 'editor.sock');
    try {
      const listen = (editor: Server) => void editor.listen(pipe);
      assert.deepEqual(await overSocket(listen, () => ['--pipe', pipe]), EXPECTED);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('in a process that an editor forks', async () => {
    const server = fork(join(ROOT, 'packages/vscode/src/node-server.ts'), { execArgv: NODE_OPTIONS });
    try {
      const connection = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
      assert.deepEqual(await conversation(connection, server), EXPECTED);
    } finally {
      server.kill();
    }
  });
});
