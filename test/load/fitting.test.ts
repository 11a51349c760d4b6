/** The mildest changes with which a campaign fits. */
import assert from 'node:assert/strict';
import {
  type Campaign,
  type CampaignLoad,
  campaignLoad,
  type Fits,
  fewestWaves,
  highestThrottle,
  isSpreadable,
  nextFreeSlot,
  ownPeak,
  rateAt,
  shortestWindow,
  sumOf,
  WINDOWS,
  withThrottle,
  withWindow,
} from '@liaison/model';
import { instant, scenario } from './load-of.ts';

const within =
  (limit: number): Fits =>
  (load) =>
    (ownPeak(load, 'shop')?.rate ?? 0) <= limit;

const around = (lines: string, rest = '') => {
  const { workspace, campaigns } = scenario(`
system shop { visit 9 requests }
list world { size 2.4M zone America/New_York 50 % zone Europe/Berlin 50 % }
vendor mailer { service email limit 400k messages per hour }
campaign blast {
  status planned
  runs 2026-11-27 .. 2026-12-04
  timezone Europe/Berlin
  page landing "/" on shop
  ${lines}
  ${rest}
}`);
  return { workspace, campaign: campaigns[0] as Campaign };
};

const mailing = (send: string, rest = '') =>
  around(`channel mail: email {
    audience 2.4M
    ${send}
    delivered 98 %
    response 2.5 %
    scanners none
    lands-on landing
    ${rest}
  }`);

const MAIL = mailing('at 2026-11-27 10:00 over 15 min');

const peakOfPlan = (campaign: Campaign, { workspace }: { workspace: typeof MAIL.workspace }) =>
  ownPeak(campaignLoad(campaign, workspace), 'shop')?.rate ?? 0;

describe('load: the shortest window', () => {
  it('is the inverse of the peak', () => {
    const least = 2353.79694171548;
    assert.ok(Math.abs(peakOfPlan(withWindow(MAIL.campaign, 'mail', 0, least), MAIL) / 60 - 1) < 1e-6);
    assert.equal(shortestWindow(MAIL.campaign, 'mail', 0, within(60), MAIL.workspace), 40 * 60);
  });

  it('is always a window that people write, and the shortest of them', () => {
    for (const limit of [90, 48, 33, 25.5, 20, 11, 7, 5]) {
      const found = shortestWindow(MAIL.campaign, 'mail', 0, within(limit), MAIL.workspace) ?? 0;
      const before = WINDOWS[WINDOWS.indexOf(found) - 1] ?? 0;
      assert.ok(peakOfPlan(withWindow(MAIL.campaign, 'mail', 0, found), MAIL) <= limit);
      assert.ok(peakOfPlan(withWindow(MAIL.campaign, 'mail', 0, before), MAIL) > limit);
    }
  });

  it('is none where three days are not enough', () => {
    assert.equal(shortestWindow(MAIL.campaign, 'mail', 0, within(1), MAIL.workspace), undefined);
  });

  it('is shorter than now where there is room', () => {
    const { campaign, workspace } = mailing('at 2026-11-27 10:00 over 4 h');
    assert.equal(shortestWindow(campaign, 'mail', 0, within(60), workspace), 40 * 60);
  });

  it('is not faster than the vendor', () => {
    const { campaign, workspace } = mailing('at 2026-11-27 10:00', 'through mailer');
    assert.equal(shortestWindow(campaign, 'mail', 0, within(60), workspace), 6 * 3600);
  });

  it('serves the zones of recipients, and repetitions', () => {
    const { campaign, workspace } = around(`channel mail: email {
      audience from world
      at 2026-11-27 10:00 recipient-local every 1 day until 2026-12-02
      scanners none
      response 2.5 %
      lands-on landing
    }`);
    const found = shortestWindow(campaign, 'mail', 0, within(40), workspace) ?? 0;
    assert.ok(found > 600 && found < 7200, `${found}`);
    assert.ok(peakOfPlan(withWindow(campaign, 'mail', 0, found), { workspace }) <= 40);
  });

  it('can be that of all sends where one alone does not help', () => {
    const { campaign, workspace } = mailing('at 2026-11-27 10:00 at 2026-11-28 10:00');
    assert.equal(shortestWindow(campaign, 'mail', 0, within(60), workspace), undefined);
    const found = shortestWindow(campaign, 'mail', 'all', within(60), workspace) ?? 0;
    assert.ok(peakOfPlan(withWindow(campaign, 'mail', 'all', found), { workspace }) <= 60);
  });
});

describe('load: the highest throttle', () => {
  it('is a round figure that fits, and the next one does not', () => {
    const perHour = highestThrottle(MAIL.campaign, 'mail', within(60), MAIL.workspace);
    // 2.4M messages in 2353.8 s are 3,670,667 an hour.
    assert.equal(perHour, 3_600_000);
    assert.ok(peakOfPlan(withThrottle(MAIL.campaign, 'mail', 3_600_000 / 3600), MAIL) <= 60);
    assert.ok(peakOfPlan(withThrottle(MAIL.campaign, 'mail', 3_700_000 / 3600), MAIL) > 60);
  });

  it('never takes more than three days', () => {
    assert.equal(highestThrottle(MAIL.campaign, 'mail', within(1), MAIL.workspace), undefined);
  });
});

describe('load: the next free slot', () => {
  const CLASH = `channel spot: tv {
    audience 4M
    at 2026-11-27 10:00 lasting 30 s
    lands-on landing
  }`;
  const twice = (send: string) =>
    around(
      `channel mail: email { audience 300k at 2026-11-27 ${send} response 2.5 % lands-on landing scanners none }`,
      CLASH,
    );

  it('is later on the same day, at a quarter of an hour', () => {
    const { campaign, workspace } = twice('9:58');
    const alone = ownPeak(
      campaignLoad({ ...campaign, channels: campaign.channels.slice(1) }, workspace),
      'shop',
    );
    const slot = nextFreeSlot(campaign, 'mail', 0, within((alone?.rate ?? 0) * 1.0001), workspace);
    assert.deepEqual(slot, { date: '2026-11-27', time: '10:15', shift: { seconds: 17 * 60 } });
  });

  it('is at the same time of a later day where the day is full', () => {
    const { campaign, workspace } = twice('9:58');
    const after: Fits = (load) =>
      rateAt(sumOf(load.channels[0]?.arrivals ?? []), instant('2026-11-28T20:00:00Z')) === 0;
    const slot = nextFreeSlot(campaign, 'mail', 0, after, workspace);
    assert.deepEqual(slot, { date: '2026-11-29', time: '9:58', shift: { days: 2 } });
  });

  it('is none outside the days of the campaign', () => {
    const { campaign, workspace } = twice('9:58');
    const never: Fits = (load) => (load.channels[0]?.windows[0]?.from ?? 0) > instant('2026-12-05T00:00:00Z');
    assert.equal(nextFreeSlot(campaign, 'mail', 0, never, workspace), undefined);
  });

  it('takes the end of repetitions along, and leaves none out', () => {
    const { campaign, workspace } = mailing('at 2026-11-27 10:00 every 1 day until 2026-11-29');
    let tried: CampaignLoad | undefined;
    const next: Fits = (load) => {
      tried = load;
      return (load.channels[0]?.windows[0]?.from ?? 0) >= instant('2026-11-28T00:00:00Z');
    };
    assert.equal(nextFreeSlot(campaign, 'mail', 0, next, workspace)?.date, '2026-11-28');
    assert.equal(tried?.campaign.channels[0]?.sends[0]?.every?.until?.date, '2026-11-30');
    // Without an end, a later start would leave the last one out.
    const endless = mailing('at 2026-11-27 10:00 every 1 day');
    assert.equal(nextFreeSlot(endless.campaign, 'mail', 0, next, endless.workspace), undefined);
  });
});

describe('load: the fewest waves', () => {
  it('are two hours apart, with whole percents', () => {
    assert.deepEqual(fewestWaves(MAIL.campaign, 'mail', 0, within(40), MAIL.workspace), [
      { moment: { date: '2026-11-27', time: '10:00' }, share: 0.34 },
      { moment: { date: '2026-11-27', time: '12:00' }, share: 0.33 },
      { moment: { date: '2026-11-27', time: '14:00' }, share: 0.33 },
    ]);
  });

  it('are on days that follow each other where the evening is near', () => {
    const { campaign, workspace } = mailing('at 2026-11-27 20:00 over 15 min');
    const waves = fewestWaves(campaign, 'mail', 0, within(60), workspace);
    assert.deepEqual(
      waves?.map(({ moment }) => `${moment.date} ${moment.time}`),
      ['2026-11-27 20:00', '2026-11-28 20:00'],
    );
  });

  it('are at most six, within the days of the campaign', () => {
    assert.equal(fewestWaves(MAIL.campaign, 'mail', 0, within(5), MAIL.workspace), undefined);
    const late = mailing('at 2026-12-04 20:00 over 15 min');
    assert.equal(fewestWaves(late.campaign, 'mail', 0, within(60), late.workspace), undefined);
  });
});

describe('load: what can be spread', () => {
  const { workspace, campaign } = around(`
  channel mail: email { audience 1k at 2026-11-27 10:00 }
  channel texts: sms { audience 1k at 2026-11-27 10:00 }
  channel spot: tv { audience 1k at 2026-11-27 10:00 }
  channel code: qr { audience 1k at 2026-11-27 10:00 }
  channel show: webcast { audience 1k at 2026-11-27 10:00 lasting 1 h }
  channel show2: webcast { audience 1k at 2026-11-27 10:00 }
  channel post: social { audience 1k at 2026-11-27 10:00 response 1 % }
  channel friends: partner { audience 1k at 2026-11-27 10:00 over 2 h response 1 % }
  channel search: paid-search { visits 20k per day }
  channel nothing: email { audience 1k }`);

  it('is sent one by one', () => {
    const spreadable = campaign.channels.filter((channel) => isSpreadable(channel, workspace));
    assert.deepEqual(
      spreadable.map(({ name }) => name),
      ['mail', 'texts', 'friends'],
    );
  });

  it('has no window, throttle or waves otherwise, whatever fits', () => {
    for (const name of ['spot', 'code', 'show', 'post', 'search', 'nothing', 'nobody']) {
      assert.equal(
        shortestWindow(campaign, name, 0, () => true, workspace),
        undefined,
      );
      assert.equal(
        highestThrottle(campaign, name, () => true, workspace),
        undefined,
      );
      assert.equal(
        fewestWaves(campaign, name, 0, () => true, workspace),
        undefined,
      );
    }
    assert.equal(nextFreeSlot(campaign, 'spot', 0, () => true, workspace)?.time, '10:15');
  });
});
