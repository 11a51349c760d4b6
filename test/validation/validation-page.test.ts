/** Every figure of VALIDATION.md is worked out again: its tables cell by cell, and what its sentences say. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PARAMETERS } from '@liaison/checks';
import { shareBy } from '@liaison/model';
import { parseMarkdown } from '@liaison/testkit';
import { meanWait } from './erlang.ts';
import {
  anchorRows,
  CHANCE,
  chanceRows,
  curveOf,
  evidenceRows,
  headroomRows,
  libraryWith,
  MAILING,
  midnightRows,
  peakRows,
  runRows,
  secondsOf,
  tenSecondRows,
  waitRows,
} from './page-figures.ts';
import { type PageTable, proseOf, tablesOf } from './page-tables.ts';
import { recordings } from './record-replays.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'packages/model/VALIDATION.md'), 'utf8');
const tables = tablesOf(page);
const runs = recordings();

/** The declaration of the curve of opens, which the page shows. */
const OPENS = parseMarkdown(page).fences.find(({ text }) => text.includes('curve email-open'))?.text ?? '';
/** Per cent of opens in or by the first hour, which its source leaves open. */
const MAILERMAILER = 11.1;
/** Columns are numbered from 0. */
const POINTS = 4;

function table(heading: string, which = 0): PageTable {
  const found = tables.filter((each) => each.heading === heading)[which];
  assert.ok(found, `No table ${which} below \`${heading}\``);
  return found;
}

const CLICKS = table('Clicks');
const SHOP = table('Clicks of one shop');
const FITTED_OPENS = table('Opens, to try the shape');
const OTHER_OPENS = table('Opens, to try the shape', 1);
const PEAKS = table('What the curve does to a peak');
const EVIDENCE = table('The other curves');
const WAITS = table('Waiting: why a system needs headroom');
const HEADROOM = table('Waiting: why a system needs headroom', 1);
const CHANCES = table('Chance: the busiest second');
const RUNS = table('A forecast replayed');
const TEN_SECONDS = table('A forecast replayed', 1);

const figures = (texts: readonly (string | undefined)[]) =>
  texts.map((text) => Number.parseFloat(text ?? ''));
const column = (rows: PageTable['rows'], index: number) => figures(rows.map((row) => row[index]));
const largest = (numbers: readonly number[]) => Math.max(...numbers.map(Math.abs)).toFixed(1);

describe('the page on how far to trust the figures', () => {
  it('has the shares of the curves beside those that were published', () => {
    const library = libraryWith(OPENS);
    const [clicked, opened] = [curveOf(library, 'email-click'), curveOf(library, 'email-open')];
    assert.deepEqual(CLICKS.rows, anchorRows(CLICKS.rows, clicked));
    assert.deepEqual(SHOP.rows, midnightRows(SHOP.rows, clicked));
    assert.deepEqual(FITTED_OPENS.rows, anchorRows(FITTED_OPENS.rows, opened));
    assert.deepEqual(OTHER_OPENS.rows, anchorRows(OTHER_OPENS.rows, opened));
  });

  it('has peaks, evidence, waits, headroom and chance as they come out', () => {
    assert.deepEqual(PEAKS.rows, peakRows(PEAKS.columns.slice(1)));
    assert.deepEqual(EVIDENCE.rows, evidenceRows());
    const busy = WAITS.rows.map(([share = '']) => share);
    assert.deepEqual(WAITS.rows, waitRows(busy, figures(WAITS.columns.slice(1))));
    assert.deepEqual(HEADROOM.rows, headroomRows(column(HEADROOM.rows, 0)));
    assert.deepEqual(CHANCES.rows, chanceRows(column(CHANCES.rows, 0), figures(CHANCES.columns.slice(1))));
  });

  it('has the recorded replays beside the forecast of today', () => {
    assert.deepEqual(RUNS.rows, runRows(runs));
    assert.deepEqual(TEN_SECONDS.rows, tenSecondRows(runs));
  });

  it('says nothing in figures that is not in its tables, the library or a setting', () => {
    let prose = proseOf(page);
    for (const sentence of sentences()) {
      assert.ok(prose.includes(sentence), `The page does not say: ${sentence}`);
      prose = prose.replaceAll(sentence, '');
    }
    assert.deepEqual(prose.match(/\S*\d.{0,40}/g) ?? [], []);
  });

  it('draws no conclusion that its tables do not bear', () => {
    const fastest = OTHER_OPENS.rows.filter((row) => /^GetResponse 2020/.test(sourceOf(OTHER_OPENS, row)));
    assert.ok(column(fastest, POINTS).every((points) => Math.abs(points) < 1));
    for (const row of OTHER_OPENS.rows) {
      if (fastest.includes(row) || row[1] === '30 days') continue;
      assert.ok(Number(row[POINTS]) < 0, `${row.join(' ')} is not faster than the curve`);
    }
    const band = DEFAULT_PARAMETERS.band;
    assert.ok(Number(ofOtherCurves([3, 4, 5])) < band);
    assert.ok(Number(ofOtherCurves([1])) > band);
    const inAMinute = column(PEAKS.rows.slice(0, -2), 1);
    assert.equal(inAMinute[0], Math.max(...inAMinute));
  });

  it('cites what was published, where the collection is at hand', function () {
    const path = join(
      process.env.LIAISON_CAPACITY_DATA ?? join(root, '../shared/data/capacity'),
      'email_response_anchors.csv',
    );
    if (!existsSync(path)) {
      console.log(
        '      No collection: LIAISON_CAPACITY_DATA names the folder of email_response_anchors.csv.',
      );
      return this.skip();
    }
    const lines = readFileSync(path, 'utf8').split('\n');
    const published = [
      ...CLICKS.rows.map((row) => ['click', row] as const),
      ...[...FITTED_OPENS.rows, ...OTHER_OPENS.rows].map((row) => ['open', row] as const),
    ];
    for (const [what, [, time = '', share = '']] of published) {
      const hours = secondsOf(time.split(' to ').at(-1) ?? '') / 3600;
      const fraction = Number((Number.parseFloat(share) / 100).toFixed(4));
      const cited = new RegExp(`,${what}(_in_hour_\\d)?,${hours},${fraction}0?,`);
      assert.ok(
        lines.some((line) => cited.test(line)),
        `${what} ${time} ${share}`,
      );
    }
    for (const [, hours = '', share = ''] of SHOP.rows) {
      const day = secondsOf(hours.split(' to ')[0] ?? '') / 86_400;
      assert.ok(
        lines.some((line) => line.includes(`day${day},${Number.parseFloat(share) / 100},`)),
        share,
      );
    }
  });
});

/** The source of a row: where several rows have one, it stands in the first. */
function sourceOf({ rows }: PageTable, row: readonly string[]): string {
  const above = rows.slice(0, rows.indexOf(row) + 1).map(([source = '']) => source.replace(/[[\]]/g, ''));
  return above.findLast(Boolean) ?? '';
}

/** The most by which a peak differs with another curve in some columns, in per cent. */
function ofOtherCurves(columns: readonly number[]): string {
  const cells = PEAKS.rows.slice(1, -2).flatMap((row) => columns.map((index) => row[index] ?? ''));
  return largest(cells.map((cell) => Number.parseFloat(cell.split('(')[1] ?? '')));
}

/** What the page says in figures outside its tables. */
function sentences(): readonly string[] {
  const { audience, delivered, response, requests } = MAILING;
  const university = OTHER_OPENS.rows.filter((row) => /university/.test(sourceOf(OTHER_OPENS, row)));
  const others = OTHER_OPENS.rows.filter(
    (row) => !/university|GetResponse 2020/.test(sourceOf(OTHER_OPENS, row)),
  );
  const single = largest(column(university, POINTS));
  const [, nextDay = []] = SHOP.rows;
  const overAtMost =
    Number.parseFloat(nextDay[2] ?? '') - Number.parseFloat(nextDay[3]?.split(' to ')[1] ?? '');
  const library = libraryWith('');
  const kind = (name: string) => library.lookup('kind', name)[0]?.declaration;
  const search = /of (\S+ %) to (\S+ %) by industry/.exec(kind('paid-search')?.responseSource ?? '');
  const average = /has (\S+ %) on average/.exec(kind('sms')?.responseSource ?? '');
  const errors = column(RUNS.rows, 5);
  const [whole, tenth] = runs.map(({ viewers }) => viewers);
  assert.deepEqual([whole, tenth], ['4M', '400k']);
  const minute = ofOtherCurves([1]);
  return [
    `from ${search?.[1]} to ${search?.[2]} by industry`,
    `between ${average?.[1]} and ${kind('sms')?.response?.number} %`,
    `a band of ${DEFAULT_PARAMETERS.band} %`,
    `it is ${DEFAULT_PARAMETERS.band} percent`,
    `within ${largest(column(CLICKS.rows, POINTS))} percentage points`,
    `differed by ${single} points`,
    `lower by up to ${minute} %`,
    `${overAtMost.toFixed(1)} points more had clicked`,
    `differ by up to ${largest(column(others, POINTS))} points`,
    `a single mailing of a university by up to ${single} points`,
    `MailerMailer, ${MAILERMAILER} %,`,
    `slower by ${(100 * shareBy(curveOf(libraryWith(OPENS), 'email-open'), 3600) - MAILERMAILER).toFixed(1)} points`,
    `${Number.parseFloat(audience)} million mails, ${delivered} % delivered, ${response} % click, ${requests} requests`,
    `moves the peak by up to ${ofOtherCurves([3, 4, 5])} %`,
    `with 8 workers that are 90 % busy and take 200 ms for a request, requests wait ${(meanWait(7.2, 8) * 200).toFixed(0)} ms`,
    `A forecast of ${CHANCES.rows[1]?.[0]} per second`,
    `busiest of ${CHANCE.seconds} seconds`,
    `not exceeded with ${CHANCE.quantile * 100} %`,
    `makes ${figures(CHANCES.columns.slice(1))
      .join(', ')
      .replace(/, (\d+)$/, ' or $1')} requests at once`,
    '3 requests each',
    `once for ${Number.parseFloat(whole ?? '')} million viewers`,
    `recorded with Node ${runs[0]?.node}`,
    `to ${Math.max(...errors).toFixed(2)} %`,
  ];
}
