/** What beginners bring along from other notations and from prose: one finding, and a fix that puts it right. */
import assert from 'node:assert/strict';
import { applyEdits, type Finding } from './finding.ts';
import { findingsOf } from './testing.ts';

const PLAN = `person kim "Kim Tea" {
  team growth
  email "kim@tea.example"
}
list tea-drinkers "Tea drinkers" {
  owner growth
  at-most 2 messages per week
}
campaign tea-spring "Tea in spring" {
  owner ana
  it-owner tom
  champion kim
  liaison raj
  sponsor lena
  sponsor raj
  status planned
  runs 2027-03-02 .. 2027-03-30
  timezone Europe/London
  value 85 EUR per order
  crm-id "701Kx"
  on-call tom 2027-03-02 08:00 .. 2027-03-02 23:00
  page landing "/tea" on web-shop {
    visit 12 requests
    canonical "https://shop.example/tea"
    redirects to "https://shop.example/teas"
  }
  channel blast: email "Blast" {
    audience 1.2k from newsletter
    suppresses tea-drinkers
    at 2027-03-02 09:00 over 2 h
    response 3.5 %
    converts 2.1 % to order
    lands-on landing
    through mailwave
    spend 1200 EUR
  }
  capacity-budget {
    web-shop 30 rps
    checkout 2 rps
    crm-api 1k requests per 24 h
  }
  capture signup "Sign-up" on landing {
    purpose email-marketing
    rate 5 % per visit
    failures to crm-ops
    email: email "E-mail", required, key -> Lead.Email
    last-name: text(80) "Last name", required -> Lead.LastName
    company: text(80) "Company", required -> Lead.Company
    phone: phone -> Lead.Phone
    news: boolean "News" -> Lead.Newsletter_Opt_In__c
    set campaign-id -> CampaignMember.CampaignId
    set "Responded" -> CampaignMember.Status
  }
  use email-marketing in GB {
    basis consent
    notice "https://shop.example/privacy"
    retention 24 months after last-contact
  }
  funding 2k EUR {
    growth 100 %
  }
  contingency {
    when web-shop above 80 % of capacity, pause blast by ana
  }
  sla shop "Shop" {
    between growth and ecommerce
    promise availability of web-shop >= 99.9 % over 7 days by ecommerce
    promise notice >= 10 business days by growth
    measured "Dashboard" every 5 min
    breach "Call" escalates to raj within 1 h
    review 2027-04-05
  }
  needs pages from ecommerce due 2027-02-12 {
    accountable tom
  }
}
`;

/** What stands in the plan, how a beginner writes it, and the message; the first fix leads back to the plan. */
type Habit = readonly [right: string, written: string, message: string];

describe('habits', () => {
  it('begin with a plan in order', () => {
    assert.deepEqual(findingsIn(PLAN), []);
  });

  mended('arrows', [
    ['-> Lead.Phone', '–> Lead.Phone', '`–>` is no arrow here'],
    ['-> Lead.Phone', '—> Lead.Phone', '`—>` is no arrow here'],
    ['-> Lead.LastName', '→ Lead.LastName', '`→` is no arrow here'],
    ['-> Lead.Email', '=> Lead.Email', '`=>` is no arrow here'],
    ['-> Lead.Email', '- > Lead.Email', '`- >` is no arrow here'],
    ['-> Lead.Email', '--> Lead.Email', '`-->` is no arrow here'],
    ['-> Lead.Email', '> Lead.Email', '`>` is no arrow here'],
  ]);

  mended('lines of forms', [
    [', required, key ->', ' required, key ->', 'No comma stands before `required`'],
    [', required, key ->', ' required key ->', 'No comma stands before `required`'],
    [', required, key -> Lead.Email', ' -> Lead.Email, required, key', '`required` stands behind the arrow'],
    [', required -> Lead.LastName', ' -> Lead.LastName required', '`required` stands behind the arrow'],
    [', required, key', ', requierd, key', '`requierd` is no flag of a field'],
    [', required -> Lead.LastName', ', mandatory -> Lead.LastName', '`mandatory` is no flag of a field'],
    [', required, key', ', required, kee', '`kee` is no flag of a field'],
    ['text(80) "Last', 'text[80] "Last', 'Lengths and values of a type stand in round brackets'],
    ['text(80) "Last', 'text 80 "Last', 'Lengths and values of a type stand in round brackets'],
    ['text(80) "Last', 'text(80), "Last', 'No comma stands before the title'],
    ['"Last name"', 'Last name', '`Last name` stands without quotes'],
    ['email: email', 'email email', 'No colon stands behind `email`'],
    ['email: email', 'email = email', 'A colon stands between a field and its type'],
    ['last-name:', 'last name:', '`last name` is more than one word, and a name is one'],
    ['-> Lead.LastName', '-> Lead Last Name', '`Lead Last Name` is not how a CRM object is named here'],
    ['Lead.LastName', 'Lead.Last Name', '`Last Name` is not how a field is named here'],
    ['Lead.LastName', 'Lead."Last Name"', 'Object `Lead` has no field `Last Name`'],
    ['news: boolean', 'news: checkbox', 'No type of field is called `checkbox`'],
    ['phone: phone', 'phone: tel', 'No type of field is called `tel`'],
  ]);

  mended('texts', [
    ['"kim@tea.example"', 'kim@tea.example', '`kim@tea.example` stands without quotes'],
    [
      '"https://shop.example/privacy"',
      'https://shop.example/privacy',
      '`https://shop.example/privacy` stands without quotes',
    ],
    ...['canonical "https://shop.example/tea"', 'redirects to "https://shop.example/teas"'].map(
      (line) => [line, line.replaceAll('"', ''), `\`${line.split('"')[1]}\` stands without quotes`] as const,
    ),
    ['"/tea"', '/tea', '`/tea` stands without quotes'],
    ['crm-id "701Kx"', 'crm-id 701Kx', '`701Kx` stands without quotes'],
    ['"Blast"', "'Blast'", 'This text stands in single quotes'],
    ['"Blast"', '‘Blast’', 'This text stands in single quotes'],
    ['"Tea in spring"', '«Tea in spring»', 'This text stands in guillemets'],
    ['"E-mail"', '»E-mail«', 'This text stands in guillemets'],
    ['"Blast"', 'Blast', '`Blast` stands without quotes'],
  ]);

  mended('dates and times', [
    ['2027-03-02 ..', '2027-3-2 ..', '`2027-3-2` is not written as a date here'],
    ['2027-03-02 ..', '2 March 2027 ..', '`2 March 2027` is not written as a date here'],
    ['2027-03-02 ..', 'March 2nd, 2027 ..', '`March 2nd, 2027` is not written as a date here'],
    ['at 2027-03-02 09:00', 'at 2027-03-02T09:00', '`2027-03-02T09:00` is not written as date and time here'],
    ['at 2027-03-02 09:00', 'at 2027-03-02 9 am', '`9 am` is not written as a time here'],
    ['at 2027-03-02 09:00', 'at 2027-03-02 09.00', '`09.00` is not written as a time here'],
    ['at 2027-03-02 09:00', 'at 2027-03-02 9h00', '`9h00` is not written as a time here'],
    ['2027-03-02 .. 2027-03-30', '2027-03-02 to 2027-03-30', '`to` does not join two dates'],
    ['2027-03-02 .. 2027-03-30', 'from 2027-03-02 to 2027-03-30', '`to` does not join two dates'],
    ['2027-03-02 .. 2027-03-30', '2027-03-02 - 2027-03-30', '`-` does not join two dates'],
    ['2027-03-02 .. 2027-03-30', '2027-03-02 – 2027-03-30', '`–` does not join two dates'],
    ['08:00 .. 2027-03-02 23:00', '08:00 .. 23:00', '`23:00` is a time without its date'],
    [
      '08:00 .. 2027-03-02 23:00',
      '08:00 .. 06:00',
      '`06:00` is a time without its date',
      '08:00 .. 2027-03-03 06:00',
    ],
  ]);

  mended('numbers and units', [
    ['1200 EUR', 'EUR 1200', '`EUR` stands before the number'],
    ['1.2k from', '1.200.000 from', '`1.200.000` has its thousands set apart', '1.2M from'],
    ['1.2k from', '1 200 from', '`1 200` has its thousands set apart'],
    ['1.2k from', '1.2K from', '`K` is no unit'],
    ['1k requests per 24 h', '1 K requests per 24 h', '`K` is no unit'],
    ['85 EUR per order', '85 EUR/order', '`EUR/order` has a `/` for `per`'],
    ['85 EUR per order', '85 EUR per sale', '`sale` is no unit'],
    ['30 rps', '30 req/s', '`req/s` has a `/` for `per`'],
    ['30 rps', '30 requests/second', '`requests/second` has a `/` for `per`'],
    ['30 rps', '30 rps/s', '`rps/s` has a `/` for `per`'],
    ['web-shop 30 rps', 'web-shop: 30 rps', '`:` does not fit after `web-shop`'],
    ['web-shop 30 rps', '30 rps web-shop', '`30 rps` stands before the name'],
  ]);

  mended('figures as they are spoken', [
    ['1.2k from', 'ca. 1.2k from', '`ca.` cannot stand before a number'],
    ['1.2k from', '~1.2k from', '`~` cannot stand before a number'],
    [
      '1.2k from',
      '1.2 thousand People from',
      '`thousand` cannot be read behind a number',
      '1.2k People from',
    ],
    ['2k EUR', '2 thousand EUR', '`thousand` cannot be read behind a number'],
    ['24 months', '24 Monate', '`Monate` is no unit'],
    ['24 months', '24 mois', '`mois` is no unit'],
    ['24 months', '24 meses', '`meses` is no unit'],
    ['over 2 h', 'over 2 Stunden', '`Stunden` is no unit'],
    ['3.5 %', '3.5 Prozent', '`Prozent` is no unit'],
    ['10 business days', '10 bussiness days', '`bussiness` is no word for days on which people work'],
    ['10 business days', '10 working days', '`working` is no word for days on which people work'],
    ['10 business days', '10 Werktage', '`Werktage` is no unit'],
    ['2 messages per week', '2 messages a week', '`a week` is not how a rate is written'],
    ['2 messages per week', '2 messages pro Woche', '`pro Woche` is not how a rate is written'],
    ['2 messages per week', '2 messages per Woche', '`Woche` is no unit'],
    ['>= 99.9 %', 'at least 99.9 %', '`at least` does not compare here'],
    [
      'at 2027-03-02 09:00',
      'at 2027-03-02 at 09:00',
      '`2027-03-02 at 09:00` is not written as date and time here',
    ],
    [
      'at 2027-03-02 09:00',
      'at 2027-03-02, 09:00',
      '`2027-03-02, 09:00` is not written as date and time here',
    ],
  ]);

  mended('words inside of statements', [
    ['within 1 h', 'withing 1 h', '`withing` does not fit after `raj`'],
    ['within 1 h', 'in 1 h', '`in` does not fit after `raj`'],
    ['escalates to raj', 'escalates raj', '`raj` does not fit after `escalates`'],
    ['after last-contact', 'nach last-contact', '`nach` does not fit after `months`'],
    ['over 7 days', 'ovre 7 days', '`ovre` does not fit after `%`'],
    ['availability of', 'availability for', '`for` does not fit after `availability`'],
    ['web-shop >= 99.9', 'web-shop 99.9', '`99.9` does not fit after `web-shop`'],
    ['due 2027-02-12', 'bis 2027-02-12', '`bis` does not fit after `ecommerce`'],
    ['due 2027-02-12', 'by 2027-02-12', '`by` does not fit after `ecommerce`'],
    ['% to order', '% into order', '`into` does not fit after `%`'],
    ['from newsletter', 'form newsletter', '`form` does not fit after a number'],
    ['above 80 %', '> 80 %', '`>` does not fit after `web-shop`'],
  ]);

  mended('names and statements', [
    ['lands-on', 'lands on', '`lands on` is no statement of a channel'],
    ['it-owner', 'it owner', '`it owner` is no statement of a campaign'],
    ['capacity-budget {', 'capacity budget {', '`capacity budget` is no statement of a campaign'],
    ['on-call', 'on call', '`on call` is no statement of a campaign'],
    ['crm-id', 'crm id', '`crm id` is no statement of a campaign'],
    ['tea-spring "', 'tea spring "', '`tea spring` is more than one word, and a name is one'],
    [
      'tea-spring "Tea in spring"',
      'tea-spring Tea in spring',
      '`tea-spring Tea in spring` is more than one word, and a name is one',
    ],
    ['owner ana', 'owner Ana Reyes', '`Ana Reyes` is not how a person is named here'],
    ['owner ana', 'owner "Ana Reyes"', 'No person is called `Ana Reyes`'],
    ['owner ana', 'owner ana.reyes@shop.example', '`ana.reyes@shop.example` is an address, not a name'],
    ['owner ana', 'owner "ana.reyes@shop.example"', 'No person is called `ana.reyes@shop.example`'],
    [
      'blast: email',
      'Tea blast: email',
      '`Tea blast` is more than one word, and a name is one',
      'tea-blast: email',
    ],
    ['on web-shop', 'on Web shop', '`Web shop` is not how a system is named here'],
    ['in GB', 'in United Kingdom', '`United Kingdom` is not how a region is named here'],
    ['in GB', 'in UK', 'No region is called `UK`'],
    ['blast: email', 'blast: newsletter', '`newsletter` is a list, and `channel` takes a kind of channel'],
    ['sponsor lena\n  sponsor raj', 'sponsor lena, raj', '`sponsor` takes one person a line'],
    ['owner ana\n  it-owner tom', 'owner ana, it-owner tom', 'A comma does not end a statement'],
    ['status planned', 'status planned # not yet', '`#` begins no comment here', 'status planned // not yet'],
    [
      '  owner ana',
      '  # marketing\n  owner ana',
      '`#` begins no comment here',
      '  // marketing\n  owner ana',
    ],
  ]);

  told('without a guess', [
    ['2027-03-02 ..', '27-03-02 ..', '`27-03-02` is not written as a date here'],
    ['2027-03-02 ..', '03-02 ..', '`03-02` is not written as a date here'],
    ['2027-03-02 09:00', '2027-03-02T09:00Z', '`2027-03-02T09:00Z` is not written as date and time here'],
    ['owner ana', 'owner kate@shop.example', '`kate@shop.example` is an address, not a name'],
    ['due 2027-02-12', 'due next week', '`next` does not fit after `due`'],
    ['24 months', 'two years', '`two` does not fit after `retention`'],
    ['owner ana', 'owner ana and kim', '`owner` takes one person'],
    ['at 2027-03-02 09:00', 'at 2027-03-02 09:00 Uhr', '`Uhr` does not fit after `09:00`'],
    ['response 3.5 %', 'response 3-5 %', '`3-5` is more than one number'],
  ]);

  it('leaves texts in curly quotes readable that hold a text in quotes', () => {
    for (const [written, read] of [
      ['“He said “hi””', '"He said “hi”"'],
      ['“He said "hi"”', '"He said \\"hi\\""'],
      ['„Er sagt „hi““', '"Er sagt „hi“"'],
      ["'Kim's tea'", '"Kim\'s tea"'],
    ] as const) {
      const text = PLAN.replace('"Tea in spring"', written);
      assert.equal(
        withFirstFix(text),
        PLAN.replace('"Tea in spring"', () => read),
      );
    }
  });

  it('tell a name that begins with a digit', () => {
    const [finding, ...others] = findingsIn(PLAN.replace('campaign tea-spring', 'campaign 2027-tea'));
    assert.deepEqual(others, []);
    assert.equal(finding?.help, 'Write `tea-2027` or `"2027-tea"`');
  });
});

/** Each with the text that its fix leads to, if that is not the plan. */
function mended(topic: string, habits: readonly (Habit | readonly [string, string, string, string])[]): void {
  for (const [right, written, message, read = right] of habits) {
    it(`${topic}: \`${written.replace(/\s+/g, ' ')}\``, () => {
      const text = PLAN.replace(right, () => written);
      assert.deepEqual(messages(text), [message]);
      assert.equal(
        withFirstFix(text),
        PLAN.replace(right, () => read),
      );
    });
  }
}

function told(topic: string, habits: readonly Habit[]): void {
  for (const [right, written, message] of habits) {
    it(`${topic}: \`${written}\``, () => {
      const [finding, ...others] = findingsIn(PLAN.replace(right, () => written));
      assert.deepEqual([others, finding?.message, finding?.fixes], [[], message, []]);
    });
  }
}

function withFirstFix(text: string): string {
  return applyEdits(text, findingsIn(text)[0]?.fixes[0]?.edits ?? []);
}

function messages(text: string): string[] {
  return findingsIn(text).map(({ message }) => message);
}

function findingsIn(text: string): Finding[] {
  return findingsOf(text).findings;
}
