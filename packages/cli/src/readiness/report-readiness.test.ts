/** `liaison readiness`: levels, what is missing and where, forms of the output, exit codes. */
import assert from 'node:assert/strict';
import { SOUND, type TestRepository, withRepository } from '../testing.ts';

/** Too large for a standard change, and with a form whose answers are thrown away. */
const LARGE = (SOUND['campaigns/spring.campaign'] ?? '')
  .replace('audience 20k', 'audience 1500k')
  .replace('web-shop 10 rps', 'web-shop 40 rps')
  .replaceAll('spring', 'summer')
  .replace('Spring', 'Summer');

const FILES = { ...SOUND, 'campaigns/summer.campaign': LARGE };

const inRepository = (use: (repository: TestRepository) => Promise<void>) => () => withRepository(FILES, use);

/** What a campaign needs for silver. */
const SILVER = `
  metric orders "Orders" {
    owner growth
    owner web
  }

  approval marketing by ana on 2026-10-30
  approval it by tom on 2026-10-30
}
`;

const silver = LARGE.replace(/\}\n$/, SILVER);

const GOLD = `
  escalates to tom within 15 min
  escalates to ana within 1 h
  war-room "https://meet.example/1"

  sla up "Up" {
    fallback "Orders by telephone"
    review   2027-01-15
  }

  evidence accessibility by ana on 2026-10-30 "https://wiki.example/1"
  evidence rollback by tom on 2026-10-30 "https://wiki.example/2"
}
`;

describe('liaison readiness', () => {
  it(
    'says for each campaign the level, what is missing for the next, and where',
    inRepository(async ({ run }) => {
      const { code, stdout, stderr } = await run(['readiness']);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(
        stdout,
        /^spring: bronze \(enough for a small campaign; goes out on 2026-12-07, in 36 days\)$/m,
      );
      assert.match(stdout, /^summer: bronze \(needs silver; goes out on 2026-12-07, in 36 days\)$/m);
      assert.match(stdout, /^ {2}bronze {2}(\d+) of \1$/m);
      assert.match(stdout, /^ {4}Nobody has signed as `it` {2}campaigns\/summer\.campaign:1$/m);
    }),
  );

  it(
    'reaches silver and gold with what they ask for',
    inRepository(async ({ run, write }) => {
      write('campaigns/summer.campaign', silver);
      assert.match((await run(['readiness', 'summer'])).stdout, /^summer: silver \(enough; /);
      write('campaigns/summer.campaign', silver.replace(/\}\n$/, GOLD));
      const { stdout } = await run(['readiness', 'summer']);
      assert.match(stdout, /^summer: gold /, stdout);
    }),
  );

  it(
    'asks for the load test again when it is too old at the launch',
    inRepository(async ({ run, write, read }) => {
      write('campaigns/summer.campaign', silver);
      write('org/systems.campaign', read('org/systems.campaign').replace('2026-10-05', '2026-08-05'));
      const old = await run(['readiness', 'summer']);
      assert.match(old.stdout, /No `load-test` of `web-shop` was shown/);
      const line = '  evidence load-test of web-shop by tom on 2026-07-01 "https://ci.example/1"\n}\n';
      write('campaigns/summer.campaign', silver.replace(/\}\n$/, line));
      assert.match(
        (await run(['readiness', 'summer'])).stdout,
        /The `load-test` of `web-shop` on 2026-07-01 counts until 2026-09-29 only/,
      );
      write('campaigns/summer.campaign', silver.replace(/\}\n$/, line.replace('07-01', '10-30')));
      assert.match((await run(['readiness', 'summer'])).stdout, /^summer: silver /);
    }),
  );

  it(
    "asks for an organisation's own kinds of evidence",
    inRepository(async ({ run, write }) => {
      write('org/words.campaign', 'evidence legal-review "Legal review" {\n  level bronze\n}\n');
      const { stdout } = await run(['readiness', 'spring']);
      assert.match(stdout, /^spring: not yet bronze /);
      assert.match(stdout, /No `legal-review` was shown/);
    }),
  );

  it(
    'fails below --at-least, and lets small campaigns pass with bronze',
    inRepository(async ({ run }) => {
      assert.equal((await run(['readiness', '--at-least', 'bronze'])).code, 0);
      assert.equal((await run(['readiness', '--at-least', 'silver'])).code, 1);
      assert.equal((await run(['readiness', 'spring', '--at-least', 'silver'])).code, 0);
      assert.equal((await run(['readiness', 'summer', '--at-least', 'gold'])).code, 1);
    }),
  );

  it(
    'follows what the repository has decided',
    inRepository(async ({ run, write }) => {
      write('liaison.config.json', '{ "parameters": { "readyLevel": "bronze", "standardChangeShare": 0 } }');
      const { stdout } = await run(['readiness']);
      assert.match(stdout, /^spring: bronze \(enough; /m);
      assert.match(stdout, /^summer: bronze \(enough; /m);
    }),
  );

  it(
    'gives the same as JSON and as Markdown',
    inRepository(async ({ run }) => {
      const { stdout } = await run(['readiness', 'summer', '--format', 'json', '--today', '2026-12-06']);
      const { version, today, campaigns } = JSON.parse(stdout);
      assert.deepEqual([version, today, campaigns.length], [1, '2026-12-06', 1]);
      const [{ name, level, needed, isReady, daysLeft, criteria }] = campaigns;
      assert.deepEqual([name, level, needed, isReady, daysLeft], ['summer', 'bronze', 'silver', false, 1]);
      const approval = criteria.find(
        ({ id, subject }: Record<string, string>) => id === 'approvals' && subject === 'it',
      );
      assert.deepEqual(
        [approval.met, approval.missing, approval.line, approval.level],
        [false, 'Nobody has signed as `it`', 1, 'silver'],
      );
      const markdown = await run(['readiness', 'summer', '--format', 'markdown']);
      assert.match(markdown.stdout, /^\| `summer` Summer sale \| 2026-12-07 \| \*\*bronze\*\* \| silver \|/m);
    }),
  );

  it(
    'leaves out what is over, unless it is asked for',
    inRepository(async ({ run, write }) => {
      write('campaigns/summer.campaign', LARGE.replace('planned', 'done'));
      assert.doesNotMatch((await run(['readiness'])).stdout, /summer/);
      assert.match((await run(['readiness', 'summer'])).stdout, /^summer: /);
    }),
  );

  it(
    'does not guess',
    inRepository(async ({ run }) => {
      const unknown = await run(['readiness', 'sprin']);
      assert.equal(unknown.code, 2);
      assert.match(unknown.stderr, /Did you mean `spring`\?/);
      assert.equal((await run(['readiness', '--at-least', 'platinum'])).code, 2);
    }),
  );
});
