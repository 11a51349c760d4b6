/** What the page of `unthrottled-send` cannot show: what the organisation calls large and much. */
import assert from 'node:assert/strict';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS, type Parameters } from './settings.ts';
import { findingsOf } from './testing.ts';

describe('unthrottled-send', () => {
  const PLAN = `
campaign spring {
  page landing "/spring" on web-shop
  channel blast: push { audience 12k at 2026-11-20 09:00 response 10 % lands-on landing }
}`;
  const found = (parameters: Partial<Parameters>, plan = PLAN) => {
    const settings = { ...DEFAULT_SETTINGS, parameters: { ...DEFAULT_PARAMETERS, ...parameters } };
    return findingsOf(plan, { codes: ['unthrottled-send'], settings }).findings.length;
  };

  it('begins above as many messages as the organisation says', () => {
    assert.equal(found({ unthrottledMessages: 11_999 }), 1);
    assert.equal(found({ unthrottledMessages: 12_000 }), 0);
  });

  it('begins above as much of the usable rate as the organisation says', () => {
    assert.equal(found({ unthrottledShare: 6 }), 1);
    assert.equal(found({ unthrottledShare: 7 }), 0);
  });

  it('goes by the messages alone where nobody says what the system can take', () => {
    const unknown = `system blog { owner ecommerce visit 1 requests }${PLAN.replace('web-shop', 'blog')}`;
    assert.equal(found({ unthrottledShare: 99 }, unknown), 1);
  });

  it('says nothing of a draft less than of a plan, and nothing of what is over', () => {
    const withStatus = (status: string) =>
      findingsOf(PLAN.replace('spring {', `spring {\n  status ${status}`), { codes: ['unthrottled-send'] })
        .findings;
    assert.equal(withStatus('draft').length, 1);
    assert.equal(withStatus('done').length, 0);
  });
});
