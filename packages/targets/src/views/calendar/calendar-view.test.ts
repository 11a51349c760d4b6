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
});
