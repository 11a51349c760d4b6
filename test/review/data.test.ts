/** What a review says of personal data: what is asked, what for, who gets it, how long and where it is kept. */
import assert from 'node:assert/strict';
import { all, type Edit, live, replaced, told } from './live.ts';
import type { Texts } from './two-versions.ts';

const EMAIL = '    email: email "E-mail", required, key -> Lead.Email\n';
const RETENTION = '    retention 24 months after last-contact\n';
const USE = `  use email-marketing in GB {
    basis consent
    notice "https://shop.example/privacy"
${RETENTION}    residency EU
  }
`;

/** A question below the first. */
function asks(line: string): Edit {
  return replaced(EMAIL, `${EMAIL}    ${line}\n`);
}

function assertTold(edit: Edit, there: string[], back: string[], from: Edit = (text) => text): void {
  assert.deepEqual(told(['data'], live(from), live(all(from, edit))), { there, back });
}

describe('review of personal data', () => {
  it('tells of each new question, and not of its label', () => {
    assertTold(
      asks('born: date "Date of birth" -> Lead.Birthdate'),
      ['breaking personal-field-added (audience): `born` of `news`: nothing -> date'],
      ['information personal-field-removed: `born` of `news`: date -> nothing'],
    );
    assertTold(replaced('"E-mail"', '"Where may we write to?"'), [], []);
  });

  it('tells of a new form with its questions, and of nothing that a form always has', () => {
    const form = '  capture call on landing {\n    rate 2 % per visit\n    phone: phone "Phone"\n  }\n';
    assertTold(
      replaced('  use email-marketing', `${form}  use email-marketing`),
      [
        'breaking personal-field-added (audience): `phone` of `call`: nothing -> phone',
        'information form-added: form: nothing -> call',
      ],
      [
        'information form-removed: form: call -> nothing',
        'information personal-field-removed: `phone` of `call`: phone -> nothing',
      ],
    );
  });

  it('tells of an answer that has to be given, or that is kept now', () => {
    const born = asks('born: date "Date of birth" -> Lead.Birthdate');
    assertTold(
      replaced('"Date of birth"', '"Date of birth", required'),
      ['breaking personal-field-raised (audience): `born` of `news`: date -> date, required'],
      ['information personal-field-lowered: `born` of `news`: date, required -> date'],
      born,
    );
    assertTold(
      replaced('discarded "Only to check the age"', '-> Lead.Birthdate'),
      ['breaking personal-field-raised (audience): `born` of `news`: date, discarded -> date'],
      ['information personal-field-lowered: `born` of `news`: date -> date, discarded'],
      asks('born: date "Date of birth" discarded "Only to check the age"'),
    );
  });

  it('leaves open whether another type is another question', () => {
    assertTold(
      replaced('born: text', 'born: date'),
      ['warning personal-field-changed (audience): `born` of `news`: text -> date'],
      ['warning personal-field-changed (audience): `born` of `news`: date -> text'],
      asks('born: text(40) "When were you born?" -> Lead.Birthdate'),
    );
    assertTold(replaced('text(40)', 'text(80)'), [], [], asks('born: text(40) "Born" -> Lead.Birthdate'));
  });

  it('tells of answers that are sensitive, by the form or by the CRM', () => {
    const diet = asks('diet: text(40) "Diet" -> Lead.Diet');
    assertTold(
      replaced('"Diet"', '"Diet", sensitive'),
      ['breaking sensitivity-added (audience): mark of `diet` of `news`: nothing -> sensitive'],
      ['warning sensitivity-removed (audience): mark of `diet` of `news`: sensitive -> nothing'],
      diet,
    );
    const schema = (flags: string): Texts => ({
      'schema.campaign': `schema of salesforce exported 2026-10-01 {\n  object Lead "Lead" {\n    Diet: text(40) "Diet"${flags}\n  }\n}\n`,
    });
    assert.deepEqual(
      told(['data'], live(diet, schema(', classified "GDPR"')), live(diet, schema(', classified "HIPAA"'))),
      {
        there: ['warning sensitivity-changed (audience): mark of `diet` of `news`: GDPR -> HIPAA'],
        back: ['warning sensitivity-changed (audience): mark of `diet` of `news`: HIPAA -> GDPR'],
      },
    );
    assertTold(
      asks('diet: text(40) "Diet", sensitive -> Lead.Diet'),
      ['breaking personal-field-added (audience): `diet` of `news`: nothing -> text, sensitive'],
      ['information personal-field-removed: `diet` of `news`: text, sensitive -> nothing'],
    );
  });

  it('tells who gets an answer', () => {
    assertTold(
      replaced('-> Lead.Email', '-> Lead.Email shared-with mailwave'),
      ['breaking recipient-added (audience): recipient of `email` of `news`: nothing -> mailwave'],
      ['information recipient-removed: recipient of `email` of `news`: mailwave -> nothing'],
    );
  });

  it('tells of purposes of a form and of a question', () => {
    assertTold(
      replaced('    purpose email-marketing\n', '    purpose email-marketing\n    purpose sms-marketing\n'),
      ['breaking purpose-added (audience): purpose of `news`: nothing -> sms-marketing'],
      ['information purpose-removed: purpose of `news`: sms-marketing -> nothing'],
    );
    assertTold(
      replaced('-> Lead.Email', '-> Lead.Email for event-admin'),
      ['breaking purpose-added (audience): purpose of `email` of `news`: nothing -> event-admin'],
      ['information purpose-removed: purpose of `email` of `news`: event-admin -> nothing'],
    );
  });

  it('tells of a use by its country, whichever block it stands in', () => {
    assertTold(
      replaced('in GB {', 'in GB, US {'),
      ['breaking use-added (audience): use of data: nothing -> `email-marketing` in US'],
      ['information use-removed: use of data: `email-marketing` in US -> nothing'],
    );
    assertTold(
      replaced(USE.replace('in GB', 'in GB, US'), `${USE}${USE.replace('in GB', 'in US')}`),
      [],
      [],
      replaced('in GB {', 'in GB, US {'),
    );
  });

  it('tells how long data is kept', () => {
    assertTold(
      replaced('24 months', '36 months'),
      [
        'breaking retention-raised (audience): retention of `email-marketing` in GB: 24 months after last-contact -> 36 months after last-contact',
      ],
      [
        'information retention-lowered: retention of `email-marketing` in GB: 36 months after last-contact -> 24 months after last-contact',
      ],
    );
    assertTold(
      replaced(RETENTION, ''),
      [
        'breaking retention-removed (audience): retention of `email-marketing` in GB: 24 months after last-contact -> nothing',
      ],
      [
        'information retention-added: retention of `email-marketing` in GB: nothing -> 24 months after last-contact',
      ],
    );
    assertTold(
      replaced('after last-contact', 'after collection'),
      [
        'warning retention-start-changed (audience): start of the retention of `email-marketing` in GB: last-contact -> collection',
      ],
      [
        'warning retention-start-changed (audience): start of the retention of `email-marketing` in GB: collection -> last-contact',
      ],
    );
    assertTold(
      replaced(' after last-contact', ''),
      [
        'warning retention-start-removed (audience): start of the retention of `email-marketing` in GB: last-contact -> nothing',
      ],
      [
        'warning retention-start-added (audience): start of the retention of `email-marketing` in GB: nothing -> last-contact',
      ],
    );
    assertTold(replaced('24 months', '2 years'), [], []);
  });

  it('tells where data stays', () => {
    assertTold(
      replaced('residency EU', 'residency US'),
      ['breaking residency-changed (audience): residency of `email-marketing` in GB: EU -> US'],
      ['breaking residency-changed (audience): residency of `email-marketing` in GB: US -> EU'],
    );
    assertTold(
      replaced('    residency EU\n', ''),
      ['breaking residency-removed (audience): residency of `email-marketing` in GB: EU -> nothing'],
      ['information residency-added: residency of `email-marketing` in GB: nothing -> EU'],
    );
  });

  it('tells how many answer a form', () => {
    assertTold(
      replaced('rate 5 %', 'rate 9 %'),
      ['warning form-rate-raised (audience): rate of `news`: 5 % per visit -> 9 % per visit'],
      ['information form-rate-lowered: rate of `news`: 9 % per visit -> 5 % per visit'],
    );
    assertTold(
      replaced('    rate 5 % per visit\n', ''),
      ['information form-rate-removed: rate of `news`: 5 % per visit -> nothing'],
      ['information form-rate-added: rate of `news`: nothing -> 5 % per visit'],
    );
  });

  it('tells which CRM keeps the people of a list', () => {
    const list = (home: string) => live(undefined, { 'list.campaign': lists(home) });
    assert.deepEqual(told(['data'], list('kept-in salesforce'), list('kept-in dynamics')), {
      there: ['warning list-home-changed (audience): CRM that keeps `guests`: salesforce -> dynamics'],
      back: ['warning list-home-changed (audience): CRM that keeps `guests`: dynamics -> salesforce'],
    });
    assert.deepEqual(told(['data'], list(''), list('kept-in salesforce')), {
      there: ['information list-home-added: CRM that keeps `guests`: nothing -> salesforce'],
      back: ['warning list-home-removed (audience): CRM that keeps `guests`: salesforce -> nothing'],
    });
  });

  it('is silent about another order, another layout, titles and labels', () => {
    const busy = asks('born: date "Born", sensitive -> Lead.Birthdate shared-with mailwave for event-admin');
    const twice = replaced('in GB {', 'in GB, US {');
    const turned = all(
      replaced(EMAIL, ''),
      replaced(
        '    opt-in:',
        `    // first\n${EMAIL.replace('"E-mail", required, key', '"Mail",key,required')}    opt-in:`,
      ),
      replaced('in GB, US {', 'in US, GB {'),
      replaced('    basis consent\n', ''),
      replaced('    residency EU\n', '    residency EU\n    basis consent\n'),
      replaced('capture news on landing', 'capture news "News" on landing'),
      replaced('"Born"', '"Your birthday"'),
      (text) => text.replace(/\n {4}/g, '\n\t'),
    );
    assertTold(turned, [], [], all(busy, twice));
  });

  it('knows a renamed form and a renamed question', () => {
    assertTold(replaced('capture news on', 'capture signup on'), [], []);
    assertTold(replaced('    email: email', '    address: email'), [], []);
  });

  it('tells of a new campaign what it asks', () => {
    const { there } = told(['data'], { ...live(), 'tea.campaign': '' }, live());
    assert.deepEqual(there, [
      'information personal-field-added: `email` of `news`: nothing -> email, required',
      'information personal-field-added: `opt-in` of `news`: nothing -> boolean',
      'information use-added: use of data: nothing -> `email-marketing` in GB',
    ]);
  });
});

function lists(home: string): string {
  return `crm dynamics {\n  platform dynamics\n  owner platform\n}
list guests {\n  owner growth\n  size 20k people on 2026-10-01\n  ${home}\n}
campaign party {\n  owner ana\n  status live\n  channel mail: email {\n    audience from guests\n  }\n}\n`;
}
