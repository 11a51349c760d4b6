/** `liaison curve import`: what is written is drawn as the data were, what is said, and that nothing is lost. */
import assert from 'node:assert/strict';
import { parseCampaignFile } from '@liaison/language';
import { type ResponseCurve, responseCurve, shareBy } from '@liaison/model';
import fc from 'fast-check';
import { withRepository } from '../testing.ts';
import { libraryUnits } from './default-curves.ts';

/** The share that has come by so many minutes, cut after two days. */
const shareAt = (minutes: number) => 1 / (1 + (minutes / 41) ** -0.8) / (1 / (1 + (2880 / 41) ** -0.8));
const MINUTES = Array.from({ length: 2880 }, (_, i) => i + 1);
const SHARES = `minute,share\n${MINUTES.map((minute) => `${minute},${shareAt(minute)}\n`).join('')}`;
const IMPORT = ['curve', 'import', 'shares.csv', '--name', 'our-clicks'];

function drawn(text: string): ResponseCurve {
  const { declarations, problems } = parseCampaignFile({ path: 'curves.campaign', text });
  assert.deepEqual(problems, []);
  const [curve] = declarations;
  assert.ok(curve?.kind === 'curve');
  const result = responseCurve(curve, libraryUnits());
  assert.ok('curve' in result, 'the curve cannot be drawn');
  assert.deepEqual(result.unused, []);
  return result.curve;
}

describe('liaison curve import', () => {
  it('prints a curve that is drawn within 0.2 % of the data, and a summary apart from it', () =>
    withRepository({ 'shares.csv': SHARES }, async ({ run }) => {
      const { code, stdout, stderr } = await run([...IMPORT, '--title', 'Our clicks']);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /^curve our-clicks "Our clicks" \{$/m);
      const curve = drawn(stdout);
      for (const minute of MINUTES) {
        assert.ok(Math.abs(shareBy(curve, minute * 60) - shareAt(minute)) <= 0.002, `after ${minute} min`);
      }
      assert.equal(
        stderr,
        [
          'read `minute` and `share`: shares up to each time, from 0 to 1',
          '24 points, at most 0.2 % from the data',
          'half have come after 38 min; nearest of the default curves is `push-android` with 48 min; `email-click` has 2 h 59 min',
          '',
        ].join('\n'),
      );
    }));

  it('draws any table as it is', () =>
    withRepository({}, async ({ run, write }) => {
      const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 50 })), {
        minLength: 1,
        maxLength: 30,
      });
      await fc.assert(
        fc.asyncProperty(
          steps.filter((table) => table.some(([, clicks]) => clicks > 0)),
          async (table) => {
            let [second, all] = [0, 0];
            const rows = table.map(([wait, clicks]) => {
              second += wait;
              all += clicks;
              return [second, all] as const;
            });
            const shares = rows.map(([seconds, clicks]) => `${seconds},${clicks / all}`);
            write('any.csv', `second,share\n${shares.join('\n')}\n`);
            const { code, stdout, stderr } = await run(['curve', 'import', 'any.csv', '--name', 'any']);
            assert.equal(code, 0, stderr);
            const curve = drawn(stdout);
            for (const [seconds, clicks] of rows) {
              assert.ok(Math.abs(shareBy(curve, seconds) - clicks / all) <= 0.002, stdout);
            }
          },
        ),
        { numRuns: 50 },
      );
    }));

  it('writes a shape that is drawn within a hundredth of the data', () =>
    withRepository({ 'shares.csv': SHARES }, async ({ run }) => {
      const { code, stdout, stderr } = await run([...IMPORT, '--fit']);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /^ {2}shape +log-logistic$/m);
      assert.match(stdout, /^ {2}ends +after 2 days$/m);
      const curve = drawn(stdout);
      for (const minute of MINUTES)
        assert.ok(Math.abs(shareBy(curve, minute * 60) - shareAt(minute)) <= 0.01);
      assert.match(stderr, /^fitted log-logistic, at most 0(\.1)? % from the data$/m);
    }));

  it('warns of a shape that is far from the data', () =>
    withRepository({ 'shares.csv': 'hour,clicks\n0,500\n1,0\n23,500\n24,0\n' }, async ({ run }) => {
      const { code, stderr } = await run([...IMPORT, '--fit']);
      assert.equal(code, 0);
      assert.match(stderr, /^warning: A log-logistic curve is far from these answers: leave `--fit` out$/m);
    }));

  it('writes a file that is laid out and has no findings once a kind has the curve', () =>
    withRepository({ 'shares.csv': SHARES }, async ({ run, read, write }) => {
      const out = ['--out', 'org/curves.campaign'];
      const first = await run([...IMPORT, ...out, '--title', 'Our clicks']);
      assert.equal(first.code, 0, first.stderr);
      assert.match(first.stderr, /points, .*, written in `org\/curves.campaign`$/m);
      assert.match(
        first.stderr,
        /note: no kind of channel has this curve yet; add for example\n\n {2}kind our-mail "…" \{\n {4}curve our-clicks\n/,
      );
      assert.equal((await run(['fmt', '--check'])).code, 0);
      write(
        'org/kinds.campaign',
        'kind our-mail "Our mail" {\n  curve    our-clicks\n  response 3 % "Own sends in 2026"\n}\n',
      );
      const check = await run(['check', '--only', 'undrawable-curve,unused-curve-point,unused-declaration']);
      assert.doesNotMatch(check.stdout, /our-clicks/);
      const before = read('org/curves.campaign');
      const again = await run([...IMPORT, ...out]);
      assert.match(again.stderr, /points, .*, unchanged in `org\/curves.campaign`$/m, 'the title stays');
      assert.doesNotMatch(again.stderr, /note:/);
      assert.equal(read('org/curves.campaign'), before);
    }));

  it('keeps a file that holds anything else, or when the table cannot be read', () => {
    const own = 'curve our-clicks {\n  arrived 100 % by 1 h after\n}\n';
    return withRepository(
      { 'shares.csv': SHARES, 'bad.csv': 'minute,share\n1,0.5\n2,half\nTotal,1\n', 'own.campaign': own },
      async ({ run, read }) => {
        const refused = await run([...IMPORT, '--out', 'own.campaign']);
        assert.equal(refused.code, 2);
        assert.match(refused.stderr, /error: `own.campaign` holds more than the imported curve `our-clicks`/);
        await run([...IMPORT, '--out', 'clicks.campaign']);
        const written = read('clicks.campaign');
        const other = await run([
          'curve',
          'import',
          'shares.csv',
          '--name',
          'other',
          '--out',
          'clicks.campaign',
        ]);
        assert.equal(other.code, 2);
        const bad = await run([
          'curve',
          'import',
          'bad.csv',
          '--name',
          'our-clicks',
          '--out',
          'clicks.campaign',
        ]);
        assert.equal(bad.code, 2);
        assert.equal(
          bad.stderr,
          [
            'error: bad.csv:3: `half` is no number',
            'error: bad.csv:4: `Total` is no number',
            'error: No curve could be made of `bad.csv`, so nothing is written',
            'help: Correct the row or take it out; sums have no place in the table',
            '',
          ].join('\n'),
        );
        assert.equal(read('clicks.campaign'), written);
        assert.equal(read('own.campaign'), own);
      },
    );
  });

  it('refuses what it does not get, does not find or cannot read', () =>
    withRepository(
      {
        'shares.csv': SHARES,
        'wide.csv': Buffer.from('\uFEFFminute,share\n', 'utf16le'),
        'latin.csv': Buffer.from('Zeit;Öffnungen\n1;2\n', 'latin1'),
        'book.xlsx': Buffer.from('PK\u0003\u0004…'),
        'folder/a.csv': SHARES,
      },
      async ({ run }) => {
        for (const [args, message] of [
          [['--name', 'a'], /missing required argument 'file'/],
          [['shares.csv'], /required option '--name <name>' not specified/],
          [['shares.csv', '--name', ' '], /`--name` needs the name of a curve/],
          [['nowhere.csv', '--name', 'a'], /`nowhere.csv` does not exist/],
          [['folder', '--name', 'a'], /`folder` is a folder/],
          [['wide.csv', '--name', 'a'], /`wide.csv` is UTF-16\nhelp: Save it as CSV in UTF-8/],
          [['latin.csv', '--name', 'a'], /`latin.csv` is not UTF-8/],
          [['book.xlsx', '--name', 'a'], /`book.xlsx` is a workbook/],
          [['shares.csv', '--name', 'a', '--ends', 'soon'], /`--ends soon` is no length of time/],
          [['shares.csv', '--name', 'a', '--ends', '2 h } curve b {'], /is no length of time/],
          [['shares.csv', '--name', 'a', '--column', 'when'], /shares.csv:2: There is no column `when`/],
        ] as const) {
          const { code, stdout, stderr } = await run(['curve', 'import', ...args]);
          assert.deepEqual([code, stdout], [2, ''], args.join(' '));
          assert.match(stderr, message);
        }
      },
    ));

  it('ends after `48h`, `48 h` or `2 days`', () =>
    withRepository({ 'shares.csv': SHARES }, async ({ run }) => {
      for (const ends of ['12h', '12 h', '720 min']) {
        const { stdout, stderr } = await run([...IMPORT, '--ends', ends]);
        assert.match(stdout, /arrived +100 % +by +12 h +after/, stderr);
      }
    }));
});
