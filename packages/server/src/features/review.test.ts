/** The review of what is typed: what it is compared with, when it is read anew, and what is said where nothing can be. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '@liaison/checks';
import type { ViewAnswer } from '@liaison/server/protocol';
import { parseFixture } from '@liaison/testkit';
import type { BaseTexts, History } from '../session/history.ts';
import { ROOT, startClient, type TestClient } from '../testing/client.ts';
import { SHOP } from '../testing/shop.ts';

type Texts = Readonly<Record<string, string>>;

const SHOP_FILES: Texts = Object.fromEntries(parseFixture(SHOP).files.map(({ path, text }) => [path, text]));
const PLANS = 'plans.campaign';
const WRITTEN = `campaign fair "Fair" {
  status   planned
  timezone Europe/London
  page landing "/" on web-shop
  channel mail: email {
    audience 40k
    at       2026-11-27 10:00
    response 5 %
    lands-on landing
  }
}
`;
const COMMIT = '41d07e9'.padEnd(40, '0');

/** A main branch with these files; how often it was read. */
function historyOf(texts: Texts, more: Partial<BaseTexts> = {}) {
  let commit = COMMIT;
  const counts = { read: 0 };
  const history: History = {
    base: async () => ({ ref: 'main', commit }),
    read: async () => {
      counts.read++;
      return {
        shown: 'main at 41d07e9',
        config: { ...DEFAULT_CONFIG, today: '2026-11-01' },
        files: Object.entries(texts).map(([path, text]) => ({ path, text })),
        problems: [],
        submodules: [],
        submodulesNow: [],
        firstSeen: { known: true, days: new Map([[PLANS, '2026-10-01']]) },
        ...more,
      };
    },
    isThere: async () => false,
    email: async () => undefined,
  };
  return { history, counts, move: (to: string) => (commit = to.padEnd(40, '0')) };
}

async function withReview(
  { base, now, history }: { base?: Texts; now: Texts; history?: History },
  use: (client: TestClient, ask: () => Promise<ViewAnswer>) => Promise<void>,
): Promise<void> {
  const known = history ?? (base && historyOf(base).history);
  const client = await startClient(now, {}, undefined, undefined, undefined, { history: known });
  try {
    await use(client, async () => {
      const answer = await client.connection.sendRequest<ViewAnswer | null>('liaison/view', {
        kind: 'review',
      });
      assert.ok(answer);
      return answer;
    });
  } finally {
    client.end();
  }
}

const FILES = { ...SHOP_FILES, [PLANS]: WRITTEN };

describe('review', () => {
  it('says that nothing changed only where nothing did', () =>
    withReview({ base: FILES, now: FILES }, async (client, ask) => {
      assert.match((await ask()).body, /Nothing that matters to anybody changed\./);
      await client.open(PLANS);
      await client.type(PLANS, WRITTEN.replace('audience 40k', 'audience 400k'));
      const { body, title, styles, rootUri } = await ask();
      assert.doesNotMatch(body, /Nothing that matters/);
      assert.match(body, /data-path="plans\.campaign" data-line="5" data-character="\d+"/);
      assert.match(body, /The working tree compared with <code>main<\/code> \(<code>41d07e9<\/code>\)/);
      assert.deepEqual([title, rootUri, styles.includes('--ground')], ['Campaign review', ROOT, true]);
    }));

  it('tells findings that are new, and those that are gone', () =>
    withReview(
      { base: FILES, now: { ...FILES, [PLANS]: WRITTEN.replace('on web-shop', 'on web-shpo') } },
      async (client, ask) => {
        assert.match((await ask()).body, /New findings[\s\S]*web-shpo/);
        await client.open(PLANS);
        await client.type(PLANS, WRITTEN);
        assert.match((await ask()).body, /Nothing that matters/);
      },
    ));

  it('leads to what only the older version has, and shows that file', () =>
    withReview({ base: FILES, now: SHOP_FILES }, async (client, ask) => {
      const { body, olderRootUri = '' } = await ask();
      assert.match(body, /Gone: <code>fair<\/code>/);
      assert.match(body, /data-path="plans\.campaign" data-line="0" data-character="\d+" data-older=""/);
      const uri = olderRootUri.replace('?', `/${PLANS}?`);
      const shown = await client.connection.sendRequest('workspace/textDocumentContent', { uri });
      assert.deepEqual(shown, { text: WRITTEN });
      const other = await client.connection.sendRequest('workspace/textDocumentContent', {
        uri: uri.replace(PLANS, 'nothing.campaign'),
      });
      assert.equal(other, null);
    }));

  it('reads the older version once, until it is another commit or nobody looks any more', async () => {
    const { history, counts, move } = historyOf(FILES);
    await withReview({ now: FILES, history }, async (client, ask) => {
      await Promise.all([ask(), ask()]);
      await ask();
      assert.equal(counts.read, 1);
      move('99');
      assert.match((await ask()).body, /9900000/);
      assert.equal(counts.read, 2);
      await client.connection.sendNotification('liaison/viewClosed', { kind: 'review' });
      await ask();
      assert.equal(counts.read, 3);
    });
  });

  it('leaves submodules out, and says of files that are there but not read', async () => {
    const { history } = historyOf({ ...FILES, 'odd.campaign': 'team odd\n' }, { submodulesNow: ['theirs'] });
    const now = { ...FILES, 'theirs/a.campaign': 'campaign theirs { status draft }\n' };
    const isThere = async (uri: string) => uri.endsWith('/odd.campaign');
    await withReview({ now, history: { ...history, isThere } }, async (_, ask) => {
      const { body } = await ask();
      assert.match(body, /<code>odd\.campaign<\/code> is there but is not read/);
      assert.match(body, /<code>theirs<\/code> is a submodule/);
      assert.doesNotMatch(body, /New: <b><code>theirs/);
    });
  });
});

describe('review of what cannot be compared', () => {
  const refused = /Nothing is compared: /;

  it('says so where there is no git', () =>
    withReview({ now: FILES }, async (_, ask) => {
      const { body } = await ask();
      assert.match(body, refused);
      assert.match(body, /in a browser/);
      assert.doesNotMatch(body, /Nothing that matters/);
    }));

  it('says what git says, and recovers', async () => {
    const { history } = historyOf(FILES);
    let trouble: Error | undefined = Object.assign(new Error('`x` is in no git repository'), {
      help: 'Make one',
    });
    const base: History['base'] = (...args) => (trouble ? Promise.reject(trouble) : history.base(...args));
    await withReview({ now: FILES, history: { ...history, base } }, async (_, ask) => {
      const { body } = await ask();
      assert.match(body, refused);
      assert.match(body, /<code>x<\/code> is in no git repository\.[\s\S]*Make one\./);
      trouble = undefined;
      assert.match((await ask()).body, /Nothing that matters/);
    });
  });

  it('names the places of an older version with bad syntax, and files of it that are no text', async () => {
    await withReview({ base: { ...FILES, [PLANS]: 'campaign {{' }, now: FILES }, async (_, ask) => {
      const { body } = await ask();
      assert.match(body, refused);
      assert.match(body, /<code>plans\.campaign:1:\d+<\/code>/);
    });
    const { history } = historyOf(FILES, { problems: [{ message: '`a.campaign` is UTF-16' }] });
    await withReview({ now: FILES, history }, async (_, ask) => {
      assert.match((await ask()).body, /main at 41d07e9 cannot be read: <code>a\.campaign<\/code> is UTF-16/);
    });
  });
});
