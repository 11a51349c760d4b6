/** One mistake of load, the findings that one would want of it: a small plan in order, spoilt in one place at a time. */
import assert from 'node:assert/strict';
import { findingsOf } from './testing.ts';

const STORE = `system store "Online store" {
  owner ecommerce
  timezone Europe/London
  capacity 400 rps tested 2026-10-12 "https://ci.example/load-tests/93"
  headroom 25 %
  quota 5M requests per 24 h
  baseline 30 rps
  visit 10 requests staying 3 min
  calls payment 2 requests per order
}
system payment "Payment" {
  owner ecommerce
  capacity 60 rps tested 2026-10-12 "https://ci.example/load-tests/94"
  headroom 25 %
  baseline 2 rps
}
`;

function campaign(name: string, send: string, budget = '120 rps'): string {
  return `campaign ${name} "${name}" {
  owner ana
  it-owner tom
  champion ana
  sponsor lena
  sponsor raj
  on-call raj 2026-11-26 08:00 .. 2026-11-27 20:00
  war-room "https://meet.example/${name}" 2026-11-26 08:00 .. 2026-11-27 20:00
  escalates to raj within 15 min
  escalates to lena within 1 h
  status planned
  timezone Europe/London
  runs 2026-11-20 .. 2026-11-30
  value 85 GBP per order
  page landing "/${name}" on store
  channel alert: push-ios {
    audience 300k
    at ${send}
    response 4 %
    converts 2 % to order
    lands-on landing
  }
  capacity-budget {
    store ${budget}
    payment 2 rps
  }
}
`;
}

const [THURSDAY, FRIDAY] = ['2026-11-26 10:00 over 10 min', '2026-11-27 10:00 over 10 min'];
const PLAN = STORE + campaign('spring', THURSDAY) + campaign('summer', FRIDAY);

const TESTED = 'tested 2026-10-12 "https://ci.example/load-tests/93"';
const TWICE: Edit = [FRIDAY, THURSDAY];
const AT_ONCE: Edit = [THURSDAY, '2026-11-26 10:00'];

/** What is written in the plan, and what stands there instead. */
type Edit = readonly [string, string];

/** What is wrong, and the codes of what is found. */
const MISTAKES: readonly (readonly [string, readonly Edit[], readonly string[]])[] = [
  // The one is told in the campaign, the other in the system, to different people.
  ['a send without `over`, above budget and capacity', [AT_ONCE], ['over-capacity', 'over-budget']],
  ['a send without `over`, above the budget', [AT_ONCE, ['audience 300k', 'audience 100k']], ['over-budget']],
  [
    'a send without `over`, within the budget',
    [AT_ONCE, ['audience 300k', 'audience 60k']],
    ['unthrottled-send'],
  ],
  ['two campaigns at one time', [TWICE], ['crowded-minute']],
  [
    'two campaigns at one time, above the capacity',
    [TWICE, ['capacity 400', 'capacity 320']],
    ['over-capacity'],
  ],
  [
    'two campaigns on one morning, above the capacity',
    [
      [FRIDAY, '2026-11-26 10:05 over 10 min'],
      ['capacity 400', 'capacity 280'],
    ],
    ['over-capacity'],
  ],
  ['a budget that is too small', [['store 120 rps', 'store 40 rps']], ['over-budget']],
  ['a budget that is too large', [['store 120 rps', 'store 280 rps']], ['overbooked-budget']],
  ['no budget for a system that is called', [['    payment 2 rps\n', '']], ['missing-budget']],
  ['a quota that is too small', [['quota 5M', 'quota 2.65M']], ['over-quota']],
  [
    'a freeze that is hit',
    [['  quota', '  freeze campaigns 2026-11-26 .. 2026-11-26 "Stocktaking"\n  quota']],
    ['frozen-system'],
  ],
  [
    'maintenance that is hit',
    [['  quota', '  maintenance 2026-11-26 09:30 .. 2026-11-26 11:00\n  quota']],
    ['maintenance-overlap'],
  ],
  ['no headroom', [['  headroom 25 %\n  quota', '  quota']], ['missing-headroom']],
  ['a capacity that is too small', [['capacity 400', 'capacity 150']], ['over-capacity']],
  ['next to nothing left', [['capacity 400', 'capacity 205']], ['low-headroom']],
  // What the system keeps free, what it gets, and what each campaign does then, are three matters.
  [
    'next to nothing left, nor kept free',
    [
      ['capacity 400', 'capacity 155'],
      ['  headroom 25 %\n  quota', '  quota'],
    ],
    ['missing-headroom', 'low-headroom', 'missing-contingency', 'missing-contingency'],
  ],
  ['more than a test has shown', [[TESTED, `\n  capacity 100 rps ${TESTED}`]], ['forecast-above-evidence']],
  [
    'more than a test has shown, and next to nothing left',
    [
      ['capacity 400', 'capacity 205'],
      [TESTED, `\n  capacity 100 rps ${TESTED}`],
    ],
    ['forecast-above-evidence'],
  ],
  ['a test that is too old', [['tested 2026-10-12', 'tested 2025-09-12']], ['stale-evidence']],
  ['a capacity without a test', [[` ${TESTED}`, '']], ['untested-capacity']],
  ['a system that scales slowly', [['  quota', '  scales from 60 rps in 10 min\n  quota']], ['steep-ramp']],
  [
    'a system that scales slowly, and has not enough',
    [
      ['capacity 400', 'capacity 150'],
      ['  quota', '  scales from 60 rps in 10 min\n  quota'],
    ],
    ['over-capacity'],
  ],
  ['more users than places', [['  quota', `  capacity 1500 users ${TESTED}\n  quota`]], ['too-many-users']],
];

describe('one mistake of load', () => {
  it('begins with a plan in order', () => {
    assert.deepEqual(found(PLAN), []);
  });

  for (const [mistake, edits, findings] of MISTAKES) {
    it(`${mistake}: ${findings.join(', ')}`, () => {
      let text = PLAN;
      for (const [written, instead] of edits) {
        assert.ok(text.includes(written), written);
        text = text.replace(written, instead);
      }
      assert.deepEqual(found(text), findings);
    });
  }
});

function found(text: string): string[] {
  return findingsOf(text).findings.map(({ code }) => code);
}
