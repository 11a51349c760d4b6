/** The report of the forecast: reference values reach it whole, and its restrictions leave out what they say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type ForecastQuestion, forecastReport, type SystemForecast } from '@liaison/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { instant, workspaceOf } from './load-of.ts';

const schema = readFileSync(
  new URL('../../packages/checks/schema/liaison.load.schema.json', import.meta.url),
  'utf8',
);
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schema));

function reportOf(text: string, question: ForecastQuestion = {}) {
  const report = forecastReport(workspaceOf(text), question);
  const asJson = JSON.parse(JSON.stringify(report));
  assert.ok(validate(asJson), JSON.stringify(validate.errors));
  assert.deepEqual(asJson, report, 'JSON carries it');
  return report;
}

function near(actual: number | null | undefined, expected: number): void {
  assert.ok(
    typeof actual === 'number' && Math.abs(actual / expected - 1) < 1e-6,
    `${actual} is not ${expected} to a millionth`,
  );
}

function the<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  const found = list.find((each) => each.name === name);
  assert.ok(found, `${name} is not among ${list.map((each) => each.name).join(', ')}`);
  return found;
}

/** A mailing (S1 of the scenarios) on a shop whose limits the test decides. */
const mailing = (system: string, campaign = '') => `
system shop { visit 9 requests staying 3 min ${system} }
system idle { capacity 10 rps }
campaign blast {
  status planned
  runs 2026-11-27 .. 2026-11-30
  timezone Europe/Berlin
  value 50 EUR per order
  page landing "/" on shop
  channel mail: email {
    audience 2.4M
    at 2026-11-27 10:00 over 15 min
    delivered 98 %
    response 2.5 %
    converts 2 % to order
    scanners none
    lands-on landing
  }
  ${campaign}
}`;

/** A television spot (S2 of the scenarios): 3 requests a visit. */
const spot = (system: string, more = '') => `
system shop { visit 3 requests ${system} }
campaign spot {
  status planned
  runs 2026-11-27 .. 2026-11-27
  timezone Europe/Berlin
  page landing "/" on shop
  channel spot: tv {
    audience 4M
    at 2026-11-27 20:14:30 lasting 30 s
    response 0.5 %
    lands-on landing
  }
}
${more}`;

describe('report of the forecast', () => {
  it('has the worst second, its share, and who makes it', () => {
    const report = reportOf(mailing('capacity 200 rps headroom 25 %'));
    const { peak, usable, capacity, secondsAbove, overload, over } = the(report.systems, 'shop');
    near(peak?.rate, 96.16224017365589);
    assert.equal(peak?.at, '2026-11-27T09:15:00.000Z');
    near(peak?.share, 96.16224017365589 / 200);
    assert.deepEqual([usable, capacity], [150, { rate: 200 }]);
    assert.deepEqual([secondsAbove, overload, over], [0, null, []]);
    assert.equal(peak?.timezone, 'Europe/Berlin');
    assert.deepEqual(
      peak?.parts.map(({ campaign, channel }) => [campaign, channel]),
      [['blast', 'mail']],
    );
    near(peak?.parts[0]?.rate, 96.16224017365589);
    near(peak?.parts[0]?.visits, 96.16224017365589 / 9);
  });

  it('has the band: all but the everyday load differs', () => {
    const { peak } = the(reportOf(mailing('baseline 10 rps'), { band: 0.5 }).systems, 'shop');
    near(peak?.low, 10 + 0.5 * 96.16224017365589);
    near(peak?.high, 10 + 1.5 * 96.16224017365589);
    near(peak?.everyday, 10);
  });

  it('tells what chance adds as if all requests of a visit came at once', () => {
    const { peak } = the(reportOf(mailing('')).systems, 'shop');
    // One standard deviation of 96 requests a second, nine to a visit, is 29.
    assert.ok(peak && peak.busiestSecond > peak.rate + 2.3 * 29 && peak.busiestSecond < peak.rate + 6 * 29);
  });

  it('counts visits, orders and what is used of each budget', () => {
    const report = reportOf(
      mailing(
        'capacity 200 rps',
        'capacity-budget { shop 90 rps shop 10k users shop 300k requests per 1 h }',
      ),
    );
    const blast = the(report.campaigns, 'blast');
    near(blast.visits, 58_800);
    near(blast.orders, 58_800 * 0.02);
    assert.equal(blast.submissions, 0);
    const shop = the(blast.systems, 'shop');
    near(shop.peak.rate, 96.16224017365589);
    near(shop.share, 96.16224017365589 / 90);
    assert.equal(shop.budget, 90);
    assert.deepEqual(shop.over, ['budget']);
    assert.deepEqual(
      shop.budgets.map(({ kind, limit }) => [kind, limit]),
      [
        ['rate', 90],
        ['users', 10_000],
        ['window', 300_000],
      ],
    );
    near(shop.together?.rate, 96.16224017365589);
  });

  it('counts what is turned away where it is too much', () => {
    const { over, secondsAbove, overload } = the(
      reportOf(mailing('capacity 50 rps')).systems,
      'shop',
    ) as SystemForecast & { overload: NonNullable<SystemForecast['overload']> };
    assert.deepEqual(over, ['rate']);
    assert.ok(secondsAbove && secondsAbove > 900);
    assert.equal(overload.episodes, 1);
    near(overload.visitsTurnedAway, overload.excessRequests / 9);
    near(overload.lostValue?.amount, overload.visitsTurnedAway * 0.02 * 50);
    assert.equal(overload.lostValue?.currency, 'EUR');
    near(overload.maxDelaySeconds, overload.maxBacklog / 50);
    assert.ok(Date.parse(overload.from) < Date.parse('2026-11-27T09:15:00Z'));
    assert.ok(Date.parse(overload.drainedAt ?? '') > Date.parse('2026-11-27T09:15:00Z'));
  });

  it('has no queue where nothing is usable, because it would never end', () => {
    const shop = the(reportOf(mailing('capacity 50 rps headroom 100 %')).systems, 'shop');
    assert.deepEqual([shop.usable, shop.over, shop.overload], [0, ['rate'], null]);
  });

  it('is above half of the peak of a spot for 53 seconds', () => {
    const shop = the(reportOf(spot(`capacity ${713.7723404999333 / 2} rps`)).systems, 'shop');
    near(shop.peak?.rate, 713.7723404999333);
    assert.equal(shop.peak?.at, '2026-11-27T19:15:26.000Z');
    near(shop.secondsAbove, 53.19127655029297);
  });

  it('lists what no campaign loads, and what nobody has measured', () => {
    const { systems } = reportOf(mailing(''));
    const idle = the(systems, 'idle');
    assert.deepEqual([idle.peak, idle.secondsAbove, idle.concurrent], [null, 0, null]);
    const shop = the(systems, 'shop');
    assert.deepEqual(
      [shop.capacity, shop.usable, shop.peak?.share, shop.secondsAbove],
      [null, null, null, null],
    );
  });

  it('has users and quotas with who fills them', () => {
    const shop = the(
      reportOf(mailing('capacity 1000 users quota 100k requests per 24 h quota 1M requests per day in UTC'))
        .systems,
      'shop',
    );
    assert.deepEqual(shop.over, ['users', 'quota']);
    assert.equal(shop.usersCapacity, 1000);
    assert.ok(shop.concurrent && shop.concurrent.peak > 1000);
    near(shop.concurrent.parts[0]?.amount, shop.concurrent.peak);
    const [rolling, daily] = shop.quotas;
    assert.deepEqual([rolling?.limit, rolling?.windowSeconds, rolling?.timezone], [100_000, 86_400, null]);
    near(rolling?.parts[0]?.amount, rolling?.peak ?? 0);
    assert.deepEqual([daily?.timezone, daily?.at], ['UTC', '2026-11-27T00:00:00.000Z']);
    near(daily?.parts[0]?.amount, daily?.peak ?? 0);
  });

  it('shows drafts and does not count them; what is done is not shown', () => {
    const draft = spot('capacity 1000 rps headroom 20 % baseline 300 rps').replace(
      'status planned',
      'status draft',
    );
    const { systems, campaigns } = reportOf(draft);
    assert.equal(the(systems, 'shop').peak, null);
    const own = the(campaigns, 'spot');
    assert.deepEqual([own.counted, own.status], [false, 'draft']);
    near(own.systems[0]?.together?.rate, 300 + 713.7723404999333);
    assert.deepEqual(own.systems[0]?.over, ['system']);
    assert.deepEqual(reportOf(draft.replace('status draft', 'status done')).campaigns, []);
  });

  it('judges a draft while it is at work, as if it were planned, and not where its last few visits come', () => {
    const later = `campaign later {
      status planned
      runs 2026-12-04 .. 2026-12-05
      page landing "/later" on shop
      channel mail: email { audience 50M at 2026-12-04 10:00 over 15 min response 2.5 % lands-on landing }
    }`;
    const planned = mailing('capacity 1000 rps headroom 20 % baseline 20 rps') + later;
    const onShop = (text: string) => the(the(reportOf(text).campaigns, 'blast').systems, 'shop');
    const draft = onShop(planned.replace('status planned', 'status draft'));
    near(draft.together?.rate, 20 + 96.16224017365589);
    assert.equal(draft.together?.at.slice(0, 10), '2026-11-27');
    assert.deepEqual(draft.over, []);
    assert.deepEqual(draft.together, onShop(planned).together);
    const over = planned.replace('capacity 1000', 'capacity 120').replace('status planned', 'status draft');
    assert.deepEqual(onShop(over).over, ['system']);
  });

  describe('restricted', () => {
    const two = spot(
      'capacity 1000 rps calls search 1 requests per visit',
      `system search { capacity 500 rps }
       system other { capacity 100 rps visit 1 requests }
       campaign search-ads {
         status planned runs 2026-12-01 .. 2026-12-02 timezone UTC
         page landing "/" on other
         channel ads: paid-search { visits 86400 per day lands-on landing }
       }`,
    );
    const names = ({ systems, campaigns }: ReturnType<typeof reportOf>) => [
      systems.map(({ name }) => name),
      campaigns.map(({ name }) => name),
    ];

    it('to systems: with the campaigns that load them', () => {
      const report = reportOf(two, { systems: new Set(['search']) });
      assert.deepEqual(names(report), [['search'], ['spot']]);
      assert.deepEqual(
        report.campaigns[0]?.systems.map(({ name }) => name),
        ['search'],
      );
    });

    it('to campaigns: with the systems that they load', () => {
      assert.deepEqual(names(reportOf(two, { campaigns: new Set(['search-ads']) })), [
        ['other'],
        ['search-ads'],
      ]);
    });

    it('to a time', () => {
      const from = instant('2026-11-27T19:16:26Z');
      const report = reportOf(two, { from, to: from + 60 });
      assert.deepEqual(names(report)[1], ['spot']);
      const { peak } = the(report.systems, 'shop');
      assert.equal(peak?.at, '2026-11-27T19:16:26.000Z');
      assert.ok(peak.rate < 713 / 2);
      assert.equal(the(report.systems, 'other').peak, null);
    });

    it('to an instant: what happens then', () => {
      const { moment } = the(reportOf(two, { at: instant('2026-12-01T12:00:00Z') }).systems, 'other');
      near(moment?.rate, 1);
      assert.deepEqual(
        moment?.parts.map(({ campaign }) => campaign),
        ['search-ads'],
      );
      assert.equal(the(reportOf(two).systems, 'other').moment, null);
    });
  });
});
