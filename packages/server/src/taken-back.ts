/** Questions that an editor takes back, because nobody waits for the answer any more: they cost nothing further. */
import {
  type CancellationToken,
  type ConnectionOptions,
  LSPErrorCodes,
  Message,
  ResponseError,
} from 'vscode-languageserver';

/** Breaks off with the error of the protocol where the editor has taken its question back. */
export function stopIfTakenBack(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, MESSAGE);
}

/** For every connection: what waits in line and is taken back is not begun. The library would begin it all the same. */
export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched(message) {
      if (!Message.isRequest(message)) return undefined;
      const error = { code: LSPErrorCodes.RequestCancelled, message: MESSAGE };
      return { jsonrpc: message.jsonrpc, id: message.id, error };
    },
  },
};

const MESSAGE = 'Cancelled';
