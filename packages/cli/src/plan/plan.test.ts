/** `liaison what-if` and `liaison slots`: another plan is judged, and nothing is written. */
import assert from 'node:assert/strict';
import { SOUND, type TestRepository, withRepository } from '../testing.ts';

const SYSTEMS = `system shop "Shop" {
  owner    web
  timezone Europe/London
  capacity 100 rps tested 2026-10-05 "https://ci.example/1" until 2027-10-05
  headroom 20 %
  baseline 20 rps profile office-day
  visit    10 requests staying 3 min
  freeze   campaigns 2026-11-09 .. 2026-11-10 "Move to the new host"
}
`;

/** A mailing of two hours, on the same evening as the other campaign's. */
function campaign(name: string, day: string, people: string): string {
  return `campaign ${name} "${name}" {
  owner    ana
  it-owner tom
  champion ana
  sponsor  ana
  sponsor  tom
  status   planned
  runs     2026-11-02 .. 2026-11-29
  timezone Europe/London

  page landing "/${name}" on shop

  channel mail: email "Mail" {
    audience ${people}
    at       ${day} 18:00 over 2 h
    response 4 %
    lands-on landing
  }

  channel spot: tv "Spot" {
    audience 1k
    at       ${day} 20:00 lasting 30 s
    response 1 %
    lands-on landing
  }

  capacity-budget {
    shop 48 rps
  }
}
`;
}

const FILES = {
  'org/people.campaign': SOUND['org/people.campaign'] ?? '',
  'org/systems.campaign': SYSTEMS,
  'spring.campaign': campaign('spring', '2026-11-05', '1.5M'),
  'autumn.campaign': campaign('autumn', '2026-11-05', '1.5M'),
};

const inRepository = (use: (repository: TestRepository) => Promise<void>) => () => withRepository(FILES, use);

describe('liaison what-if', () => {
  it(
    'says which findings come when there are twice as many people',
    inRepository(async (repository) => {
      const { code, stdout, stderr } = await repository.run(['what-if', 'spring', '--audience', '2']);
      assert.equal(stderr, '');
      assert.match(stdout, /^What if `spring` were with 2 times the audience\?/);
      assert.match(stdout, /^comes {3}error\[over-budget\] .* spring\.campaign:\d+$/m);
      assert.match(stdout, /^More than is usable all the same: shop$/m);
      assert.equal(code, 1);
    }),
  );

  it(
    'says which findings go when a campaign moves',
    inRepository(async (repository) => {
      const before = await repository.run(['check', '--only', 'over-capacity']);
      assert.equal(before.code, 1, before.stdout);
      const { code, stdout } = await repository.run(['what-if', 'spring', '--move', '1 week']);
      assert.match(stdout, /^goes {4}error\[over-capacity\]/m);
      assert.equal(code, 0, stdout);
    }),
  );

  it(
    'takes a move in hours, a window, a throttle and a response',
    inRepository(async (repository) => {
      for (const [option, value] of [
        ['--move', '-3 days'],
        ['--over', '4 h'],
        ['--throttle', '20k messages per hour'],
        ['--response', '50 %'],
      ] as const) {
        const { code, stdout, stderr } = await repository.run(['what-if', 'spring', option, value]);
        assert.ok(code < 2 && stderr === '', `${option}: ${stdout}${stderr}`);
        assert.match(stdout, /^ {2}shop +\S+ → \S+ +\S+ → \S+ +80 +2026-11-\d\d \d\d:\d\d$/m, option);
        assert.doesNotMatch(stdout, /^ {2}shop +(\S+) → \1 +(\S+) → \2 /m, option);
      }
    }),
  );

  it(
    'shows worst seconds on the clock of the campaign, in 80 columns',
    inRepository(async (repository) => {
      repository.write(
        'spring.campaign',
        campaign('spring', '2026-11-05', '1.5M').replace('London', 'Berlin'),
      );
      const { stdout } = await repository.run(['what-if', 'spring', '--audience', '200 %']);
      const [, , clock, , ...rows] = stdout.split('\n');
      assert.equal(clock, 'Requests per second (rps) at the worst second; clock of Europe/Berlin');
      const table = rows.slice(0, rows.indexOf(''));
      assert.match(table[1] ?? '', / 2026-11-05 20:00$/);
      assert.ok(table.every((row) => row.length <= 80));
    }),
  );

  it(
    'counts a draft among all',
    inRepository(async (repository) => {
      const draft = campaign('spring', '2026-11-12', '1.5M').replace('planned', 'draft');
      repository.write('spring.campaign', draft);
      const { stdout } = await repository.run(['what-if', 'spring', '--audience', '2', '--format', 'json']);
      const [shop] = JSON.parse(stdout).systems;
      assert.ok(shop.all.after.rate > shop.own.after.rate);
      assert.ok(shop.all.after.rate > shop.all.before.rate);
    }),
  );

  it(
    'gives the same as JSON, and changes no file',
    inRepository(async (repository) => {
      const files = repository.list().map((path) => repository.read(path));
      const { stdout } = await repository.run(['what-if', 'spring', '--over', '12 h', '--format', 'json']);
      const report = JSON.parse(stdout);
      assert.deepEqual(report.variation, ['sent over 12 h']);
      const [shop] = report.systems;
      assert.equal(shop.system, 'shop');
      assert.equal(shop.usable, 80);
      assert.ok(shop.own.after.rate < shop.own.before.rate);
      assert.ok(report.gone.some(({ code }: { code: string }) => code === 'over-capacity'));
      assert.deepEqual(
        repository.list().map((path) => repository.read(path)),
        files,
      );
    }),
  );

  const MISTAKES: readonly (readonly [readonly string[], RegExp])[] = [
    [['sprin', '--audience', '2'], /no campaign `sprin`[\s\S]*Did you mean `spring`\?/],
    [['spring'], /Nothing is said that would be different/],
    [['spring', '--move', 'soon'], /`--move soon` is no length of time/],
    [['spring', '--over', '3 rps'], /`--over 3 rps` is no length of time/],
    [['spring', '--throttle', '5 min'], /no number of messages per time/],
    [['spring', '--audience', 'many'], /`--audience many` is no factor/],
    [['spring', '--audience', '0'], /is no factor/],
    [['spring', '--over', '1 h', '--channel', 'mial'], /no channel `mial`[\s\S]*Did you mean `mail`\?/],
    [['spring', '--over', '1 h', '--channel', 'spot'], /No channel of this kind can be sent more slowly/],
  ];
  for (const [args, message] of MISTAKES) {
    it(
      `does not try ${args.join(' ')}`,
      inRepository(async (repository) => {
        const { code, stdout, stderr } = await repository.run(['what-if', ...args]);
        assert.match(stderr, message);
        assert.equal(stdout, '');
        assert.equal(code, 2);
      }),
    );
  }
});

describe('liaison slots', () => {
  it(
    'lists the days that fit, and not those of the other campaign and of the freeze',
    inRepository(async (repository) => {
      const { code, stdout } = await repository.run(['slots', 'spring', '--weeks', '2']);
      assert.equal(code, 0, stdout);
      assert.match(stdout, /fits on \d+ of 14 days \(clock of Europe\/London\)/);
      assert.match(stdout, /^ {2}Fri 2026-11-13 18:00 {2}fits {2}shop at \d+ % of usable$/m);
      assert.doesNotMatch(stdout, /2026-11-05|2026-11-09|2026-11-10/);
    }),
  );

  it(
    'says with --all what stands against a day',
    inRepository(async (repository) => {
      const { stdout } = await repository.run(['slots', 'spring', '--weeks', '2', '--all']);
      assert.match(stdout, /^ {2}Thu 2026-11-05 18:00 {2}no .*, as planned$/m);
      assert.match(stdout, /^ {2}Mon 2026-11-09 18:00 {2}no .*frozen|freeze/m);
    }),
  );

  it(
    'tells apart what moving does not help',
    inRepository(async (repository) => {
      repository.write('spring.campaign', campaign('spring', '2026-11-05', '9M'));
      const { stdout, code } = await repository.run(['slots', 'spring', '--weeks', '1']);
      assert.match(stdout, /^`spring` fits on none of 7 days: moving it does not help\n\n {2}error\[over-/);
      assert.match(stdout, /error\[over-budget\]/);
      assert.doesNotMatch(stdout, /fits {2}/);
      assert.equal(code, 1);
    }),
  );

  it(
    'gives the same as JSON',
    inRepository(async (repository) => {
      const { stdout } = await repository.run(['slots', 'spring', '--weeks', '1', '--format', 'json']);
      const report = JSON.parse(stdout);
      assert.equal(report.slots.length, 7);
      assert.equal(report.slots[0].begins, '2026-11-02 18:00');
      assert.equal(report.slots[3].fits, false);
      assert.equal(report.slots[0].fullest.system, 'shop');
    }),
  );

  it(
    'refuses what it cannot do',
    inRepository(async (repository) => {
      for (const args of [
        ['slots', 'sprin'],
        ['slots', 'spring', '--weeks', 'x'],
        ['slots', 'spring', '--weeks', '0'],
      ]) {
        const { code, stderr } = await repository.run(args);
        assert.equal(code, 2);
        assert.match(stderr, /^error: /);
      }
    }),
  );
});
