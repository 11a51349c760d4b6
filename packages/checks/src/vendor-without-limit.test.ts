/** What the page cannot show: how many messages nobody minds is the organisation's to say. */
import assert from 'node:assert/strict';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS } from './settings.ts';
import { findingsOf } from './testing.ts';

const PLAN = `vendor pigeon { service email managed-by growth }
campaign spring {
  page landing "/spring" on web-shop
  channel blast: email {
    audience 20k from newsletter
    through pigeon
    at 2027-03-02 09:00 over 2 h
    lands-on landing
  }
}
`;

describe('vendor-without-limit', () => {
  it('begins with more messages than the settings say', () => {
    assert.equal(found(19_999), 1);
    assert.equal(found(20_000), 0);
    assert.equal(found(DEFAULT_PARAMETERS.vendorMessages), 1);
  });
});

function found(vendorMessages: number): number {
  const settings = { ...DEFAULT_SETTINGS, parameters: { ...DEFAULT_PARAMETERS, vendorMessages } };
  return findingsOf(PLAN, { codes: ['vendor-without-limit'], settings }).findings.length;
}
