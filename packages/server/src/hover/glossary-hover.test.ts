/** What hover says of words that mean one thing here and another there. */
import assert from 'node:assert/strict';
import { FIXED_WORDS } from '@liaison/checks';
import { glossary } from '@liaison/language';
import { MarkupContent, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../features/hover.ts';
import { placeIn } from '../testing/edited-repository.ts';
import { at } from '../testing/shop.ts';

const FIXTURE = `//- org.campaign
system shop "Shop" { capacity 400 rps tested 2026-09-12 baseline 40 rps visit 10 requests staying 3 min }
list people "People" { size 1k country AT zone Europe/Vienna 60 % }
sender news "News" { postal-address "1 Street" }
vendor acme { contract "A-1" until 2027-01-01 service queue security-review on 2026-03-02 }
profile evening { at 20:00 6 % }
crm sales { platform salesforce }
//- plan.campaign
campaign plan "Plan" {
  status done
  runs 2026-11-20 .. 2026-11-30
  owner lead
  cost reserve 1k EUR
  evidence security-review of shop
  needs copy from lead due 2026-11-13 { done 2026-11-14 }
  channel mail: email {
    at 2026-11-27 09:00 over 2 h
    /* The words
       over and source are in no statement. */
    utm source "newsletter"
    utm campaign "bf26"
  }
  capture form {
    mail: email "E-mail", required, key -> not Lead.Email
    set utm-source -> Lead.Source
  }
  use email-marketing { basis contract opt-in double evidence "Paper" }
  contingency { when shop above 80 % of capacity, throttle mail to 10 messages per hour by lead tested 2026-10-01 }
  sla both { promise answer-time <= 4 hours over 5 min promise notice >= 10 days promise availability of shop >= 99 % }
  metric sold { baseline 100 orders target >= 200 orders }
}
`;

/** What is shown at the first character of the first place where a text stands, or where it goes on after `|`. */
function cardAt(text: string): string {
  const [before = '', word] = text.includes('|') ? text.split('|') : ['', text];
  const fixture = at(FIXTURE, before + word);
  const cursor = fixture.indexOf('<|>');
  const moved = `${fixture.slice(0, cursor)}${before}<|>${fixture.slice(cursor + 3 + before.length)}`;
  const contents = hoverAt(placeIn(moved), MarkupKind.PlainText)?.contents;
  return MarkupContent.is(contents) ? contents.value : '';
}

/** The term whose explanation is shown. */
function termAt(text: string): string | undefined {
  const card = cardAt(text);
  return glossary.find(({ forMarketing }) =>
    card.includes(`For marketing: ${forMarketing.replaceAll('`', '')}`),
  )?.term;
}

const TERMS: Readonly<Record<string, string | undefined>> = {
  'needs copy': 'deliverable',
  'due 2026-11-13': 'deliverable',
  'done 2026-11-14': 'deliverable',
  'status |done': undefined,
  'status done': undefined,
  'utm |source': 'UTM tag',
  'utm |campaign': 'UTM tag',
  'set |utm-source': 'UTM tag',
  'set utm-source': 'field mapping',
  'basis |contract': undefined,
  'basis contract': 'legal basis',
  'contract "A-1"': 'vendor',
  'service |queue': undefined,
  'country |AT': undefined,
  'country AT': undefined,
  'cost |reserve': undefined,
  'cost reserve': 'cost line',
  'evidence |security-review': 'security review',
  'evidence security-review': 'launch evidence',
  'security-review on': 'security review',
  'evidence "Paper"': undefined,
  'postal-address "1': undefined,
  'promise |answer-time': undefined,
  'promise |notice': undefined,
  'promise |availability': 'availability',
  'hours |over': undefined,
  'over 2 h': 'send window',
  'over and source': undefined,
  'and |source are': undefined,
  'owner |lead': undefined,
  'at 2026-11-27': 'send',
  'at 20:00': 'profile',
  'baseline 40': 'baseline',
  'baseline 100': 'metric',
  'visit 10': 'cost of a visit',
  'staying 3': 'users at a time',
  'tested 2026-09-12': 'load test',
  'tested 2026-10-01': 'contingency',
  'key -> not': 'key',
  'not Lead.Email': 'opt-out',
};

describe('terms under the mouse', () => {
  for (const [text, term] of Object.entries(TERMS)) {
    it(`of ${text}: ${term ?? 'none'}`, () => assert.equal(termAt(text), term));
  }

  it('are tied to values that may stand in the statement', () => {
    const values: Readonly<Record<string, readonly string[]>> = {
      'category/protection': FIXED_WORDS.protection,
      'evidence/level': FIXED_WORDS.level,
      'kind/tracked-by': FIXED_WORDS.trackedBy,
      'vendor/data-role': FIXED_WORDS.dataRole,
      'sender/authenticated-by': FIXED_WORDS.authentication,
      'campaign/utm': FIXED_WORDS.utmKey,
      'channel/utm': FIXED_WORDS.utmKey,
      'use/assessment': FIXED_WORDS.assessment,
      'use/basis': FIXED_WORDS.basis,
    };
    const places = glossary.flatMap((entry) => entry.places ?? []);
    for (const [statement, allowed] of Object.entries(values)) {
      const tied = places.filter((place) => place.startsWith(`${statement}/`) && !place.endsWith('/under'));
      assert.ok(tied.length > 0, statement);
      for (const place of tied) assert.ok(allowed.includes(place.split('/').at(-1) ?? ''), place);
    }
  });
});
