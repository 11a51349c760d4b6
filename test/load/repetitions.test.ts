/** Where the repetitions of a send end. */
import assert from 'node:assert/strict';
import { isoInstant } from '@liaison/model';
import { scenario } from './load-of.ts';

function daysOf(at: string): string[] {
  const { model, campaigns } = scenario(`
kind leaflet { jitter 100 s }
system shop { visit 1 requests }
campaign plan {
  status planned
  runs 2026-11-02 .. 2026-11-05
  timezone Europe/London
  page landing "/" on shop
  channel post: leaflet { audience 1k at ${at} response 5 % lands-on landing }
}`);
  const windows = (campaigns[0] && model.of(campaigns[0])?.load.channels[0]?.windows) ?? [];
  return windows.map(({ from }) => isoInstant(from).slice(8, 16));
}

describe('the repetitions of a send', () => {
  it('include the day that is named as the last', () => {
    assert.deepEqual(daysOf('2026-11-02 08:00 every 1 day until 2026-11-04'), [
      '02T08:00',
      '03T08:00',
      '04T08:00',
    ]);
  });

  it('include the time that is named as the last', () => {
    assert.deepEqual(daysOf('2026-11-02 08:00 every 12 h until 2026-11-03 08:00'), [
      '02T08:00',
      '02T20:00',
      '03T08:00',
    ]);
  });

  it('end with the days of the campaign, which do not include the next midnight', () => {
    assert.deepEqual(daysOf('2026-11-03 00:00 every 1 day'), ['03T00:00', '04T00:00', '05T00:00']);
  });
});
