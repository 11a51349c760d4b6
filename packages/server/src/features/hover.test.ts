/** Cards under the mouse. */
import assert from 'node:assert/strict';
import { loadOf } from '@liaison/model';
import { MarkupContent, MarkupKind } from 'vscode-languageserver';
import { startClient } from '../testing/client.ts';
import { drawn, placeIn, repositoryOf } from '../testing/edited-repository.ts';
import { at, CAMPAIGN, SHOP } from '../testing/shop.ts';
import { hoverAt } from './hover.ts';

/** What is shown in front of the first place where a text stands, without the signs of Markdown. */
function cardIn(fixture: string, text: string, format: MarkupKind = MarkupKind.PlainText): string {
  const hover = hoverAt(placeIn(at(fixture, text)), format);
  return MarkupContent.is(hover?.contents) ? hover.contents.value : '';
}

const card = (text: string) => cardIn(SHOP + CAMPAIGN, text);

describe('hover', () => {
  it('draws what it speaks of', () => {
    const place = placeIn(at(SHOP + CAMPAIGN, 'tom\n'));
    const range = hoverAt(place)?.range;
    assert.ok(range);
    assert.equal(
      drawn(place.repository, [{ uri: place.repository.uriOf(place.file.path), range }]),
      '//- fair.campaign\n  it-owner tom\n           ^^^',
    );
  });

  it('shows a person with team, side and address', () => {
    assert.equal(
      card('tom\n'),
      `Tom *Okafor* · person tom

Team: E-commerce (ecommerce)
Side: Information technology (it)
E-mail: tom@shop.example
Signs for: Answers for load, systems and contingency (it)
Last day: 2027-03-31`,
    );
  });

  it('writes Markdown with links, and leaves what people wrote as it is', () => {
    const text = cardIn(SHOP + CAMPAIGN, 'tom\n', MarkupKind.Markdown);
    assert.match(text, /^\*\*Tom \\\*Okafor\\\*\*\* · person `tom`\n\n- \*\*Team\*\*: /);
    assert.match(text, /\[E-commerce \(`ecommerce`\)\]\(file:\/\/\/repository\/org\.campaign#L2\)/);
  });

  it('shows the people of a team', () => {
    assert.match(
      card('ecommerce 40'),
      /Contact: https:\/\/chat\.example\/shop\nPeople: Tom \*Okafor\* \(tom\)$/,
    );
  });

  it('begins a system with its documentation, and derives what is usable', () => {
    assert.equal(
      card('web-shop "Web shop"'),
      `Web shop · system web-shop

Runs on **four** machines.

Owner: E-commerce (ecommerce)
Capacity: 400 rps, tested 2026-09-12 (https://ci.example/88)
Usable: 300 rps = 400 rps × 75 %, with a headroom of 25 %
Everyday load: 100 rps on average
A visit: 10 requests, the visitor stays 3 min
Worst second: 200 rps at 2026-11-27 11:00:20 (UTC), 50 % of capacity, 67 % of what is usable; one campaign in all
Heaviest then:
  100 rps from Fair (fair), channel code
  100 rps everyday load
Most users at a time: 2400 at 2026-11-27 11:01:20 (UTC)
Calls: search-api, 2 requests per visit
Freezes to come: campaigns, 2026-12-03 .. 2026-12-04: Move`,
    );
    assert.match(card('search-api { capacity'), /Called by: Web shop \(web-shop\), 2 requests per visit/);
  });

  it('derives the visits of a channel and what they end in', () => {
    assert.equal(
      card('code: qr'),
      `Code on the wall · channel code

Kind: QR code on a screen (qr)
Visits: 60k people × 1 % response = 600 visits
Outcome:
  600 visits × 5 % = 30 orders
  600 visits × 10 % = 60 submissions
Response: 1 % (Last fair)
Sends: 2026-11-27 12:00 lasting 60 s: 60k people (Europe/Berlin)
Lands on: landing`,
    );
  });

  it('derives with the figures of the kind where the channel says none', () => {
    const mail = `${SHOP}campaign c {
  timezone UTC
  runs 2026-12-01 .. 2026-12-02
  channel teaser: email {
    audience from newsletter
    holdout 5 %
    at 2026-12-01 09:00 over 2 h
    lands-on home
  }
  page home "/" on web-shop
}`;
    const text = cardIn(mail, 'teaser: email');
    const { analysis } = repositoryOf(mail);
    const [campaign] = analysis.workspace.lookup('campaign', 'c');
    const visits = campaign && loadOf(analysis.workspace).of(campaign.declaration)?.load.channels[0]?.visits;
    assert.ok(Math.abs((visits ?? 0) - 480_000 * 0.95 * 0.9899 * 0.0291) < 1e-6);
    assert.match(
      text,
      /Visits: 480k people × 95 % without the holdout × 98\.99 % delivered × 2\.91 % response = 13\.1k visits\n/,
    );
    assert.match(text, /Response: 2\.91 %, the default of email \(Mailchimp 2019, /);
    assert.match(text, /^█▃▂▁+$/m);
    assert.match(text, /Grade of the curve: published in part, the rest assumed\n/);
  });

  it('says what is missing where nothing is known of a channel', () => {
    assert.match(
      cardIn('campaign c { channel mail: email { response 3 % } }', 'mail'),
      /Visits: not known: the size of the audience/,
    );
  });

  it('shows a budget line with what is used, by whom, and what the system has beside it', () => {
    assert.equal(
      card('200 rps'),
      `Capacity budget of fair for web-shop

Used at worst: 100 of 200 rps, 50 %, at 2026-11-27 12:00:20 (Europe/Berlin)
Of it: code: 10 visits/s × 10 requests = 100 rps
Usable in all: 300 rps = 400 rps × 75 %, with a headroom of 25 %
With all others: 200 rps at 2026-11-27 12:00:20 (Europe/Berlin), at worst while the campaign is at work`,
    );
    assert.match(card('web-shop 200'), /^Capacity budget of fair[\s\S]*\n\nWeb shop · system web-shop\n/);
  });

  it('counts a budget in the unit of its line', () => {
    assert.match(
      card('20 visits per'),
      /10 of 20 visits per second, 50 %[\s\S]*In requests: 40 rps, at 2 requests/,
    );
    assert.match(card('100 requests per'), /60 of 100 requests per 24 h, 60 %, in the window that ends at/);
    assert.match(card('100 requests per'), /Most with all others: 60 requests, 6 % of the quota/);
  });

  it('derives relative figures', () => {
    assert.match(card('80 %'), /^320 rps\n\nDerivation: 400 rps × 80 % = 320 rps$/);
    assert.match(card('60 %\n'), /Derivation: 50k EUR × 60 % = 30000 EUR/);
  });

  it('says how long a short time is, and nothing of months and years', () => {
    const times = (time: string) =>
      cardIn(`campaign c {\n  use news { retention ${time} after visit }\n}\n`, time);
    assert.equal(times('900 ms'), '900 ms\n\nThat is: 0.9 s');
    assert.equal(times('2500 ms'), '2500 ms\n\nThat is: 2.5 s');
    assert.equal(times('2 weeks'), '2 weeks\n\nThat is: 14 days');
    for (const time of ['1 month', '12 months', '2 years']) assert.doesNotMatch(times(time), /That is/);
    assert.doesNotMatch(cardIn('system a { quota 1k requests per month }', '1k'), /That is/);
  });

  it('finds the highest point of a profile between full hours, beside the mean of the forecast', () => {
    const profile =
      'profile day { at 00:00 2 % at 04:00 1 % at 08:00 4 % at 12:30 6 % at 17:00 5 % at 20:30 7 % at 23:00 3 % }';
    assert.match(cardIn(profile, 'day {'), /Busiest: about 20:30, with 1\.7 times the mean of the day/);
    // All of the day is as busy as the one point.
    assert.match(cardIn('profile day { at 09:15 3 % }', 'day {'), /about 09:15, with 1\.0 times/);
  });

  it('says how long something is on air, and how fast a send goes out, but nothing of jitter', () => {
    const sends = (kind: string, ...lines: string[]) => {
      const channel = `  channel x: ${kind} {\n    audience 1.1M\n    ${lines.join('\n    ')}\n    response 1 %\n  }`;
      return cardIn(`campaign c {\n  timezone UTC\n  runs 2026-11-20 .. 2026-11-30\n${channel}\n}\n`, 'x:');
    };
    const at = 'at 2026-11-26 20:14:30';
    const isSent = (text: string, how: string) =>
      assert.ok(text.includes(`Sends: 2026-11-26 20:14:30 ${how}: 1.1M people (UTC)\n`), text);
    isSent(sends('tv', `${at} lasting 90 s`), 'lasting 90 s');
    isSent(sends('tv', at), 'lasting 30 s by default');
    isSent(sends('webcast', `${at} lasting 50 min`), 'lasting 50 min');
    isSent(sends('email', at), 'at once');
    isSent(sends('email', `${at} over 2 h`), 'over 2 h');
    isSent(sends('email', at, 'throttle 550k messages per hour'), 'over 2 h');
    assert.match(sends('tv', at, at), /Visits: 2\.2M people in 2 sends × 1 % response/);
    assert.match(sends('email', at, at), /Visits: 2\.2M messages in 2 sends × /);
  });

  it('counts one as one', () => {
    const one =
      SHOP + CAMPAIGN.replace('audience 60k', 'audience 1').replace('response 1 %', 'response 100 %');
    const text = cardIn(one.replace('converts 5 %', 'converts 99.9 %'), 'code: qr');
    assert.match(text, /Visits: 1 person × 100 % response = 1 visit\n/);
    assert.match(text, /\n {2}1 visit × 99\.9 % = 0\.999 orders\n/);
    assert.match(cardIn(one.replace('converts 5 %', 'converts 99.99 %'), 'code: qr'), / = 1 order\n/);
    assert.match(text, /: 1 person \(Europe\/Berlin\)/);
    const light = (SHOP + CAMPAIGN).replace('visit    10 requests', 'visit    1 requests');
    assert.match(cardIn(light, '200 rps'), /Of it: code: 10 visits\/s × 1 request = 10 rps\n/);
  });

  it('counts the channels that it leaves out', () => {
    const more = (many: number) =>
      Array.from({ length: many }, (_, i) => {
        const body = 'audience 60k at 2026-11-27 12:00 lasting 60 s response 1 % lands-on landing';
        return `  channel more-${i}: qr { ${body} }\n`;
      }).join('');
    const heaviest = (many: number) =>
      cardIn(SHOP + CAMPAIGN.replace('  capture', `${more(many)}  capture`), 'web-shop "Web shop"');
    assert.match(heaviest(3), /\n {2}100 rps from one more channel\n/);
    assert.match(heaviest(4), /\n {2}200 rps from 2 more channels\n/);
  });

  it('never calls something nothing', () => {
    const large = (SHOP + CAMPAIGN).replace('web-shop 200 rps', 'web-shop 1M rps');
    assert.match(cardIn(large, '1M rps'), /Used at worst: 100 of 1M rps, < 0\.1 %, at/);
  });

  it('shows how ready a campaign is, and what is missing for the next level', () => {
    const text = cardIn('campaign spring {\n  runs 2026-12-01 .. 2026-12-02\n}\n', 'spring');
    assert.match(text, /Ready:\n {2}not ready · 2 missing for bronze/);
    assert.match(text, /Nobody is its it-owner/);
    assert.doesNotMatch(cardIn('campaign spring { status done }\n', 'spring'), /Ready/);
  });

  it('shows a field of the CRM with its values, and which campaigns write it', () => {
    assert.equal(
      card('Source\n'),
      `Source · field Lead.Source

CRM: salesforce
Type: choice of 3
Values: Web (Website), Fair
Flags: closed
Written by: Fair (fair), form signup`,
    );
    assert.match(
      card('signup "'),
      /Expected: 600 visits × 10 % = 60 submissions\nGoes to: Lead\nWritten through: crm-api/,
    );
  });

  it('says what kind of data a question asks for, as written or as its type and name suggest', () => {
    const form = (line: string) => `campaign spring {\n  capture signup {\n    ${line}\n  }\n}\n`;
    assert.match(cardIn(form('mobile: phone "Mobile"'), 'mobile:'), /Category: contact-phone, by its type/);
    assert.match(cardIn(form('plz: text(5) "PLZ"'), 'plz:'), /Category: postal-code, by its name/);
  });

  it('shows words of the library with their picture and source', () => {
    const words = 'campaign c { channel spot: tv { } channel s { visits 1k per day profile office-day } }';
    assert.match(
      cardIn(words, 'tv {'),
      /^Television · kind tv[\s\S]*▅█[\s\S]*Answers: half by 54 s, 90 % by 4 min 9 s, all by 1 h/,
    );
    assert.match(
      cardIn(words, 'office-day'),
      /▂[\s\S]*\n00 {20}23\n\nBusiest: about 18:00, with 1\.6 times the mean/,
    );
    assert.match(
      card('rps tested'),
      /^requests per second · unit rps[\s\S]*For marketing: How often a system is asked/,
    );
    assert.match(card('order\n'), /^Somebody buys · event order/);
  });

  it('explains keywords to both sides', () => {
    assert.match(
      card('headroom'),
      /^headroom\n\nThe share of the capacity that stays free\.[\s\S]*For marketing: [\s\S]*For IT: /,
    );
    assert.match(card('lasting 60 s'), /^lasting · on air\n/);
    assert.match(card('capacity-budget'), /A budget of capacity, not of money/);
    assert.doesNotMatch(card('headroom'), /```/);
    assert.match(cardIn(SHOP, 'headroom', MarkupKind.Markdown), /```campaign\nheadroom 25 %\n```/);
  });

  it('explains words of the library to both sides, with an example', () => {
    const order = cardIn('campaign spring {\n  channel mail: email { converts 2 % to order }\n}\n', 'order');
    assert.match(order, /For marketing: .*\nFor IT: .*\nExample: calls checkout-api 4 requests per order$/);
    const leads = cardIn('campaign spring {\n  metric leads { target >= 4000 leads }\n}\n', 'leads }');
    assert.match(leads, /^A submission that marketing calls a lead · event lead\n\nFor marketing: /);
  });

  it('says on whose clock a time is, and what it is in UTC', () => {
    assert.equal(card('12:00'), 'Friday, 2026-11-27 12:00\n\nClock: Europe/Berlin\nIn UTC: 2026-11-27 11:00');
    const local =
      'campaign c {\n  timezone UTC\n  channel m: email { at 2026-12-01 09:00 recipient-local }\n}';
    assert.equal(cardIn(local, '2026-12-01'), 'Tuesday, 2026-12-01 09:00');
  });

  it('has nothing to say in texts, comments, and where nothing is', () => {
    const text = '// the headroom\nsystem shop "the headroom" { }\n\n';
    assert.equal(cardIn(text, 'headroom\n'), '');
    assert.equal(cardIn(text, 'headroom"'), '');
    assert.equal(hoverAt(placeIn('campaign c { owner nobody }\n<|>')), undefined);
    assert.equal(hoverAt(placeIn('campaign c { owner nob<|>ody }')), undefined);
  });

  it('works in broken files, with CRLF, and in the library', () => {
    assert.match(
      cardIn('campaign c {\r\n  owner\r\n  runs 2026-', 'owner'),
      /The person in marketing who answers/,
    );
    assert.match(cardIn('system a { capacity 900 rps headroom', 'headroom'), /stays free/);
    const repository = repositoryOf('person a { }');
    const file = repository.analysis.workspace.files.find(({ text }) => text.includes('curve tv-spot'));
    assert.ok(file);
    const hover = hoverAt({ repository, file, offset: file.text.indexOf('tv-spot "') });
    assert.ok(MarkupContent.is(hover?.contents) && hover.contents.value.includes('Kitts 2014'));
  });

  it('writes Markdown only for editors that take it', async () => {
    for (const [contentFormat, expected] of [
      [['markdown', 'plaintext'], /^\*\*person `tom`\*\*/],
      [undefined, /^person tom/],
    ] as const) {
      const capabilities = contentFormat
        ? { textDocument: { hover: { contentFormat: [...contentFormat] } } }
        : {};
      const client = await startClient({ 'a.campaign': 'person tom { }\n' }, capabilities);
      const answer: { contents: { value: string } } = await client.connection.sendRequest(
        'textDocument/hover',
        {
          textDocument: { uri: client.uriOf('a.campaign') },
          position: { line: 0, character: 8 },
        },
      );
      assert.match(answer.contents.value, expected);
      client.end();
    }
  });

  it('shows what a budget shares with others while the campaign is at work, and when', () => {
    const fair = CAMPAIGN.replace('web-shop 200 rps', 'web-shop 5k users');
    const later = CAMPAIGN.replaceAll('fair', 'later')
      .replaceAll('2026-11', '2027-01')
      .replace('60k', '240k');
    const others = CAMPAIGN.replaceAll('fair', 'others');
    const all = SHOP + fair + later + others;
    for (const text of [all, all.replace('status planned', 'status draft')]) {
      assert.match(
        cardIn(text, '5k users'),
        /Most with all others: \S+ users at 2026-11-27 12:0\d\S* \(Europe\/Berlin\)/,
      );
      assert.match(
        cardIn(text, '100 requests per'),
        /Most with all others: 120 requests, 12 % of the quota, in the window that ends at 2026-11-27 12:01/,
      );
    }
    const alone = (status: string) =>
      /Most with all others: (.*)/.exec(cardIn(all.replace('status planned', status), '5k users'))?.[1];
    assert.equal(alone('status draft'), alone('status planned'));
    assert.equal(alone('status cancelled'), undefined);
    assert.doesNotMatch(cardIn(SHOP + CAMPAIGN.replace('planned', 'done'), '200 rps'), /With all others/);
  });

  it('dates both worst seconds of a campaign, and speaks of no load where it is over', () => {
    const ads = `//- ads.campaign
campaign ads {
  runs 2026-11-20 .. 2026-11-30
  timezone Europe/Berlin
  page home "/ads" on web-shop
  channel search: paid-search { visits 86400 per day lands-on home }
}
`;
    const text = SHOP + ads + CAMPAIGN;
    assert.match(
      cardIn(text, 'ads {'),
      /`?web-shop`?: 10 rps alone at 2026-11-20 00:00 \(Europe\/Berlin\); 210 rps with the everyday load and one other at worst, at 2026-11-27 12:00:20, 53 % of capacity/,
    );
    assert.match(
      cardIn(text, 'fair "Fair'),
      /with the everyday load and one other at worst, 53 % of capacity/,
    );
    for (const status of ['done', 'cancelled']) {
      const over = text.replace('status planned', `status ${status}`);
      assert.match(cardIn(over, 'fair "Fair'), /Brings: /);
      assert.doesNotMatch(cardIn(over, 'fair "Fair'), /Load:/);
    }
  });

  it('counts one visit as one', () => {
    const one = CAMPAIGN.replace('60k', '100').replace('converts 5 %', 'converts 100 %');
    assert.match(cardIn(SHOP + one, 'fair "Fair'), /Brings: 1 visit, 1 order, /);
    assert.match(
      cardIn(SHOP + one.replace('1 % "Last', '2 % "Last'), 'fair "Fair'),
      /Brings: 2 visits, 2 orders, /,
    );
  });
});
