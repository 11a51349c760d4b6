/** The server on Node: files of the disk, and a connection over stdio, a socket, a pipe or the editor's own channel. */
import { createConnection as connect } from 'node:net';
import { findRoot, loadRepository, readText } from '@liaison/repository';
import { nativePathOf, nodeFileSystem, pathOfNative } from '@liaison/repository/node';
import type { Connection } from 'vscode-languageserver';
import {
  createConnection,
  createServerPipeTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { serve } from '../server.ts';
import type { Host } from '../session/host.ts';
import { connectionOptions } from '../taken-back.ts';
import { gitHistory } from './git-history.ts';
import { steadyHeap, tidyHeap } from './steady-heap.ts';

/** Files as the disk has them. */
export const nodeHost: Host = {
  async loadRepository(uri) {
    const root = await findRoot(nodeFileSystem, pathOf(uri));
    return { ...(await loadRepository(nodeFileSystem, root)), rootUri: uriOf(root) };
  },
  rootOf: async (uri) => uriOf(await findRoot(nodeFileSystem, pathOf(uri))),
  async readText(uri) {
    const path = pathOf(uri);
    const read = await readText(nodeFileSystem, path, path);
    return read?.ok ? read.text : undefined;
  },
  history: gitHistory,
  now: () => new Date(),
  wait: (milliseconds, then) => void setTimeout(then, milliseconds).unref(),
  pause: letOthersGo,
  tidy: tidyHeap,
};

export interface Channel {
  /** A TCP port on which the editor listens. */
  readonly socket?: string;
  /** A named pipe or socket file on which the editor listens. */
  readonly pipe?: string;
}

/**
 * Answers over stdio or the channel that is given, until the editor ends it. `pages` are those of the checks, by code.
 * The promise is the exit code.
 */
export async function serveProcess(channel: Channel, pages?: Host['pages']): Promise<number> {
  steadyHeap();
  const [reader, writer] = await transportOf(channel);
  return new Promise((resolve) => {
    reader.onClose(() => resolve(0));
    serve(createConnection(ProposedFeatures.all, reader, writer, connectionOptions), {
      ...nodeHost,
      ...(pages && { pages }),
    });
  });
}

/** Answers on the channel that an editor opens to a process that it has forked. */
export function serveFork(): Connection {
  steadyHeap();
  const connection = createConnection(
    ProposedFeatures.all,
    new IPCMessageReader(process),
    new IPCMessageWriter(process),
    connectionOptions,
  );
  serve(connection, nodeHost);
  return connection;
}

async function transportOf({ socket, pipe }: Channel): Promise<[MessageReader, MessageWriter]> {
  // The editor listens, and this end connects.
  if (socket !== undefined) {
    // A message is written in two pieces, and the second would wait until the editor's system has heard of the first.
    const connected = connect(Number(socket), '127.0.0.1').setNoDelay(true);
    return [new SocketMessageReader(connected), new SocketMessageWriter(connected)];
  }
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}

function uriOf(path: string): string {
  return URI.file(nativePathOf(path)).toString();
}

function pathOf(uri: string): string {
  return pathOfNative(URI.parse(uri).fsPath);
}

/** A message takes some turns from the wire to its answer; one turn would let it advance by one step only. */
async function letOthersGo(): Promise<void> {
  for (let turn = 0; turn < TURNS_OF_A_MESSAGE; turn++) await new Promise((resolve) => setImmediate(resolve));
}

const TURNS_OF_A_MESSAGE = 4;
