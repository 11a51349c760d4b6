/** One mistake, one finding: a plan that is in order, with one line of it spoilt at a time. */
import assert from 'node:assert/strict';
import type { Finding } from './finding.ts';
import { applyEdits } from './finding.ts';
import { findingsOf } from './testing.ts';

const PLAN = `campaign spring "Spring sale" {
  owner ana
  it-owner tom
  champion ana
  sponsor lena
  sponsor raj
  status planned
  timezone Europe/London
  runs 2026-11-20 .. 2026-11-30
  value 85 USD per order
  page landing "/spring" on web-shop {
    visit 12 requests
  }
  channel blast: email {
    at 2026-11-27 09:00 over 2 h
    audience 120k
    response 3.5 %
    converts 2 % to order
    lands-on landing
  }
  capture signup "Sign-up" on landing {
    purpose email-marketing
    rate 5 % per visit
    failures to crm-ops
    email: email "E-mail", required, key -> Lead.Email
    last-name: text(80) "Last name", required -> Lead.LastName
    company: text(255) "Company", required -> Lead.Company
  }
  use email-marketing in GB {
    basis legitimate-interest
    notice "https://shop.example/privacy"
    retention 24 months after last-contact
    evidence "Balancing test" "https://wiki.shop.example/lia-12"
  }
  capacity-budget {
    web-shop 40 rps
    checkout 2 rps
    crm-api 10 rps
  }
}
`;

describe('one mistake', () => {
  it('begins with a plan in order', () => {
    assert.deepEqual(findingsIn(PLAN), []);
  });

  it('of a brace too many is not told of a line that opens its block', () => {
    const spoilt = PLAN.replace('    crm-api 10 rps\n  }\n', '    crm-api 10 rps\n  }\n  }\n');
    assert.notEqual(spoilt, PLAN);
    assert.deepEqual(
      findingsIn(spoilt).map(({ message }) => message),
      ['This `}` closes nothing'],
    );
  });

  for (const [written, spoilt, message] of [
    ['capacity-budget {', 'capacity-budget', 'A `}` below closes a block that this line does not open'],
    ['sponsor lena', 'sponsor', '`sponsor` lacks a person'],
    ['sponsor raj', 'sponsor', '`sponsor` lacks a person'],
    ['sponsor raj', 'sponsor §', '`§` cannot be read here'],
    ['sponsor lena\n  sponsor raj', 'sponsor', '`sponsor` lacks a person'],
    ['champion ana', 'champion', '`champion` lacks a person'],
    ['it-owner tom', 'it-owner', '`it-owner` lacks a person'],
    ['-> Lead.LastName', '->', '`last-name ->` writes to no CRM field'],
    ['-> Lead.LastName', '-> Lead', 'Target `Lead` names no field'],
    ['-> Lead.LastName', '-> LastName', 'Target `LastName` names no field'],
    ['-> Lead.LastName', '-> Lead.LastNam', 'Object `Lead` has no field `LastNam`'],
    [
      ' "Last name", required -> Lead.LastName',
      ' "Last name", required',
      'Field `last-name` lands in no CRM field',
    ],
    [' "Last name", required -> Lead.LastName', ' "Last name,', 'This text has no closing quote'],
    [': text(80) "Last name", required -> Lead.LastName', ':', '`last-name` lacks a type'],
    [': email "E-mail", required, key -> Lead.Email', ': email "E-mail",', 'Something is missing behind `,`'],
    [': email "E-mail", required, key -> Lead.Email', ':', '`email` lacks a type'],
    [' "Company", required -> Lead.Company', ' "Company",', 'Something is missing behind `,`'],
    ['-> Lead.Email', '->', '`email ->` writes to no CRM field'],
    [
      'company: text(255) "Company", required -> Lead.Company',
      'set "Private person" ->',
      '`set` lacks `->` and a field of the CRM',
    ],
    [' on web-shop {\n    visit 12 requests\n  }', ' on', 'Something is missing behind `on`'],
    [' on web-shop {', ' on {', '`{` does not fit after `on`'],
    [' on web-shop {', ' {', '`page` lacks `on` and a system'],
    ['failures to crm-ops', 'failures to', 'Something is missing behind `to`'],
    ['converts 2 % to order', 'converts 2 % to', 'Something is missing behind `to`'],
    ['converts 2 % to order', 'converts 2 %', '`converts` lacks an event'],
    ['page landing "/spring" on web-shop {', 'page {', 'This page has no name'],
    ['channel blast: email {', 'channel {', 'This channel has no name'],
    ['blast: email {', 'blast {', '`channel` lacks a kind'],
    ['blast: email {', 'blast: {', '`{` does not fit after `:`'],
    ['85 USD', '$85', '`$85` has the sign of a currency instead of its code'],
    ['85 USD', '85', '`85 per order` is a number per event; `value` takes an amount of money'],
  ] as const) {
    it(`\`${spoilt.replace(/\n\s*/g, ' ')}\` gives one finding`, () => {
      assert.deepEqual(messages(PLAN.replace(written, spoilt)), [message]);
    });
  }

  it('tells what belongs between two words that do not fit', () => {
    const help = (text: string) => findingsIn(text).map((finding) => finding.help);
    assert.deepEqual(help(PLAN.replace('blast: email {', 'blast: {')), [
      'Write the kind of channel between the two, such as `email`',
    ]);
    assert.deepEqual(help(PLAN.replace('on web-shop {', 'on {')), ['Write what belongs between the two']);
  });
});

describe('amounts of money', () => {
  for (const [written, read] of [
    ['$85', '85 USD'],
    ['85$', '85 USD'],
    ['US$85', '85 USD'],
    ['CA$85', '85 CAD'],
    ['$85 CAD', '85 CAD'],
    ['€250', '250 EUR'],
    ['€ 250', '250 EUR'],
    ['250€', '250 EUR'],
    ['250 €', '250 EUR'],
    ['8,50 €', '8.50 EUR'],
    ['£3k', '3k GBP'],
    ['£1,200', '1.2k GBP'],
    ['1,200 £', '1.2k GBP'],
    ['¥8500', '8500 JPY'],
  ] as const) {
    it(`reads \`${written}\` as \`${read}\``, () => {
      const text = PLAN.replace('85 USD', written);
      const [finding, ...others] = findingsIn(text);
      assert.deepEqual(others, []);
      assert.equal(applyEdits(text, finding?.fixes[0]?.edits ?? []), PLAN.replace('85 USD', read));
    });
  }

  it('proposes nothing where the number is a riddle', () => {
    const [finding] = findingsIn(PLAN.replace('85 USD', '$1.2,3'));
    assert.equal(finding?.help, 'Write the number and then the code, as in `85 USD`');
    assert.deepEqual(finding?.fixes, []);
  });
});

function messages(text: string): string[] {
  return findingsIn(text).map(({ message }) => message);
}

function findingsIn(text: string): Finding[] {
  return findingsOf(text).findings;
}
