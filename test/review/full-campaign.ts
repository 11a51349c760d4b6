/** A live campaign that says nearly everything that a campaign can say, and one edit of it in both directions. */
import assert from 'node:assert/strict';
import { campaign, drawn, reviewed, type Texts } from './two-versions.ts';

const WORDS = `
unit fortnight of duration equals 14 days
curve quick { shape log-logistic arrived 50 % by 30 min after arrived 95 % by 24 h after ends after 3 days }
curve slow { shape log-logistic arrived 50 % by 4 h after arrived 80 % by 24 h after }
profile daytime { at 00:00 1 % at 08:00 5 % at 20:00 2 % }
profile night { at 00:00 5 % at 12:00 1 % }
kind letter { curve quick response 2 % delivered 99 % jitter 60 s scanners 1 per visit lasting 30 s medium "post" tracked-by response-code }
list members { owner growth size 20k people on 2026-09-01 kept-in salesforce purpose email-marketing zone Europe/London 60 % zone Europe/Berlin 40 % overlaps newsletter 30 % at-most 2 messages per week }
person kim { team growth email "kim@shop.example" }
vendor queuegate { service waiting-room managed-by platform sub-processor "Cloud host" in US under "SCC 2021/914" security-review on 2026-03-02 by tom "https://tracker.example/SEC-1" exit "All data as CSV" "https://wiki.example/exit" }
team agency { side marketing contact "https://chat.example/agency" outsourced-to mailwave cost-centre "CC-7" budget 90k GBP 2026-10-01 .. 2026-12-31 lead-time 15 business days for normal lead-time 5 business days }
person lou { team agency email "lou@agency.example" liaison-to platform signs-for marketing until 2027-06-30 }
person max { team growth signs-for finance up-to 100k GBP }
list stoppers { owner growth size 3k people on 2026-09-01 }
sender shop-news {
  owner growth
  domain "news.shop.example"
  authenticated-by dkim
  sending-since 2025-03-01
  unsubscribe one-click within 2 days
  postal-address "1 High Street"
  suppresses stoppers
  quiet-hours 21:00 .. 08:00
}
slot home-hero { owner growth system web-shop }
category given-address { fideslang "user.contact.email" protection ordinary }
category allergy { fideslang "user.health_and_medical" protection special }
purpose partner-contact { fideslang "marketing.communications" }
evidence dress-rehearsal { expires after 90 days level silver }
change expedited { lead-time 3 business days }
campaign winter { owner ana }
system stock {
  owner platform
  capacity 300 rps tested 2026-09-01 "https://tests.example/4" until 2027-03-01
  capacity 4k users
  quota 50k requests per 24 h
  headroom 20 %
  scales from 100 rps in 5 min
  baseline 20 rps profile daytime
  visit 3 requests staying 2 min
  calls web-shop 1 requests per visit lag 2 s
  freeze campaigns 2027-01-10 .. 2027-01-12
  lead-time 20 business days for normal
  maintenance 2027-01-05 02:00 .. 2027-01-05 04:00
  timezone Europe/London
  pci saq-a "Hosted page"
}
`;

/** Each is put before the line of the campaign that begins with the key. */
const MORE: Readonly<Record<string, string>> = {
  'page landing': `
  champion tom
  sponsor kim
  sponsor tom
  liaison lou
  on-call tom 2026-12-02 08:00 .. 2026-12-02 20:00
  war-room "https://meet.example/tea" 2026-12-02 08:00 .. 2026-12-02 20:00
  escalates to max within 45 min
  parent winter
  goal bought
  slot home-hero 2026-12-02 .. 2026-12-04
  cost scaling 12k GBP paid-by platform
  cost testing 3k GBP paid-by growth
  change expedited "CHG-41" requested 2026-11-02
  evidence dress-rehearsal of web-shop by tom on 2026-10-30 "https://ci.example/91"
  utm campaign "tea26"
  pci saq-a "Hosted page"
  page stocklist "/stock" on stock { visit 4 requests staying 1 min }
  page rules "/tea/rules" on web-shop {
    tag pixel through mailwave for partner-contact after-consent
    canonical "https://shop.example/rules"
    redirects to "https://shop.example/offers"
  }
  channel cards: letter {
    audience 8k from members
    at 2026-12-03 09:00 recipient-local over 2 h to 50 %
    at 2026-12-04 09:00 recipient-local over 2 h
    response 4 %
    delivered 98 %
    scanners 2 per visit
    holdout 5 %
    lands-on stocklist
    through mailwave
    spend 9k GBP
    value 30 GBP per order
    converts 1 % to order
    timezone Europe/Berlin
    sender shop-news
    suppresses stoppers
    slot home-hero 2026-12-08 .. 2026-12-09
    response-code "TEA26"
    utm source "card"
  }
  channel search: paid-search {
    visits 2k per day profile daytime
    during 2026-12-01 .. 2026-12-05
    lands-on landing
    spend 4k GBP
  }
  channel spots: tv {
    audience 100k
    at 2026-12-05 20:00 lasting 20 s every 2 h until 2026-12-05 23:00
    response 0.1 %
    lands-on landing
  }
  channel thanks: email {
    follows news after 10 days
    response 1 %
    lands-on landing
  }
  waiting-room stock admits 900 visits per minute through queuegate 2026-12-03 08:00 .. 2026-12-03 12:00
  needs landing-page "Page" from platform due 2026-11-20
  needs api-keys "Keys" from platform {
    responsible tom
    accountable ana
    consulted pia
    informed lou
    done 2026-11-18 "https://tracker.example/WEB-1"
  }
`,
  'approval marketing': `
  metric availability-seen {
    owner platform
    measures availability of web-shop
  }
  metric bought {
    owner growth
    owner platform
    measures error-rate of web-shop
    counts order
    pairs-with availability-seen
  }
  sla care {
    between growth and platform
    promise availability of stock >= 99.9 % by platform
    covers 2026-12-01 .. 2026-12-10
    fallback "Orders by telephone"
  }
`,
};

const USE = `    special-basis explicit-consent
    opt-in double
    transfer to US under "SCC 2021/914"
    assessment dpia "DPIA-7" on 2026-08-20 "https://wiki.example/dpia"`;

function full(): Texts {
  const texts = campaign((text) => {
    let edited = text
      .replace('status planned', 'status live')
      .replace('pause mail by tom', 'pause mail by tom tested 2026-10-10')
      .replace(
        'funding 20k',
        'approval finance by tom on 2026-10-21\n  approval security by tom on 2026-10-21\n  funding 20k',
      )
      .replace('residency EU', `residency EU\n${USE}`)
      .replace('required, key ->', 'required, key category given-address ->')
      .replace('target >= 900 orders', 'target >= 900 orders\n    baseline 700 orders\n    source "Report"')
      .replace('escalates to ana within 1 h', 'escalates to ana within 1 h\n    review 2027-01-15');
    for (const [line, more] of Object.entries(MORE)) edited = edited.replace(`  ${line}`, `${more}  ${line}`);
    return edited;
  });
  const org = (texts['org.campaign'] ?? '').replace('people counted', 'people on');
  return { ...texts, 'org.campaign': org, 'words.campaign': WORDS };
}

export const FULL: Texts = full();

/** The texts with one piece replaced; it has to be there. */
export function edited(from: string, to: string, texts: Texts = FULL): Texts {
  const found = Object.entries(texts).find(([, text]) => text.includes(from));
  assert.ok(found, `no text has ${from}`);
  return { ...texts, [found[0]]: found[1].replace(from, to) };
}

/** An edit, what the review says of it, and what it says of the way back. */
export type Edit = readonly [from: string, to: string, says: readonly string[], back: readonly string[]];

/** One test for each edit. */
export function tells(edits: readonly Edit[]): void {
  for (const [from, to, says, back] of edits) {
    it(`${inOneLine(from)} -> ${inOneLine(to) || 'nothing'}`, () => {
      const after = edited(from, to);
      assert.deepEqual(drawn(reviewed(FULL, after).changes), says);
      assert.deepEqual(drawn(reviewed(after, FULL).changes), back);
    });
  }
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
