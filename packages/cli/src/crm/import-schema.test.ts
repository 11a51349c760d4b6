/** `liaison crm import`: what is written, what is said, and that nothing is lost. */
import assert from 'node:assert/strict';
import { statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { withRepository } from '../testing.ts';

const describeOf = (name: string, fields: readonly string[]) =>
  JSON.stringify({
    name,
    label: name,
    custom: false,
    fields: fields.map((field) => ({
      name: field,
      label: field,
      type: 'string',
      length: 80,
      nillable: true,
      createable: true,
      updateable: true,
    })),
  });

const LEAD = describeOf('Lead', ['FirstName', 'LastName']);
const ACCOUNT = describeOf('Account', ['Name']);

const CACHED_LEAD = JSON.stringify({
  name: 'Lead',
  fields: [
    { name: 'LastName', label: 'Surname', type: 'string', nillable: false },
    { name: 'Trail__c', label: 'Trail', type: 'string', nillable: true },
  ],
  childRelationships: [],
});
const TRAIL = `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>Trail__c</fullName>
    <complianceGroup>GDPR</complianceGroup>
    <label>Trail</label>
    <length>40</length>
    <type>Text</type>
</CustomField>
`;

describe('liaison crm import', () => {
  it('prints the schema, and a summary apart from it', () =>
    withRepository({ 'Lead.json': LEAD }, async ({ run }) => {
      const { code, stdout, stderr } = await run(['crm', 'import', 'Lead.json', '--crm', 'sf']);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /^schema of sf exported 2026-11-01 \{$/m);
      assert.equal(stderr.split('\n')[0], '1 object, 2 fields');
    }));

  it('writes the files of a folder, and says which crm is missing', () =>
    withRepository(
      { 'in/Lead.json': LEAD, 'in/Account.json': ACCOUNT, 'in/readme.txt': '' },
      async ({ root, run, read }) => {
        const args = [
          'crm',
          'import',
          'in',
          '--crm',
          'sf',
          '--out',
          'crm/sf.campaign',
          '--exported',
          '2026-11-01',
        ];
        const { code, stderr } = await run(args);
        assert.equal(code, 0, stderr);
        assert.match(
          stderr,
          /^2 objects, 3 fields written in `crm\/sf.campaign`\nnote: no file declares this crm/,
        );
        assert.match(read('crm/sf.campaign'), /^schema of sf exported 2026-11-01 \{$/m);
        assert.equal((await run(['fmt', '--check'])).code, 0);
        const before = statSync(join(root, 'crm/sf.campaign'));
        const again = await run(args);
        assert.match(again.stderr, /^2 objects, 3 fields are unchanged in/);
        assert.equal(statSync(join(root, 'crm/sf.campaign')).ino, before.ino);
      },
    ));

  it('reads folders to their depth, hidden ones as well, and passes over what is no export', () =>
    withRepository(
      {
        '.gitignore': '.sfdx\n',
        '.sfdx/tools/soqlMetadata/Lead.json': CACHED_LEAD,
        '.sfdx/other.json': '{"a": 1}',
        'force-app/objects/Lead/fields/Trail__c.field-meta.xml': TRAIL,
        'force-app/layouts/Lead.layout-meta.xml': '<Layout/>',
        'node_modules/x/Account.json': ACCOUNT,
        '.git/Account.json': ACCOUNT,
      },
      async ({ run }) => {
        const { code, stdout, stderr } = await run(['crm', 'import', '.', '--crm', 'sf']);
        assert.equal(code, 0, stderr);
        assert.match(stdout, /^ {4}LastName: text\(80\) "Surname", required$/m);
        assert.match(stdout, /^ {4}Trail__c: text\(40\) "Trail", classified "GDPR"$/m);
        assert.deepEqual(stderr.split('\n').slice(0, 2), [
          '1 object, 2 fields',
          '2 files of folders passed over, as no CRM exports',
        ]);
      },
    ));

  it('does not follow links, so that none leads in a circle', () =>
    withRepository({ 'in/Lead.json': LEAD }, async ({ root, run }) => {
      symlinkSync(join(root, 'in'), join(root, 'in', 'again'), 'junction');
      const { code, stderr } = await run(['crm', 'import', 'in', '--crm', 'sf']);
      assert.deepEqual([code, stderr.split('\n')[0]], [0, '1 object, 2 fields']);
    }));

  it('reads a file once that is named and in a folder that is named', () =>
    withRepository({ 'in/Lead.json': LEAD }, async ({ run }) => {
      const { code, stderr } = await run(['crm', 'import', 'in', 'in/Lead.json', '--crm', 'sf']);
      assert.deepEqual([code, stderr.split('\n')[0]], [0, '1 object, 2 fields']);
    }));

  it('reads files as the format that it is told', () =>
    withRepository({ 'Lead.json': LEAD, 'Trail__c.xml': TRAIL }, async ({ run }) => {
      const to = ['--crm', 'sf', '--format'];
      const wrong = await run(['crm', 'import', 'Lead.json', ...to, 'salesforce-cache']);
      assert.equal(wrong.code, 2);
      assert.match(
        wrong.stderr,
        /Lead.json: Not a file of the Salesforce extension's `soqlMetadata` cache: found/,
      );
      const unknown = await run(['crm', 'import', 'Lead.json', ...to, 'sf']);
      assert.match(unknown.stderr, /There is no format `sf`\n.*salesforce-describe, /);
      const named = await run([
        'crm',
        'import',
        'Trail__c.xml',
        ...to,
        'salesforce-metadata',
        '--object',
        'Case',
      ]);
      assert.match(named.stdout, /^ {2}object Case, partial \{$/m);
    }));

  it('has no note for a crm that is declared', () =>
    withRepository({ 'Lead.json': LEAD, 'crm.campaign': 'crm sf "Sales" {\n}\n' }, async ({ run }) => {
      const { stderr } = await run(['crm', 'import', 'Lead.json', '--crm', 'sf']);
      assert.equal(stderr, '1 object, 2 fields\n');
    }));

  it('does not need a configuration that can be used', () =>
    withRepository({ 'Lead.json': LEAD, 'liaison.config.json': '{ "x": 1 }' }, async ({ run }) => {
      const { code, stderr } = await run(['crm', 'import', 'Lead.json', '--crm', 'sf']);
      assert.deepEqual([code, stderr], [0, '1 object, 2 fields\n']);
    }));

  it('imports what it can read, and ends with exit code 2 for the rest', () =>
    withRepository(
      { 'in/Lead.json': LEAD, 'in/bad.json': '{', 'in/wide.json': Buffer.from('\uFEFF{}', 'utf16le') },
      async ({ run, read }) => {
        const { code, stderr } = await run([
          'crm',
          'import',
          'in',
          '--crm',
          'my crm',
          '--out',
          'sf.campaign',
        ]);
        assert.equal(code, 2);
        assert.equal(
          stderr,
          [
            'error: `in/wide.json` is UTF-16: save it as UTF-8',
            'error: in/bad.json:1:2: Not JSON: The file ends too early',
            '1 object, 2 fields written in `sf.campaign`',
            'note: no file declares this crm yet; add for example',
            '',
            '  crm "my crm" "…" {',
            '    platform salesforce',
            '    owner <a team>',
            '    api <a system> 1 requests per submission',
            '  }',
            '',
          ].join('\n'),
        );
        assert.match(read('sf.campaign'), /^schema of "my crm" exported 2026-11-01 \{$/m);
      },
    ));

  it('proposes the product whose format it has read', () =>
    withRepository(
      { 'contacts.json': '{"merge_fields":[{"tag":"FNAME","type":"text"}]}' },
      async ({ run }) => {
        const { stderr } = await run([
          'crm',
          'import',
          'contacts.json',
          '--crm',
          'mc',
          '--out',
          'mc.campaign',
        ]);
        assert.match(stderr, /^ {4}platform mailchimp$/m);
      },
    ));

  it('warns of objects that are gone', () =>
    withRepository({ 'Lead.json': LEAD, 'Account.json': ACCOUNT }, async ({ run }) => {
      const to = ['--crm', 'sf', '--out', 'sf.campaign'];
      await run(['crm', 'import', 'Lead.json', 'Account.json', ...to]);
      const { code, stderr } = await run(['crm', 'import', 'Lead.json', ...to]);
      assert.equal(code, 0);
      assert.match(stderr, /warning: 1 object of `sf.campaign` is not in this import .*: `Account`/);
    }));

  it('keeps the existing file when nothing can be read, or when it holds something else', () =>
    withRepository(
      {
        'Lead.json': LEAD,
        'bad.json': '<html>',
        'sf.campaign': 'schema of sf {\n}\n',
        'own.campaign': 'crm sf {\n}\n',
      },
      async ({ run, read }) => {
        const bad = await run(['crm', 'import', 'bad.json', '--crm', 'sf', '--out', 'sf.campaign']);
        assert.equal(bad.code, 2);
        assert.match(bad.stderr, /error: bad.json.*: A web page and no export/);
        assert.equal(read('sf.campaign'), 'schema of sf {\n}\n');
        const own = await run(['crm', 'import', 'Lead.json', '--crm', 'sf', '--out', 'own.campaign']);
        assert.equal(own.code, 2);
        assert.match(own.stderr, /`own.campaign` holds more than an imported schema/);
        assert.equal(read('own.campaign'), 'crm sf {\n}\n');
      },
    ));

  it('says with --check what changed since, and which campaigns that hurts', () =>
    withRepository(
      {
        'Lead.json': LEAD,
        'c.campaign': 'campaign a {\n  capture b {\n    name: text(9) -> Lead.FirstName\n  }\n}\n',
      },
      async ({ run, write, read }) => {
        const args = ['crm', 'import', 'Lead.json', '--crm', 'sf', '--out', 'sf.campaign'];
        await run(args);
        const before = read('sf.campaign');
        const same = await run([...args, '--check']);
        assert.deepEqual([same.code, same.stdout], [0, '']);
        write('Lead.json', describeOf('Lead', ['LastName']));
        const { code, stdout } = await run([...args, '--check']);
        assert.equal(code, 1);
        assert.equal(
          stdout,
          'breaking  `Lead.FirstName` is gone\n            c.campaign:3:22  a / b / name\n\n' +
            '1 change, 1 breaking; 1 campaign hurt\n',
        );
        assert.equal(read('sf.campaign'), before);
      },
    ));

  it('refuses what it does not get or does not find', () =>
    withRepository({ 'Lead.json': LEAD }, async ({ run }) => {
      for (const args of [
        ['Lead.json'],
        ['--crm', 'sf'],
        ['nowhere.json', '--crm', 'sf'],
        ['Lead.json', '--crm', ' '],
        ['Lead.json', '--crm', 'sf', '--exported', 'yesterday'],
      ]) {
        const { code, stdout } = await run(['crm', 'import', ...args]);
        assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      }
    }));
});
