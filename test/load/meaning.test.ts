/** What statements mean for load: one test for each definition, with figures that can be reckoned by hand. */
import assert from 'node:assert/strict';
import { isoInstant, ownInterval, ownUsersPeak, ownWindowPeak, type SystemLoad } from '@liaison/model';
import { instant, type Scenario, scenario } from './load-of.ts';
import { near } from './near.ts';

/** A campaign on the system `shop`, of which a visit costs ten requests, with these statements. */
function campaign(statements: string, around = ''): string {
  return `
${around}
system shop { visit 10 requests staying 5 min }
campaign plan {
  status planned
  runs 2026-11-02 .. 2026-11-08
  timezone Europe/London
  page landing "/" on shop
  ${statements}
}`;
}

/** A kind of channel without a curve answers at once, so that rates are plain quotients. */
const AT_ONCE = 'kind leaflet { jitter 100 s }';

function shopOf({ model }: Scenario): SystemLoad {
  const shop = model.system('shop');
  assert.ok(shop);
  return shop;
}

function peakOf(statements: string, around = AT_ONCE): { rate: number; at: string } {
  const peak = shopOf(scenario(campaign(statements, around))).peak();
  assert.ok(peak);
  return { rate: peak.rate, at: isoInstant(peak.at) };
}

describe('what a send means for load', () => {
  it('people reached times response, told within the window', () => {
    const { rate, at } = peakOf(
      'channel post: leaflet { audience 36k at 2026-11-02 10:00 over 1 h response 5 % lands-on landing }',
    );
    near(rate, (36_000 * 0.05 * 10) / 3600);
    assert.equal(at, '2026-11-02T10:00:00.000Z');
  });

  it('without the holdout, and only what is delivered', () => {
    const { rate } = peakOf(
      'channel post: leaflet { audience 36k at 2026-11-02 10:00 over 1 h holdout 10 % delivered 50 % response 5 % lands-on landing }',
    );
    near(rate, (36_000 * 0.9 * 0.5 * 0.05 * 10) / 3600);
  });

  it('takes as long as the kind jitters where nobody says how fast', () => {
    near(
      peakOf('channel post: leaflet { audience 1k at 2026-11-02 10:00 response 5 % lands-on landing }').rate,
      5,
    );
  });

  it("takes as long as the vendor's limit needs where nobody says how fast", () => {
    const around = `${AT_ONCE} vendor mailer { limit 36k messages per hour }`;
    const { rate } = peakOf(
      'channel post: leaflet { audience 36k at 2026-11-02 10:00 response 5 % lands-on landing through mailer }',
      around,
    );
    near(rate, 10 * 0.05 * 10);
  });

  it('takes no pace from what a vendor takes in a day, or from requests', () => {
    const visits =
      'channel post: leaflet { audience 36k at 2026-11-02 10:00 response 5 % lands-on landing through mailer }';
    const none = peakOf(visits, `${AT_ONCE} vendor mailer { }`).rate;
    near(peakOf(visits, `${AT_ONCE} vendor mailer { limit 36k messages per day limit 1 rps }`).rate, none);
    const both = `${AT_ONCE} vendor mailer { limit 36k messages per day limit 36k messages per hour }`;
    near(peakOf(visits, both).rate, 5);
  });

  it('of `over` and `throttle` the longer counts', () => {
    const send = (rest: string) =>
      peakOf(
        `channel post: leaflet { audience 36k at 2026-11-02 10:00 ${rest} response 5 % lands-on landing }`,
      ).rate;
    near(send('over 2 h throttle 36k messages per hour'), 2.5);
    near(send('over 30 min throttle 36k messages per hour'), 5);
  });

  it('waves go to their share, and each line without one to everybody', () => {
    const wave = (shares: readonly string[]) =>
      scenario(
        campaign(
          `channel post: leaflet { audience 36k response 5 % lands-on landing ${shares
            .map((share, i) => `at 2026-11-0${i + 2} 10:00 over 1 h ${share}`)
            .join('\n')} }`,
          AT_ONCE,
        ),
      );
    const visits = (shares: readonly string[]) => {
      const { model, campaigns } = wave(shares);
      return campaigns[0] && model.of(campaigns[0])?.load.channels[0]?.visits;
    };
    near(visits(['to 50 %', 'to 30 %']), 36_000 * 0.8 * 0.05);
    near(visits(['to 9k people']), 9000 * 0.05);
    near(visits(['', '']), 2 * 36_000 * 0.05);
  });

  it("at the recipients' own time: a send for each zone, and the rest by the channel's clock", () => {
    const around = `${AT_ONCE}
      list readers { size 36k zone Europe/Berlin 50 % zone America/New_York 25 % }`;
    const { model, campaigns } = scenario(
      campaign(
        'channel post: leaflet { audience from readers at 2026-11-02 10:00 recipient-local over 1 h response 5 % lands-on landing }',
        around,
      ),
    );
    const windows = (campaigns[0] && model.of(campaigns[0])?.load.channels[0]?.windows) ?? [];
    assert.deepEqual(
      windows.map(({ from, messages, zone }) => [isoInstant(from).slice(11, 16), messages, zone]),
      [
        ['09:00', 18_000, 'Europe/Berlin'],
        ['10:00', 9000, 'Europe/London'],
        ['15:00', 9000, 'America/New_York'],
      ],
    );
    near(shopOf({ model } as Scenario).peak()?.rate, (18_000 * 0.05 * 10) / 3600);
  });

  it('a throttle caps the sum over the zones', () => {
    const around = `${AT_ONCE}
      list readers { size 36k zone Europe/London 50 % zone Europe/Lisbon 50 % }`;
    const { model, campaigns } = scenario(
      campaign(
        'channel post: leaflet { audience from readers at 2026-11-02 10:00 recipient-local throttle 36k messages per hour response 5 % lands-on landing }',
        around,
      ),
    );
    const windows = (campaigns[0] && model.of(campaigns[0])?.load.channels[0]?.windows) ?? [];
    assert.deepEqual(
      windows.map(({ from, seconds }) => [isoInstant(from).slice(11, 16), seconds]),
      [
        ['10:00', 1800],
        ['10:30', 1800],
      ],
    );
  });

  it('is repeated by the clock on the wall, right over the change of the clock', () => {
    const { model, campaigns } = scenario(
      campaign(
        'channel post: leaflet { audience 1k at 2026-10-24 10:00 every 1 day until 2026-10-26 10:00 response 5 % lands-on landing }',
        AT_ONCE,
      ),
    );
    const windows = (campaigns[0] && model.of(campaigns[0])?.load.channels[0]?.windows) ?? [];
    assert.deepEqual(
      windows.map(({ from }) => isoInstant(from).slice(5, 16)),
      ['10-24T09:00', '10-25T10:00', '10-26T10:00'],
    );
  });

  it('a code on a screen brings people for as long as it is shown', () => {
    const { rate } = peakOf(
      'channel code: qr { audience 60k at 2026-11-02 20:00 lasting 60 s response 1 % lands-on landing }',
      '',
    );
    near(rate, (60_000 * 0.01 * 10) / 60);
  });

  it('a show brings people before it begins', () => {
    const { at, rate } = peakOf(
      'channel show: webcast { audience 10k at 2026-11-02 18:00 lasting 55 min response 40 % lands-on landing }',
      '',
    );
    // The steepest part of the curve: 25 % within the two minutes before.
    near(rate, (10_000 * 0.4 * 0.25 * 10) / 120);
    assert.equal(at, '2026-11-02T17:58:00.000Z');
  });
});

describe('what comes all the time', () => {
  it('visits per day, sharp at both ends', () => {
    const { model } = scenario(
      campaign('channel words: paid-search { visits 8640 per day lands-on landing }'),
    );
    near(model.system('shop')?.peak()?.rate, 1);
    near(model.system('shop')?.rateAt(instant('2026-11-08T23:59:59Z')), 1);
    near(model.system('shop')?.rateAt(instant('2026-11-09T00:00:01Z')), 0);
  });

  it('follows a profile by the clock of the channel, with the mean that is written', () => {
    const text = campaign(
      'channel words: paid-search { visits 8640 per day profile half timezone America/New_York lands-on landing }',
      'profile half { at 00:00 0 % at 12:00 2 % }',
    );
    const shop = shopOf(scenario(text));
    near(shop.rateAt(instant('2026-11-03T17:00:00Z')), 2);
    near(shop.rateAt(instant('2026-11-03T11:00:00Z')), 1);
    near(shop.rateAt(instant('2026-11-03T05:00:00Z')), 0);
  });

  it('an audience without sends is reached evenly over `during`', () => {
    const { rate } = peakOf(
      'channel post: leaflet { audience 17280 during 2026-11-03 .. 2026-11-04 response 10 % lands-on landing }',
    );
    near(rate, (17_280 * 0.1 * 10) / 172_800);
  });
});

describe('what a visit costs', () => {
  const flat = (visits: string, rest = '') =>
    `channel words: paid-search { visits ${visits} lands-on landing ${rest} }`;

  it("the page's figure replaces the system's", () => {
    const text = campaign(flat('8640 per day')).replace('on shop', 'on shop { visit 3 requests }');
    near(shopOf(scenario(text)).peak()?.rate, 0.3);
  });

  it('calls multiply along a path, and paths add up', () => {
    const text = `
system shop { visit 10 requests calls search 2 requests per visit calls stock 1 requests per visit }
system search { calls stock 3 requests per visit }
system stock { calls log 1 requests per request }
system log { }
campaign plan {
  status planned runs 2026-11-02 .. 2026-11-02
  page landing "/" on shop
  ${flat('86400 per day')}
}`;
    const { model } = scenario(text);
    const rates = ['shop', 'search', 'stock', 'log'].map((name) => model.system(name)?.peak()?.rate);
    for (const [i, rate] of [10, 2, 7, 7].entries()) near(rates[i], rate);
  });

  it('calls per order come as often as visitors buy', () => {
    const text = `
event gift "A gift"
system shop { visit 10 requests calls checkout 4 requests per order calls register 3 requests per gift }
system checkout { calls fraud 1 requests per order }
system fraud { }
system register { }
campaign plan {
  status planned runs 2026-11-02 .. 2026-11-02
  page landing "/" on shop
  ${flat('86400 per day', 'converts 2 % to order')}
}`;
    const { model } = scenario(text);
    near(model.system('checkout')?.peak()?.rate, 0.08);
    near(model.system('fraud')?.peak()?.rate, 0.08);
    assert.equal(model.system('register')?.peak(), undefined);
  });

  it('follows each call of a circle once', () => {
    const text = `
system shop { visit 1 requests calls search 2 requests per visit }
system search { calls shop 1 requests per visit }
campaign plan {
  status planned runs 2026-11-02 .. 2026-11-02
  page landing "/" on shop
  ${flat('86400 per day')}
}`;
    const { model } = scenario(text);
    near(model.system('shop')?.peak()?.rate, 3);
    near(model.system('search')?.peak()?.rate, 2);
  });

  it('a call with a lag comes later', () => {
    const text = `
${AT_ONCE}
system shop { visit 1 requests calls late 1 requests per visit lag 30 min }
system late { }
campaign plan {
  status planned runs 2026-11-02 .. 2026-11-02
  page landing "/" on shop
  channel post: leaflet { audience 1k at 2026-11-02 10:00 response 5 % lands-on landing }
}`;
    assert.equal(
      isoInstant(scenario(text).model.system('late')?.peak()?.at ?? 0),
      '2026-11-02T10:30:00.000Z',
    );
  });

  it('a form loads the API of the CRM that it writes to', () => {
    const text = `
system api { quota 1k requests per day in America/Chicago quota 500 requests per 1 h }
crm people { api api 2 requests per submission }
schema of people exported 2026-10-01 { object Person { Email: email } }
${campaign(`${flat('86400 per day')} capture news on landing { rate 10 % email: email -> Person.Email }`)}`;
    const { model } = scenario(text);
    const api = model.system('api');
    near(api?.peak()?.rate, 0.2);
    const [day, hour] = api?.quotaPeaks() ?? [];
    near(day?.used, 0.2 * 86_400);
    assert.equal(isoInstant(day?.at ?? 0), '2026-11-02T06:00:00.000Z');
    near(hour?.used, 720);
    assert.equal(isoInstant(hour?.at ?? 0), '2026-11-02T01:00:00.000Z');
  });

  it('users at a time are those who came within a stay', () => {
    const { model, campaigns } = scenario(
      campaign(
        'channel post: leaflet { audience 36k at 2026-11-02 10:00 over 1 h response 5 % lands-on landing }',
        AT_ONCE,
      ),
    );
    const shop = shopOf({ model } as Scenario);
    near(shop.usersPeak()?.users, 0.5 * 300);
    const load = campaigns[0] && model.of(campaigns[0])?.load;
    near(load && ownUsersPeak(load, 'shop')?.users, 150);
    near(load && ownWindowPeak(load, 'shop', 600)?.requests, 3000);
    assert.deepEqual(load && ownInterval(load, 'shop'), {
      from: instant('2026-11-02T10:00:00Z'),
      to: instant('2026-11-02T11:00:00Z'),
    });
  });
});

describe('forms and what follows them', () => {
  const FORM = 'capture sign-up on landing { rate 50 % email: email discarded "test" }';

  it('a channel that follows a form answers so much later', () => {
    const { model, campaigns } = scenario(
      campaign(
        `channel post: leaflet { audience 36k at 2026-11-02 10:00 over 1 h response 5 % lands-on landing }
         page thanks "/thanks" on late
         channel mail: leaflet { follows sign-up after 1 day response 20 % lands-on thanks }
         ${FORM}`,
        `${AT_ONCE} system late { visit 1 requests }`,
      ),
    );
    const peak = model.system('late')?.peak();
    near(peak?.rate, (36_000 * 0.05 * 0.5 * 0.2) / 3600);
    assert.equal(isoInstant(peak?.at ?? 0), '2026-11-03T10:00:00.000Z');
    near(campaigns[0] && model.of(campaigns[0])?.load.channels[1]?.visits, 180);
  });

  it('a steady stream is followed steadily', () => {
    const { model } = scenario(
      campaign(
        `channel words: paid-search { visits 86400 per day lands-on landing }
         page thanks "/thanks" on late
         channel mail: email { follows sign-up after 1 h response 10 % scanners none delivered 100 % lands-on thanks }
         ${FORM}`,
        'system late { visit 1 requests }',
      ),
    );
    // After 30 days everybody would have answered; the form is there for seven.
    const visits = model.system('late')?.pieces() ?? [];
    const total = visits.reduce(
      (sum, { from, to, rate, slope }) => sum + (to - from) * (rate + (slope * (to - from)) / 2),
      0,
    );
    near(total, 7 * 86_400 * 0.5 * 0.1);
  });

  it('the people of a form are those who have sent it by the send', () => {
    const { model, campaigns } = scenario(
      campaign(
        `channel words: paid-search { visits 8640 per day lands-on landing }
         channel mail: leaflet { audience from sign-up at 2026-11-04 00:00 response 10 % lands-on thanks }
         page thanks "/thanks" on shop
         ${FORM}`,
        AT_ONCE,
      ),
    );
    near(campaigns[0] && model.of(campaigns[0])?.load.channels[1]?.visits, 2 * 8640 * 0.5 * 0.1);
  });

  it('the people of a form are told no faster than the throttle lets them be', () => {
    const { model, campaigns } = scenario(
      campaign(
        `channel words: paid-search { visits 8640 per day lands-on landing }
         channel mail: leaflet { audience from sign-up at 2026-11-04 00:00 throttle 1080 messages per hour response 10 % lands-on thanks }
         page thanks "/thanks" on shop
         ${FORM}`,
        AT_ONCE,
      ),
    );
    const [window, ...others] = (campaigns[0] && model.of(campaigns[0])?.load.channels[1]?.windows) ?? [];
    near(window?.messages, 2 * 8640 * 0.5);
    near(window?.seconds, 8 * 3600);
    assert.deepEqual(others, []);
  });

  it('a circle of a form and its own channel is cut', () => {
    const { model, campaigns } = scenario(
      campaign(
        `channel mail: leaflet { follows sign-up after 1 h response 10 % lands-on landing } ${FORM}`,
        AT_ONCE,
      ),
    );
    assert.equal(campaigns[0] && model.of(campaigns[0])?.load.channels[0]?.unknown, 'circle');
  });
});

describe('waiting rooms', () => {
  it('let in at their rate until all are in, and lose nobody', () => {
    const { model, campaigns } = scenario(
      campaign(
        `channel post: leaflet { audience 36k at 2026-11-02 10:00 over 1 h response 5 % lands-on landing }
         waiting-room shop admits 15 visits per min 2026-11-02 09:00 .. 2026-11-02 12:00`,
        AT_ONCE,
      ),
    );
    const shop = shopOf({ model } as Scenario);
    near(shop.peak()?.rate, 2.5);
    // 1800 visits at 0.25 per second take two hours.
    near(shop.rateAt(instant('2026-11-02T11:59:59Z')), 2.5);
    near(shop.rateAt(instant('2026-11-02T12:00:01Z')), 0);
    near(campaigns[0] && model.of(campaigns[0])?.load.channels[0]?.visits, 1800);
  });
});

describe('order in waiting rooms', () => {
  it('who arrives later comes in later, with what his visit costs', () => {
    const { model } = scenario(`
${AT_ONCE}
system shop { calls stock 1 requests per request }
system stock { }
campaign plan {
  status planned runs 2026-11-02 .. 2026-11-02 timezone Europe/London
  page light "/light" on shop { visit 2 requests }
  page heavy "/heavy" on shop { visit 20 requests }
  waiting-room shop admits 60 visits per min 2026-11-02 09:00 .. 2026-11-02 20:00
  channel early: leaflet { audience 12k at 2026-11-02 10:00 response 100 % lands-on light }
  channel late: leaflet { audience 4k at 2026-11-02 13:00 response 100 % lands-on heavy }
}`);
    const peak = model.system('shop')?.peak();
    near(peak?.rate, 20);
    assert.equal(isoInstant(peak?.at ?? 0), '2026-11-02T13:20:00.000Z');
    near(model.system('shop')?.rateAt(instant('2026-11-02T13:10:00Z')), 2);
  });
});

describe('who counts', () => {
  const two = (status: string) => `
${AT_ONCE}
system shop { visit 10 requests }
${['first', 'second']
  .map(
    (name, i) => `campaign ${name} {
  status ${i === 0 ? 'planned' : status} runs 2026-11-02 .. 2026-11-08
  page landing "/" on shop
  channel post: leaflet { audience 36k at 2026-11-02 10:00 over 1 h response 5 % lands-on landing }
}`,
  )
  .join('\n')}`;

  for (const [status, rate] of [
    ['planned', 10],
    ['live', 10],
    ['draft', 5],
    ['done', 5],
    ['cancelled', 5],
  ] as const) {
    it(`a second campaign that is ${status}`, () =>
      near(scenario(two(status)).model.system('shop')?.peak()?.rate, rate));
  }

  it('a draft is judged beside the others', () => {
    const { model, campaigns } = scenario(two('draft'));
    const load = campaigns[1] && model.of(campaigns[1])?.load;
    assert.ok(load);
    const extra = { parts: load.systems.get('shop') ?? [], stays: [] };
    near(model.system('shop')?.peakWith(extra)?.rate, 10);
  });
});
