import assert from 'node:assert/strict';
import { type FormattedCampaign, formatCampaign } from './format-campaign.ts';

/** Formats twice: the second time must change nothing. */
function format(text: string): FormattedCampaign {
  const formatted = formatCampaign(text);
  assert.equal(formatCampaign(formatted.text).text, formatted.text);
  return formatted;
}

/** `text` as it is, or with all space between words made one, comes out as it is. */
function checkKept(text: string): void {
  assert.deepEqual(format(text), { text, skipped: [] });
  assert.equal(
    format(text.replace(/^ +/gm, '\t').replace(/(?<=\S) +(?=[^\s/])(?=([^"\n]*"[^"\n]*")*[^"\n]*$)/gm, ' '))
      .text,
    text,
  );
}

function checkFormat(before: string, after: string): void {
  assert.deepEqual(format(before), { text: after, skipped: [] });
}

/** Each part between `<|` and `|>` comes out as it is, and is reported. */
function checkSkipped(before: string, after: string): void {
  const parts = before.split(/<\||\|>/);
  const starts = parts.map((_, at) => parts.slice(0, at).join('').length);
  const skipped = parts.flatMap((part, at) => {
    const start = starts[at] as number;
    return at % 2 === 0 ? [] : [{ start, end: start + part.length }];
  });
  assert.deepEqual(format(parts.join('')), { text: after, skipped });
}

describe('formatting every form of statement', () => {
  it('words and curves', () =>
    checkKept(`// Shipped with the language.

side marketing "Marketing"
side it        "Information technology"

role crm "Answers for what is written to the CRM"

measure availability in %     "Share of good minutes"
measure answer-time  in hours "To the first answer"

unit days of time equals 24 h "Days"

curve webcast-join "Joining a webcast" {
  shape    log-logistic
  arrived    5 % by 10 min before
  arrived   60 % by  0 min after
  arrived  100 % by 30 min after
  ends     after 30 days
  evidence "Assumption" "https://evidence.example"
}

kind email "E-mail" {
  curve     email-click
  needs     consent email-marketing
  response  2.9 % "Mailchimp 2019"
  delivered 97 %
  scanners  1 per visit
  jitter    60 s
}

profile office-day "Shoppers by local hour" {
  at 00:00  1 %
  at 07:00 14 %
}
`));

  it('people, systems, vendors, lists', () =>
    checkKept(`/** Embedded two days a week. */
person tom-okafor "Tom Okafor" {
  team       ecommerce
  email      "tom.okafor@shop.example"
  liaison-to growth
  signs-for  privacy
  signs-for  security
  until      2027-01-31
}

system web-shop "Web shop" {
  owner    ecommerce
  capacity 900 rps    tested 2026-09-12 "https://ci.example/load-tests/88"
  capacity   5k users tested 2026-09-12 "https://ci.example/load-tests/88"
  quota    100k requests per 24 h
  quota     50k requests per day in America/Chicago
  scales   from 400 rps in 7 min

  calls search-api   2 requests per visit
  calls checkout-api 4 requests per order

  freeze releases  2026-11-24 .. 2026-12-01 "Peak trading"
  freeze campaigns 2026-12-03 06:00 .. 2026-12-03 09:00 "Certificate change"
}

vendor mailwave "Mailwave" {
  service   email
  contract  "MSA-2291" until 2027-03-31
  limit     400k messages per hour
  processes personal-data in EU under "DPA-12"
  approval  it        by raj-mehta    on 2026-02-03
  approval  marketing by lena-fischer on 2026-02-04
}

list newsletter "Newsletter subscribers" {
  size 1.2M on 2026-11-01
  zone America/New_York    47 %
  zone America/Denver       7 %
  zone America/Los_Angeles 17 %
}

crm salesforce "Salesforce production" {
  platform salesforce
  api      crm-api 1 requests per submission
}
`));

  it('the schema of a CRM', () =>
    checkKept(`schema of salesforce exported 2026-11-01 {

  object Lead "Lead" {
    "Last Name":               text(80), required
    Company:                   text(255), required?
    LeadSource:                choice(
                                 "Web",
                                 "Webinar",
                                 "Phone Inquiry" as "Call",
                                 "Partner Referral",
                                 inactive "Purchased List",
                                 "Other"
                               ) "Source", default "Web"
    AnnualRevenue:             currency(18, ?)
    Newsletter_Opt_In_Date__c: datetime
    Status:                    choice("Sent", "Responded", "Registered"), readonly
    Owner:                     reference(User, Group)
  }
}
`));

  it('a campaign', () =>
    checkKept(`campaign black-friday-2026 "Black Friday 2026" {
  owner    ana-reyes
  sponsor  lena-fischer
  on-call  tom-okafor 2026-11-27 08:00 .. 2026-11-27 23:00
  runs     2026-11-20 .. 2026-11-30
  timezone America/New_York
  value    85 USD per order
  utm      campaign "bf26"

  page doors  "/live" on webcast-player
  page replay "/r"    on webcast-player

  page sign-up "/nimbus5" on web-shop {
    visit 9 requests staying 2 min
  }

  channel teaser: email "Teaser blast" {
    audience 480k from newsletter
    at       2026-11-27 09:00 over 2 h
    at       2026-11-28 09:00 recipient-local over 90 min
    response 3.5 %
    converts 2.1 % to order
    utm      source "newsletter"
    utm      medium "email"
  }

  capacity-budget {
    web-shop       120 rps
    webcast-player  16k users
    "old system"     2.5 rps
    crm-api         60k requests per 24 h
  }

  waiting-room web-shop admits 2000 visits per minute through queueup 2026-12-03 16:30 .. 2026-12-03 17:30

  contingency {
    when web-shop   above 80 % of capacity, throttle teaser to 200k messages per hour by tom-okafor
    when error-rate of checkout-api > 2 %, pause search by ana-reyes
  }

  capture gift-uk "UK gift form" on gb {
    purpose  fundraising
    rate     6 % per visit
    failures to crm-ops
    email:     email "E-mail", required, key  -> salesforce/Contact.Email
    last-name: text(80) "Last name", required -> Donor."Last Name"
    gift-aid:  boolean "I am a UK taxpayer; treat this and future gifts as Gift Aid donations" -> Contact.Gift_Aid__c for gift-aid
    partner:   boolean "Acme may contact me"  shared-with acme-cloud grants partner-contact
    no-news:   boolean "Do not e-mail me"     -> not Donor.email_optin refuses email-marketing
    set now           -> Contact.Email_Consent_At__c   if news is "true"
    set label-of-news -> Contact.Email_Consent_Text__c if news is "true"
    set "Attended"    -> CampaignMember.Status
  }

  use email-marketing in US, CA {
    basis     consent
    retention 24 months after last-contact
  }

  sla launch "Launch readiness" {
    between  growth and ecommerce
    promise  availability of login          >= 99.95 % over 2 h by ecommerce
    promise  availability of webcast-player >= 99.9 %  over 2 h by streamly
    measured "Status" "https://status.example" every 1 min
    breach   "Stream goes public" escalates to raj-mehta within 5 min
    review   2026-12-14
  }

  metric leads "New leads" {
    target >= 4000 leads
    source Lead.LeadSource
  }

  funding 180k EUR {
    growth     50 %
    acme-cloud 50 %
  }

  needs player-skin "Branded player" from ecommerce due 2026-11-20 "https://tracker.example/P-1"

  approval marketing pending

  approval security by ida-holt on 2026-10-20 evidence "https://tracker.example/SEC-311" seal "7f3a91c2"
}
`));
});

describe('formatting a file', () => {
  it('keeps the line ending that most lines have, and the byte order mark', () => {
    checkFormat('\uFEFFteam a {\r\nside it\r\n}\n', '\uFEFFteam a {\r\n  side it\r\n}\r\n');
    checkFormat('/*\r\n * a\r\n */\r\nteam a', '/*\r\n * a\r\n */\r\nteam a\r\n');
  });

  it('leaves an empty file empty and ends every other one in one line break', () => {
    checkFormat('', '');
    checkFormat(' \n\n', '');
    checkFormat('\n\nteam a\n\n\n', 'team a\n');
    checkFormat('// a', '// a\n');
  });

  it('puts the blank line around a block before the comments above it', () =>
    checkFormat(
      'campaign c {\nstatus planned\n// allow x until 2026-12-01 by ana: why\n/* and */\npage a { language cy }\n// b\npage b\n}',
      `campaign c {
  status planned

  // allow x until 2026-12-01 by ana: why
  /* and */
  page a {
    language cy
  }

  // b
  page b
}
`,
    ));

  it('keeps comments at their tokens', () =>
    checkFormat(
      'team a // head\n{ /* first */\n side /* which */ it /* behind */ // and more\n contact // where\n "x"\n}// end',
      `team a  // head
{  /* first */
  side /* which */ it  /* behind */ // and more
  contact  // where
      "x"
}  // end
`,
    ));

  it('keeps a line break where a keyword would become a name', () => {
    const text = 'campaign c {\n  approval\n      pending\n}\n';
    checkFormat(text, text);
    checkFormat(
      'vendor v {\n  approval it\n  by raj-mehta\n}\n',
      'vendor v {\n  approval it by raj-mehta\n}\n',
    );
  });

  it('keeps an author’s line breaks if the columns make the line too wide', () => {
    const long = 'x'.repeat(70);
    const text = `campaign c {
  capture f {
    a-name-with-many-letters: boolean "${long.slice(0, 20)}"
    b: boolean -> Lead.Field
        for ${long}
    c: boolean -> Lead.Field
  }
}
`;
    checkFormat(text, text);
  });

  it('joins a statement of which a line begins with a text', () =>
    checkFormat(
      'campaign c {\n  capture f {\n  set\n"Web"\n  -> Lead.Source\n  if a is "b"\n  }\n}\n',
      `campaign c {
  capture f {
    set "Web" -> Lead.Source if a is "b"
  }
}
`,
    ));

  it('lays out what the language does not know like all the rest', () =>
    checkFormat(
      'campaign c {\nownr   ana\nstatus planned\nthing { a 1 . 5 / / x\n bc "d" }\n}',
      `campaign c {
  ownr   ana
  status planned

  thing {
    a  1 . 5 / /x
    bc "d"
  }
}
`,
    ));
});

describe('formatting around mistakes', () => {
  it('keeps the lines of a statement that cannot be read', () => {
    checkSkipped(
      'team a {\n<|   side   it  it|>\ncontact   "x"\n}\n',
      'team a {\n   side   it  it\n  contact "x"\n}\n',
    );
    checkSkipped(
      'team a {\n<|contact   “x”  // y|>\nside   it\n}\n',
      'team a {\ncontact   “x”  // y\n  side it\n}\n',
    );
    checkSkipped('team a {\n<|contact   "x|>\nside   it\n}\n', 'team a {\ncontact   "x\n  side it\n}\n');
    checkSkipped('team a {\n<| $|>\nside   it\n}\n', 'team a {\n $\n  side it\n}\n');
  });

  it('keeps the head of a block', () =>
    checkSkipped(
      'campaign c {\n<| channel  a:  { // x|>\nresponse   3 %\n }\n}\n',
      'campaign c {\n channel  a:  { // x\n    response 3 %\n  }\n}\n',
    ));

  it('keeps whatever shares a line with a mistake', () => {
    checkSkipped(
      '<|team   a { side it it }   team b|>\nteam   c\n',
      'team   a { side it it }   team b\n\nteam c\n',
    );
    checkSkipped(
      'team  a {\n<|/* one\n  two */  side it it  /* three\n four */|>\ncontact   "x"\n}\n',
      'team a {\n/* one\n  two */  side it it  /* three\n four */\n  contact "x"\n}\n',
    );
  });

  it('keeps a declaration whose braces do not match', () => {
    checkSkipped('<|team  a {\n side   it|>\nteam   b\n', 'team  a {\n side   it\nteam b\n');
    checkSkipped(
      'team   z\n<|campaign  c {\n page  a { } }\n  // d\n\n\n  channel  b: email { }\n}|>\nteam   b\n',
      'team z\ncampaign  c {\n page  a { } }\n  // d\n\n\n  channel  b: email { }\n}\nteam b\n',
    );
  });

  it('keeps what a stray brace cut off, also where it reads like a declaration', () => {
    for (const statement of [
      'cost  media 9k GBP',
      'evidence  legal-review',
      'change  normal',
      'type:  text',
    ]) {
      const broken = `campaign  c {\n  page  a { } }\n  ${statement}\n  status  planned\n}`;
      checkSkipped(`person  p\n<|${broken}|>\nperson  q\n`, `person p\n${broken}\nperson q\n`);
      const flat = broken.replace(/^ +(?!type)/gm, '');
      checkSkipped(`person  p\n<|${flat}|>\nperson  q\n`, `person p\n${flat}\nperson q\n`);
    }
  });

  it('keeps no declaration above the one that a stray brace stands in', () =>
    checkSkipped(
      'person  p {\n}\n<|vendor  v { } }|>\nteam  a\n<|team  b { |>\nsystem  s\n',
      'person p {}\nvendor  v { } }\nteam a\nteam  b { \nsystem s\n',
    ));

  it('keeps a file whose blocks are too deep for the parser', () => {
    const text = 'a  {\n'.repeat(5000);
    assert.deepEqual(format(text), { text, skipped: [{ start: 0, end: text.length }] });
  });
});

describe('limits of the layout', () => {
  it('joins a statement up to 120 columns', () => {
    const broken = (length: number) => `link\n      "${'x'.repeat(length)}"`;
    const around = (statement: string) => `campaign spring {\n  ${statement}\n}\n`;
    checkFormat(around(broken(111)), around(broken(111).replace(/\n */, ' ')));
    checkFormat(around(broken(112)), around(broken(112)));
  });

  it('widens a column up to 40', () => {
    const rows = (length: number, space: number) =>
      `funding {\n  ${'x'.repeat(length)} 60 %\n  acme${' '.repeat(space)}40 %\n}\n`;
    const around = (block: string) => `campaign spring {\n${block.replace(/^(?=.)/gm, '  ')}}\n`;
    checkFormat(around(rows(40, 1)), around(rows(40, 37)));
    checkFormat(around(rows(41, 1)), around(rows(41, 1)));
  });

  it('widens the types of fields up to 44', () => {
    const fields = (name: string, space: number) =>
      `campaign spring {\n  capture form {\n    a: ${name} -> L.A\n    b: text${' '.repeat(space)}-> L.B\n  }\n}\n`;
    checkFormat(fields(`text "${'x'.repeat(37)}"`, 1), fields(`text "${'x'.repeat(37)}"`, 41));
    checkFormat(fields(`text "${'x'.repeat(38)}"`, 1), fields(`text "${'x'.repeat(38)}"`, 1));
  });
});
