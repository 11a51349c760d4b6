/** Budgets with computed figures, and where they are put. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { budgetLimits, buildWorkspace, type CampaignLoad, campaignLoad, useOf } from '@liaison/model';
import fc from 'fast-check';
import { budgetFor, budgetsFor, insertBudget, raiseBudget, roundedUp } from './budget-edits.ts';
import { applyEdits } from './finding.ts';

function around(system: string, rest = '') {
  const text = `system shop {\n  visit 9 requests staying 3 min\n  ${system}\n}
campaign blast {
  status planned
  runs   2026-11-27 .. 2026-11-30
  page landing "/" on shop
  channel mail: email {
    audience 2.4M
    at 2026-11-27 10:00 over 15 min
    scanners none
    lands-on landing
  }
${rest}}
`;
  const file = parseCampaignFile({ path: 'a.campaign', text });
  assert.deepEqual(file.problems, []);
  const workspace = buildWorkspace([...libraryFiles(), file], { today: '2026-11-01' });
  const campaign = workspace.all('campaign')[0]?.declaration;
  const shop = workspace.lookup('system', 'shop')[0]?.declaration;
  assert.ok(campaign && shop);
  return { text, file, workspace, campaign, shop, load: campaignLoad(campaign, workspace) };
}

function weakened<T extends { readonly factor: number }>(part: T): T {
  return { ...part, factor: part.factor * 1e-6 };
}

describe('checks: budgets with figures', () => {
  it('rounds up to two digits, at least 5 % more', () => {
    assert.deepEqual(
      [96.16, 20, 100, 0.031, 1, 94_000, 9.52, 1_142_858].map(roundedUp),
      [110, 21, 110, 0.033, 1.1, 99_000, 10, 1_300_000],
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e9, noNaN: true }), (amount) => {
        const up = roundedUp(amount);
        assert.equal(up, Number(up.toPrecision(2)));
        assert.ok(up >= amount * 1.05 * (1 - 1e-9) && up < amount * 1.05 * 1.11, `${amount} ${up}`);
      }),
    );
  });

  it('is in the units in which the system says what it can take', () => {
    const budgets = (system: string) => {
      const { campaign, load, shop, workspace } = around(system);
      return budgetsFor(campaign, load, shop, workspace);
    };
    assert.deepEqual(budgets(''), ['120 rps']);
    assert.deepEqual(budgets('capacity 900 rps tested 2026-09-12 capacity 800 rps'), ['120 rps']);
    assert.deepEqual(budgets('capacity 60k rpm'), ['7.2k rpm']);
    assert.deepEqual(budgets('capacity 100 visits per s'), ['14 visits per s']);
    assert.deepEqual(budgets('capacity 45k users quota 1M requests per 24 h'), [
      '2.3k users',
      '530k requests per 24 h',
    ]);
    assert.deepEqual(budgets('quota 1M requests per day in Europe/Berlin'), ['480k requests per day']);
  });

  it('is none for what a campaign does not load', () => {
    const { campaign, load, workspace, shop } = around('');
    assert.equal(budgetFor(campaign, load, { ...shop, name: 'other' }, workspace), undefined);
  });

  it('is enough once it is written, and as much as it says', () => {
    for (const system of ['', 'capacity 60k rpm', 'capacity 45k users', 'quota 500 requests per 10 s']) {
      const { text, file, campaign, load, shop, workspace } = around(system);
      const amounts = budgetsFor(campaign, load, shop, workspace);
      const written = applyEdits(text, [insertBudget(file, campaign, 'shop', amounts)]);
      const after = around(system, written.slice(written.indexOf('  capacity-budget'), -2));
      const limits = budgetLimits(after.campaign, after.load, after.workspace);
      assert.equal(limits.length, amounts.length);
      for (const limit of limits) {
        const use = useOf(limit, after.load)?.amount ?? Number.POSITIVE_INFINITY;
        assert.ok(use < limit.amount && use > limit.amount / 1.17, `${written} ${use} of ${limit.amount}`);
      }
    }
  });

  it('is at least what anybody sets aside', () => {
    const { file, campaign, load, workspace } = around(
      '',
      '  capacity-budget {\n    shop 3 rpm\n    shop 1 visits per s\n    shop 1 users\n    shop 1 requests per day\n    shop 1 requests per 10 s\n  }\n',
    );
    const few: CampaignLoad = {
      ...load,
      systems: new Map([['shop', (load.systems.get('shop') ?? []).map(weakened)]]),
      stays: new Map([['shop', (load.stays.get('shop') ?? []).map(weakened)]]),
    };
    const limits = budgetLimits(campaign, load, workspace);
    assert.deepEqual(
      limits.map((limit) => raiseBudget(file, limit, few)?.amount),
      ['60 rpm', '1 visits per s', '10 users', '100 requests per day', '10 requests per 10 s'],
    );
  });

  it('raises a line in its own unit', () => {
    const { file, campaign, load, workspace } = around(
      '',
      '  capacity-budget {\n    shop 300 visits per 10 s\n    shop 10 rps\n    shop 3 users\n  }\n',
    );
    const limits = budgetLimits(campaign, load, workspace);
    assert.deepEqual(
      limits.map((limit) => raiseBudget(file, limit, load)?.amount),
      ['140 visits per 10 s', '120 rps', '2.3k users'],
    );
  });

  const inserted = (rest: string, name: string, ...amounts: string[]) => {
    const { text, file, campaign } = around('', rest);
    const result = applyEdits(text, [insertBudget(file, campaign, name, amounts)]);
    assert.deepEqual(parseCampaignFile({ path: 'a.campaign', text: result }).problems, []);
    return result.slice(
      result.indexOf('    lands-on landing\n  }\n') + '    lands-on landing\n  }\n'.length,
      -2,
    );
  };

  it('adds the block where there is none', () => {
    assert.equal(
      inserted('  pci saq-a\n', 'shop', '110 rps', '5k users'),
      '  capacity-budget {\n    shop 110 rps\n    shop 5k users\n  }\n  pci saq-a\n',
    );
  });

  it('adds a line below the others, in their column', () => {
    assert.equal(
      inserted('  capacity-budget {\n    web-shop  300 rps // why\n  }\n', 'api', '110 rps'),
      '  capacity-budget {\n    web-shop  300 rps\n    api       110 rps // why\n  }\n',
    );
  });

  it('fills an empty block, and opens one without braces', () => {
    const filled = '  capacity-budget {\n    "Web shop" 110 rps\n  }\n';
    assert.equal(inserted('  capacity-budget {}\n', 'Web shop', '110 rps'), filled);
    assert.equal(inserted('  capacity-budget {\n  }\n', 'Web shop', '110 rps'), filled);
    assert.equal(inserted('  capacity-budget\n', 'Web shop', '110 rps'), filled);
    assert.equal(
      inserted('  capacity-budget {\n    // none yet\n  }\n', 'shop', '110 rps'),
      '  capacity-budget {\n    shop 110 rps\n    // none yet\n  }\n',
    );
  });
});
