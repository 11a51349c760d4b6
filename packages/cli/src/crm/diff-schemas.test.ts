/** `liaison crm diff`: what changed, whom it hurts, and how it ends. */
import assert from 'node:assert/strict';
import { crmDiffSchema } from '@liaison/checks';
import { withRepository } from '../testing.ts';

const schema = (...fields: readonly string[]) =>
  `schema of salesforce exported 2026-10-01 {\n\n  object Lead "Lead" {\n${fields.map((field) => `    ${field}\n`).join('')}  }\n}\n`;

const FIELDS = [
  'Company: text(255)',
  'Email: email(80)',
  'Fax: phone(40)',
  'LeadSource: choice("Web", "Webinar"), closed, default "Web"',
  'Rating: choice("Hot", "Cold"), open',
  'Score: decimal(5, 2)',
];

const CAMPAIGN = `campaign spring "Spring sale" {
  status planned

  capture signup "Sign up" {
    email:   email -> Lead.Email
    company: text(120) -> Lead.Company
    heat:    choice("Hot", "Cold") -> Lead.Rating
    points:  integer -> Lead.Score

    set "Webinar" -> Lead.LeadSource
  }
}
`;

const REPOSITORY = { 'crm/sf.campaign': schema(...FIELDS), 'campaigns/spring.campaign': CAMPAIGN };

/** The committed schema beside one whose lines are changed. */
function after(changes: Readonly<Record<string, string | undefined>>): string {
  const fields = FIELDS.flatMap((field) => {
    const name = field.split(':')[0] ?? '';
    return name in changes ? (changes[name] ?? []) : field;
  });
  const added = Object.entries(changes).flatMap(([name, field]) =>
    name.startsWith('+') ? (field ?? []) : [],
  );
  return schema(...fields, ...added);
}

async function diff(changes: Readonly<Record<string, string | undefined>>, ...args: readonly string[]) {
  return withRepository({ ...REPOSITORY, 'new.campaign': after(changes) }, ({ run }) =>
    run(['crm', 'diff', 'crm/sf.campaign', 'new.campaign', ...args]),
  );
}

describe('liaison crm diff', () => {
  it('says nothing where nothing changed, with exit code 0', async () => {
    const { code, stdout, stderr } = await diff({});
    assert.deepEqual([code, stdout, stderr], [0, 'No change\n', '']);
  });

  it('names the campaigns that a change hurts, by file and line, form and question', async () => {
    const { code, stdout, stderr } = await diff({
      Company: 'Company: text(80)',
      Fax: undefined,
      LeadSource: 'LeadSource: choice("Web", "Fair"), closed, default "Web"',
      '+1': 'Size: choice("S", "L")',
    });
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      [
        'breaking  `Lead.Company` holds 80 characters now, 255 before',
        '            campaigns/spring.campaign:6:27  spring / signup / company',
        'breaking  `Lead.Fax` is gone',
        'breaking  `Lead.LeadSource` has lost the value `Webinar`',
        '            campaigns/spring.campaign:10:5  spring / signup',
        '          `Lead.LeadSource` has the new value `Fair`',
        '          `Lead.Size` is new',
        '',
        '5 changes, 3 breaking; 1 campaign hurt',
        '',
      ].join('\n'),
    );
    assert.equal(code, 1);
  });

  it('ends with 0 where a change breaks nothing and hurts nobody', async () => {
    const { code, stdout } = await diff({
      Rating: 'Rating: choice("Hot", "Warm", "Cold"), open',
      LeadSource: 'LeadSource: choice("Web", "Webinar"), closed',
    });
    assert.match(stdout, /^ {10}`Lead.LeadSource` has lost its default `Web`$/m);
    assert.equal(code, 0, stdout);
  });

  it('asks about every kind of change', async () => {
    const hurt = async (changes: Readonly<Record<string, string>>) => {
      const { stdout } = await diff(changes, '--format', 'json');
      const { changes: found } = crmDiffSchema.parse(JSON.parse(stdout));
      return found.map(({ kind, hurts }) => [kind, ...hurts.map(({ field }) => field)]);
    };
    // Long enough for what the form takes.
    assert.deepEqual(await hurt({ Company: 'Company: text(120)' }), [['narrowed']]);
    assert.deepEqual(await hurt({ Email: 'Email: email(80), readonly' }), [['made-read-only', 'email']]);
    assert.deepEqual(await hurt({ Email: 'Email: email(80), deprecated' }), [['deprecated', 'email']]);
    // Nobody has to answer the question.
    assert.deepEqual(await hurt({ Email: 'Email: email(80), required' }), [['made-required', 'email']]);
    assert.deepEqual(await hurt({ Fax: 'Fax: phone(40), required' }), [['made-required', null]]);
    assert.deepEqual(await hurt({ '+1': 'Size: text(10), required' }), [['field-added', null]]);
    assert.deepEqual(await hurt({ Score: 'Score: date' }), [['narrowed', 'points']]);
    assert.deepEqual(await hurt({ Score: 'Score: decimal(4, 2)' }), [['narrowed', 'points']]);
    assert.deepEqual(await hurt({ Rating: 'Rating: choice("Hot", "Cold"), closed' }), [['narrowed']]);
    assert.deepEqual(await hurt({ Rating: 'Rating: choice("Hot"), closed' }), [
      ['narrowed', 'heat'],
      ['value-gone', 'heat'],
    ]);
  });

  it('does not ask campaigns that are over, nor those of another crm', () =>
    withRepository(
      {
        ...REPOSITORY,
        'campaigns/old.campaign': CAMPAIGN.replace('campaign spring', 'campaign old').replace(
          'planned',
          'done',
        ),
        'new.campaign': after({ Email: undefined }),
      },
      async ({ run }) => {
        const args = ['crm', 'diff', 'crm/sf.campaign', 'new.campaign'];
        assert.match((await run(args)).stdout, /1 campaign hurt/);
        assert.match((await run([...args, '--crm', 'other'])).stdout, /0 campaigns hurt/);
      },
    ));

  it('compares exports with each other and with a schema, in any folder', () =>
    withRepository(
      {
        'shop/liaison.config.json': '{}',
        'shop/campaigns/spring.campaign': CAMPAIGN,
        'old.csv':
          'Object;API Name;Type;Length;Required\nLead;Email;E-Mail;80;no\nLead;Company;Text;255;no\n',
        'new/fields.csv':
          'Object;API Name;Type;Length;Required\nLead;Email;E-Mail;80;yes\nLead;Company;Text;255;no\n',
      },
      async ({ run }) => {
        const args = ['crm', 'diff', 'old.csv', 'new'];
        const { stdout, code } = await run([...args, '--repository', 'shop']);
        assert.match(
          stdout,
          /^breaking {2}`Lead.Email` is required now\n {12}shop\/campaigns\/spring.campaign:5:23/,
        );
        assert.equal(code, 1);
        const elsewhere = await run(args, { in: 'new' });
        assert.equal(elsewhere.code, 2);
        assert.match(elsewhere.stderr, /`old.csv` does not exist/);
      },
    ));

  it('takes one exported file for its objects only, and a folder for all', () =>
    withRepository(
      {
        'old/fields.csv': 'Object;API Name;Type\nLead;Email;Email\nContact;Email;Email\n',
        'new/fields.csv': 'Object;API Name;Type\nLead;Email;Email\n',
      },
      async ({ run }) => {
        assert.equal((await run(['crm', 'diff', 'old', 'new/fields.csv'])).stdout, 'No change\n');
        assert.equal((await run(['crm', 'diff', 'new/fields.csv', 'old'])).stdout, 'No change\n');
        assert.match((await run(['crm', 'diff', 'old', 'new'])).stdout, /^breaking {2}`Contact` is gone$/m);
      },
    ));

  it('shows what it can and ends with 2 where a file cannot be read', () =>
    withRepository(
      {
        ...REPOSITORY,
        'in/Lead.csv': 'Field;Type;Length\nEmail;email;60\n',
        'in/broken.json': '{"fields": [',
      },
      async ({ run }) => {
        const { code, stdout, stderr } = await run(['crm', 'diff', 'crm/sf.campaign', 'in']);
        assert.match(stdout, /`Lead.Email` holds 60 characters now, 80 before/);
        assert.match(stderr, /^error: in\/broken.json:1:13: Not JSON/);
        assert.equal(code, 2);
      },
    ));

  it('says what it cannot compare', () =>
    withRepository(REPOSITORY, async ({ run }) => {
      const none = await run(['crm', 'diff', 'campaigns/spring.campaign', 'crm/sf.campaign']);
      assert.equal(none.code, 2);
      assert.match(none.stderr, /There is no schema of a CRM in `campaigns\/spring.campaign`/);
      const missing = await run(['crm', 'diff', 'crm/sf.campaign', 'x.campaign']);
      assert.match(missing.stderr, /`x.campaign` does not exist/);
      const elsewhere = await run([
        'crm',
        'diff',
        'crm/sf.campaign',
        'crm/sf.campaign',
        '--repository',
        'crm/x',
      ]);
      assert.equal(elsewhere.code, 2);
    }));
});
