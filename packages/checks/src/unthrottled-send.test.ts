/** What the page of `unthrottled-send` cannot show: what the organisation calls large. */
import assert from 'node:assert/strict';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS } from './settings.ts';
import { findingsOf } from './testing.ts';

describe('unthrottled-send', () => {
  const PLAN = `
campaign spring {
  page landing "/spring" on web-shop
  channel blast: push { audience 12k at 2026-11-20 09:00 response 3 % lands-on landing }
}`;
  const count = (unthrottledMessages: number) => {
    const settings = { ...DEFAULT_SETTINGS, parameters: { ...DEFAULT_PARAMETERS, unthrottledMessages } };
    return findingsOf(PLAN, { codes: ['unthrottled-send'], settings }).findings.length;
  };

  it('begins above as many messages as the organisation says', () => {
    assert.equal(count(11_999), 1);
    assert.equal(count(12_000), 0);
  });

  it('says nothing of a draft less than of a plan, and nothing of what is over', () => {
    const withStatus = (status: string) =>
      findingsOf(PLAN.replace('spring {', `spring {\n  status ${status}`), { codes: ['unthrottled-send'] })
        .findings;
    assert.equal(withStatus('draft').length, 1);
    assert.equal(withStatus('done').length, 0);
  });
});
