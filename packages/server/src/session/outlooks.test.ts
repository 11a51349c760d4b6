/** What an editor is answered while a large repository is being read, and what it has to wait for. */
import assert from 'node:assert/strict';
import { startClient, type TestClient } from '../testing/client.ts';
import { CAMPAIGN, SHOP } from '../testing/shop.ts';

const bodyOf = (fixture: string) => fixture.slice(fixture.indexOf('\n') + 1);

/** More than are read before anything is said. */
const OTHERS = 600;
const FAIR = bodyOf(CAMPAIGN).replace('owner ana', 'owner nobody');
const FILES: Readonly<Record<string, string>> = {
  'org.campaign': bodyOf(SHOP),
  'fair.campaign': FAIR,
  ...Object.fromEntries(
    Array.from({ length: OTHERS }, (_, i) => [
      `other/${i}.campaign`,
      `campaign other-${i} { parent fair }\n`,
    ]),
  ),
};

/** Of the text itself, and of names that are declared outside of campaigns. */
const EARLY = [
  'documentSymbol',
  'foldingRange',
  'documentLink',
  'semanticTokens/full',
  'formatting',
] as const;

describe('while a repository is being read', () => {
  let client: TestClient;
  let readOn: () => void;
  const textDocument = { uri: '' };

  beforeEach(async () => {
    const { promise: held, resolve } = Promise.withResolvers<void>();
    readOn = resolve;
    client = await startClient(FILES, {}, undefined, undefined, undefined, {
      pause: async () => {
        await new Promise((next) => setImmediate(next));
        if (client?.diagnostics('fair.campaign').length > 0) await held;
      },
    });
    textDocument.uri = client.uriOf('fair.campaign');
    await client.open('fair.campaign');
  });
  afterEach(() => client.end());

  const ask = (method: string, more: object = {}): Promise<unknown> =>
    client.connection.sendRequest(`textDocument/${method}`, {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
      ...more,
    });

  const at = (words: string, text = FAIR) => {
    const before = text.slice(0, text.indexOf(words) + words.length).split('\n');
    return { position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
  };

  it('says of the open file what it will say in the end', async () => {
    const early = await Promise.all(EARLY.map((method) => ask(method)));
    const place = await ask('definition', at('on web-'));
    readOn();
    assert.ok(await ask('hover', at('on web-')));
    assert.deepEqual(early.map(said), (await Promise.all(EARLY.map((method) => ask(method)))).map(said));
    assert.deepEqual(place, await ask('definition', at('on web-')));
    assert.equal((place as { uri: string }).uri, client.uriOf('org.campaign'));
  });

  it('answers of what is typed meanwhile', async () => {
    await ask('documentSymbol');
    await client.type('fair.campaign', FAIR.replace('campaign fair', 'campaign spring'));
    const [symbol] = (await ask('documentSymbol')) as { name: string }[];
    assert.equal(symbol?.name, 'spring');
    readOn();
    await client.until(() => client.diagnostics('other/1.campaign').length > 0);
    const [after] = (await ask('documentSymbol')) as { name: string }[];
    assert.equal(after?.name, 'spring');
  });

  it('completes names, and says that there may be more', async () => {
    const list = (place: object) =>
      ask('completion', place) as Promise<{ isIncomplete: boolean; items: { label: string }[] }>;
    const early = await list(at('on web-'));
    assert.ok(early.isIncomplete && early.items.some(({ label }) => label === 'web-shop'));
    readOn();
    await ask('hover', at('on web-'));
    const all = await list(at('on web-'));
    assert.ok(!all.isIncomplete);
    assert.deepEqual(
      early.items.map(({ label }) => label),
      all.items.map(({ label }) => label),
    );
  });

  it('does not answer before it knows who uses what', async () => {
    await ask('documentSymbol');
    let isAnswered = false;
    const uses = ask('references', { ...at('campaign fai'), context: { includeDeclaration: false } }).then(
      (found) => {
        isAnswered = true;
        return found as readonly unknown[];
      },
    );
    await ask('documentSymbol');
    assert.ok(!isAnswered);
    readOn();
    assert.equal((await uses).length, OTHERS);
  });
});

/** Without the number that an answer is known by. */
function said(answer: unknown): unknown {
  return (answer as { data?: unknown } | null)?.data ?? answer;
}
