/** `liaison comment` against a platform on this machine. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '@liaison/cli';
import { type Kept, type StandIn, TOKEN, withPlatform } from './stand-in.ts';

const MARK = '<!-- liaison:review tag=default -->';
const NOW = new Date('2026-11-01T12:00:00Z');

describe('liaison comment', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'liaison-comment-'));
    writeFileSync(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 7 } }));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the command with a text; a token in what it prints fails whatever the test is about. */
  async function comment(text: string, env: Readonly<Record<string, string>>, args: readonly string[] = []) {
    writeFileSync(join(folder, 'review.md'), text);
    const printed = { stdout: '', stderr: '' };
    const waited: number[] = [];
    const platform = 'CI_PROJECT_ID' in env ? 'gitlab' : 'github';
    const code = await main(['comment', '--platform', platform, '--file', 'review.md', '--debug', ...args], {
      cwd: folder,
      stdout: { write: (part) => (printed.stdout += part) },
      stderr: { write: (part) => (printed.stderr += part) },
      stdin: (async function* () {})(),
      env: { GITHUB_EVENT_PATH: join(folder, 'event.json'), ...env },
      now: () => NOW,
      sleep: async (milliseconds) => void waited.push(milliseconds),
    });
    assert.ok(!`${printed.stdout}${printed.stderr}`.includes(TOKEN), printed.stderr);
    return { code, ...printed, waited };
  }

  const PLATFORMS = ['github', 'gitlab'] as const;
  for (const name of PLATFORMS) {
    const on = (use: (platform: StandIn) => Promise<void>) => () => withPlatform(use);

    it(
      `writes one comment on ${name}, and updates it`,
      on(async (platform) => {
        assert.equal((await comment('one', platform[name])).stdout, 'Comment created\n');
        assert.equal((await comment('two\n', platform[name])).stdout, 'Comment updated\n');
        assert.equal((await comment('two', platform[name])).stdout, 'The comment says so already\n');
        assert.deepEqual(
          platform.comments.map(({ body }) => body),
          [`${MARK}\ntwo`],
        );
      }),
    );

    it(
      `says nothing on ${name} where there is nothing to say, and takes back what was said`,
      on(async (platform) => {
        assert.equal((await comment(' \n', platform[name])).code, 0);
        assert.equal(platform.comments.length, 0);
        await comment('one', platform[name]);
        assert.equal((await comment('', platform[name])).stdout, 'Comment taken back\n');
        const [kept] = platform.comments as [Kept];
        assert.doesNotMatch(kept.body, /one/);
        assert.equal(kept.isFolded, name === 'github');
        assert.equal((await comment('', platform[name])).stdout, 'The comment says so already\n');
        await comment('three', platform[name]);
        assert.deepEqual([kept.body, kept.isFolded], [`${MARK}\nthree`, false]);
      }),
    );

    it(
      `finds its comment on ${name} behind pages of others, and is not deceived`,
      on(async (platform) => {
        const others = Array.from(
          { length: 230 },
          (_, id): Kept => ({
            id: id + 1,
            // A quotation and a forgery.
            body: id === 3 ? `> ${MARK}\n> said` : id === 4 ? `${MARK}\nforged` : 'thanks',
            by: id === 3 ? 'us' : 'somebody',
            isFolded: false,
          }),
        );
        platform.comments.push(...others, { id: 500, body: `${MARK}\r\nold`, by: 'us', isFolded: false });
        assert.equal((await comment('new', platform[name])).stdout, 'Comment updated\n');
        assert.equal(platform.comments.at(-1)?.body, `${MARK}\nnew`);
        assert.equal(platform.comments[4]?.body, `${MARK}\nforged`);
        assert.equal(platform.comments.length, 231);
        assert.equal(platform.asked.filter((line) => /^GET .*page=/.test(line)).length, 3);
      }),
    );

    it(
      `keeps comments of several tags on ${name} apart`,
      on(async (platform) => {
        await comment('<!-- liaison:review tag=shop base=1 head=2 -->\nshop', platform[name], [
          '--tag',
          'shop',
        ]);
        await comment('bank', platform[name], ['--tag', 'bank']);
        await comment('<!-- liaison:review tag=shop base=1 head=3 -->\nshop 2', platform[name], [
          '--tag',
          'shop',
        ]);
        assert.deepEqual(
          platform.comments.map(({ body }) => body),
          [
            '<!-- liaison:review tag=shop base=1 head=3 -->\nshop 2',
            '<!-- liaison:review tag=bank -->\nbank',
          ],
        );
      }),
    );

    it(
      `waits for ${name} as long as it asks`,
      on(async (platform) => {
        platform.fault = ({ method, times }) =>
          method === 'GET' && times === 1 ? { status: 429, headers: { 'retry-after': '7' } } : undefined;
        const { code, waited } = await comment('one', platform[name]);
        assert.equal(code, 0);
        assert.ok(waited.length >= 1 && waited.every((time) => time === 7000), `${waited}`);
      }),
    );

    it(
      `does not comment twice on ${name} where an answer was lost`,
      on(async (platform) => {
        platform.fault = ({ method, times }) =>
          method === 'POST' && times === 1 ? { status: 502, isDone: true } : undefined;
        assert.equal((await comment('one', platform[name])).code, 0);
        assert.equal(platform.comments.length, 1);
      }),
    );

    it(
      `gives up on ${name} loudly`,
      on(async (platform) => {
        for (const [status, said] of [
          [401, /^error: The token is not accepted: 401/],
          [403, /^error: The token may not write (comments|notes): 403[\s\S]*\nhelp: /],
          [404, /^error: There is no such pull request, or the token cannot see it: 404/],
          [422, /^error: The platform does not let us write (comments|notes): 422 \(Body is too long\)/],
          [503, /gave no usable answer in 5 tries: 503/],
        ] as const) {
          platform.fault = ({ method }) =>
            method === 'POST'
              ? { status, body: { message: status === 422 ? 'Body is too long' : TOKEN } }
              : undefined;
          const { code, stderr } = await comment('one', platform[name]);
          assert.equal(code, 2);
          assert.match(stderr, said);
        }
        assert.equal(platform.comments.length, 0);
      }),
    );

    it(
      `does not follow ${name} elsewhere, nor send the token over an open line`,
      on(async (platform) => {
        platform.fault = () => ({ status: 302, headers: { location: 'http://127.0.0.1:1/' } });
        assert.match((await comment('one', platform[name])).stderr, /302/);
        const variable = name === 'github' ? 'GITHUB_API_URL' : 'CI_API_V4_URL';
        for (const address of [
          'http://api.example',
          'https://eve@api.example',
          'api.example',
          'file:///etc',
        ]) {
          const { code, stderr } = await comment('one', { ...platform[name], [variable]: address });
          assert.equal(code, 2, address);
          assert.match(stderr, /does not begin with `https:|holds no web address/);
        }
      }),
    );

    it(
      `wants what a job on ${name} has, and nothing that changes the address`,
      on(async (platform) => {
        for (const [variable, value] of Object.entries({
          GITHUB_TOKEN: '',
          GITLAB_TOKEN: 'a\nb',
          GITHUB_REPOSITORY: 'a/b/../c',
          CI_PROJECT_ID: '12/..',
        })) {
          if (!(variable in platform[name])) continue;
          assert.equal((await comment('one', { ...platform[name], [variable]: value })).code, 2, variable);
        }
        assert.equal((await comment('one', platform[name], ['--number', '7/../8'])).code, 2);
        assert.equal((await comment('one', platform[name], ['--tag', 'a -->'])).code, 2);
        assert.equal((await comment('x'.repeat(1_000_001), platform[name])).code, 2);
        assert.deepEqual(platform.asked, []);
      }),
    );
  }

  it('waits until a limit of GitHub is over that it tells as 403', () =>
    withPlatform(async (platform) => {
      const reset = String(NOW.getTime() / 1000 + 30);
      platform.fault = ({ method, path, times }) =>
        path.endsWith('/comments') && times === 1 && method === 'GET'
          ? { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } }
          : undefined;
      const { code, waited } = await comment('one', platform.github);
      assert.deepEqual([code, waited], [0, [30_000]]);
      platform.fault = () => ({ status: 429, headers: { 'retry-after': '3600' } });
      assert.match((await comment('two', platform.github)).stderr, /asks us to wait 3600 s/);
    }));

  it('knows the comments of a person by who the token says it is', () =>
    withPlatform(async (platform) => {
      platform.fault = ({ path }) => (path === '/user' ? { status: 200, body: { login: 'eve' } } : undefined);
      platform.comments.push({ id: 4, body: `${MARK}\nold`, by: 'somebody', isFolded: false });
      assert.equal((await comment('new', platform.github)).stdout, 'Comment updated\n');
    }));

  it('needs a pull request', () =>
    withPlatform(async (platform) => {
      writeFileSync(join(folder, 'event.json'), '{"push":1}');
      const { code, stderr } = await comment('one', platform.github);
      assert.equal(code, 2);
      assert.match(stderr, /has no pull request/);
      assert.equal((await comment('one', platform.github, ['--number', '7'])).code, 0);
    }));
});
