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
Sends: 2026-11-27 12:00 over 20 s: 60k people (Europe/Berlin)
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
});
