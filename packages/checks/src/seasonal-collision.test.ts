/** What the page of `seasonal-collision` cannot show: two files, drafts, and the clocks of other pairs of places. */
import assert from 'node:assert/strict';
import type { Finding } from './finding.ts';
import { findingsOf } from './testing.ts';

const BLOG = 'system blog { capacity 900 rps visit 1 requests }';

function campaign(name: string, zone: string, at: string, status = 'planned', people = '60k'): string {
  return `
campaign ${name} {
  status ${status}
  runs 2027-01-04 .. 2027-12-31
  timezone ${zone}
  page landing "/" on blog
  channel to-${name}: push-ios { audience ${people} at ${at} over 60 s every 1 week response 100 % lands-on landing }
}`;
}

function collisions(...files: string[]): Finding[] {
  const text = [BLOG, ...files].map((file, i) => `//- ${i}.campaign\n${file}\n`).join('');
  return findingsOf(text, { codes: ['seasonal-collision'] }).findings;
}

describe('seasonal-collision', () => {
  const europe = campaign('europe', 'Europe/Berlin', '2027-01-04 14:00');
  const america = campaign('america', 'America/New_York', '2027-01-04 09:00');

  it('is told at the later of two campaigns', () => {
    const [finding, ...others] = collisions(europe, america);
    assert.deepEqual(others, []);
    assert.equal(finding?.at.file, '2.campaign');
    assert.equal(finding?.related[0]?.at.file, '1.campaign');
    assert.match(finding?.message ?? '', /349 rps on `blog`, else 176 rps$/);
  });

  it('is told to a draft, and of no draft', () => {
    const draft = campaign('europe', 'Europe/Berlin', '2027-01-04 14:00', 'draft');
    assert.deepEqual(
      collisions(draft, america).map(({ at }) => at.file),
      ['1.campaign'],
    );
    const both = campaign('america', 'America/New_York', '2027-01-04 09:00', 'draft');
    assert.deepEqual(collisions(draft, both), []);
  });

  it('is silent about what is small for the system', () => {
    const few = campaign('europe', 'Europe/Berlin', '2027-01-04 14:00', 'planned', '6k');
    const fewer = campaign('america', 'America/New_York', '2027-01-04 09:00', 'planned', '6k');
    assert.deepEqual(collisions(few, fewer), []);
  });

  it('knows places where the seasons are the other way round, and places without summer time', () => {
    const london = campaign('london', 'Europe/London', '2027-01-04 08:00');
    const meetings = (zone: string, at: string) =>
      collisions(london, campaign('far', zone, at)).map(({ help }) => /meet (.*?):/.exec(help)?.[1]);
    // Eleven hours ahead in the northern winter, nine in its summer, ten in the weeks between.
    assert.deepEqual(meetings('Australia/Sydney', '2027-01-04 18:00'), [
      'on 2027-03-29 and from 2027-10-04 to 2027-10-25',
    ]);
    // Nine hours ahead in the winter, eight in the longer rest of the year.
    assert.deepEqual(meetings('Asia/Tokyo', '2027-01-04 17:00'), [
      'from 2027-01-04 to 2027-03-22 and from 2027-11-01 to 2027-12-27',
    ]);
    assert.deepEqual(meetings('Asia/Tokyo', '2027-01-04 16:00'), []);
    assert.deepEqual(meetings('Europe/Berlin', '2027-01-04 09:30'), []);
  });
});
