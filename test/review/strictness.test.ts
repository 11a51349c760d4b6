/** How strictly the same change is judged, by how far the campaign was and by who had signed. */
import assert from 'node:assert/strict';
import { edited, FULL } from './full-campaign.ts';
import { campaign, drawn, reviewed, type Texts } from './two-versions.ts';

const FASTER = ['throttle 120k', 'throttle 200k'] as const;
const TAG = ['source "newsletter"', 'source "letter"'] as const;
const TARGET = ['>= 900 orders', '>= 800 orders'] as const;

function inStatus(status: string, unsigned = ''): Texts {
  return campaign((text) => {
    const line = new RegExp(`  approval ${unsigned} .*\n`);
    const signed = unsigned === '' ? text : text.replace(line, '');
    return signed.replace('status planned', `status ${status}`);
  });
}

function levels(texts: Texts, [from, to]: readonly [string, string]): string[] {
  return drawn(reviewed(texts, edited(from, to, texts)).changes).map((line) => line.split(':')[0] ?? '');
}

describe('strictness of a review', () => {
  it('breaks nothing in a draft', () => {
    assert.deepEqual(levels(inStatus('draft'), FASTER), ['information throttle-raised']);
  });

  it('breaks in a plan what somebody has signed, and is in doubt about the rest', () => {
    assert.deepEqual(levels(inStatus('planned'), FASTER), ['breaking throttle-raised (it)']);
    assert.deepEqual(levels(inStatus('planned', 'it'), FASTER), ['warning throttle-raised (it)']);
    assert.deepEqual(levels(inStatus('planned'), ['funding 20k', 'funding 30k']), [
      'warning funding-raised (finance)',
    ]);
  });

  it('takes a promise to be agreed where the side that is hurt has signed', () => {
    const looser = ['>= 99.9 %', '>= 99 %'] as const;
    assert.deepEqual(levels(inStatus('planned'), looser), ['breaking promise-lowered (marketing)']);
    assert.deepEqual(levels(inStatus('planned', 'it'), looser), ['breaking promise-lowered (marketing)']);
    assert.deepEqual(levels(inStatus('planned', 'marketing'), looser), [
      'warning promise-lowered (marketing)',
    ]);
  });

  it('minds links only when they are out', () => {
    assert.deepEqual(levels(inStatus('planned'), TAG), ['information utm-changed']);
    assert.deepEqual(levels(inStatus('live'), TAG), ['breaking utm-changed (marketing)']);
  });

  it('takes everything at its word in a live campaign, signed or not', () => {
    assert.deepEqual(levels(inStatus('live', 'it'), FASTER), ['breaking throttle-raised (it)']);
  });

  it('keeps what is over as it was, but for the figures of success', () => {
    for (const status of ['done', 'cancelled']) {
      assert.deepEqual(levels(inStatus(status), ['throttle 120k', 'throttle 100k']), [
        'breaking throttle-lowered (governance)',
      ]);
      assert.deepEqual(levels(inStatus(status), TARGET), ['breaking target-lowered (it)']);
      assert.deepEqual(
        levels(inStatus(status), ['target >= 900 orders', 'target >= 900 orders\n    baseline 3 orders']),
        ['information metric-baseline-added'],
      );
    }
  });

  it('does not count as a change of the record what follows from a system', () => {
    const changes = reviewed(inStatus('done'), edited('visit 6', 'visit 9', inStatus('done'))).changes;
    assert.deepEqual(drawn(changes), [
      'information visit-cost-raised: requests of a visit of `web-shop`: 6 requests -> 9 requests',
    ]);
  });
});

describe('review of what campaigns plan with', () => {
  const smaller = ['capacity 900 rps', 'capacity 800 rps'] as const;

  it('names the campaigns that are hurt', () => {
    const twice = {
      ...campaign(),
      'rum.campaign': (campaign()['tea.campaign'] ?? '').replace('tea {', 'rum {'),
    };
    const [change] = reviewed(twice, edited(...smaller, twice)).changes;
    assert.deepEqual([change?.level, change?.affects], ['breaking', ['rum', 'tea']]);
  });

  it('is information where only drafts and what is over are planned with it', () => {
    for (const status of ['draft', 'done', 'cancelled']) {
      const [change] = reviewed(inStatus(status), edited(...smaller, inStatus(status))).changes;
      assert.deepEqual([change?.level, change?.affects, change?.hurts], ['information', [], undefined]);
    }
  });

  it('finds those who are reached by way of others', () => {
    for (const [from, to] of [
      ['capacity 60 rps', 'capacity 50 rps'],
      ['50 % by 30 min', '50 % by 20 min'],
      ['at 08:00 5 %', 'at 08:00 6 %'],
      ['size 400k people', 'size 500k people'],
      ['size 20k people', 'size 25k people'],
      ['agency" outsourced', 'office" outsourced'],
      ['signs-for marketing until', 'until'],
    ] as const) {
      const change = reviewed(FULL, edited(from, to)).changes.find(
        ({ subject }) => subject.kind !== 'campaign',
      );
      assert.deepEqual(change?.affects, ['tea'], from);
    }
  });

  it('has none beside changes of the campaign itself', () => {
    assert.deepEqual(reviewed(FULL, edited(...FASTER)).changes[0]?.affects, []);
  });
});
