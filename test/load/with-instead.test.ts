/** Questions to a system as if a campaign did something else. */
import assert from 'node:assert/strict';
import {
  campaignLoad,
  type Extra,
  isoInstant,
  NOTHING_HERE,
  type SystemLoad,
  withWindow,
} from '@liaison/model';
import { instant, scenario } from './load-of.ts';

const { workspace, model, campaigns } = scenario(`
system shop { capacity 900 rps quota 100k requests per 24 h quota 200k requests per day in UTC visit 9 requests staying 3 min baseline 20 rps }
${['first', 'second']
  .map(
    (name) => `campaign ${name} {
  status planned
  runs 2026-11-27 .. 2026-11-30
  page landing "/" on shop
  channel mail: email { audience 400k at 2026-11-27 10:00 lands-on landing }
}`,
  )
  .join('\n')}`);
const shop = model.system('shop') as SystemLoad;
const [campaign] = campaigns;
const forecast = campaign && model.of(campaign);
assert.ok(campaign && forecast);
const { owner } = forecast;

const extraOf = (seconds: number): Extra => {
  const load = campaignLoad(withWindow(campaign, 'mail', 0, seconds), workspace);
  return { parts: load.systems.get('shop') ?? [], stays: load.stays.get('shop') ?? [] };
};

const stateOf = () => ({
  owners: shop.owners(),
  peak: shop.peak(),
  users: shop.usersPeak(),
  quotas: shop.quotaPeaks(),
  culprits: shop.culprits(shop.peak()?.at ?? 0),
});

describe('load: a system with something else instead', () => {
  it('answers as if it were so, and is as before afterwards', () => {
    const before = stateOf();
    const { peak, users } = shop.withInstead(owner, extraOf(7200), stateOf);
    assert.ok((peak?.rate ?? 0) < (before.peak?.rate ?? 0));
    assert.ok((users?.users ?? 0) < (before.users?.users ?? 0));
    assert.deepEqual(stateOf(), before);
  });

  it('answers as if the campaign were not there', () => {
    const before = stateOf();
    const without = shop.withInstead(owner, NOTHING_HERE, stateOf);
    assert.equal(without.owners.length, 1);
    assert.deepEqual(
      without.culprits.map(({ channel }) => channel),
      ['mail'],
    );
    assert.deepEqual(stateOf(), before);
  });

  it('is the same as trying plans beside the others', () => {
    const plan = extraOf(1800);
    const instead = shop.withInstead(owner, plan, () => shop.peak());
    const beside = shop.withInstead(owner, NOTHING_HERE, () => shop.peakWith(plan));
    assert.deepEqual(beside, instead);
  });

  it('is the same as trying plans beside the others within a span', () => {
    const plan = extraOf(1800);
    const from = instant('2026-11-28T00:00:00Z');
    const within = { from, to: from + 86_400 };
    const ofSpan = () => [shop.usersPeakWithin(within), shop.quotaPeaksWithin(within)];
    const instead = shop.withInstead(owner, plan, ofSpan);
    const beside = shop.withInstead(owner, NOTHING_HERE, () => [
      shop.usersPeakWith(plan, within),
      shop.quotaPeaksWith(plan, within),
    ]);
    assert.deepEqual(beside, instead);
    assert.deepEqual(
      shop.quotaPeaksWith(plan, within).map(({ at }) => isoInstant(at).slice(0, 10)),
      ['2026-11-28', '2026-11-28'],
    );
  });

  it('is as before where asking fails', () => {
    const before = stateOf();
    assert.throws(
      () =>
        shop.withInstead(owner, NOTHING_HERE, () => {
          throw new Error('asked too much');
        }),
      /asked too much/,
    );
    assert.deepEqual(stateOf(), before);
  });

  it('forgets a campaign that was not there', () => {
    const before = stateOf();
    const staysOnly: Extra = { parts: [], stays: extraOf(60).stays };
    assert.ok(
      (shop.withInstead('nobody', staysOnly, stateOf).users?.users ?? 0) > (before.users?.users ?? 0),
    );
    shop.withInstead('nobody', extraOf(60), stateOf);
    assert.deepEqual(stateOf(), before);
  });
});
