/** Edits of sends: what stands in the file afterwards. */
import assert from 'node:assert/strict';
import { parseCampaignFile } from '@liaison/language';
import type { Channel, SourceFile } from '@liaison/model';
import { applyEdits, type TextEdit } from './finding.ts';
import { momentEdits, throttleEdits, waveEdits, windowEdits } from './send-edits.ts';

function edited(lines: string, edits: (file: SourceFile, channel: Channel) => readonly TextEdit[]): string {
  const text = `campaign c {\n  channel mail: email {\n${lines}\n  }\n}\n`;
  const file = parseCampaignFile({ path: 'a.campaign', text });
  const [campaign] = file.declarations;
  const channel = campaign?.kind === 'campaign' ? campaign.channels[0] : undefined;
  assert.ok(channel);
  const result = applyEdits(text, edits(file, channel));
  assert.deepEqual(parseCampaignFile({ path: 'a.campaign', text: result }).problems, []);
  return result.slice(text.indexOf('email {\n') + 8, -'\n  }\n}\n'.length);
}

const over = (seconds: number) => (file: SourceFile, channel: Channel) =>
  channel.sends[0] ? windowEdits(file, channel.sends[0], seconds) : [];

const THREE = ['10:00', '12:00', '14:00'].map((time, i) => ({
  moment: { date: '2026-11-27', time },
  share: i === 0 ? 0.34 : 0.33,
}));

const waves = (file: SourceFile, channel: Channel) =>
  channel.sends[0] ? waveEdits(file, channel.sends[0], THREE) : [];

const later = (shift: { days?: number; seconds?: number }) => (file: SourceFile, channel: Channel) =>
  channel.sends[0] ? momentEdits(file, channel.sends[0], shift) : [];

const slower = (file: SourceFile, channel: Channel) => throttleEdits(file, channel, 24_000);

describe('checks: edits of sends', () => {
  const CASES: readonly (readonly [string, Parameters<typeof edited>[1], string, string])[] = [
    ['adds a window', over(9000), '    at 2026-11-27 10:00', '    at 2026-11-27 10:00 over 150 min'],
    [
      'replaces a window',
      over(7200),
      '    at 2026-11-27 10:00 over 90 min',
      '    at 2026-11-27 10:00 over 2 h',
    ],
    [
      'adds a window before the repetitions, and leaves comments',
      over(2400),
      '    at 2026-11-27 recipient-local to 5 % every 1 day until 2026-11-29 // why',
      '    at 2026-11-27 recipient-local to 5 % over 40 min every 1 day until 2026-11-29 // why',
    ],
    [
      'replaces a window between other clauses',
      over(2400),
      '    at 2026-11-27 10:00 over 1 h to 50 % // why\n    response 3 %',
      '    at 2026-11-27 10:00 over 40 min to 50 % // why\n    response 3 %',
    ],
    [
      'adds a throttle below the sends, in their column',
      slower,
      '    audience  1M\n    at        2026-11-27 10:00\n    at        2026-11-28 10:00\n    response  3 %',
      '    audience  1M\n    at        2026-11-27 10:00\n    at        2026-11-28 10:00\n    throttle  24k messages per hour\n    response  3 %',
    ],
    [
      'adds a throttle where there are no columns',
      slower,
      '    at 2026-11-27 10:00\n    response 3 %',
      '    at 2026-11-27 10:00\n    throttle 24k messages per hour\n    response 3 %',
    ],
    [
      'replaces a throttle',
      slower,
      '    throttle 900 messages per minute // why\n    at 2026-11-27 10:00',
      '    throttle 24k messages per hour // why\n    at 2026-11-27 10:00',
    ],
    [
      'finishes a throttle',
      slower,
      '    at 2026-11-27\n    throttle',
      '    at 2026-11-27\n    throttle 24k messages per hour',
    ],
    [
      'moves a send on its day',
      later({ seconds: 8100 }),
      '    at 2026-11-27 9:00 over 2 h',
      '    at 2026-11-27 11:15 over 2 h',
    ],
    [
      'moves a send with the end of its repetitions',
      later({ days: 4 }),
      '    at 2026-11-27 9:00 over 2 h every 1 week until 2026-12-28',
      '    at 2026-12-01 9:00 over 2 h every 1 week until 2027-01-01',
    ],
    [
      'sends in waves',
      waves,
      '    audience 1M\n    at       2026-11-27 10:00 over 15 min // why\n    response 3 %',
      '    audience 1M\n    at       2026-11-27 10:00 to 34 % over 15 min // why\n    at       2026-11-27 12:00 to 33 % over 15 min\n    at       2026-11-27 14:00 to 33 % over 15 min\n    response 3 %',
    ],
    [
      'allows of each wave what was allowed of the send',
      waves,
      '    // allow steep-ramp until 2026-12-01 by ana: tried\n    at 2026-11-27 10:00 // allow over-budget until 2026-12-01 by ana: agreed',
      ['10:00 to 34 %', '12:00 to 33 %', '14:00 to 33 %']
        .map(
          (wave) =>
            `    // allow steep-ramp until 2026-12-01 by ana: tried\n    at 2026-11-27 ${wave} // allow over-budget until 2026-12-01 by ana: agreed`,
        )
        .join('\n'),
    ],
    [
      'adds a throttle below the comment of the last send',
      slower,
      '    at 2026-11-27 10:00 // why\n    response 3 %',
      '    at 2026-11-27 10:00 // why\n    throttle 24k messages per hour\n    response 3 %',
    ],
    [
      'divides the share of a send among its waves',
      waves,
      '    at 2026-11-27 10:00 recipient-local to 50 %',
      '    at 2026-11-27 10:00 recipient-local to 17 %\n    at 2026-11-27 12:00 recipient-local to 16.5 %\n    at 2026-11-27 14:00 recipient-local to 16.5 %',
    ],
    [
      'divides the people of a send among its waves',
      waves,
      '    at 2026-11-27 10:00 recipient-local to 20001 people',
      '    at 2026-11-27 10:00 recipient-local to 6801 people\n    at 2026-11-27 12:00 recipient-local to 6.6k people\n    at 2026-11-27 14:00 recipient-local to 6.6k people',
    ],
    [
      'puts shares behind the time zone of recipients',
      waves,
      '    at 2026-11-27 10:00 recipient-local over 1 h',
      '    at 2026-11-27 10:00 recipient-local to 34 % over 1 h\n    at 2026-11-27 12:00 recipient-local to 33 % over 1 h\n    at 2026-11-27 14:00 recipient-local to 33 % over 1 h',
    ],
  ];
  for (const [name, edits, before, after] of CASES) {
    it(name, () => assert.equal(edited(before, edits), after));
  }

  it('keeps the line break of the file', () => {
    const text = 'campaign c {\r\n  channel mail: email {\r\n    at 2026-11-27 10:00\r\n  }\r\n}\r\n';
    const file = parseCampaignFile({ path: 'a.campaign', text });
    const [campaign] = file.declarations;
    const channel = campaign?.kind === 'campaign' ? campaign.channels[0] : undefined;
    assert.ok(channel);
    for (const edits of [waves(file, channel), slower(file, channel)]) {
      assert.doesNotMatch(applyEdits(text, edits), /[^\r]\n/);
    }
  });
});
