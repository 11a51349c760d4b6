/** What a review says of CRMs: what forms bring there, and what the CRM's own fields take. */
import assert from 'node:assert/strict';
import { all, type Edit, live, replaced, told } from './live.ts';
import type { Texts } from './two-versions.ts';

const EMAIL = '    email: email "E-mail", required, key -> Lead.Email\n';
const SET = 'set "Web" -> Lead.LeadSource';

function assertTold(edit: Edit, there: string[], back: string[], from: Edit = (text) => text): void {
  assert.deepEqual(told(['crm'], live(from), live(all(from, edit))), { there, back });
}

/** Lines below the first question. */
function and(...lines: string[]): Edit {
  return replaced(EMAIL, `${EMAIL}${lines.map((line) => `    ${line}\n`).join('')}`);
}

describe('review of what forms bring into a CRM', () => {
  it('tells of mappings', () => {
    assertTold(
      and('phone: phone(20) "Phone" -> Lead.Phone'),
      ['information mapping-added: target of `phone` of `news`: nothing -> Lead.Phone'],
      ['breaking mapping-removed (crm): target of `phone` of `news`: Lead.Phone -> nothing'],
    );
    assertTold(
      replaced('-> Lead.Email', '-> Lead.Private_Email__c'),
      ['breaking mapping-changed (crm): target of `email` of `news`: Lead.Email -> Lead.Private_Email__c'],
      ['breaking mapping-changed (crm): target of `email` of `news`: Lead.Private_Email__c -> Lead.Email'],
    );
    assertTold(
      replaced('-> Lead.Opt_In__c', '-> not Lead.Opt_In__c'),
      ['breaking mapping-changed (crm): target of `opt-in` of `news`: Lead.Opt_In__c -> not Lead.Opt_In__c'],
      ['breaking mapping-changed (crm): target of `opt-in` of `news`: not Lead.Opt_In__c -> Lead.Opt_In__c'],
    );
    assertTold(
      replaced('-> Lead.Email', '-> Lead.Email -> Contact.Email'),
      ['information mapping-added: target of `email` of `news`: nothing -> Contact.Email'],
      ['breaking mapping-removed (crm): target of `email` of `news`: Contact.Email -> nothing'],
    );
    assertTold(replaced('-> Lead.Email', '-> salesforce/Lead.Email'), [], []);
  });

  it('tells that a target is in another CRM, and not that it is known now in which', () => {
    const HUBSPOT = 'crm hubspot { platform hubspot owner platform api crm-api }\n';
    const schema = (crm: string, object: string) =>
      `schema of ${crm} exported 2026-10-01 {\n  object ${object} "${object}" {\n    Email: email\n    LeadSource: text\n  }\n}\n`;
    const withSet = and(SET);
    const one = live(withSet);
    const two = live(withSet, { 'hubspot.campaign': HUBSPOT });
    const known = live(withSet, {
      'hubspot.campaign': HUBSPOT,
      'schema.campaign': schema('salesforce', 'Lead'),
    });
    const other = live(withSet, { 'hubspot.campaign': `${HUBSPOT}${schema('hubspot', 'Lead')}` });
    const mappingsIn = (before: Texts, after: Texts) =>
      told(['crm'], before, after).there.filter((line) => /mapping|target|set-value/.test(line));
    for (const [before, after] of [
      [one, two],
      [two, one],
      [two, known],
      [known, two],
      [one, known],
    ] as const) {
      assert.deepEqual(mappingsIn(before, after), []);
    }
    const moved = (from: string, to: string) => [
      `breaking target-crm-changed (crm): CRM of \`Lead.Email\`, filled by \`email\` of \`news\`: ${from} -> ${to}`,
      `breaking target-crm-changed (crm): CRM of \`Lead.Opt_In__c\`, filled by \`opt-in\` of \`news\`: ${from} -> ${to}`,
      `breaking target-crm-changed (crm): CRM of \`Lead.LeadSource\`, filled by \`news\`: ${from} -> ${to}`,
    ];
    assert.deepEqual(mappingsIn(known, other), moved('salesforce', 'hubspot'));
    assert.deepEqual(mappingsIn(other, known), moved('hubspot', 'salesforce'));
    assertTold(
      replaced('-> Lead.Email', '-> hubspot/Lead.Email'),
      [
        'breaking target-crm-changed (crm): CRM of `Lead.Email`, filled by `email` of `news`: salesforce -> hubspot',
      ],
      [
        'breaking target-crm-changed (crm): CRM of `Lead.Email`, filled by `email` of `news`: hubspot -> salesforce',
      ],
    );
  });

  it('tells of answers that may be missing now', () => {
    assertTold(
      replaced(', required', ''),
      ['breaking always-filled-removed (crm): `Lead` by `email` of `news`: always filled -> nothing'],
      ['information always-filled-added: `Lead` by `email` of `news`: nothing -> always filled'],
    );
  });

  it('tells by what people are recognised', () => {
    assertTold(
      replaced(', key', ''),
      ['breaking key-field-removed (crm): key of `news`: email -> nothing'],
      ['breaking key-field-added (crm): key of `news`: nothing -> email'],
    );
  });

  it('tells where other answers are the key', () => {
    assertTold(
      all(replaced(', key', ''), replaced('phone(20) "Phone"', 'phone(20) "Phone", key')),
      ['breaking key-field-changed (crm): key of `news`: email -> phone'],
      ['breaking key-field-changed (crm): key of `news`: phone -> email'],
      and('phone: phone(20) "Phone" -> Lead.Phone'),
    );
  });

  it('tells of values that a choice sends', () => {
    const choice = and('size: choice("S", "M") "Size" -> Lead.Size__c');
    assertTold(
      replaced('"M")', '"M", "L")'),
      ['warning answers-raised (crm): answers to `size` of `news`: M, S -> L, M, S'],
      ['breaking answers-lowered (crm): answers to `size` of `news`: L, M, S -> M, S'],
      choice,
    );
    assertTold(
      replaced('"M")', '"L")'),
      ['breaking answers-changed (crm): answers to `size` of `news`: M, S -> L, S'],
      ['breaking answers-changed (crm): answers to `size` of `news`: L, S -> M, S'],
      choice,
    );
    assertTold(
      replaced('choice("S", "M")', 'text(9)'),
      ['warning answers-removed (crm): answers to `size` of `news`: M, S -> nothing'],
      ['information answers-added: answers to `size` of `news`: nothing -> M, S'],
      choice,
    );
    assertTold(replaced('"S", "M"', '"M" as "Medium", "S" as "Small"'), [], [], choice);
  });

  it('tells of values that are set', () => {
    assertTold(
      and(SET),
      ['information set-value-added: `Lead.LeadSource` set by `news`: nothing -> "Web"'],
      ['breaking set-value-removed (crm): `Lead.LeadSource` set by `news`: "Web" -> nothing'],
    );
    assertTold(
      replaced('set "Web"', 'set utm-source'),
      ['warning set-value-changed (crm): `Lead.LeadSource` set by `news`: "Web" -> utm-source'],
      ['warning set-value-changed (crm): `Lead.LeadSource` set by `news`: utm-source -> "Web"'],
      and(SET),
    );
    const when = `${SET} if opt-in is "true"`;
    assertTold(
      replaced(when, SET),
      [
        'breaking set-value-removed (crm): `Lead.LeadSource` set by `news` if opt-in is "true": "Web" -> nothing',
        'information set-value-added: `Lead.LeadSource` set by `news`: nothing -> "Web"',
      ],
      [
        'breaking set-value-removed (crm): `Lead.LeadSource` set by `news`: "Web" -> nothing',
        'information set-value-added: `Lead.LeadSource` set by `news` if opt-in is "true": nothing -> "Web"',
      ],
      and(when),
    );
    assertTold(
      (text) => text.replaceAll('opt-in', 'agrees'),
      [],
      [],
      and(when, 'set label-of-opt-in -> Lead.W'),
    );
  });

  it('tells how soon answers arrive, and who looks after them', () => {
    const about = 'time until answers of `news` are in the CRM';
    assertTold(
      replaced('within 15 min', 'within 2 h'),
      [`breaking sync-time-raised (sales): ${about}: 15 min -> 2 h`],
      [`information sync-time-lowered: ${about}: 2 h -> 15 min`],
      and('syncs within 15 min'),
    );
    assertTold(
      and('syncs within 15 min'),
      [`information sync-time-added: ${about}: nothing -> 15 min`],
      [`breaking sync-time-removed (sales): ${about}: 15 min -> nothing`],
    );
    assertTold(
      replaced('    failures to platform\n', ''),
      ['breaking failure-path-removed (crm): who gets failures of `news`: platform -> nothing'],
      ['information failure-path-added: who gets failures of `news`: nothing -> platform'],
    );
    assertTold(
      replaced('failures to platform', 'failures to growth'),
      ['warning failure-path-changed (crm): who gets failures of `news`: platform -> growth'],
      ['warning failure-path-changed (crm): who gets failures of `news`: growth -> platform'],
    );
    assertTold(
      and('assign growth'),
      ['warning assignment-added (sales): who gets records of `news`: nothing -> growth'],
      ['breaking assignment-removed (sales): who gets records of `news`: growth -> nothing'],
    );
    assertTold(
      replaced('assign growth', 'assign platform'),
      ['warning assignment-changed (sales): who gets records of `news`: growth -> platform'],
      ['warning assignment-changed (sales): who gets records of `news`: platform -> growth'],
      and('assign growth'),
    );
  });

  it('tells of the key of the campaign and of the API of the CRM', () => {
    const key = replaced('  it-owner tom\n', '  it-owner tom\n  crm-id "701A"\n');
    const about = 'key of the campaign in the CRM';
    assertTold(
      key,
      [`information crm-campaign-added: ${about}: nothing -> 701A`],
      [`breaking crm-campaign-removed (crm): ${about}: 701A -> nothing`],
    );
    assertTold(
      replaced('701A', '701B'),
      [`breaking crm-campaign-changed (crm): ${about}: 701A -> 701B`],
      [`breaking crm-campaign-changed (crm): ${about}: 701B -> 701A`],
      key,
    );
    const crm = (line: string) =>
      live(replaced('audience from newsletter', 'audience from guests'), {
        'crm.campaign': `crm dynamics {\n  platform dynamics\n  owner platform\n${line}}
list guests {\n  owner growth\n  size 20k people on 2026-10-01\n  kept-in dynamics\n}\n`,
      });
    const api = (name: string) => crm(`  api ${name} 1 requests per submission\n`);
    assert.deepEqual(told(['crm'], crm(''), api('crm-api')), {
      there: ['information crm-api-added: API of `dynamics`: nothing -> crm-api'],
      back: ['warning crm-api-removed (it): API of `dynamics`: crm-api -> nothing'],
    });
    assert.deepEqual(told(['crm'], api('checkout'), api('crm-api')).there, [
      'warning crm-api-changed (it): API of `dynamics`: checkout -> crm-api',
    ]);
  });

  it('is silent about another order, another layout, titles and labels', () => {
    const busy = and(
      SET,
      `${SET} if opt-in is "true"`,
      'size: choice("S", "M") "Size", required, key -> Lead.Size__c -> Contact.Size__c',
    );
    const turned = all(
      replaced(`    ${SET}\n`, ''),
      replaced('    opt-in:', `    ${SET} // always\n    opt-in:`),
      replaced('-> Lead.Size__c -> Contact.Size__c', '->   Contact.Size__c -> Lead.Size__c'),
      replaced('"S", "M"', '"M", "S"'),
      replaced(EMAIL, ''),
      replaced('    opt-in:', `${EMAIL.replace('E-mail', 'Your address')}    opt-in:`),
      replaced('capture news on landing', 'capture news "News" on landing'),
    );
    assertTold(turned, [], [], busy);
  });
});

describe('review of the fields of a CRM', () => {
  const schema = (...fields: string[]): Texts =>
    live(undefined, {
      'schema.campaign': `schema of salesforce exported 2026-10-01 {\n  object Lead "Lead" {\n${fields
        .map((field) => `    ${field}\n`)
        .join('')}  }\n}\n`,
    });
  const IN_USE = 'Email: email(80) "E-mail"';
  const drift = (was: string, is: string) => told(['crm'], schema(was), schema(is));

  it('tells of fields that campaigns fill, and of no others', () => {
    assert.deepEqual(told(['crm'], schema('Id: id', IN_USE), schema('Id: id')), {
      there: ['breaking crm-field-removed (marketing): `Lead.Email`: email(80) -> nothing'],
      back: ['information crm-field-added: `Lead.Email`: nothing -> email(80)'],
    });
    assert.deepEqual(told(['crm'], schema(IN_USE, 'Fax: phone(40) "Fax"'), schema(IN_USE)), {
      there: [],
      back: [],
    });
  });

  it('is harmless where campaigns have given the field up too', () => {
    const schemaIn = (text: string, edit?: Edit) => live(edit, { 'schema.campaign': text });
    const lead = (fields: string) =>
      `schema of salesforce exported 2026-10-01 {\n  object Lead "Lead" {\n    Id: id\n${fields}  }\n}\n`;
    const moved = replaced('-> Lead.Email', '-> Lead.Mail');
    const { there } = told(
      ['crm'],
      schemaIn(lead('    Email: email\n')),
      schemaIn(lead('    Mail: email\n'), moved),
    );
    assert.deepEqual(there, [
      'breaking mapping-changed (crm): target of `email` of `news`: Lead.Email -> Lead.Mail',
      'information crm-field-removed: `Lead.Email`: email -> nothing',
      'information crm-field-added: `Lead.Mail`: nothing -> email',
    ]);
  });

  it('tells what a field takes', () => {
    assert.deepEqual(drift('Email: text(255) "E-mail"', 'Email: text(40) "E-mail"'), {
      there: ['breaking crm-narrowing-added (marketing): length of `Lead.Email`: 255 -> 40'],
      back: ['information crm-narrowing-removed: length of `Lead.Email`: 40 -> 255'],
    });
    assert.deepEqual(drift('Email: text(80) "E-mail"', 'Email: email(80) "E-mail"'), {
      there: ['breaking crm-narrowing-added (marketing): type of `Lead.Email`: text -> email'],
      back: ['information crm-narrowing-removed: type of `Lead.Email`: email -> text'],
    });
    assert.deepEqual(drift('Email: date "E-mail"', 'Email: boolean "E-mail"').there, [
      'breaking crm-narrowing-changed (marketing): type of `Lead.Email`: date -> boolean',
    ]);
    assert.deepEqual(drift('Email: text(80) "E-mail"', 'Email: text(?) "Mail"').there, []);
  });

  it('tells of fields that must be filled now, known to campaigns or not', () => {
    assert.deepEqual(told(['crm'], schema(IN_USE), schema(IN_USE, 'Country: text(2) "Country", required')), {
      there: ['breaking crm-required-added (marketing): `Lead.Country`: nothing -> required'],
      back: ['information crm-required-removed: `Lead.Country`: required -> nothing'],
    });
    assert.deepEqual(drift(IN_USE, `${IN_USE}, required`), {
      there: ['breaking crm-required-added (marketing): `Lead.Email`: nothing -> required'],
      back: ['information crm-required-removed: `Lead.Email`: required -> nothing'],
    });
  });

  it('tells of fields that cannot be written any more', () => {
    assert.deepEqual(drift(IN_USE, `${IN_USE}, calculated`), {
      there: ['breaking crm-read-only-added (marketing): `Lead.Email`: nothing -> calculated'],
      back: ['information crm-read-only-removed: `Lead.Email`: calculated -> nothing'],
    });
    assert.deepEqual(drift(`${IN_USE}, create-only`, `${IN_USE}, update-only`).there, [
      'breaking crm-read-only-changed (marketing): `Lead.Email`: create-only -> update-only',
    ]);
  });

  it('tells of values of a list', () => {
    const list = (values: string, flag = '') => `Email: choice(${values}) "E-mail"${flag}`;
    assert.deepEqual(drift(list('"a", "b"'), list('"a"')), {
      there: ['breaking crm-value-removed (marketing): value of `Lead.Email`: b -> nothing'],
      back: ['information crm-value-added: value of `Lead.Email`: nothing -> b'],
    });
    assert.deepEqual(drift(list('"a", "b"', ', open'), list('"a"', ', open')).there, [
      'information crm-value-removed: value of `Lead.Email`: b -> nothing',
    ]);
    assert.deepEqual(drift(list('"a", "b"'), list('"b" as "B", "a" as "A"')), { there: [], back: [] });
  });

  it('tells of defaults and of fields that will go', () => {
    assert.deepEqual(
      told(
        ['crm'],
        schema(IN_USE, 'Rating: text(9) "Rating", default "Warm"'),
        schema(IN_USE, 'Rating: text(9) "Rating"'),
      ),
      {
        there: ['warning crm-default-removed (marketing): default of `Lead.Rating`: Warm -> nothing'],
        back: ['information crm-default-added: default of `Lead.Rating`: nothing -> Warm'],
      },
    );
    assert.deepEqual(drift(IN_USE, `${IN_USE}, deprecated`), {
      there: ['warning crm-deprecated-added (marketing): `Lead.Email`: nothing -> deprecated'],
      back: ['information crm-deprecated-removed: `Lead.Email`: deprecated -> nothing'],
    });
  });

  it('is silent where an export knows less, and where fields only stand elsewhere', () => {
    const partial = live(undefined, {
      'schema.campaign':
        'schema of salesforce exported 2026-10-09 {\n  object Lead "Lead", partial {\n    Id: id\n  }\n}\n',
    });
    assert.deepEqual(told(['crm'], schema('Id: id', IN_USE), partial), { there: [], back: [] });
    const opt = 'Opt_In__c: boolean "Opt in"';
    assert.deepEqual(told(['crm'], schema(IN_USE, opt), schema(opt, `${IN_USE}, help "Where to write"`)), {
      there: [],
      back: [],
    });
  });

  it('hurts nobody where no campaign uses the object', () => {
    const unused = (field: string): Texts =>
      live(undefined, {
        'schema.campaign': `schema of salesforce exported 2026-10-01 {\n  object Case "Case" {\n    ${field}\n  }\n}\n`,
      });
    assert.deepEqual(told(['crm'], unused('Id: id'), unused(IN_USE)), { there: [], back: [] });
  });
});
