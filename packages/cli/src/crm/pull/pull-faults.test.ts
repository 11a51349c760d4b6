/** What `liaison crm pull` does with a CRM that refuses, is busy, slow or broken; and that its token is in no output. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withRepository } from '../../testing.ts';
import { type Answered, type Asked, describeOf, type Reply, TOKEN, VERSIONS, withCrm } from './testing.ts';

const at = (name: string) => `/services/data/v66.0/sobjects/${name}/describe`;
const LEAD = describeOf('Lead', ['LastName', 'Company']);
const CONTACT = describeOf('Contact', ['LastName']);
const PULL = ['crm', 'pull', 'salesforce', '--crm', 'sf', '--out', 'sf.campaign', '--save', 'answers'];
const BOTH = ['--object', 'Lead', '--object', 'Contact'];

interface Result {
  readonly code: number;
  readonly stderr: string;
  readonly files: readonly string[];
  readonly asked: readonly string[];
  /** Milliseconds that would have been waited. */
  readonly waits: readonly number[];
}

/** Pulls two objects; in all that is printed and written, the token must not be. */
async function pull(replies: Readonly<Record<string, Reply>>, ...more: readonly string[]): Promise<Result> {
  const all = { '/services/data/': VERSIONS, [at('Lead')]: LEAD, [at('Contact')]: CONTACT, ...replies };
  return withCrm(all, ({ origin, asked }) =>
    withRepository({}, async ({ run, list, read }) => {
      const waits: number[] = [];
      const { code, stdout, stderr } = await run([...PULL, ...BOTH, '--debug', ...more], {
        env: { SF_INSTANCE_URL: origin, SF_ACCESS_TOKEN: TOKEN },
        onSleep: (milliseconds) => waits.push(milliseconds),
      });
      const written = list().map(read);
      for (const form of [TOKEN, JSON.stringify(TOKEN).slice(1, -1), encodeURIComponent(TOKEN)]) {
        for (const text of [stdout, stderr, ...written]) assert.ok(!text.includes(form), text);
      }
      return { code, stderr, files: list(), asked, waits };
    }),
  );
}

const always = (answer: Answered) => () => answer;
const once =
  (answer: Answered, then: unknown) =>
  ({ times }: Asked) =>
    times === 1 ? answer : { body: then };

describe('liaison crm pull, when the CRM', () => {
  it('does not accept the token: one sentence, and nothing is written', async () => {
    const echo = { message: `Session ${TOKEN} expired or invalid`, errorCode: 'INVALID_SESSION_ID' };
    const { code, stderr, files, asked } = await pull({
      [at('Lead')]: always({ status: 401, body: [echo] }),
    });
    assert.equal(code, 2);
    assert.match(stderr, /does not accept the token: 401 \(INVALID_SESSION_ID: Session \(token\) expired/);
    assert.deepEqual(files, []);
    assert.equal(asked.length, 2);
  });

  it('forbids one object: the others come', async () => {
    const body = [{ message: `no access for ${TOKEN}`, errorCode: 'INSUFFICIENT_ACCESS' }];
    const { code, stderr, files } = await pull({ [at('Contact')]: always({ status: 403, body }) });
    assert.equal(code, 2);
    assert.match(
      stderr,
      /error: Salesforce does not show `Contact` to this user: 403 \(INSUFFICIENT_ACCESS: no/,
    );
    assert.match(stderr, /1 object, 2 fields written/);
    assert.deepEqual(files, ['answers/Lead.json', 'sf.campaign']);
  });

  it('forbids an object that the file has: the file is left as it is', async () => {
    let forbidden = false;
    const contact = () => (forbidden ? { status: 403, body: { message: 'no' } } : { body: CONTACT });
    const all = { '/services/data/': VERSIONS, [at('Lead')]: LEAD, [at('Contact')]: contact };
    await withCrm(all, ({ origin }) =>
      withRepository({}, async ({ run, read }) => {
        const env = { SF_INSTANCE_URL: origin, SF_ACCESS_TOKEN: TOKEN };
        await run([...PULL, ...BOTH], { env });
        const before = read('sf.campaign');
        forbidden = true;
        const left = await run(PULL, { env });
        assert.equal(left.code, 2);
        assert.match(
          left.stderr,
          /does not show `Contact` to this user: 403 \(no\)\n.*`Contact` did not come, so `sf/,
        );
        assert.equal(read('sf.campaign'), before);
        const named = await run([...PULL, '--object', 'Lead'], { env });
        assert.match(named.stderr, /warning: 1 object of `sf.campaign` is not in this import/);
        assert.equal(named.code, 0);
      }),
    );
  });

  it('lacks an object that was named: the others come', async () => {
    const { code, stderr, files } = await pull({ [at('Contact')]: undefined });
    assert.equal(code, 2);
    assert.match(stderr, /error: Salesforce has no `Contact`, or does not show it to this user: 404/);
    assert.deepEqual(files, ['answers/Lead.json', 'sf.campaign']);
  });

  it('has no requests left for the day: it is not taken for the object', async () => {
    const body = [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }];
    const { code, stderr, files } = await pull({ [at('Lead')]: always({ status: 403, body }) });
    assert.deepEqual([code, files], [2, []]);
    assert.match(stderr, /refuses the request: 403 \(REQUEST_LIMIT_EXCEEDED: TotalRequests/);
  });

  it('is busy: it is waited as long as the CRM asks for', async () => {
    const busy = { status: 429, headers: { 'retry-after': '7' } };
    const { code, stderr, waits } = await pull({ [at('Lead')]: once(busy, LEAD) });
    assert.equal(code, 0, stderr);
    assert.deepEqual(waits, [7000]);
    const date = { status: 503, headers: { 'retry-after': new Date('2026-11-01T12:00:20').toUTCString() } };
    assert.deepEqual((await pull({ [at('Lead')]: once(date, LEAD) })).waits, [20_000]);
  });

  it('asks for a wait that is too long', async () => {
    const busy = { status: 429, headers: { 'retry-after': '3600' } };
    const { code, stderr, waits } = await pull({ [at('Lead')]: always(busy) });
    assert.deepEqual([code, waits], [2, []]);
    assert.match(stderr, /asks us to wait 3600 s/);
  });

  it('fails for ever: five tries, longer and longer apart, and nothing is written', async () => {
    const { code, stderr, files, asked, waits } = await pull({
      [at('Lead')]: always({ status: 500, body: `<p>Oops ${TOKEN}</p>` }),
    });
    assert.deepEqual([code, files], [2, []]);
    assert.match(stderr, /gave no usable answer in 5 tries: 500\n/);
    assert.equal(asked.filter((path) => path === at('Lead')).length, 5);
    const most = [1000, 2000, 4000, 8000];
    assert.equal(waits.length, 4);
    waits.forEach((wait, i) => {
      assert.ok(wait >= (most[i] ?? 0) / 2 && wait <= (most[i] ?? 0), `${wait}`);
    });
  });

  it('is slow', async () => {
    const slow = () => new Promise<Answered>((resolve) => setTimeout(() => resolve({ body: LEAD }), 400));
    const { code, stderr, files } = await pull({ [at('Lead')]: slow }, '--timeout', '0.05');
    assert.deepEqual([code, files], [2, []]);
    assert.match(stderr, /in 5 tries: no answer within 0.05 s/);
  });

  it('cuts its JSON or the connection off: once is forgiven', async () => {
    const cut = { body: JSON.stringify(LEAD).slice(0, 90) };
    assert.equal((await pull({ [at('Lead')]: once(cut, LEAD) })).code, 0);
    const broken = { body: '{"name": "Le', breaks: true };
    assert.equal((await pull({ [at('Lead')]: once(broken, LEAD) })).code, 0);
    const { code, stderr, files } = await pull({ [at('Lead')]: always(cut) });
    assert.deepEqual([code, files], [2, []]);
    assert.match(stderr, /in 5 tries: what should be JSON is not, or is cut off/);
  });

  it('answers with a page to log in', async () => {
    const { code, stderr } = await pull({ '/services/data/': always({ body: '<!doctype html><p>Log in' }) });
    assert.equal(code, 2);
    assert.match(stderr, /what should be JSON is not/);
  });

  it('redirects: within the host it is followed, elsewhere and in a circle it is not', async () => {
    const to = (location: string) => always({ status: 302, headers: { location } });
    const moved = await pull({ [at('Lead')]: to('/moved'), '/moved': LEAD });
    assert.equal(moved.code, 0, moved.stderr);
    await withCrm({ '/moved': LEAD }, async (elsewhere) => {
      const { code, stderr } = await pull({ [at('Lead')]: to(`${elsewhere.origin}/moved`) });
      assert.equal(code, 2);
      assert.match(stderr, /sends us on to .*, where the token must not go/);
      assert.deepEqual(elsewhere.asked, []);
    });
    const circle = await pull({ [at('Lead')]: to(at('Lead')) });
    assert.match(circle.stderr, /in 5 tries: it redirects in a circle/);
  });

  it('says the token within what it describes: that is not written either', async () => {
    const { code } = await pull({ [at('Lead')]: describeOf('Lead', ['LastName', `Field ${TOKEN}`]) });
    assert.equal(code, 0);
  });

  it('is waited for when the user stops', () =>
    withCrm({ '/services/data/': () => new Promise<Answered>(() => undefined) }, ({ origin }) =>
      withRepository({}, async ({ run, list }) => {
        const { code, stderr } = await run([...PULL, ...BOTH], {
          env: { SF_INSTANCE_URL: origin, SF_ACCESS_TOKEN: TOKEN },
          interrupt: (press) => void setTimeout(press, 50),
        });
        assert.deepEqual([code, stderr, list()], [2, 'error: Stopped; nothing is written\n', []]);
      }),
    ));

  it('is not there', () =>
    withRepository({}, async ({ run }) => {
      const env = { SF_INSTANCE_URL: 'http://127.0.0.1:1', SF_ACCESS_TOKEN: TOKEN };
      const { code, stderr } = await run([...PULL, ...BOTH], { env });
      assert.equal(code, 2);
      assert.match(stderr, /in 5 tries: (ECONNREFUSED|bad port)/);
    }));
});

describe('liaison crm pull asks nobody', () => {
  const refused = async (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    withRepository({}, async ({ run }) => {
      const { code, stdout, stderr } = await run(['crm', 'pull', ...args, '--crm', 'sf'], { env });
      assert.deepEqual([code, stdout], [2, '']);
      assert.ok(!stderr.includes(TOKEN), stderr);
      return stderr;
    });

  it('without an address and a token', async () => {
    assert.match(
      await refused({}, 'salesforce'),
      /without `SF_INSTANCE_URL` and `SF_ACCESS_TOKEN` in the environment\nhelp: .*`--from-cli`/,
    );
    assert.match(await refused({}, 'hubspot'), /without `HUBSPOT_ACCESS_TOKEN` in the environment\n$/);
    assert.match(await refused({}, 'hubspot', '--from-cli'), /No program gives a token of HubSpot/);
    assert.match(await refused({}, 'dataverse', '--from-cli'), /without `DATAVERSE_URL`/);
  });

  it('over an open line, or where the address is none', async () => {
    const at = (url: string) => ({ SF_INSTANCE_URL: url, SF_ACCESS_TOKEN: TOKEN });
    assert.match(await refused(at('http://example.com'), 'salesforce'), /does not begin with `https:\/\/`/);
    assert.match(await refused(at('example.com'), 'salesforce'), /holds no web address/);
    assert.match(await refused(at('https://me:pass@example.com'), 'salesforce'), /holds no web address/);
    const twoLines = { SF_INSTANCE_URL: 'https://example.com', SF_ACCESS_TOKEN: `${TOKEN}\nx: y` };
    assert.match(await refused(twoLines, 'salesforce'), /holds something else than a token/);
    const short = { SF_INSTANCE_URL: 'https://example.com', SF_ACCESS_TOKEN: 'name' };
    assert.match(await refused(short, 'salesforce'), /holds something else than a token/);
  });

  it('that it does not know, or for what is no object', async () => {
    assert.match(await refused({}, 'salesfroce'), /Did you mean `salesforce`\?/);
    assert.match(await refused({}, 'salesforce', '--object', '../x'), /is no name of an object/);
    assert.match(await refused({}, 'salesforce', '--timeout', 'soon'), /is not a number of seconds/);
  });
});

describe('liaison crm pull --from-cli', () => {
  /** A program that answers by its arguments, and the environment in which it is found. */
  const withProgram = (
    name: string,
    script: string,
    root: string,
    more: Readonly<Record<string, string>> = {},
  ) => {
    const bin = join(root, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
    return { PATH: `${bin}${delimiter}/usr/bin${delimiter}/bin`, ...more };
  };
  const json = (value: unknown) => `printf '%s' '${JSON.stringify(value)}'`;

  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('takes the login of `sf`, whose newer versions hide the token at first', () =>
    withCrm({ '/services/data/': VERSIONS, [at('Lead')]: LEAD }, ({ origin }) =>
      withRepository({}, async ({ root, run }) => {
        const org = (accessToken: string) =>
          json({ status: 0, result: { accessToken, instanceUrl: origin } });
        const scripts = [
          org(TOKEN),
          `case "$2" in display) ${org('[REDACTED] Use another command')};; *) ${json({ result: { accessToken: TOKEN } })};; esac`,
        ];
        for (const script of scripts) {
          const env = withProgram('sf', script, root);
          const args = ['crm', 'pull', 'salesforce', '--from-cli', '--crm', 'sf', '--object', 'Lead'];
          const { code, stdout, stderr } = await run(args, { env });
          assert.equal(code, 0, stderr);
          assert.ok(!`${stdout}${stderr}`.includes(TOKEN));
        }
      }),
    ));

  it('takes the login of `az` for the address of the environment', () =>
    withCrm({ '/api/data/v9.2/EntityDefinitions': {} }, ({ origin, asked }) =>
      withRepository({}, async ({ root, run }) => {
        const script = `[ "$4" = "${origin}" ] && ${json({ accessToken: TOKEN })}`;
        const env = withProgram('az', script, root, { DATAVERSE_URL: origin });
        const args = ['crm', 'pull', 'dataverse', '--from-cli', '--crm', 'dv', '--object', 'lead'];
        const { code, stderr } = await run(args, { env });
        assert.equal(code, 2);
        assert.match(stderr, /Dataverse has no `lead`/);
        assert.equal(asked.length, 1);
      }),
    ));

  it('says that a program is missing, fails or has no login, and nothing that it prints', () =>
    withRepository({}, async ({ root, run }) => {
      const args = ['crm', 'pull', 'salesforce', '--from-cli', '--crm', 'sf'];
      const missing = await run(args, { env: { PATH: root } });
      assert.match(missing.stderr, /There is no program `sf`/);
      const failing = await run(args, { env: withProgram('sf', `echo '${TOKEN}'; exit 1`, root) });
      assert.match(failing.stderr, /`sf org display` fails\nhelp: Log in with `sf org login web`/);
      const empty = await run(args, { env: withProgram('sf', json({ result: {} }), root) });
      assert.match(empty.stderr, /`sf` gives no token/);
      for (const { code, stderr } of [missing, failing, empty]) {
        assert.equal(code, 2);
        assert.ok(!stderr.includes(TOKEN));
      }
    }));
});
