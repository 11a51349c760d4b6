/** What happens when files and folders get other names. */
import assert from 'node:assert/strict';
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
});
