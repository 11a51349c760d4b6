/** What the page of the check cannot show: another factor. */
import assert from 'node:assert/strict';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS } from './settings.ts';
import { findingsOf } from './testing.ts';

describe('loose-budget', () => {
  const campaign = `campaign spring "Spring sale" {
  status planned
  runs 2026-11-27 .. 2026-11-30
  page landing "/spring" on web-shop
  channel mail: email {
    audience 800k
    at 2026-11-27 10:00 over 1 h
    response 3 %
    lands-on landing
  }
  capacity-budget { web-shop 90 rps }
}
`;
  const found = (looseBudget: number) =>
    findingsOf(campaign, {
      codes: ['loose-budget'],
      settings: { ...DEFAULT_SETTINGS, parameters: { ...DEFAULT_PARAMETERS, looseBudget } },
    }).findings.length;

  it('takes the factor from the settings', () => {
    assert.equal(found(DEFAULT_PARAMETERS.looseBudget), 0);
    assert.equal(found(1.5), 1);
  });
});
