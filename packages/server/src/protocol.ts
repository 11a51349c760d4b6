/**
 * What is said beyond the language server protocol: files, which the server in a browser asks its editor for because it
 * cannot read them itself, and views, which an editor asks for. Both ends import this file, and the editor's end nothing
 * else of ours.
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

/** Pages that an editor can show beside the text; `packages/targets` draws them. */
export type ViewKind = 'load' | 'calendar' | 'crm-way' | 'review';

/** What `liaison/view` asks for; `liaison/viewClosed` says of a kind that nobody looks at it any more. */
export interface ViewParams {
  readonly kind: ViewKind;
  /** A file or a folder of the repository; without it the first one that is open. */
  readonly uri?: string;
  /** In that file: the campaign or the system around it is what is looked at. Both from 0. */
  readonly position?: { readonly line: number; readonly character: number };
  /** Only this system. */
  readonly system?: string;
  /** An instant in ISO 8601 of which the load is told too. */
  readonly at?: string;
}

/** A page, or null where there is no repository. */
export interface ViewAnswer {
  readonly title: string;
  /** The inside of a `body`. Links to the source have `data-path`, `data-line` and `data-character`. */
  readonly body: string;
  readonly styles: string;
  /** Of what is said: two pages with the same version are the same. */
  readonly version: string;
  /** What `data-path` is relative to. */
  readonly rootUri: string;
  /** The same for links with `data-older`: texts as the main branch has them, by `workspace/textDocumentContent`. */
  readonly olderRootUri?: string;
}
