import assert from 'node:assert/strict';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS } from './settings.ts';
import { findingsOf } from './testing.ts';

function messages(capacity: string, today: string, evidenceMonths = 12): string[] {
  const text = `
system blog "Blog" {
  ${capacity}
  visit 4 requests
}
campaign spring "Spring sale" {
  runs 2027-03-01 .. 2027-03-31
  page story "/story" on blog
  channel blast: email {
    audience 20k
    at 2027-03-02 09:00 over 2 h
    lands-on story
  }
}`;
  const settings = { ...DEFAULT_SETTINGS, parameters: { ...DEFAULT_PARAMETERS, evidenceMonths } };
  return findingsOf(text, { codes: ['stale-evidence'], settings, today }).findings.map(
    ({ message }) => message,
  );
}

describe('stale-evidence', () => {
  it('counts calendar months, clipped to the end of a short one', () => {
    const capacity = 'capacity 50 rps tested 2026-08-31';
    assert.deepEqual(messages(capacity, '2027-02-28', 6), []);
    assert.deepEqual(messages(capacity, '2027-03-01', 6), [
      'The load test of `blog` is of 2026-08-31, more than 6 months ago',
    ]);
    assert.deepEqual(messages(capacity, '2026-10-01', 1), [
      'The load test of `blog` is of 2026-08-31, more than a month ago',
    ]);
  });

  it('believes what the evidence says of itself, for shorter and for longer', () => {
    const short = 'capacity 50 rps tested 2026-08-31 until 2026-09-30';
    assert.deepEqual(messages(short, '2026-09-30'), []);
    assert.deepEqual(messages(short, '2026-10-01'), ['The load test of `blog` counted until 2026-09-30']);
    assert.deepEqual(messages('capacity 50 rps tested 2024-08-31 until 2026-12-31', '2026-12-31'), []);
  });

  it('leaves dates that do not exist to others', () => {
    assert.deepEqual(messages('capacity 50 rps tested 2024-02-30', '2026-10-01'), []);
    assert.deepEqual(messages('capacity 50 rps tested 2026-08-31 until 2026-02-30', '2026-10-01'), []);
  });
});
