/** What the page of `frozen-system` cannot show: several files, drafts, CRM writes, and what a fix will not do. */
import assert from 'node:assert/strict';
import type { Finding } from './finding.ts';
import { findingsOf } from './testing.ts';

const SHOP =
  'system gift-shop { visit 9 requests freeze campaigns 2026-11-25 .. 2026-11-26 "Moves to a new host" }';

function campaign(statements: string, runs = '2026-11-20 .. 2026-12-05', around = ''): string {
  return `
campaign spring {
  runs ${runs}
  timezone Europe/London
  ${around}
  page landing "/spring" on gift-shop
  channel blast: email { audience 80k response 3 % lands-on landing ${statements} }
}`;
}

function frozen(plan: string, systems = SHOP): Finding[] {
  const text = `//- systems.campaign\n${systems}\n//- plan.campaign\n${plan}\n`;
  return findingsOf(text, { codes: ['frozen-system'] }).findings;
}

describe('frozen-system', () => {
  it('is told to the campaign, also to a draft, and shows the line of the system', () => {
    const [finding, ...others] = frozen(campaign('at 2026-11-25 09:00', undefined, 'status draft'));
    assert.deepEqual(others, []);
    assert.equal(finding?.at.file, 'plan.campaign');
    assert.equal(finding?.related[0]?.at.file, 'systems.campaign');
    assert.match(finding?.related[0]?.message ?? '', /Moves to a new host$/);
  });

  it('tells of each line that sends into the freeze, of repetitions once', () => {
    assert.equal(frozen(campaign('at 2026-11-25 09:00 at 2026-11-26 09:00')).length, 2);
    const [daily, ...others] = frozen(campaign('at 2026-11-20 09:00 every 1 day until 2026-12-01'));
    assert.deepEqual(others, []);
    assert.match(daily?.message ?? '', /sends at 2026-11-25 09:00/);
    assert.deepEqual(daily?.fixes, []);
  });

  it('counts a send that is still going out when the freeze begins', () => {
    const [finding] = frozen(campaign('at 2026-11-24 22:00 over 4 h'));
    assert.match(finding?.message ?? '', /sends at 2026-11-25 00:00/);
  });

  it('names the clock of a channel that is not the one of its campaign', () => {
    const [finding] = frozen(campaign('timezone America/New_York at 2026-11-25 09:00'));
    assert.match(finding?.message ?? '', /sends at 2026-11-25 09:00 in America\/New_York, while/);
    assert.match(finding?.help ?? '', /nothing comes before 2026-11-26 19:00 in America\/New_York, or/);
  });

  it('moves no send out of the days of its campaign', () => {
    const [finding] = frozen(campaign('at 2026-11-25 09:00', '2026-11-20 .. 2026-11-26'));
    assert.deepEqual(finding?.fixes, []);
  });

  it('follows a form to the CRM that takes its answers', () => {
    const systems = `
system gift-shop { visit 9 requests }
system gift-api { freeze campaigns 2026-11-25 .. 2026-11-25 }
crm gifts { platform other api gift-api 1 requests per submission }
schema of gifts { object Donor { Email: email(80) } }`;
    const form = 'capture signup on landing { rate 5 % per visit email: email "E-mail" -> Donor.Email }';
    const [finding] = frozen(campaign('at 2026-11-25 09:00', undefined, form), systems);
    assert.match(finding?.message ?? '', /while `gift-api` is frozen$/);
  });
});
