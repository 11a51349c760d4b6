/** Editors that write URIs in another way than VS Code: drives with a colon, and no more encoded than must be. */
import assert from 'node:assert/strict';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { startClient, type TestClient } from '../testing/client.ts';

const PEOPLE = 'team web { side it }\nperson tom "Tom" { team web email "tom@shop.example" }\n';
const SPRING = 'campaign spring "Spring" {\n  owner tom\n}\n';
const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

const PATH = "it's_(new)/spring!.campaign";
const ENCODED = 'it%27s_%28new%29/spring%21.campaign';

/** As an editor writes a folder, and as it is known. */
const ROOTS = [
  ['file:///C:/r', 'file:///c%3A/r'],
  ['file:///home/R&D%20(2026)', 'file:///home/R%26D%20%282026%29'],
] as const;

for (const [root, canonical] of ROOTS) {
  describe(`an editor that writes ${root}`, () => {
    let client: TestClient;
    afterEach(() => client.end());

    const start = async (capabilities = {}) => {
      const files = { 'people.campaign': PEOPLE, [PATH]: SPRING };
      client = await startClient(files, capabilities, undefined, undefined, undefined, { root });
    };
    const codes = (uri: string) => (client.sent.get(uri) ?? []).map(({ code }) => code);
    const hasFindings = (uri: string) => codes(uri).includes('missing-it-owner');

    it('is told of a file that it opens by the URI that it has written, and once', async () => {
      await start();
      await client.until(() => hasFindings(`${canonical}/${ENCODED}`));
      await client.open(PATH);
      await client.until(() => hasFindings(client.uriOf(PATH)));
      assert.deepEqual(codes(`${canonical}/${ENCODED}`), []);
      await client.type(PATH, 'campaign spring {\n');
      await client.until(() => codes(client.uriOf(PATH)).includes('syntax'));
      await client.close(PATH);
      await client.until(() => hasFindings(client.uriOf(PATH)));
      assert.deepEqual(codes(`${canonical}/${ENCODED}`), []);
    });

    it('gets answers, and reads nothing twice', async () => {
      await start();
      await client.open(PATH);
      await client.open('people.campaign');
      const found = await client.connection.sendRequest('textDocument/definition', {
        textDocument: { uri: client.uriOf(PATH) },
        position: { line: 1, character: 9 },
      });
      assert.equal((found as { uri: string }).uri, client.uriOf('people.campaign'));
      const uses: { uri: string }[] = await client.connection.sendRequest('textDocument/references', {
        textDocument: { uri: client.uriOf('people.campaign') },
        position: { line: 1, character: 8 },
        context: { includeDeclaration: false },
      });
      assert.deepEqual(
        uses.map(({ uri }) => uri),
        [client.uriOf(PATH)],
      );
      const loads = client.loads();
      await client.type(PATH, SPRING.replace('owner tom', 'owner tim'));
      await client.until(() => codes(client.uriOf(PATH)).includes('unresolved-reference'));
      assert.equal(client.loads(), loads);
    });

    it('is believed about the disk', async () => {
      await start();
      await client.until(() => hasFindings(`${canonical}/${ENCODED}`));
      await client.open(PATH);
      // What is open is what the editor says.
      await client.changeOnDisk(PATH, 'campaign spring {\n');
      await client.changeOnDisk('people.campaign', PEOPLE.replace('person tom', 'person tim'));
      await client.until(() => codes(client.uriOf(PATH)).includes('unresolved-reference'));
      assert.ok(!codes(client.uriOf(PATH)).includes('syntax'));
      await client.close(PATH);
      await client.until(() => codes(client.uriOf(PATH)).includes('syntax'));
      client.disk.delete(PATH);
      await client.changeOnDisk("it's_(new)", undefined);
      await client.until(() => codes(client.uriOf(PATH)).length === 0);
    });

    it('has a configuration that holds, and is told what is wrong with it', async () => {
      await start();
      const path = 'liaison.config.json';
      await client.until(() => hasFindings(`${canonical}/${ENCODED}`));
      await client.changeOnDisk(path, '{ "severity": { "missing-it-owner": "off" } }');
      await client.until(() => !hasFindings(`${canonical}/${ENCODED}`));
      await client.open(path);
      await client.type(path, '{ "severity": { "missing-it-ovner": "off" } }');
      await client.until(() => codes(client.uriOf(path)).length > 0);
    });

    it('asks for findings, and those that are the same come once', async () => {
      await start(PULLS);
      const ask = (previousResultIds: readonly object[]): Promise<WorkspaceDiagnosticReport> =>
        client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
      const ids = ({ items }: WorkspaceDiagnosticReport) =>
        items.map(({ uri, resultId }) => ({ uri, value: resultId }));
      const first = await ask([]);
      assert.equal(first.items.length, 2);
      const again = await ask(ids(first).map(({ uri, value }) => ({ uri: rewritten(uri), value })));
      assert.deepEqual(
        again.items.map(({ kind }) => kind),
        ['unchanged', 'unchanged'],
      );
      await client.open(PATH);
      const open = await ask([]);
      assert.ok(open.items.some(({ uri }) => uri === client.uriOf(PATH)));
    });

    /** An editor that takes URIs apart writes them in its own way when it sends them back. */
    const rewritten = (uri: string) => root + decodeURIComponent(uri.slice(canonical.length));
  });
}
