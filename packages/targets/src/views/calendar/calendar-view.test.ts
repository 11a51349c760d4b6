/** The calendar as data and as a page. */
import assert from 'node:assert/strict';
import { SHOP, viewIn, workspaceOf } from '../../testing.ts';
import { calendarHtml } from './calendar-html.ts';

const view = viewIn('calendar', workspaceOf(SHOP));
const day = (instant: number) => new Date(instant * 1000).toISOString().slice(0, 16);

describe('calendar view', () => {
  it('covers whole weeks around what is planned', () => {
    assert.equal(new Date(view.from * 1000).getUTCDay(), 1);
    assert.ok(day(view.from) <= '2026-11-01' && day(view.to) > '2026-12-26');
    assert.deepEqual(
      view.campaigns.map(({ name, isCounted }) => [name, isCounted]),
      [
        ['spring', true],
        ['other', true],
        ['someday', false],
      ],
    );
  });

  it('has runs and sends on the clock of each campaign', () => {
    const [spring] = view.campaigns;
    assert.deepEqual(spring?.runs && [day(spring.runs.from), day(spring.runs.to)], [
      '2026-11-20T00:00',
      '2026-12-01T00:00',
    ]);
    assert.deepEqual(
      spring?.sends.map(({ channel, from, messages, place }) => [channel, day(from), messages, place.line]),
      [['mailing', '2026-11-27T09:00', 1_000_000, 7]],
    );
  });

  it('marks what is too much together, and load in maintenance', () => {
    const [shop] = view.systems;
    assert.deepEqual(
      shop?.clashes.map(({ kind, campaigns }) => [kind, campaigns.toSorted()]),
      [
        ['too-much', ['other', 'spring']],
        ['closed', ['other', 'spring']],
      ],
    );
    assert.deepEqual(
      shop?.closed.map(({ kind }) => kind),
      ['releases', 'maintenance', 'campaigns'],
    );
  });

  it('draws what is planned and what is a draft in different textures, and says so', () => {
    const page = calendarHtml(view, 2).text;
    assert.match(page, /class="run counts"[^>]*><title>spring, planned: Fri 2026-11-20 00:00/);
    assert.match(page, /class="run draft"[^>]*><title>someday, draft/);
    assert.match(page.slice(0, 600), /Together they are too much for web-shop/);
  });

  it('shows who has a slot when, and who wants it at the same time', () => {
    const booked = viewIn(
      'calendar',
      workspaceOf(`slot hero "Home page" { system shop }
system shop { }
campaign spring { status planned runs 2026-11-20 .. 2026-11-30 slot hero 2026-11-20 .. 2026-11-25 }
campaign other { status planned runs 2026-11-24 .. 2026-11-30 slot hero }
campaign someday { status draft runs 2026-11-20 .. 2026-12-10 slot hero 2026-12-01 .. 2026-12-10 }
campaign elsewhen { status planned runs 2020-01-01 .. 2020-02-01 slot hero }`),
    );
    const [hero, ...others] = booked.slots;
    assert.deepEqual(others, []);
    assert.deepEqual(
      hero?.bookings.map(({ campaign, from, to }) => [campaign, day(from), day(to)]),
      [
        ['spring', '2026-11-20T00:00', '2026-11-26T00:00'],
        ['other', '2026-11-24T00:00', '2026-12-01T00:00'],
        ['someday', '2026-12-01T00:00', '2026-12-11T00:00'],
      ],
    );
    assert.deepEqual(
      hero?.clashes.map(({ campaigns, from, to }) => [campaigns, day(from), day(to)]),
      [[['spring', 'other'], '2026-11-24T00:00', '2026-11-26T00:00']],
    );
    const page = calendarHtml(booked, 2).text;
    assert.match(page.slice(0, 600), /More than one campaign wants hero at the same time/);
    assert.match(page, /class="run draft"[^>]*><title>someday, Tue 2026-12-01/);
    assert.match(page, /class="clash"[^>]*><title>booked twice, Tue 2026-11-24 00:00/);
  });

  it('leaves out what was long ago, and says how much', () => {
    const long = viewIn('calendar', workspaceOf('campaign old { runs 2020-01-01 .. 2020-02-01 }'));
    assert.deepEqual([long.campaigns.length, long.leftOut], [0, 1]);
    assert.match(calendarHtml(long, 2).text, /One more campaign is at other times/);
  });

  it('tells the whole time of a bar that the edge of the view cuts off', () => {
    const long = viewIn(
      'calendar',
      workspaceOf('campaign long { status done runs 2026-08-01 .. 2026-12-01 }'),
    );
    const [campaign] = long.campaigns;
    assert.ok(campaign?.runs && campaign.runs.from < long.from);
    const page = calendarHtml(long, 2).text;
    const when = 'Sat 2026-08-01 00:00 to Wed 2026-12-02 00:00 UTC';
    assert.ok(page.includes(`aria-label="long, done, ${when}"`));
    assert.ok(page.includes(`<title>long, done: ${when}</title>`));
  });

  it('says of a mark of several sends how many they are, and from when to when', () => {
    const page = textOf(`campaign c { status planned
  channel mail: email { audience 1000 at 2026-11-27 09:00 at 2026-11-27 11:00 }
  channel text: sms { audience 500 at 2026-11-27 10:00 }
  channel card: email { audience 10 at 2026-12-08 10:00 }
  channel note: sms { audience 20 at 2026-12-08 10:00 }
  channel last: email { audience 30 at 2026-12-20 10:00 }
}`);
    const first = '3 sends from Fri 2026-11-27 09:00 to Fri 2026-11-27 11:00';
    assert.ok(page.includes(`<title>mail, text of c, ${first}, 2500 messages</title>`), page);
    assert.ok(page.includes('<title>card, note of c, 2 sends, Tue 2026-12-08 10:00, 30 messages</title>'));
    assert.ok(page.includes('<title>last of c, Sun 2026-12-20 10:00, 30 messages</title>'));
  });

  it('counts people where nothing is sent', () => {
    const page = textOf(`campaign c { status planned
  channel spot: tv { audience 1000 at 2026-11-27 20:14 }
  channel both: tv { audience 500 at 2026-12-08 20:14 }
  channel mail: email { audience 300 at 2026-12-08 20:14 }
}`);
    assert.match(page, /<title>spot of c, Fri 2026-11-27 20:14, 1000 people</);
    assert.match(page, /<title>both, mail of c, 2 sends, Tue 2026-12-08 20:14, 800 people</);
  });
});

const textOf = (fixture: string) => calendarHtml(viewIn('calendar', workspaceOf(fixture)), 2).text;
