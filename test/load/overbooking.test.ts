/** Budgets added up over time, held against a sum that looks at every single second. */
import assert from 'node:assert/strict';
import { type Overbooking, overbookingOf, ownInterval, ownStream, rateAt } from '@liaison/model';
import { instant, type Scenario, scenario } from './load-of.ts';

interface Plan {
  readonly name: string;
  readonly at: string;
  readonly budget?: string;
  readonly status?: string;
  readonly audience?: string;
}

function planned(plans: readonly Plan[], capacity = 'capacity 500 rps headroom 20 %'): Scenario {
  return scenario(`
profile day { at 00:00 20 % at 12:00 100 % at 18:00 140 % }
system shop { timezone Europe/Berlin ${capacity} baseline 90 rps profile day visit 10 requests }
${plans
  .map(
    ({ name, at, budget, status = 'planned', audience = '900k' }) => `
campaign ${name} {
  status ${status}
  timezone Europe/Berlin
  runs 2026-11-20 .. 2026-12-10
  page landing "/" on shop
  channel mail: email {
    audience ${audience}
    at ${at} over 1 h
    response 2 %
    scanners none
    lands-on landing
  }
  ${budget ? `capacity-budget { shop ${budget} }` : ''}
}`,
  )
  .join('\n')}`);
}

function overbooked({ model, workspace }: Scenario): Overbooking | undefined {
  const shop = model.system('shop');
  return shop && overbookingOf(shop, model, workspace);
}

/** What is set aside at an instant, by definition. */
function booked({ model, campaigns, workspace }: Scenario, budgets: readonly number[], at: number): number {
  const everyday = model.system('shop')?.baselineAt(at) ?? 0;
  assert.ok(workspace);
  return campaigns.reduce((sum, campaign, i) => {
    const load = model.of(campaign)?.load;
    const interval = load && ownInterval(load, 'shop');
    if (!load || !interval || at < interval.from || at > interval.to) return sum;
    const budget = budgets[i] ?? 0;
    return sum + (budget > 0 ? budget : rateAt(ownStream(load, 'shop'), at));
  }, everyday);
}

const THREE: readonly Plan[] = [
  { name: 'spring', at: '2026-11-27 10:00', budget: '150 rps' },
  { name: 'club', at: '2026-11-27 15:00', budget: '120 rps' },
  { name: 'outing', at: '2026-11-27 16:30' },
];

describe('overbooked budgets', () => {
  it('finds the second at which most is set aside', () => {
    const plan = planned(THREE);
    const found = overbooked(plan);
    assert.ok(found);
    assert.ok(Math.abs(booked(plan, [150, 120, 0], found.at) - found.rate) < 1e-6);
    for (let at = instant('2026-11-27T00:00:00Z'); at < instant('2026-11-30T00:00:00Z'); at += 30) {
      assert.ok(booked(plan, [150, 120, 0], at) <= found.rate + 1e-9, `more at ${at}`);
    }
  });

  it('tells everybody who takes part, with a budget or a forecast', () => {
    const { booked: parts = [], everyday = 0, rate, usable } = overbooked(planned(THREE)) ?? {};
    assert.deepEqual(
      parts.map(({ forecast }) => forecast.campaign.name),
      ['spring', 'club', 'outing'],
    );
    assert.equal(parts[2]?.limit, undefined);
    const sum = parts.reduce((total, part) => total + part.rate, everyday);
    assert.ok(Math.abs(sum - (rate ?? 0)) < 1e-6);
    assert.equal(usable, 400);
  });

  it('lets fit what is exactly as much as there is', () => {
    const even = 'capacity 500 rps headroom 20 %';
    const level = (budget: string) =>
      scenario(`
system shop { ${even} baseline 90 rps visit 10 requests }
campaign spring {
  status planned
  runs 2026-11-27 .. 2026-11-30
  page landing "/" on shop
  channel mail: email { audience 900k at 2026-11-27 10:00 over 1 h response 2 % lands-on landing }
  capacity-budget { shop ${budget} }
}`);
    assert.equal(overbooked(level('310 rps')), undefined);
    assert.equal(overbooked(level('311 rps'))?.rate, 401);
  });

  it('leaves drafts out, and campaigns at other times', () => {
    const [spring, club] = THREE;
    assert.ok(spring && club);
    const large = { ...club, budget: '200 rps' };
    assert.ok(overbooked(planned([spring, large])));
    assert.equal(overbooked(planned([spring, { ...large, status: 'draft' }])), undefined);
    assert.equal(overbooked(planned([spring, { ...large, at: '2026-12-04 15:00' }])), undefined);
  });

  it('is silent while the load itself is too much, and speaks of other times', () => {
    const heavy = { name: 'heavy', at: '2026-11-27 10:00', budget: '200 rps', audience: '30M' };
    const club = { name: 'club', at: '2026-11-27 10:00', budget: '200 rps' };
    assert.equal(overbooked(planned([heavy, club])), undefined);
    const later = [
      { name: 'summer', at: '2026-12-04 10:00', budget: '200 rps' },
      { name: 'autumn', at: '2026-12-04 12:00', budget: '200 rps' },
    ];
    const found = overbooked(planned([heavy, club, ...later]));
    assert.deepEqual(found?.booked.map(({ forecast }) => forecast.campaign.name).sort(), [
      'autumn',
      'summer',
    ]);
  });

  it('is silent on all days of a campaign with which the load is too much on one of them', () => {
    const club = { name: 'club', at: '2026-12-04 10:00', budget: '200 rps' };
    const twice = (people: string): Plan => ({
      name: 'twice',
      at: `2026-11-27 10:00 to ${people} over 1 h\n    at 2026-12-04 10:00 to 900k people`,
      budget: '200 rps',
      audience: '30M',
    });
    assert.ok(overbooked(planned([twice('900k people'), club])));
    assert.equal(overbooked(planned([twice('30M people'), club])), undefined);
  });
});
