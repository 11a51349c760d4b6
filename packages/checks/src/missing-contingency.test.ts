import assert from 'node:assert/strict';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS } from './settings.ts';
import { findingsOf } from './testing.ts';

const SYSTEM = `
system blog "Blog" {
  capacity 170 rps
  baseline 30 rps
  visit 12 requests
}`;

function campaign(name: string, day: string, rest = ''): string {
  return `
campaign ${name} {
  runs 2027-03-01 .. 2027-03-31
  timezone Europe/London
  page story "/${name}" on blog
  channel blast: email {
    audience 2M
    at ${day} 09:00 over 15 min
    response 3 %
    scanners none
    lands-on story
    ${rest}
  }
}`;
}

function found(text: string, contingencyShare = 80): string[] {
  const settings = { ...DEFAULT_SETTINGS, parameters: { ...DEFAULT_PARAMETERS, contingencyShare } };
  return findingsOf(text, { codes: ['missing-contingency'], settings }).findings.map(
    ({ message }) => message,
  );
}

describe('missing-contingency', () => {
  it('proposes the highest throttle that is enough', () => {
    assert.equal(
      found(SYSTEM + campaign('spring', '2027-03-02', 'throttle 5.3M messages per hour')).length,
      1,
    );
    assert.deepEqual(found(SYSTEM + campaign('spring', '2027-03-02', 'throttle 5.2M messages per hour')), []);
  });

  it('asks for a plan above the share of the settings', () => {
    assert.equal(found(SYSTEM + campaign('spring', '2027-03-02'), 93).length, 1);
    assert.deepEqual(found(SYSTEM + campaign('spring', '2027-03-02'), 95), []);
  });

  it('asks each campaign that makes it tight, not only that of the worst second of all', () => {
    const text = `${SYSTEM}${campaign('spring', '2027-03-02')}${campaign('easter', '2027-03-23')}`;
    const [first, second, ...others] = found(text);
    assert.match(first ?? '', / on 2027-03-02 09:15 /);
    assert.match(second ?? '', / on 2027-03-23 09:15 /);
    assert.deepEqual(others, []);
  });

  it('says nothing where a line is not understood, which may be the plan', () => {
    const text = campaign('spring', '2027-03-02').replace(
      '  timezone',
      '  contingncy { when blog }\n  timezone',
    );
    const messages = findingsOf(SYSTEM + text, { codes: ['missing-contingency'] }).findings;
    assert.deepEqual(
      messages.map(({ code }) => code),
      ['unknown-member'],
    );
  });
});
