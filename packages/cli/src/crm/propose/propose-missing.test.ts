/** `liaison crm propose`: what is proposed in which form, what is not, and that it comes back when it is imported. */
import assert from 'node:assert/strict';
import { parseCampaignFile } from '@liaison/language';
import { withRepository } from '../../testing.ts';

const crm = (platform: string, object: string, partial = '') => `crm mine "Mine" {
  platform ${platform}
}

schema of mine exported 2026-10-01 {

  object ${object}${partial} {
    Known: text(80)
  }
}
`;

/** A campaign whose form has these lines. */
const campaign = (name: string, ...lines: readonly string[]) =>
  `campaign ${name} {\n  capture form {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n}\n`;

/** A form with a field of every type. */
const EVERY = campaign(
  'spring',
  'a: text(120) "Club <& co>" -> Lead.Club__c',
  'b: long-text -> Lead.Story__c',
  'c: text(2000) -> Lead.Wish__c',
  'd: email -> Lead.Other_Mail__c',
  'e: phone -> Lead.Mobile__c',
  'f: url -> Lead.Site__c',
  'g: boolean "Yes, I want all of this and much more than a label can hold" -> Lead.News_Opt_In__c',
  'h: integer -> Lead.Guests__c',
  'i: decimal(8, 3) -> Lead.Boot_Size__c',
  'j: currency -> Lead.Budget__c',
  'k: percent -> Lead.Share__c',
  'l: date -> Lead.Birthday__c',
  'm: datetime -> Lead.Meeting__c',
  'n: time -> Lead.Best_Time__c',
  'o: choice("DE" as "Germany", "GB") -> Lead.Shop__c',
  'p: choices("Hiking", "Climbing") -> Lead.Likes__c',
  'q: reference(Account) -> Lead.Dealer__c',
  'r: encrypted(20) -> Lead.Passport__c',
  'set utm-term -> Lead.UTM_Term__c',
  'set now -> Lead.Opted_In_At__c',
  'set label-of-g -> Lead.Consent_Text__c',
);

/** What an import of the proposed files says of each field. */
const EXPECTED = {
  Best_Time__c: 'time',
  Birthday__c: 'date',
  Boot_Size__c: 'decimal(8, 3)',
  Budget__c: 'currency(18, 2)',
  Club__c: 'text(120) "Club <& co>"',
  Consent_Text__c: 'long-text(32768)',
  Dealer__c: 'reference(Account)',
  Guests__c: 'decimal(18, 0)',
  Likes__c: 'choices("Hiking", "Climbing")',
  Meeting__c: 'datetime',
  Mobile__c: 'phone(40)',
  News_Opt_In__c: 'boolean "News Opt In"',
  Opted_In_At__c: 'datetime',
  Other_Mail__c: 'email(80)',
  Passport__c: 'encrypted(20)',
  Share__c: 'percent(18, 2)',
  Shop__c: 'choice("DE" as "Germany", "GB")',
  Site__c: 'url(255)',
  Story__c: 'long-text(32768)',
  UTM_Term__c: 'text(255) "UTM Term"',
  Wish__c: 'long-text(2000)',
};

/** What a schema says behind the name of each field, on one line. */
function fieldsIn(schema: string): ReadonlyMap<string, string> {
  const lines = schema
    .replace(/\(\n\s+/g, '(')
    .replace(/,\n\s+"/g, ', "')
    .replace(/\n\s+\)/g, ')');
  return new Map([...lines.matchAll(/^ {4}(\w+): +(.*)$/gm)].map(([, name = '', said = '']) => [name, said]));
}

describe('liaison crm propose', () => {
  it('writes Salesforce fields of every type, which come back when they are imported', () =>
    withRepository(
      { 'crm.campaign': crm('salesforce', 'Lead'), 'a.campaign': EVERY },
      async ({ run, read, list }) => {
        const { code, stdout, stderr } = await run(['crm', 'propose', '--out', 'force-app']);
        assert.equal(code, 0, stdout + stderr);
        assert.match(stderr, /^21 files written in `force-app`\n$/);
        assert.match(
          stdout,
          /^Lead.Club__c {2}Text\(120\) {2}in mine\n {2}for campaign spring \(form form, field a\)$/m,
        );
        const xml = read('force-app/objects/Lead/fields/Club__c.field-meta.xml');
        assert.match(xml, /<description>Needed by campaign spring \(form form, field a\).<\/description>/);
        const imported = await run([
          'crm',
          'import',
          'force-app',
          '--crm',
          'mine',
          '--out',
          'crm.schema.campaign',
        ]);
        assert.equal(imported.code, 0, imported.stderr);
        const said = fieldsIn(read('crm.schema.campaign'));
        for (const [name, type] of Object.entries(EXPECTED)) {
          assert.ok(said.get(name)?.startsWith(type), `${name}: ${said.get(name)}`);
        }
        assert.deepEqual(parseCampaignFile({ path: 'x', text: read('crm.schema.campaign') }).problems, []);
        assert.equal(list().filter((path) => path.startsWith('force-app/objects/Lead/fields/')).length, 21);
        const again = await run(['crm', 'propose', '--out', 'force-app', '--crm', 'mine']);
        assert.match(again.stderr, /0 files written in `force-app`/);
      },
    ));

  it('writes the calls that create HubSpot properties', () =>
    withRepository(
      {
        'crm.campaign': crm('hubspot', 'contacts'),
        'a.campaign': campaign(
          'spring',
          'a: boolean "News?" -> contacts.news_opt_in',
          'b: choices("A", "B" as "Bee") -> contacts.likes',
          'c: phone -> contacts.shop_phone',
          'd: choices("A;B") -> contacts.bad_list',
          'e: text -> contacts.Upper',
          'f: time -> contacts.best_time',
        ),
      },
      async ({ run, read }) => {
        const { code, stdout } = await run(['crm', 'propose', '--out', 'hub']);
        assert.equal(code, 1);
        const property = (name: string) => JSON.parse(read(`hub/properties/contacts/${name}.json`));
        assert.deepEqual(property('likes'), {
          name: 'likes',
          label: 'Likes',
          type: 'enumeration',
          fieldType: 'checkbox',
          groupName: 'contactinformation',
          description: 'Needed by campaign spring (form form, field b).',
          formField: true,
          options: [
            { label: 'A', value: 'A', displayOrder: 0, hidden: false },
            { label: 'Bee', value: 'B', displayOrder: 1, hidden: false },
          ],
        });
        assert.deepEqual(
          property('news_opt_in').options.map(({ value }: { value: string }) => value),
          ['true', 'false'],
        );
        assert.equal(property('shop_phone').fieldType, 'phonenumber');
        assert.match(stdout, /contacts.bad_list {2}not proposed: it has the value `A;B`, and HubSpot joins/);
        assert.match(stdout, /contacts.Upper {2}not proposed: it has a name that HubSpot does not allow/);
        assert.match(
          stdout,
          /contacts.best_time {2}not proposed: it is `time`, for which HubSpot has no property/,
        );
        assert.match(stdout, /3 missing fields can be created, 3 cannot be proposed\n$/);
      },
    ));

  it('writes the calls that create Dataverse attributes', () =>
    withRepository(
      {
        'crm.campaign': crm('dynamics', 'lead'),
        'a.campaign': campaign(
          'spring',
          'a: text(60) "Club" -> lead.new_club',
          'b: choice("1" as "One", "2") -> lead.new_number',
          'c: choice("Web") -> lead.new_source',
          'd: boolean -> lead.new_news',
          'e: date -> lead.new_birthday',
          'f: text -> lead.club',
          'g: reference(account) -> lead.new_dealer',
        ),
      },
      async ({ run, read }) => {
        const { code, stdout } = await run(['crm', 'propose', '--out', 'dv']);
        assert.equal(code, 1);
        const attribute = (name: string) =>
          JSON.parse(read(`dv/EntityDefinitions/lead/Attributes/${name}.json`));
        const club = attribute('new_club');
        assert.equal(club['@odata.type'], 'Microsoft.Dynamics.CRM.StringAttributeMetadata');
        assert.deepEqual(
          [club.MaxLength, club.SchemaName, club.FormatName],
          [60, 'new_club', { Value: 'Text' }],
        );
        assert.equal(club.DisplayName.LocalizedLabels[0].Label, 'Club');
        const values = (name: string) =>
          attribute(name).OptionSet.Options.map(({ Value }: { Value?: number }) => Value);
        assert.deepEqual([values('new_number'), values('new_source')], [[1, 2], [undefined]]);
        assert.match(stdout, /lead.new_source .*\n.*\n {2}note: Dataverse numbers its options/);
        assert.match(stdout, /lead.club {2}not proposed: it does not begin with the prefix of a publisher/);
        assert.match(stdout, /lead.new_dealer {2}not proposed: it is a lookup/);
      },
    ));

  it('takes what holds the answers of all forms, and says where there is no such type', () =>
    withRepository(
      {
        'crm.campaign': crm('salesforce', 'Lead', ', partial'),
        'a.campaign': campaign(
          'spring',
          'a: text(40) -> Lead.Word__c',
          'b: choice("A", "B") -> Lead.Pick__c',
          'c: date -> Lead.Both__c',
          'd: text(9) -> Lead.Knwon__c',
        ),
        'b.campaign': campaign(
          'summer',
          'a: text(90) -> Lead.Word__c',
          'b: choice("B", "C") -> Lead.Pick__c',
          'c: boolean -> Lead.Both__c',
        ),
        'old.campaign': campaign('old', 'a: text -> Lead.Old__c').replace('{\n', '{\n  status done\n'),
      },
      async ({ run }) => {
        const { code, stdout } = await run(['crm', 'propose']);
        assert.equal(code, 1);
        assert.match(
          stdout,
          /^Lead.Word__c {2}Text\(90\) {2}in mine\n {2}for campaign spring .*\n {2}for campaign summer /m,
        );
        assert.match(stdout, /^Lead.Pick__c {2}Picklist of 3 values/m);
        assert.match(
          stdout,
          /^Lead.Both__c {2}not proposed: it would have to be `date` and `boolean` at once$/m,
        );
        assert.match(stdout, /note: The schema shows some fields only: it may be there already/);
        assert.doesNotMatch(stdout, /Old__c/);
      },
    ));

  it('says what cannot be proposed at all', () =>
    withRepository(
      {
        'crm.campaign': `${crm('salesforce', 'Lead')}\n${crm('generic', 'Member').replaceAll('mine', 'other')}`,
        'a.campaign': campaign(
          'spring',
          'a: text -> Lead.Plain',
          'b: text -> Lead.Phone',
          'c: text -> Deal.X__c',
          'd: text -> Member.Nick',
          'e: address -> Lead.Home__c',
          'f: text -> Lead.pack__Level__c',
          'g: text -> "Le/ad".Y__c',
        ),
      },
      async ({ run }) => {
        const { code, stdout } = await run(['crm', 'propose']);
        assert.equal(code, 1);
        for (const line of [
          'Lead.Plain  not proposed: it does not end in `__c`',
          'Lead.Phone  not proposed: it is a standard field',
          'Deal.X__c  not proposed: it is of an object that no schema has',
          'Member.Nick  not proposed: it is of the platform `generic`',
          'Lead.Home__c  not proposed: it is `address`',
          'Lead.pack__Level__c  not proposed: it belongs to an installed package',
        ]) {
          assert.ok(stdout.includes(line), `${line}\n${stdout}`);
        }
        assert.match(stdout, /0 missing fields can be created, 7 cannot be proposed/);
      },
    ));

  it('checks, and leaves files that hold something else', () =>
    withRepository(
      { 'crm.campaign': crm('salesforce', 'Lead'), 'a.campaign': campaign('spring', 'a: text -> Lead.A__c') },
      async ({ run, read, write, list }) => {
        assert.equal((await run(['crm', 'propose'])).code, 0);
        assert.equal((await run(['crm', 'propose', '--check'])).code, 1);
        assert.deepEqual(list(), ['a.campaign', 'crm.campaign']);
        const path = 'out/objects/Lead/fields/A__c.field-meta.xml';
        write(path, '<mine/>');
        const kept = await run(['crm', 'propose', '--out', 'out']);
        assert.equal(kept.code, 2);
        assert.match(kept.stderr, /is there with another text and is left; `--force` replaces it/);
        assert.equal(read(path), '<mine/>');
        assert.equal((await run(['crm', 'propose', '--out', 'out', '--force'])).code, 0);
        assert.match(read(path), /<fullName>A__c<\/fullName>/);
        assert.equal((await run(['crm', 'propose', '--out', 'out', '--check'])).code, 2);
        assert.match((await run(['crm', 'propose', '--crm', 'mien'])).stderr, /Did you mean `mine`\?/);
      },
    ));

  it('has nothing to say where nothing is missing', () =>
    withRepository(
      {
        'crm.campaign': crm('salesforce', 'Lead'),
        'a.campaign': campaign('spring', 'a: text -> Lead.Known'),
      },
      async ({ run }) => {
        const { code, stdout } = await run(['crm', 'propose', '--check']);
        assert.deepEqual([code, stdout], [0, 'No campaign writes to a field that its CRM lacks\n']);
      },
    ));
});
