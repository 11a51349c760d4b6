import assert from 'node:assert/strict';
import { findingsOf } from './testing.ts';

const CODES = { codes: ['sent-in-quiet-hours'] };

function plan(sender: string, send: string, list = 'zone Europe/London 100 %'): string {
  return `list club "Club" { size 20k purpose sms-marketing ${list} }
sender shop-text "Shop" { ${sender} }
campaign spring "Spring sale" {
  runs 2027-03-01 .. 2027-04-20
  timezone Europe/London
  page landing "/spring" on web-shop
  channel text: sms {
    audience from club
    ${send}
    lands-on landing
    sender shop-text
  }
}
`;
}

function found(sender: string, send: string, list?: string) {
  return findingsOf(plan(sender, send, list), CODES).findings;
}

describe('sent-in-quiet-hours', () => {
  it('takes quiet hours in the middle of the day as they are written', () => {
    assert.equal(found('quiet-hours 13:00 .. 15:00', 'at 2027-03-02 12:00 over 2 h').length, 1);
    assert.equal(found('quiet-hours 13:00 .. 15:00', 'at 2027-03-02 15:00 over 2 h').length, 0);
    assert.equal(found('quiet-hours 13:00 .. 15:00', 'at 2027-03-02 11:00 over 2 h').length, 0);
  });

  it('ends with the first second that is loud again, and begins with the first that is quiet', () => {
    assert.equal(found('quiet-hours 21:00 .. 08:00', 'at 2027-03-02 08:00 over 13 h').length, 0);
    assert.equal(found('quiet-hours 21:00 .. 08:00', 'at 2027-03-02 07:59 over 1 h').length, 1);
    assert.equal(found('quiet-hours 21:00 .. 08:00', 'at 2027-03-02 20:00 over 61 min').length, 1);
  });

  it('finds the day on which a repeated send is moved into the night by summer time', () => {
    const zones = 'zone America/New_York 100 %';
    const send = 'at 2027-03-08 12:30 every 1 day until 2027-03-20';
    // From 14 to 28 March New York is four hours behind London, else five.
    assert.equal(found('quiet-hours 21:00 .. 07:30', send, zones).length, 0);
    const late = 'at 2027-03-25 12:15 every 1 day until 2027-03-31';
    const [finding] = found('quiet-hours 21:00 .. 08:00', late, zones);
    assert.match(finding?.message ?? '', /at 07:15/);
  });

  it('proposes nothing where no time of the day fits', () => {
    const [finding] = found('quiet-hours 21:00 .. 08:00', 'at 2027-03-02 09:00 over 16 h');
    assert.ok(finding);
    assert.deepEqual(finding.fixes, []);
  });

  it('says nothing of hours that are not finished', () => {
    assert.equal(found('quiet-hours 21:00', 'at 2027-03-02 23:00').length, 0);
  });
});
