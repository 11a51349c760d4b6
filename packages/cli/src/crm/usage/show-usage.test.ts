/** `liaison crm usage`: what is listed, in which form, and how it ends. */
import assert from 'node:assert/strict';
import { crmUsageSchema } from '@liaison/checks';
import { withRepository } from '../../testing.ts';

const SCHEMA = `schema of sf exported 2026-10-01 {

  object Lead "Lead" {
    Email:    email(80) "E-mail", lookup-key
    Fax:      phone(40)
    LastName: text(80), required
    Opt_Out:  boolean
    Source:   choice("Web", "Event"), open
  }
}
`;
const CAMPAIGN = `campaign fair "Trade fair" {
  status planned
  runs   2026-12-01 .. 2026-12-05

  page stand "/stand" on web-shop

  capture badge "Badge" on stand {
    purpose event-admin

    email: email "Your e-mail", required, key -> Lead.Email
    news:  boolean "News?" -> not Lead.Opt_Out grants email-marketing for email-marketing
    size:  text(3) -> Lead.Shirt

    set "Event" -> Lead.Source if news is "true"
  }

  use event-admin in DE, AT {
    basis     contract
    retention 6 months after event
    residency EU
  }
}
`;
const OVER = `campaign old {
  status done

  capture form {
    mail: email -> sf/Lead.Email
  }
}
`;
const FILES = { 'crm.campaign': SCHEMA, 'a/fair.campaign': CAMPAIGN, 'a/old.campaign': OVER };

const usage = (...args: readonly string[]) =>
  withRepository(FILES, ({ run }) => run(['crm', 'usage', ...args]));

describe('liaison crm usage', () => {
  it('lists forms with how and why they write a field', async () => {
    const { code, stdout, stderr } = await usage('Lead.Email');
    assert.equal(code, 0, stderr);
    assert.equal(
      stdout,
      [
        'Lead.Email  "E-mail"  email(80), lookup-key  in sf',
        '  fair  planned, 2026-12-01 to 2026-12-05',
        '    badge: email "Your e-mail", email, required, key  a/fair.campaign:10',
        '      for event-admin: contract, kept 6 months after event, stored in EU, for DE, AT',
        '  old  done',
        '    form: mail, email  a/old.campaign:5',
        '',
        '2 campaigns write `Lead.Email` in 2 places',
        '',
      ].join('\n'),
    );
  });

  it('lists the written fields of an object: answers, values and conditions, also those that no schema has', async () => {
    const { code, stdout } = await usage('sf/Lead');
    assert.equal(code, 0);
    assert.match(stdout, /badge: news "News\?", boolean, turned round, grants email-marketing/);
    assert.match(stdout, /for email-marketing: no basis, no retention/);
    assert.match(stdout, /badge: set "Event", if news is "true" {2}a\/fair.campaign:14/);
    assert.match(stdout, /^Lead.Shirt {2}in sf {2}in no schema$/m);
    assert.match(stdout, /2 campaigns write `sf\/Lead` in 5 places; 2 other fields nobody writes\n$/);
    assert.doesNotMatch(stdout, /Fax/);
  });

  it('has a published form', async () => {
    const { code, stdout } = await usage('Lead', '--format', 'json');
    assert.equal(code, 0);
    const report = crmUsageSchema.parse(JSON.parse(stdout));
    assert.deepEqual(report.summary, { campaigns: 2, writers: 5, unwritten: 2 });
    const [email] = report.fields;
    assert.deepEqual(
      email?.writers.map(({ over, until, key }) => [over, until, key]),
      [
        [false, '2026-12-05', true],
        [true, null, false],
      ],
    );
  });

  it('ends with 1 where nobody writes it', async () => {
    const { code, stdout } = await usage('Lead.Fax');
    assert.equal(code, 1);
    assert.equal(stdout, 'Lead.Fax  phone(40)  in sf\n\nNo campaign writes `Lead.Fax`\n');
  });

  it('asks whether another name is meant, with exit code 2', async () => {
    for (const [asked, meant] of [
      ['Lead.Emial', 'Lead.Email'],
      ['Laed', 'Lead'],
      ['sf/Lead.Sourec', 'Lead.Source'],
    ] as const) {
      const { code, stdout, stderr } = await usage(asked);
      assert.deepEqual([code, stdout], [2, '']);
      assert.ok(stderr.includes(`Did you mean \`${meant}\``), stderr);
    }
    assert.match((await usage('Opportunity.StageName')).stderr, /Write it as `Lead.Email`/);
  });

  it('says that there is no schema', () =>
    withRepository({ 'a.campaign': 'campaign a {\n}\n' }, async ({ run }) => {
      const { code, stderr } = await run(['crm', 'usage', 'Lead']);
      assert.equal(code, 2);
      assert.match(stderr, /No schema of a CRM is here/);
    }));
});
