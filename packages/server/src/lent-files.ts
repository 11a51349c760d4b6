/** Files that the editor lends because the server cannot read any: of whichever scheme its folders have. */
import { type FileSystem, FileSystemError, findRoot, loadRepository, readText } from '@liaison/repository';
import type { LentAnswer, LentMethod, LentParams, LentRequests } from '@liaison/server/protocol';
import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Host } from './session/host.ts';

type Asking = Pick<Connection, 'sendRequest'>;

/** What a host does with files, over an editor that answers `protocol.ts`. */
export function lentHost(connection: Asking): Pick<Host, 'loadRepository' | 'rootOf' | 'readText'> {
  return {
    async loadRepository(uri) {
      const { files, path, uriOf } = lentFiles(connection, uri);
      const root = await findRoot(files, path);
      return { ...(await loadRepository(files, root)), rootUri: rootUri(uriOf(root)) };
    },
    async rootOf(uri) {
      const { files, path, uriOf } = lentFiles(connection, uri);
      return rootUri(uriOf(await findRoot(files, path)));
    },
    async readText(uri) {
      const { files, path } = lentFiles(connection, uri);
      const read = await readText(files, path, path);
      return read?.ok ? read.text : undefined;
    },
  };
}

/** All that lies below begins with it and a slash, also where it is the root of everything. */
function rootUri(uri: string): string {
  return uri.replace(/\/$/, '');
}

interface Lent {
  readonly files: FileSystem;
  /** The path of the URI that was given. */
  readonly path: string;
  uriOf(path: string): string;
}

/** The file system in which a URI lies; its scheme and authority belong to all paths of it. */
export function lentFiles(connection: Asking, uri: string): Lent {
  const { scheme, authority, path } = URI.parse(uri);
  const uriOf = (path: string) => URI.from({ scheme, authority, path }).toString();
  const ask = async <M extends LentMethod>(method: M, path: string): Promise<LentRequests[M]> => {
    const params: LentParams = { uri: uriOf(path) };
    const answer = await asked<LentAnswer<M>>(connection, method, params);
    if ('reason' in answer) throw new FileSystemError(answer.reason, path);
    return answer.value;
  };
  return {
    files: {
      readFile: (path) => ask('liaison/readFile', path),
      readDirectory: (path) => ask('liaison/readDirectory', path),
      stat: async (path) => (await ask('liaison/stat', path)) ?? undefined,
      realPath: async (path) => pathIn(URI.parse(await ask('liaison/realPath', path)).path),
    },
    path: pathIn(path),
    uriOf,
  };
}

/** Errors of the protocol have a number for a code, which says nothing to people. */
async function asked<T>(connection: Asking, method: string, params: LentParams): Promise<T> {
  try {
    return await connection.sendRequest<T>(method, params);
  } catch (error) {
    throw new Error((error as Error).message);
  }
}

/** As a file system has paths: absolute, without a slash at the end. */
function pathIn(path: string): string {
  return `/${path.replace(/^\/|\/+$/g, '')}`;
}
