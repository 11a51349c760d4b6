/** What happens when files and folders get other names. */
import assert from 'node:assert/strict';
import type { ShowMessageParams, WorkspaceEdit } from 'vscode-languageserver';
import { startClient, type TestClient } from '../testing/client.ts';

const SPRING = 'campaign spring "Spring" { }\n';

const codes = (client: TestClient, path: string) => client.diagnostics(path).map(({ code }) => code);

describe('renamed files', () => {
  for (const [from, to, oldName, newName] of [
    ['a/spring.campaign', 'b.campaign', 'a/spring.campaign', 'b.campaign'],
    ['a/spring.campaign', 'c d/spring.campaign', 'a', 'c%20d'],
  ] as const) {
    it(`take their findings along: ${oldName} to ${newName}`, async () => {
      const client = await startClient({ [from]: SPRING });
      try {
        await client.until(() => codes(client, from).includes('missing-owner'));
        client.disk.delete(from);
        client.disk.set(to, SPRING);
        await client.connection.sendNotification('workspace/didRenameFiles', {
          files: [{ oldUri: client.uriOf(oldName), newUri: client.uriOf(newName) }],
        });
        await client.until(() => codes(client, encodeURI(to)).includes('missing-owner'));
        await client.until(() => codes(client, from).length === 0);
        assert.deepEqual(codes(client, encodeURI(to)).includes('missing-owner'), true);
      } finally {
        client.end();
      }
    });
  }

  const CONFIG = '{ "include": ["plans/**"], "exclude": ["plans/old/**"] }\n';

  it('are followed by patterns that name them', async () => {
    const client = await startClient({ 'plans/a.campaign': SPRING, 'liaison.config.json': CONFIG });
    try {
      const files = [{ oldUri: client.uriOf('plans'), newUri: client.uriOf('our%20plans') }];
      const edit = await client.connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files });
      const uri = client.uriOf('liaison.config.json');
      assert.deepEqual(
        edit.changes?.[uri]?.map(({ newText }) => newText),
        ['"our plans/**"', '"our plans/old/**"'],
      );
      const elsewhere = [
        { oldUri: client.uriOf('plans/a.campaign'), newUri: client.uriOf('plans/b.campaign') },
      ];
      assert.equal(
        await client.connection.sendRequest('workspace/willRenameFiles', { files: elsewhere }),
        null,
      );
    } finally {
      client.end();
    }
  });

  it('are told of where they are no longer read', async () => {
    const from = 'plans/a.campaign';
    const client = await startClient({ [from]: SPRING, 'liaison.config.json': CONFIG });
    const told: string[] = [];
    client.connection.onRequest('window/showMessageRequest', ({ message }: ShowMessageParams) => {
      told.push(message);
      return null;
    });
    const move = async (oldPath: string, newPath: string) => {
      const text = client.disk.get(oldPath) ?? '';
      client.disk.delete(oldPath);
      client.disk.set(newPath, text);
      const files = [{ oldUri: client.uriOf(oldPath), newUri: client.uriOf(newPath) }];
      await client.connection.sendNotification('workspace/didRenameFiles', { files });
    };
    try {
      await client.until(() => codes(client, from).includes('missing-owner'));
      await move(from, 'plans/b.campaign');
      await client.until(() => codes(client, 'plans/b.campaign').includes('missing-owner'));
      assert.deepEqual(told, []);
      await move('plans/b.campaign', 'plans/old/b.campaign');
      await client.until(() => told.length > 0);
      assert.match(told.join(), /^`b\.campaign` is no longer checked/);
    } finally {
      client.end();
    }
  });
});
