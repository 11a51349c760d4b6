/** The command that shows the page of a check. */
import assert from 'node:assert/strict';
import type { ClientCapabilities, ShowDocumentParams } from 'vscode-languageserver';
import { startClient, type TestClient } from '../testing/client.ts';

const PAGES = { 'missing-owner': '# missing-owner\n' };
const WEB = 'https://github.com/liaison-campaigns/liaison/blob/main/packages/checks/src/missing-owner.md';

interface Seen {
  readonly shown: ShowDocumentParams[];
  readonly said: string[];
}

async function withEditor(
  capabilities: ClientCapabilities,
  use: (client: TestClient, seen: Seen) => Promise<void>,
  success = true,
): Promise<void> {
  const client = await startClient({ 'a.campaign': 'campaign a { }\n' }, capabilities, undefined, PAGES);
  const seen: Seen = { shown: [], said: [] };
  client.connection.onRequest('window/showDocument', (params: ShowDocumentParams) => {
    seen.shown.push(params);
    return { success };
  });
  client.connection.onNotification('window/showMessage', ({ message }) => void seen.said.push(message));
  try {
    await use(client, seen);
  } finally {
    client.end();
  }
}

const run = (client: TestClient, ...args: unknown[]) =>
  client.connection.sendRequest('workspace/executeCommand', { command: 'liaison.explain', arguments: args });

const SHOWS = { window: { showDocument: { support: true } } };
const ASKS_FOR_TEXT = { ...SHOWS, workspace: { textDocumentContent: {} } };

describe('liaison.explain', () => {
  it('shows the page out of the server, where the editor asks that for texts', () =>
    withEditor(ASKS_FOR_TEXT, async (client, { shown }) => {
      await run(client, 'missing-owner');
      assert.deepEqual(shown, [
        { uri: 'liaison-library:/checks/missing-owner.md', external: false, takeFocus: true },
      ]);
      const params = { uri: shown[0]?.uri };
      for (const method of ['workspace/textDocumentContent', 'liaison/libraryText']) {
        assert.deepEqual(await client.connection.sendRequest(method, params), { text: '# missing-owner\n' });
      }
    }));

  it('shows the page on the web in other editors, or where the server has none', () =>
    withEditor(SHOWS, async (client, { shown }) => {
      await run(client, 'missing-owner');
      assert.deepEqual(shown, [{ uri: WEB, external: true, takeFocus: true }]);
    }));

  for (const [capabilities, title] of [
    [{}, 'can show nothing'],
    [SHOWS, 'could not show it'],
  ] as const) {
    it(`says where the page is, where the editor ${title}`, () =>
      withEditor(
        capabilities,
        async (client, { said }) => {
          await run(client, 'missing-owner');
          assert.deepEqual(said, [`\`missing-owner\` is explained at ${WEB}`]);
        },
        false,
      ));
  }

  it('is offered only where the editor has no such command itself', () =>
    withEditor({}, async ({ capabilities }) => {
      assert.deepEqual(capabilities.executeCommandProvider, { commands: ['liaison.explain'] });
    }).then(() =>
      withEditor({ experimental: { commands: ['liaison.explain'] } }, async ({ capabilities }) => {
        assert.equal(capabilities.executeCommandProvider, undefined);
      }),
    ));

  it('refuses what there is no page about', () =>
    withEditor({}, async (client) => {
      await assert.rejects(run(client, 'missing-nothing'), /nothing to explain about `missing-nothing`/);
      await assert.rejects(run(client), /nothing to explain/);
      const uri = 'liaison-library:/checks/constructor.md';
      assert.equal(await client.connection.sendRequest('liaison/libraryText', { uri }), null);
    }));
});
