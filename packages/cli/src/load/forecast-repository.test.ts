/** `liaison load`: what it prints in each form, and how it ends. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SOUND, type TestRepository, withRepository } from '../testing.ts';

const SPRING = 'campaigns/spring.campaign';
const SYSTEMS = 'org/systems.campaign';

/** The sound repository, with a mailing that can be seen beside the everyday load. */
const BUSY: Readonly<Record<string, string>> = {
  ...SOUND,
  [SPRING]: (SOUND[SPRING] ?? '').replace('20k', '2M').replace('10 rps', '60 rps'),
};

/** The same with one text of a file replaced. */
function changed(path: string, before: string, after: string): Record<string, string> {
  const text = BUSY[path] ?? '';
  assert.ok(text.includes(before), before);
  return { ...BUSY, [path]: text.replace(before, after) };
}

const TOO_SMALL = changed(SYSTEMS, 'capacity 300 rps', 'capacity 100 rps');

/** A second system, so that systems come in a table. */
const TWO: Readonly<Record<string, string>> = {
  ...BUSY,
  'org/search.campaign': 'system search {\n  quota 20k requests per 1 h\n}\n',
  [SYSTEMS]: (SOUND[SYSTEMS] ?? '').replace('  visit ', '  calls search 1 requests per visit\n  visit '),
};

async function expectError({ run }: TestRepository, args: readonly string[], message: RegExp): Promise<void> {
  const { code, stdout, stderr } = await run(['load', ...args]);
  assert.deepEqual([code, stdout], [2, ''], stderr);
  assert.match(stderr, message);
  assert.doesNotMatch(stderr, /^ {4}at /m);
}

describe('liaison load', () => {
  it('shows a single system and a single campaign whole', () =>
    withRepository(BUSY, async ({ run }) => {
      const { code, stdout, stderr } = await run(['load']);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^web-shop "Web shop": fits$/m);
      assert.match(
        stdout,
        /^ {2}worst second {2}\d\d\.?\d? rps at 2026-12-07 11:00 Europe\/London and UTC$/m,
      );
      assert.match(stdout, /^ {2}usable {8}225 rps: 25 % of the capacity is kept free$/m);
      assert.match(stdout, /between [\d.]+ and [\d.]+ rps if responses differ by 20 %/);
      assert.match(stdout, /^ {4}spring mailing +[\d.]+ +\d+ % +[\d.]+$/m);
      assert.match(stdout, /^ +225 usable │─+$/m);
      assert.match(stdout, /^spring "Spring sale": \d+ visits$/m);
      assert.match(stdout, /\n1 system fits\n$/);
    }));

  it('shows several systems in a table, with their course', () =>
    withRepository(TWO, async ({ run }) => {
      const { code, stdout } = await run(['load']);
      assert.equal(code, 0);
      assert.match(stdout, /^system +normal +worst +limit +used +when \(UTC\)$/m);
      assert.match(stdout, /^web-shop +40 +[\d.]+ +225 +\d+ % {2}2026-12-07 11:00 +fits$/m);
      assert.match(stdout, /^ {2}requests in 1 h +\d+ +20000 +\d+ % .* fits$/m);
      assert.match(stdout, /^web-shop {2}[▁▂▃▄▅▆▇█]+$/m);
      assert.match(stdout, /\n2 systems fit\n$/);
    }));

  it('keeps within the width of the terminal', () =>
    withRepository(TWO, async ({ run }) => {
      for (const args of [[], ['--system', 'web-shop'], ['--campaign', 'spring']]) {
        const { stdout } = await run(['load', ...args]);
        const longest = Math.max(...stdout.split('\n').map((line) => line.length));
        assert.ok(longest <= 100, stdout);
      }
    }));

  it('ends with 1 where a system is too small, and says when, how long and who', () =>
    withRepository(TOO_SMALL, async ({ run }) => {
      const { code, stdout } = await run(['load']);
      assert.equal(code, 1);
      assert.match(stdout, /^web-shop "Web shop": too much$/m);
      assert.match(stdout, /^ {2}too much {6}for .*2026-12-07/m);
      assert.match(stdout, /turned away are \d+ visits/);
      assert.match(stdout, /\n1 system does not fit: web-shop gets [\d.]+ of 75 rps\n$/);
    }));

  it('ends with 1 where a quota or a budget is exceeded', async () => {
    const quota = { ...TWO, 'org/search.campaign': 'system search {\n  quota 5k requests per 1 h\n}\n' };
    await withRepository(quota, async ({ run }) => {
      const { code, stdout } = await run(['load']);
      assert.equal(code, 1);
      assert.match(stdout, /^ {4}in those 1 h +requests +share$/m);
      assert.match(stdout, /\n1 system fits, 1 does not: search gets \d+ of 5000 requests in 1 h\n$/);
    });
    const unknown = { ...quota, 'org/search.campaign': 'system search {}\n' };
    await withRepository(unknown, async ({ run }) => {
      const { stdout } = await run(['load']);
      assert.match(stdout, /\n1 system fits; no capacity is known of search\n$/);
    });
    await withRepository(changed(SPRING, '60 rps', '1 rps'), async ({ run }) => {
      const { code, stdout } = await run(['load', '--campaign', 'spring']);
      assert.equal(code, 1);
      assert.match(stdout, /; 1 budget is exceeded: spring on web-shop \([\d.]+ of 1 rps\)\n$/);
    });
  });

  it('judges a draft beside the others, and counts it in no system', () =>
    withRepository(
      { ...TOO_SMALL, [SPRING]: (BUSY[SPRING] ?? '').replace('planned', 'draft') },
      async ({ run }) => {
        const { code, stdout } = await run(['load']);
        assert.equal(code, 1);
        assert.match(stdout, /^spring "Spring sale" \(draft, which the systems above do not count\)/m);
        assert.match(
          stdout,
          /\nNo campaign loads a system; drafts that do not fit beside the others: spring on/,
        );
      },
    ));

  it('shows one second', () =>
    withRepository(BUSY, async ({ run }) => {
      const { code, stdout } = await run(['load', '--at', '2026-12-07 10:00']);
      assert.equal(code, 0);
      assert.match(stdout, /^At 2026-12-07 10:00 UTC$/m);
      assert.match(stdout, /^ {2}web-shop {2}[\d.]+ of 225 rps usable, \d+ %$/m);
      const night = await run(['load', '--at', '2026-12-01T03:00:00Z']);
      assert.match(night.stdout, /Everyday load only: web-shop/);
      assert.match(night.stdout, /\nOver the whole time: 1 system fits\n$/);
    }));

  it('reads times on the clock of the campaign, of an option, or in UTC', () =>
    withRepository(changed(SPRING, 'Europe/London', 'Europe/Berlin'), async ({ run }) => {
      const at = async (...args: string[]) => {
        const { stdout } = await run(['load', '--format', 'json', ...args]);
        return JSON.parse(stdout).systems[0].moment.at;
      };
      const asked = '2026-12-07T10:00';
      assert.equal(await at('--at', asked), '2026-12-07T10:00:00.000Z');
      assert.equal(await at('--at', asked, '--campaign', 'spring'), '2026-12-07T09:00:00.000Z');
      assert.equal(await at('--at', asked, '--timezone', 'Asia/Tokyo'), '2026-12-07T01:00:00.000Z');
      assert.equal(await at('--at', `${asked}:30+02:00`), '2026-12-07T08:00:30.000Z');
      assert.equal(await at('--at', `${asked}Z`, '--campaign', 'spring'), '2026-12-07T10:00:00.000Z');
    }));

  it('looks at a time only', () =>
    withRepository(BUSY, async ({ run }) => {
      const day = await run(['load', '--from', '2026-12-08', '--to', '2026-12-08']);
      assert.match(day.stdout, /worst second {2}[\d.]+ rps at 2026-12-08 00:00/);
      const later = await run(['load', '--from', '2027-06-01']);
      assert.deepEqual([later.code, later.stdout], [0, 'No campaign loads a system\n']);
    }));

  it('says what is wrong with what was asked', () =>
    withRepository(BUSY, async (repository) => {
      await expectError(
        repository,
        ['--system', 'web-shp'],
        /no system `web-shp`\nhelp: Did you mean `web-shop`\?/,
      );
      await expectError(
        repository,
        ['--campaign', 'winter'],
        /no campaign `winter`\nhelp: There is `spring`/,
      );
      await expectError(repository, ['--at', 'noon'], /`--at noon` is not a date or a time/);
      await expectError(repository, ['--at', '2026-02-30 10:00'], /is not a date or a time/);
      await expectError(repository, ['--at', '2026-12-07'], /is a day without a time/);
      await expectError(repository, ['--from', '2026-12-07', '--to', '2026-12-01'], /is not after `--from/);
      await expectError(repository, ['--timezone', 'Europe/Nowhere'], /is not a time zone/);
      await expectError(repository, ['--format', 'xml'], /Allowed choices are text, json, csv/);
    }));

  it('warns of lines that it could not read', () =>
    withRepository({ ...BUSY, 'broken.campaign': 'campaign x {\n  runs 2026-\n' }, async ({ run }) => {
      const { stderr } = await run(['load']);
      assert.match(stderr, /^warning: `broken.campaign` has lines that cannot be read/m);
    }));

  it('lets no name steer the terminal or a spreadsheet', () =>
    withRepository(
      { ...BUSY, 'odd.campaign': 'system "=1+1\u001B[2J" {\n  capacity 10 rps\n}\n' },
      async ({ run }) => {
        const { stdout } = await run(['load']);
        assert.match(stdout, /^No campaign loads =1\+1␛\[2J\.$/m);
        const csv = await run(['load', '--format', 'csv']);
        assert.match(csv.stdout, /^system,'=1\+1/m);
      },
    ));

  it('names channels of which nothing is known', () =>
    withRepository(changed(SPRING, '    audience 2M\n', ''), async ({ run }) => {
      const { stdout } = await run(['load']);
      assert.match(stdout, /spring mailing is not counted: nobody says how many people it reaches/);
    }));

  it('prints JSON of the published form', () =>
    withRepository(TOO_SMALL, async ({ run }) => {
      const url = new URL('../../../checks/schema/liaison.load.schema.json', import.meta.url);
      const schema = JSON.parse(readFileSync(url, 'utf8'));
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
      const { code, stdout } = await run(['load', '--format', 'json', '--at', '2026-12-07 10:00']);
      assert.equal(code, 1);
      assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors));
      const report = JSON.parse(stdout);
      assert.deepEqual([report.version, report.band, report.systems[0].over], [1, 0.2, ['rate']]);
    }));

  it('takes the band from the configuration', () =>
    withRepository(
      { ...SOUND, 'liaison.config.json': '{ "parameters": { "band": 50 } }' },
      async ({ run }) => {
        const { stdout, stderr } = await run(['load', '--format', 'json']);
        assert.equal(stderr, '');
        assert.equal(JSON.parse(stdout).band, 0.5);
      },
    ));

  it('prints CSV: parts that add up to the worst second', () =>
    withRepository(BUSY, async ({ run }) => {
      const { code, stdout } = await run(['load', '--format', 'csv']);
      assert.equal(code, 0);
      const [head, ...rows] = stdout.trim().split('\n');
      assert.match(head ?? '', /^row,system,campaign,channel,requests_per_second,/);
      const [system, everyday, channel] = rows.map((row) => row.split(','));
      assert.deepEqual([system?.[0], everyday?.[0], channel?.[0]], ['system', 'everyday', 'channel']);
      assert.ok(Math.abs(Number(everyday?.[4]) + Number(channel?.[4]) - Number(system?.[4])) < 1e-9);
    }));

  it('prints CSV of every minute for a system', () =>
    withRepository(BUSY, async ({ run }) => {
      const rowsOf = async (...args: string[]) => {
        const { stdout } = await run(['load', '--format', 'csv', '--system', 'web-shop', ...args]);
        return stdout.trim().split('\n').slice(1);
      };
      const day = await rowsOf();
      assert.equal(day.length, 1440);
      assert.match(day[0] ?? '', /^web-shop,2026-12-07T00:00:00.000Z,40,225$/);
      assert.equal((await rowsOf('--from', '2026-12-07 09:00', '--to', '2026-12-07 09:10')).length, 10);
    }));

  it('has colour on a terminal, and signs without blocks where there are none', () =>
    withRepository(TOO_SMALL, async ({ run }) => {
      const terminal = await run(['load'], { terminal: true });
      assert.ok(terminal.stdout.includes('\u001B[31m'));
      const plain = await run(['load'], { terminal: true, env: { NO_COLOR: '1', LANG: 'C' } });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing but ASCII is what is looked for
      assert.match(plain.stdout, /^[\x00-\x7F]*$/);
      assert.match(plain.stdout, /\|.*#/);
    }));
});
