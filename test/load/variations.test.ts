/** Plans with one thing changed: what `campaignLoad` then says, and that nothing else changes. */
import assert from 'node:assert/strict';
import {
  type Campaign,
  campaignLoad,
  isoInstant,
  movedBy,
  movedSend,
  ownPeak,
  type Wave,
  waveAmounts,
  withAudience,
  withResponse,
  withThrottle,
  withWaves,
  withWindow,
} from '@liaison/model';
import { scenario } from './load-of.ts';

const { workspace, campaigns } = scenario(`
system shop { visit 9 requests }
list members { size 300k zone America/New_York 50 % }
vendor queue { service waiting }
campaign spring {
  status planned
  runs 2026-03-20 .. 2026-04-10
  timezone Europe/Berlin
  on-call tom 2026-03-27 08:00 .. 2026-03-27 23:00
  page landing "/" on shop
  channel mail: email {
    audience 1M
    at 2026-03-28 10:00 over 15 min
    at 2026-03-30 10:00 to 40 %
    at 2026-03-31 10:00 to 20k people
    lands-on landing
  }
  channel members: email {
    audience from members
    at 2026-03-28 9:30:15 recipient-local every 1 week until 2026-04-09
    response 60 %
    lands-on landing
  }
  channel search: paid-search {
    during 2026-03-21 .. 2026-03-25
    visits 20k per day
    lands-on landing
  }
  waiting-room shop admits 900 visits per minute through queue 2026-03-28 10:00 .. 2026-03-28 12:00
}`);
const spring = campaigns[0] as Campaign;

const windowsOf = (campaign: Campaign, channel: string) =>
  campaignLoad(campaign, workspace).channels.find((each) => each.channel.name === channel)?.windows ?? [];

const channelOf = (campaign: Campaign, name: string) => campaign.channels.find((each) => each.name === name);

const beginnings = (campaign: Campaign, channel: string) =>
  windowsOf(campaign, channel).map(({ from }) => isoInstant(from).slice(0, 16));

describe('load: variations', () => {
  it('sends over longer, one line or all', () => {
    assert.deepEqual(
      windowsOf(withWindow(spring, 'mail', 0, 7200), 'mail').map(({ seconds }) => seconds),
      [7200, 60, 60],
    );
    assert.deepEqual(
      windowsOf(withWindow(spring, 'mail', 'all', 7200), 'mail').map(({ seconds }) => seconds),
      [7200, 7200, 7200],
    );
  });

  it('throttles all that a channel sends', () => {
    const throttled = windowsOf(withThrottle(spring, 'mail', 50), 'mail');
    assert.deepEqual(
      throttled.map(({ seconds }) => seconds),
      [20_000, 8000, 400],
    );
  });

  const THREE: readonly Wave[] = [
    { moment: { date: '2026-03-28', time: '10:00' }, share: 0.34 },
    { moment: { date: '2026-03-28', time: '12:00' }, share: 0.33 },
    { moment: { date: '2026-03-28', time: '14:00' }, share: 0.33 },
  ];

  it('sends in waves to the same people in all', () => {
    const waves = windowsOf(withWaves(spring, 'mail', 0, THREE), 'mail');
    assert.deepEqual(
      waves.map(({ messages, seconds }) => [Math.round(messages), seconds]),
      [
        [340_000, 900],
        [330_000, 900],
        [330_000, 900],
        [400_000, 60],
        [20_000, 60],
      ],
    );
    assert.deepEqual(beginnings(withWaves(spring, 'mail', 0, THREE), 'mail').slice(0, 3), [
      '2026-03-28T09:00',
      '2026-03-28T11:00',
      '2026-03-28T13:00',
    ]);
  });

  it('divides what a send says of its people', () => {
    const [, share, people] = channelOf(spring, 'mail')?.sends ?? [];
    assert.ok(share && people?.to);
    assert.deepEqual(
      waveAmounts(share, THREE).map(({ number, unit }) => `${number} ${unit}`),
      ['13.6 %', '13.2 %', '13.2 %'],
    );
    const odd = { ...people, to: { ...people.to, number: 20_001 } };
    assert.deepEqual(
      waveAmounts(odd, THREE).map(({ number, unit }) => `${number} ${unit}`),
      ['6801 people', '6600 people', '6600 people'],
    );
  });

  it('moves everything by days, at the same time of day', () => {
    const later = movedBy(spring, { days: 7 });
    assert.deepEqual([later.runs?.from.date, later.runs?.to?.date], ['2026-03-27', '2026-04-17']);
    assert.deepEqual(later.onCall[0]?.range?.to, { ...spring.onCall[0]?.range?.to, date: '2026-04-03' });
    assert.equal(later.waitingRooms[0]?.range?.from.date, '2026-04-04');
    assert.equal(later.waitingRooms[0]?.range?.from.time, '10:00');
    assert.equal(channelOf(later, 'search')?.during[0]?.to?.date, '2026-04-01');
    const members = channelOf(later, 'members')?.sends[0];
    assert.deepEqual([members?.moment?.date, members?.moment?.time], ['2026-04-04', '9:30:15']);
    assert.equal(members?.every?.until?.date, '2026-04-16');
    // The clock changes in between, and the people are still told at ten.
    assert.equal(beginnings(spring, 'mail')[0], '2026-03-28T09:00');
    assert.equal(beginnings(later, 'mail')[0], '2026-04-04T08:00');
  });

  it('moves by seconds what has a time', () => {
    const later = movedBy(spring, { seconds: 15 * 3600 });
    assert.deepEqual(later.runs, spring.runs);
    assert.deepEqual(channelOf(later, 'members')?.sends[0]?.moment?.time, '00:30:15');
    assert.deepEqual(channelOf(later, 'members')?.sends[0]?.moment?.date, '2026-03-29');
    assert.equal(channelOf(later, 'members')?.sends[0]?.every?.until?.date, '2026-04-09');
    assert.equal(movedBy(later, { seconds: -15 * 3600 }).waitingRooms[0]?.range?.from.time, '10:00');
  });

  it('moves one send and leaves the others', () => {
    const later = movedSend(spring, 'mail', 1, { days: 1 });
    assert.deepEqual(
      channelOf(later, 'mail')?.sends.map(({ moment }) => moment?.date),
      ['2026-03-28', '2026-03-31', '2026-03-31'],
    );
    assert.equal(channelOf(later, 'members'), channelOf(spring, 'members'));
  });

  it('multiplies audiences, written or from a list', () => {
    const twice = withAudience(spring, 2, workspace);
    assert.deepEqual(
      windowsOf(twice, 'mail').map(({ messages }) => messages),
      [2_000_000, 800_000, 40_000],
    );
    assert.equal(channelOf(twice, 'members')?.audience?.size?.number, 600_000);
    assert.equal(channelOf(twice, 'search'), channelOf(spring, 'search'));
  });

  it('multiplies responses, of the channel or of its kind', () => {
    const twice = withResponse(spring, 2, workspace);
    assert.equal(channelOf(twice, 'mail')?.response?.number, 5.82);
    assert.equal(channelOf(twice, 'members')?.response?.number, 100);
    const [once, doubled] = [spring, { ...twice, channels: [twice.channels[0]] } as Campaign].map(
      (campaign) => campaignLoad({ ...campaign, channels: campaign.channels.slice(0, 1) }, workspace),
    );
    assert.ok(once && doubled);
    const ratio = (ownPeak(doubled, 'shop')?.rate ?? 0) / (ownPeak(once, 'shop')?.rate ?? 1);
    assert.ok(Math.abs(ratio - 2) < 1e-9, `${ratio}`);
  });

  it('changes nothing for a channel or a line that is not there', () => {
    assert.deepEqual(withWindow(spring, 'nobody', 'all', 60), spring);
    assert.deepEqual(withWindow(spring, 'mail', 7, 60), spring);
  });
});
