/** `liaison crm pull` against a server on this machine: what comes, what is asked, and whom the token meets. */
import assert from 'node:assert/strict';
import { withRepository } from '../../testing.ts';
import { describeOf, propertyOf, TOKEN, VERSIONS, withCrm } from './testing.ts';

const at = (name: string) => `/services/data/v66.0/sobjects/${name}/describe`;
const env = (origin: string) => ({ SF_INSTANCE_URL: origin, SF_ACCESS_TOKEN: TOKEN });
const TWO = {
  '/services/data/': VERSIONS,
  [at('Lead')]: describeOf('Lead', ['LastName', 'Company']),
  [at('Contact')]: describeOf('Contact', ['LastName']),
};
const PULL = ['crm', 'pull', 'salesforce', '--crm', 'sf'];

/** The language says it of one attribute of a table. */
const attribute = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  '@odata.type': '#Microsoft.Dynamics.CRM.StringAttributeMetadata',
  LogicalName: name,
  EntityLogicalName: 'lead',
  AttributeType: 'String',
  AttributeTypeName: { Value: 'StringType' },
  MaxLength: 50,
  IsValidForCreate: true,
  IsValidForUpdate: true,
  RequiredLevel: { Value: 'None' },
  ...more,
});

describe('liaison crm pull salesforce', () => {
  it('describes the objects in the newest version, and writes what an import of the answers writes', () =>
    withCrm(TWO, ({ origin, asked }) =>
      withRepository({}, async ({ run, read, list }) => {
        const to = ['--object', 'Lead', '--object', 'Contact', '--out', 'sf.campaign', '--save', 'answers'];
        const pulled = await run([...PULL, ...to], { env: env(origin) });
        assert.equal(pulled.code, 0, pulled.stderr);
        assert.equal(pulled.stderr.split('\n')[0], '2 objects, 3 fields written in `sf.campaign`');
        assert.deepEqual(asked, ['/services/data/', at('Lead'), at('Contact')]);
        assert.deepEqual(list(), ['answers/Contact.json', 'answers/Lead.json', 'sf.campaign']);
        const imported = await run(['crm', 'import', 'answers', '--crm', 'sf', '--out', 'again.campaign']);
        assert.equal(imported.code, 0, imported.stderr);
        assert.equal(read('again.campaign'), read('sf.campaign'));
      }),
    ));

  it('asks for the usual objects, of which an organisation may lack some', () =>
    withCrm(TWO, ({ origin, asked }) =>
      withRepository({}, async ({ run }) => {
        const { code, stdout, stderr } = await run(PULL, { env: env(origin) });
        assert.equal(code, 0, stderr);
        assert.equal(asked.length, 6);
        assert.match(stdout, /object Contact[\s\S]*object Lead/);
        assert.match(stderr, /^warning: Salesforce has no `Account`, or does not show it to this user: 404/m);
      }),
    ));

  it('asks for the objects of the file again, and says with --check what would change', () =>
    withCrm(TWO, ({ origin, asked }) =>
      withRepository({}, async ({ run, read, write }) => {
        const out = [...PULL, '--out', 'sf.campaign'];
        await run([...out, '--object', 'Lead'], { env: env(origin) });
        const before = read('sf.campaign');
        const again = await run(out, { env: env(origin), today: '2026-12-24' });
        assert.equal(again.code, 0, again.stderr);
        assert.equal(read('sf.campaign'), before);
        assert.equal(asked.filter((path) => path === at('Contact')).length, 0);
        assert.equal((await run([...out, '--check'], { env: env(origin) })).code, 0);
        write('sf.campaign', before.replace('Company', 'Firm'));
        assert.equal((await run([...out, '--check'], { env: env(origin) })).code, 1);
      }),
    ));

  it('shows on a terminal what it is at, and nothing of it elsewhere', () =>
    withCrm(TWO, ({ origin }) =>
      withRepository({}, async ({ run }) => {
        const lead = [...PULL, '--object', 'Lead'];
        const { stderr } = await run(lead, { env: env(origin), terminal: true });
        assert.ok(stderr.startsWith('\r\u001B[Kpulling Lead (1 of 1 object)…\r\u001B[K'), stderr);
        assert.doesNotMatch((await run(lead, { env: env(origin) })).stderr, /pulling/);
      }),
    ));
});

describe('liaison crm pull hubspot', () => {
  const hubspot = (origin: string) => ({ HUBSPOT_API_URL: origin, HUBSPOT_ACCESS_TOKEN: TOKEN });
  const SCHEMAS = {
    results: [
      {
        name: 'cars',
        objectTypeId: '2-77',
        fullyQualifiedName: 'p1_cars',
        labels: { singular: 'Car' },
        requiredProperties: ['plate'],
        properties: [propertyOf('plate'), propertyOf('colour')],
      },
    ],
  };
  const ALL = {
    '/crm/v3/schemas': SCHEMAS,
    '/crm/v3/properties/companies': { results: [propertyOf('domain')] },
    '/crm/v3/properties/contacts': ({ url }: { url: string }) => ({
      body: url.endsWith('?after=2')
        ? { results: [propertyOf('phone')] }
        : {
            results: [propertyOf('email')],
            paging: { next: { after: '2', link: 'https://elsewhere.example' } },
          },
    }),
    '/crm/v3/properties/deals': { results: [propertyOf('amount', { type: 'number', fieldType: 'number' })] },
    '/crm/v3/properties/tickets': { results: [propertyOf('subject')] },
  };

  it('follows pages, and brings the custom objects with what they require', () =>
    withCrm(ALL, ({ origin }) =>
      withRepository({}, async ({ run, read }) => {
        const { code, stderr } = await run(
          ['crm', 'pull', 'hubspot', '--crm', 'hub', '--out', 'hub.campaign', '--save', 'answers'],
          { env: hubspot(origin) },
        );
        assert.equal(code, 0, stderr);
        const text = read('hub.campaign');
        assert.match(text, /object contacts \{\n {4}email: .*\n {4}phone: /);
        assert.match(text, /object cars "Car" \{[\s\S]*plate: .*required/);
        assert.equal((JSON.parse(read('answers/contacts.json')) as { results: [] }).results.length, 2);
        const again = await run([
          'crm',
          'import',
          'answers',
          '--crm',
          'hub',
          '--out',
          'hub.campaign',
          '--check',
        ]);
        assert.equal(again.code, 0, again.stderr);
      }),
    ));

  it('does without the custom objects if the token may not see them, and finds one by any of its names', async () => {
    const forbidden = () => ({
      status: 403,
      body: { message: 'requires scope', category: 'MISSING_SCOPES' },
    });
    await withCrm({ ...ALL, '/crm/v3/schemas': forbidden }, ({ origin }) =>
      withRepository({}, async ({ run }) => {
        const { code, stderr } = await run(['crm', 'pull', 'hubspot', '--crm', 'hub'], {
          env: hubspot(origin),
        });
        assert.equal(code, 0, stderr);
        assert.match(stderr, /warning: Custom objects are not among them: .* 403 \(requires scope\)/);
      }),
    );
    await withCrm(ALL, ({ origin }) =>
      withRepository({}, async ({ run }) => {
        for (const name of ['cars', 'p1_cars', '2-77']) {
          const { code, stdout, stderr } = await run(
            ['crm', 'pull', 'hubspot', '--crm', 'hub', '--object', name],
            { env: hubspot(origin) },
          );
          assert.equal(code, 0, stderr);
          assert.match(stdout, /object cars /);
        }
      }),
    );
  });
});

describe('liaison crm pull dataverse', () => {
  const dataverse = (origin: string) => ({ DATAVERSE_URL: `${origin}/`, DATAVERSE_ACCESS_TOKEN: TOKEN });
  const table = "/api/data/v9.2/EntityDefinitions(LogicalName='lead')";
  const context = (rest: string) => `https://org.example/api/data/v9.2/$metadata#EntityDefinitions${rest}`;
  const cast = (kind: string) => `${table}/Attributes/Microsoft.Dynamics.CRM.${kind}AttributeMetadata`;
  const empty = { '@odata.context': context("('lead')/Attributes"), value: [] };
  const LEAD = {
    [table]: {
      '@odata.context': context('(LogicalName,DisplayName)/$entity'),
      LogicalName: 'lead',
      DisplayName: { UserLocalizedLabel: { Label: 'Lead', LanguageCode: 1033 } },
      Keys: [{ KeyAttributes: ['emailaddress1'] }],
    },
    [`${table}/Attributes`]: ({ url, origin }: { url: string; origin: string }) => ({
      body: url.endsWith('?$skiptoken=2')
        ? { value: [attribute('lastname')] }
        : {
            '@odata.context': context("('lead')/Attributes"),
            value: [
              attribute('emailaddress1'),
              attribute('leadsourcecode', {
                '@odata.type': '#Microsoft.Dynamics.CRM.PicklistAttributeMetadata',
                AttributeTypeName: { Value: 'PicklistType' },
              }),
            ],
            '@odata.nextLink': `${origin}${table}/Attributes?$skiptoken=2`,
          },
    }),
    [cast('Picklist')]: {
      '@odata.context': context("('lead')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata"),
      value: [
        {
          LogicalName: 'leadsourcecode',
          OptionSet: { Options: [{ Value: 8, Label: { UserLocalizedLabel: { Label: 'Web' } } }] },
        },
      ],
    },
    [cast('MultiSelectPicklist')]: empty,
    [cast('State')]: empty,
    [cast('Status')]: empty,
  };

  it('puts attributes, their options and keys together', () =>
    withCrm(LEAD, ({ origin }) =>
      withRepository({}, async ({ run, read }) => {
        const to = ['--crm', 'dv', '--object', 'lead', '--out', 'dv.campaign', '--save', 'answers'];
        const { code, stderr } = await run(['crm', 'pull', 'dataverse', ...to], { env: dataverse(origin) });
        assert.equal(code, 0, stderr);
        const text = read('dv.campaign');
        assert.match(text, /object lead "Lead" \{/);
        assert.match(text, /emailaddress1: .*unique/);
        assert.match(text, /lastname: /);
        assert.match(text, /leadsourcecode: +choice\("8" as "Web"\)/);
        const again = await run([
          'crm',
          'import',
          'answers',
          '--crm',
          'dv',
          '--out',
          'dv.campaign',
          '--check',
        ]);
        assert.equal(again.code, 0, again.stderr);
      }),
    ));

  it('does not follow a page to another host, or in a circle', async () => {
    const next = (link: (origin: string) => string) => ({
      ...LEAD,
      [`${table}/Attributes`]: ({ origin }: { origin: string }) => ({
        body: { value: [attribute('lastname')], '@odata.nextLink': link(origin) },
      }),
    });
    const pull = (replies: Readonly<Record<string, unknown>>) =>
      withCrm(replies, ({ origin }) =>
        withRepository({}, async ({ run, list }) => {
          const to = ['--crm', 'dv', '--object', 'lead', '--out', 'dv.campaign'];
          const { code, stderr } = await run(['crm', 'pull', 'dataverse', ...to], { env: dataverse(origin) });
          assert.equal(code, 2);
          assert.deepEqual(list(), []);
          return stderr;
        }),
      );
    assert.match(await pull(next((origin) => `${origin}${table}/Attributes`)), /go in a circle/);
    const away = await pull(next(() => 'https://elsewhere.example/page2'));
    assert.match(away, /sends us on to `https:\/\/elsewhere.example`, where the token must not go/);
  });
});
