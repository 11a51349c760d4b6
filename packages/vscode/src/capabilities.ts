/** What the server is told about this client that the client library does not tell by itself. */
import type { StaticFeature } from 'vscode-languageclient';

/** Commands of the extension that actions and lenses name; the server offers none of these names itself. */
const COMMANDS = ['liaison.explain', 'liaison.setMe', 'liaison.showLoad', 'liaison.showReferences'];

export const capabilities: StaticFeature = {
  fillClientCapabilities(client) {
    // The library asks for the findings of files that are not open only every other second. The server tells of
    // all files at each keystroke if nobody asks, so it is not told that this client could.
    delete client.textDocument?.diagnostic;
    delete client.workspace?.diagnostics;
    client.experimental = { commands: COMMANDS };
  },
  initialize: () => undefined,
  getState: () => ({ kind: 'static' }),
  clear: () => undefined,
};
