/** Files that are open: such as nobody can read, and such as lie in no folder of the window. */
import assert from 'node:assert/strict';
import { startClient, type TestClient } from '../testing/client.ts';

const PEOPLE = 'team growth { side marketing }\nperson ana { team growth }\n';
const TEA = 'campaign tea {\n     owner ana\n}\n';

describe('an open file', () => {
  let client: TestClient;
  const told: string[] = [];
  beforeEach(async () => {
    told.length = 0;
    const files = { 'people.campaign': PEOPLE, 'tea.campaign': TEA };
    client = await startClient(files, { workspace: { workspaceFolders: true } });
    client.connection.onNotification('window/showMessage', ({ message }) => void told.push(message));
    client.connection.onRequest('window/showMessageRequest', ({ message }) => {
      told.push(message);
      return null;
    });
    await client.open('tea.campaign');
    await client.until(() => codes().includes('missing-it-owner'));
  });
  afterEach(() => client.end());

  const codes = () => client.diagnostics('tea.campaign').map(({ code }) => code);
  const layout = () =>
    client.connection.sendRequest('textDocument/formatting', {
      textDocument: { uri: client.uriOf('tea.campaign') },
      options: { tabSize: 2, insertSpaces: true },
    });

  it('that has a line of a hundred thousand characters is told of once, and changed nowhere', async () => {
    for (const more of ['', 'x', 'xx']) {
      await client.type('tea.campaign', `// ${'x'.repeat(100_001)}${more}\n${TEA}`);
      assert.equal(await layout(), null);
    }
    await client.until(() => codes().length === 0);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /`tea\.campaign` has a line of more than 100,000 characters/);
    await client.type('tea.campaign', `// x\n${TEA}`);
    await client.until(() => codes().includes('missing-it-owner'));
    assert.deepEqual((await layout()) as object[], [
      { range: { start: { line: 2, character: 2 }, end: { line: 2, character: 5 } }, newText: '' },
    ]);
  });

  it('outside of all folders brings its repository along until it is closed', async () => {
    const folder = { uri: client.uriOf('').slice(0, -1), name: 'repository' };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [folder] },
    });
    await client.until(() => codes().length === 0);
    await client.close('tea.campaign');
    await client.open('people.campaign');
    await client.open('tea.campaign');
    await client.until(() => codes().includes('missing-it-owner'));
    await client.close('people.campaign');
    assert.equal((await named()).length, 1);
    await client.close('tea.campaign');
    await client.until(() => codes().length === 0);
    assert.deepEqual(await named(), []);
  });

  const named = () => client.connection.sendRequest<readonly unknown[]>('workspace/symbol', { query: 'tea' });
});
