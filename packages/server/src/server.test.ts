/** The server on a connection: what an editor is told while somebody types. */
import assert from 'node:assert/strict';
import { startClient, type TestClient } from './testing/client.ts';

const PEOPLE = 'team web { side it }\nperson tom "Tom" { team web email "tom@shop.example" }\n';
const SPRING = `campaign spring "Spring" {
  owner tom
  status draft
  runs 2026-11-02 .. 2026-11-03
  timezone Europe/London
}
`;

async function withClient(
  files: Readonly<Record<string, string>>,
  use: (client: TestClient) => Promise<void>,
  capabilities = {},
): Promise<void> {
  const client = await startClient(files, capabilities);
  try {
    await use(client);
  } finally {
    client.end();
  }
}

const codes = (client: TestClient, path: string) => client.diagnostics(path).map(({ code }) => code);

describe('server', () => {
  it('sends the findings of all files, closed ones too', () =>
    withClient({ 'people.campaign': PEOPLE, 'spring.campaign': SPRING }, async (client) => {
      await client.until(() => codes(client, 'spring.campaign').includes('missing-it-owner'));
      const [finding] = client
        .diagnostics('spring.campaign')
        .filter(({ code }) => code === 'missing-it-owner');
      assert.equal(finding?.source, 'liaison');
      assert.match(finding?.codeDescription?.href ?? '', /missing-it-owner\.md$/);
      assert.match(String(finding?.message), /names no IT owner/);
    }));

  it('follows what is typed, and takes findings away', () =>
    withClient({ 'people.campaign': PEOPLE, 'spring.campaign': SPRING }, async (client) => {
      await client.open('spring.campaign');
      await client.until(() => codes(client, 'spring.campaign').includes('missing-it-owner'));
      await client.type('spring.campaign', SPRING.replace('owner tom', 'owner tom\n  it-owner tom'));
      await client.until(() => !codes(client, 'spring.campaign').includes('missing-it-owner'));
    }));

  it('tells of other files at a keystroke', () =>
    withClient({ 'people.campaign': PEOPLE, 'spring.campaign': SPRING }, async (client) => {
      await client.open('people.campaign');
      await client.until(() => codes(client, 'spring.campaign').length > 0);
      assert.ok(!codes(client, 'spring.campaign').includes('unresolved-reference'));
      await client.type('people.campaign', PEOPLE.replace('person tom', 'person tim'));
      await client.until(() => codes(client, 'spring.campaign').includes('unresolved-reference'));
      await client.type('people.campaign', PEOPLE);
      await client.until(() => !codes(client, 'spring.campaign').includes('unresolved-reference'));
    }));

  it('tells of findings also where somebody has asked for them first', () => {
    const paths = Array.from({ length: 100 }, (_, index) => `spring-${index}.campaign`);
    const files = Object.fromEntries(
      paths.map((path) => [path, SPRING.replace('spring', path.slice(0, -9))]),
    );
    return withClient({ 'people.campaign': PEOPLE, ...files }, async (client) => {
      const start = { line: 0, character: 0 };
      for (const path of paths)
        void client.connection.sendRequest('textDocument/codeAction', {
          textDocument: { uri: client.uriOf(path) },
          range: { start, end: start },
          context: { diagnostics: [] },
        });
      await client.until(() => paths.every((path) => codes(client, path).includes('missing-it-owner')));
    });
  });

  it('reads for an editor too that refuses to show that it reads', () =>
    withClient(
      { 'people.campaign': PEOPLE, 'spring.campaign': SPRING },
      (client) => client.until(() => codes(client, 'spring.campaign').includes('missing-it-owner')),
      { window: { workDoneProgress: true } },
    ));

  it('takes what is on the disk where nothing is open, and what is open where it is', () =>
    withClient({ 'people.campaign': PEOPLE, 'spring.campaign': SPRING }, async (client) => {
      await client.until(() => codes(client, 'spring.campaign').includes('missing-it-owner'));
      await client.changeOnDisk('spring.campaign', 'campaign spring {\n');
      await client.until(() => codes(client, 'spring.campaign').includes('syntax'));
      await client.changeOnDisk('spring.campaign', undefined);
      await client.until(() => codes(client, 'spring.campaign').length === 0);
      await client.changeOnDisk('spring.campaign', SPRING);
      await client.open('spring.campaign');
      await client.type('spring.campaign', 'campaign spring {\n');
      await client.until(() => codes(client, 'spring.campaign').includes('syntax'));
      await client.close('spring.campaign');
      await client.until(() => !codes(client, 'spring.campaign').includes('syntax'));
    }));

  it('takes another configuration over, and says what is wrong with it', () =>
    withClient({ 'people.campaign': PEOPLE, 'spring.campaign': SPRING }, async (client) => {
      await client.until(() => codes(client, 'spring.campaign').includes('missing-it-owner'));
      const config = (text: string) => client.changeOnDisk('liaison.config.json', text);
      await config('{ "today": "2026-11-01", "severity": { "missing-it-owner": "off" } }');
      await client.until(() => !codes(client, 'spring.campaign').includes('missing-it-owner'));
      await config('{ "severity": { "missing-it-ovner": "off" } }');
      await client.until(() => codes(client, 'liaison.config.json').length > 0);
      assert.match(String(client.diagnostics('liaison.config.json')[0]?.message), /missing-it-owner/);
      await config('{ "today": "2026-11-01", "exclude": ["spring.campaign"] }');
      await client.until(() => codes(client, 'spring.campaign').length === 0);
      await client.open('spring.campaign');
      await client.type('spring.campaign', 'campaign spring {\n');
      await client.type('people.campaign', PEOPLE);
      assert.deepEqual(client.diagnostics('spring.campaign'), []);
    }));

  it('leaves out what git ignores as soon as it does, and takes it back', () =>
    withClient({ 'people.campaign': PEOPLE, 'old/spring.campaign': SPRING }, async (client) => {
      await client.until(() => codes(client, 'old/spring.campaign').length > 0);
      await client.changeOnDisk('.gitignore', 'old/\n');
      await client.until(() => codes(client, 'old/spring.campaign').length === 0);
      await client.changeOnDisk('.gitignore', undefined);
      await client.until(() => codes(client, 'old/spring.campaign').length > 0);
    }));

  it('judges a folder with a configuration by itself, while it has one', () =>
    withClient(
      { 'people.campaign': PEOPLE, 'plans/spring.campaign': SPRING, 'plans/liaison.config.json': '{}' },
      async (client) => {
        const inner = 'plans/spring.campaign';
        const { connection } = client;
        await client.until(() => codes(client, inner).includes('unresolved-reference'));
        await client.changeOnDisk('plans/liaison.config.json', undefined);
        await client.until(() => codes(client, inner).includes('missing-it-owner'));
        await client.until(() => !codes(client, inner).includes('unresolved-reference'));
        await client.open(inner);
        await client.changeOnDisk(
          'plans/liaison.config.json',
          '{ "severity": { "missing-it-owner": "off" } }',
        );
        await client.until(() => codes(client, inner).includes('unresolved-reference'));
        assert.ok(!codes(client, inner).includes('missing-it-owner'));
        await client.type(inner, 'campaign spring {\n');
        await client.until(() => codes(client, inner).includes('syntax'));
        const found = await connection.sendRequest('textDocument/definition', {
          textDocument: { uri: client.uriOf(inner) },
          position: { line: 0, character: 10 },
        });
        assert.ok(found);
        await client.changeOnDisk('plans/liaison.config.json', '{ "severity": { "no-such": "off" } }');
        await client.until(() => codes(client, 'plans/liaison.config.json').length > 0);
        await client.changeOnDisk('plans/liaison.config.json', undefined);
        await client.until(() => codes(client, 'plans/liaison.config.json').length === 0);
      },
    ));

  it('says what is wrong with a configuration as it is typed, and takes it over when it is saved', () =>
    withClient(
      { 'spring.campaign': SPRING, 'liaison.config.json': '{ "today": "2026-11-01" }' },
      async (client) => {
        const path = 'liaison.config.json';
        await client.until(() => codes(client, 'spring.campaign').includes('missing-it-owner'));
        await client.open(path);
        await client.type(path, '{ "severity": { "missing-it-ovner": "off" } }');
        await client.until(() => codes(client, path).length > 0);
        const [problem] = client.diagnostics(path);
        assert.deepEqual(problem?.range, {
          start: { line: 0, character: 16 },
          end: { line: 0, character: 34 },
        });
        assert.match(String(problem?.message), /did you mean `missing-it-owner`\?$/);
        const text = '{ "severity": { "missing-it-owner": "off" } }';
        await client.type(path, text);
        await client.until(() => codes(client, path).length === 0);
        assert.ok(codes(client, 'spring.campaign').includes('missing-it-owner'));
        client.disk.set(path, text);
        const textDocument = { uri: client.uriOf(path) };
        await client.connection.sendNotification('textDocument/didSave', { textDocument });
        await client.until(() => !codes(client, 'spring.campaign').includes('missing-it-owner'));
      },
    ));

  it('answers an editor that asks, and says which answers are the same as before', () =>
    withClient(
      { 'people.campaign': PEOPLE, 'spring.campaign': SPRING },
      async (client) => {
        assert.ok(client.capabilities.diagnosticProvider);
        const textDocument = { uri: client.uriOf('spring.campaign') };
        const first: { resultId: string; items: { code: string }[] } = await client.connection.sendRequest(
          'textDocument/diagnostic',
          { textDocument },
        );
        assert.ok(first.items.some(({ code }) => code === 'missing-it-owner'));
        const again: { kind: string } = await client.connection.sendRequest('textDocument/diagnostic', {
          textDocument,
          previousResultId: first.resultId,
        });
        assert.equal(again.kind, 'unchanged');
        const workspace: { items: { uri: string; kind: string }[] } = await client.connection.sendRequest(
          'workspace/diagnostic',
          { previousResultIds: [{ uri: textDocument.uri, value: first.resultId }] },
        );
        assert.deepEqual(
          workspace.items.map(({ uri, kind }) => [uri.split('/').at(-1), kind]),
          [
            ['people.campaign', 'full'],
            ['spring.campaign', 'unchanged'],
          ],
        );
        assert.deepEqual(client.diagnostics('spring.campaign'), []);
        await client.changeOnDisk('spring.campaign', undefined);
        const later: { items: { uri: string; kind: string; items: [] }[] } =
          await client.connection.sendRequest('workspace/diagnostic', {
            previousResultIds: [{ uri: textDocument.uri, value: first.resultId }],
          });
        const deleted = later.items.find(({ uri }) => uri === textDocument.uri);
        assert.deepEqual([deleted?.kind, deleted?.items], ['full', []]);
      },
      { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    ));

  it('answers in parts where an editor takes them', () => {
    const campaigns = Array.from({ length: 150 }, (_, i) => [`c${i}.campaign`, `campaign c${i} { }\n`]);
    return withClient(
      Object.fromEntries(campaigns),
      async (client) => {
        const parts: number[] = [];
        client.connection.onNotification('$/progress', ({ token, value }) => {
          if (token === 'parts') parts.push(value.items.length);
        });
        const ask = (
          previousResultIds: object[],
          partialResultToken?: string,
        ): Promise<{ items: unknown[] }> =>
          client.connection.sendRequest('workspace/diagnostic', { previousResultIds, partialResultToken });
        assert.deepEqual(await ask([], 'parts'), { items: [] });
        assert.deepEqual(parts, [100, 50]);
        const whole = await ask([{ uri: client.uriOf('gone.campaign'), value: '1' }]);
        assert.equal(whole.items.length, 151);
      },
      { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    );
  });

  it('answers questions about places', () =>
    withClient({ 'people.campaign': PEOPLE, 'spring.campaign': SPRING }, async (client) => {
      const found: { uri: string } = await client.connection.sendRequest('textDocument/definition', {
        textDocument: { uri: client.uriOf('spring.campaign') },
        position: { line: 1, character: 9 },
      });
      assert.equal(found.uri, client.uriOf('people.campaign'));
    }));
});
