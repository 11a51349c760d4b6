/**
 * What the server in a browser asks its editor for, beyond the language server protocol: files, which it cannot
 * read itself. Both ends import this file, and the editor's end nothing else of ours.
 */
import type { FileStat, FolderEntry } from '@liaison/repository';

/** Each request with its answer; the parameters of all are `LentParams`. */
export interface LentRequests {
  /** The bytes of a file; a worker and its page pass them on without a copy as text. */
  'liaison/readFile': Uint8Array;
  /** What is in a folder, in any order. */
  'liaison/readDirectory': readonly FolderEntry[];
  /** What a URI leads to, links followed; null if nothing is there. */
  'liaison/stat': FileStat | null;
  /** The URI without links; an editor that cannot tell where a link leads rejects for a link. */
  'liaison/realPath': string;
}

export type LentMethod = keyof LentRequests;

export interface LentParams {
  readonly uri: string;
}

/** That a file cannot be had is an answer, and no error of the protocol, which an editor would show. */
export type LentAnswer<M extends LentMethod> =
  | { readonly value: LentRequests[M] }
  /** As systems call it, `ENOENT` if nothing is there, or else a sentence. */
  | { readonly reason: string };

/** The files of an editor, by URI. What fails is rejected with an error that has a `code`, or else a message. */
export interface LentFiles {
  readFile(uri: string): Promise<LentRequests['liaison/readFile']>;
  readDirectory(uri: string): Promise<LentRequests['liaison/readDirectory']>;
  stat(uri: string): Promise<LentRequests['liaison/stat']>;
  realPath(uri: string): Promise<LentRequests['liaison/realPath']>;
}

/** The editor's end of a connection. */
interface Answering {
  onRequest(method: string, handler: (params: LentParams) => Promise<unknown>): unknown;
}

/** Answers the server's questions out of an editor's files; to be called before the connection is used. */
export function lendFiles(client: Answering, files: LentFiles): void {
  const answer = <M extends LentMethod>(method: M, ask: (uri: string) => Promise<LentRequests[M]>) =>
    client.onRequest(method, async ({ uri }): Promise<LentAnswer<M>> => {
      try {
        return { value: await ask(uri) };
      } catch (error) {
        const { code, message } = error as { readonly code?: unknown; readonly message: string };
        return { reason: typeof code === 'string' ? code : message };
      }
    });
  answer('liaison/readFile', (uri) => files.readFile(uri));
  answer('liaison/readDirectory', (uri) => files.readDirectory(uri));
  answer('liaison/stat', (uri) => files.stat(uri));
  answer('liaison/realPath', (uri) => files.realPath(uri));
}
