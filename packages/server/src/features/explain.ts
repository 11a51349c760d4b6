/**
 * `workspace/executeCommand` with `liaison.explain`: shows the page of a check, as a read-only document where the
 * editor can have one, else on the web. An editor that has a command of that name itself is not offered this one.
 */
import { catalogue } from '@liaison/checks';
import {
  type ClientCapabilities,
  type Connection,
  type ExecuteCommandParams,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  type ShowDocumentParams,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { commandsOf } from '../client-commands.ts';
import type { Feature } from '../feature.ts';
import { pageUriOf } from '../session/library-uri.ts';
import type { Session } from '../session/session.ts';
import { pageAddress } from './diagnostics.ts';

/** Takes the code of a check. */
export const EXPLAIN = 'liaison.explain';

export const explain: Feature = {
  method: 'workspace/executeCommand',
  capabilities: ({ capabilities }) =>
    commandsOf(capabilities).has(EXPLAIN) ? {} : { executeCommandProvider: { commands: [EXPLAIN] } },
  register: (connection, session) =>
    connection.onExecuteCommand((params) => explained(params, connection, session)),
};

async function explained(
  { command, arguments: args }: ExecuteCommandParams,
  connection: Connection,
  session: Session,
): Promise<null | ResponseError<void>> {
  const code = args?.[0];
  const isKnown = catalogue.some((check) => check.code === code);
  if (command !== EXPLAIN || typeof code !== 'string' || !isKnown) {
    return new ResponseError(LSPErrorCodes.RequestFailed, `There is nothing to explain about \`${code}\``);
  }
  const { uri, external } = pageFor(code, session.editor, session.host.pages?.()[code] !== undefined);
  const canShow = session.editor.window?.showDocument?.support === true;
  const isShown = canShow && (await shows(connection, { uri, external, takeFocus: true }));
  if (!isShown) {
    const message = `\`${code}\` is explained at ${pageAddress(code)}`;
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  }
  return null;
}

/** An editor may say that it can show documents, and refuse this one. */
async function shows({ window }: Connection, params: ShowDocumentParams): Promise<boolean> {
  return window.showDocument(params).then(
    ({ success }) => success,
    () => false,
  );
}

/** Where an editor finds the page of a check: in the server, where it asks that for texts, or on the web. */
export function pageFor(
  code: string,
  { workspace }: ClientCapabilities,
  hasText: boolean,
): { readonly uri: string; readonly external: boolean } {
  const isOurs = hasText && workspace?.textDocumentContent !== undefined;
  return isOurs ? { uri: pageUriOf(code), external: false } : { uri: pageAddress(code), external: true };
}
