/** What a review says of vendors: who is used, for what, under which contract, and with which data. */
import assert from 'node:assert/strict';
import { all, type Edit, live, replaced, told } from './live.ts';
import type { Texts } from './two-versions.ts';

const VENDOR = `vendor acme {
  service sms
  managed-by platform
  contract "MSA-1" until 2027-03-31
  limit 20k messages per hour
  processes personal-data in EU under "DPA 9"
  data-role processor under "DPA 9"
  approval it by tom on 2026-09-01
}
campaign party {
  owner ana
  status live
  channel text: sms {
    audience 300 people
    through acme
  }
}
`;

const PLAIN = `vendor textly {
  service sms
  contract "MSA-7" until 2027-03-31
}
vendor queueup {
  service waiting-room
  contract "MSA-8" until 2027-03-31
}
`;

function withVendor(edit: Edit): Texts {
  return live(undefined, { 'acme.campaign': edit(VENDOR) });
}

function assertTold(edit: Edit, there: string[], back: string[], from: Edit = (text) => text): void {
  const [before, after] = [withVendor(from), withVendor(all(from, edit))];
  assert.deepEqual(told(['vendors'], before, after), { there, back });
}

/** Of the sample, with two vendors that process nothing. */
function assertUse(edit: Edit, there: string[], back: string[], from: Edit = (text) => text): void {
  const version = (own: Edit) => live(own, { 'plain.campaign': PLAIN });
  assert.deepEqual(told(['vendors'], version(from), version(all(from, edit))), { there, back });
}

describe('review of vendors', () => {
  it('tells of a vendor that a campaign takes instead of another', () => {
    assertUse(
      replaced('through mailwave', 'through textly'),
      [
        'breaking vendor-use-added (it): vendor: nothing -> textly',
        'warning vendor-task-changed (it): who sends `mail`: mailwave -> textly',
        'information vendor-use-removed: vendor: mailwave -> nothing',
        'information vendor-data-removed: vendor that handles personal data: mailwave -> nothing',
      ],
      [
        'breaking vendor-use-added (it): vendor: nothing -> mailwave',
        'breaking vendor-data-added (audience): vendor that handles personal data: nothing -> mailwave',
        'warning vendor-task-changed (it): who sends `mail`: textly -> mailwave',
        'information vendor-use-removed: vendor: textly -> nothing',
      ],
    );
  });

  it('tells of all that a vendor can do for a campaign', () => {
    const added = (task: string) => [
      'breaking vendor-use-added (it): vendor: nothing -> queueup',
      `information vendor-task-added: ${task}: nothing -> queueup`,
    ];
    const gone = (task: string) => [
      'information vendor-use-removed: vendor: queueup -> nothing',
      `information vendor-task-removed: ${task}: queueup -> nothing`,
    ];
    assertUse(
      replaced('  it-owner tom\n', '  it-owner tom\n  operated-by queueup\n'),
      added('who operates the campaign'),
      gone('who operates the campaign'),
    );
    const room = 'waiting-room web-shop admits 900 visits per minute through mailwave';
    assertUse(
      replaced('through mailwave 2026', 'through queueup 2026'),
      [
        'breaking vendor-use-added (it): vendor: nothing -> queueup',
        'warning vendor-task-changed (it): whose waiting room is before `web-shop`: mailwave -> queueup',
      ],
      [
        'warning vendor-task-changed (it): whose waiting room is before `web-shop`: queueup -> mailwave',
        'information vendor-use-removed: vendor: queueup -> nothing',
      ],
      replaced('  it-owner tom\n', `  it-owner tom\n  ${room} 2026-12-02 08:00 .. 2026-12-02 12:00\n`),
    );
    assertUse(
      replaced('pause mail by', 'waiting-room web-shop admits 900 visits per minute through queueup by'),
      added('whose waiting room is before `web-shop`'),
      gone('whose waiting room is before `web-shop`'),
    );
    assertUse(
      replaced('  it-owner tom\n', '  it-owner tom\n  needs banner "Banner" from queueup due 2026-11-20\n'),
      ['breaking vendor-use-added (it): vendor: nothing -> queueup'],
      ['information vendor-use-removed: vendor: queueup -> nothing'],
    );
    assertUse(
      replaced('-> Lead.Email', '-> Lead.Email shared-with textly'),
      [
        'breaking vendor-use-added (it): vendor: nothing -> textly',
        'breaking vendor-data-added (audience): vendor that handles personal data: nothing -> textly',
      ],
      [
        'information vendor-use-removed: vendor: textly -> nothing',
        'information vendor-data-removed: vendor that handles personal data: textly -> nothing',
      ],
    );
  });

  it('tells of contracts', () => {
    const was = 'contract with `acme`: MSA-1 until 2027-03-31';
    assertTold(
      replaced('2027-03-31', '2026-12-31'),
      [`breaking contract-lowered (marketing): ${was} -> MSA-1 until 2026-12-31`],
      ['information contract-raised: contract with `acme`: MSA-1 until 2026-12-31 -> MSA-1 until 2027-03-31'],
    );
    assertTold(
      replaced('  contract "MSA-1" until 2027-03-31\n', ''),
      [`breaking contract-removed (marketing): ${was} -> nothing`],
      ['information contract-added: contract with `acme`: nothing -> MSA-1 until 2027-03-31'],
    );
    assertTold(
      replaced('MSA-1', 'MSA-2'),
      [`warning contract-changed (marketing): ${was} -> MSA-2 until 2027-03-31`],
      [
        'warning contract-changed (marketing): contract with `acme`: MSA-2 until 2027-03-31 -> MSA-1 until 2027-03-31',
      ],
    );
  });

  it('tells of services, limits and who manages', () => {
    assertTold(
      replaced('  service sms\n', '  service sms\n  service push\n'),
      ['information service-added: service of `acme`: nothing -> push'],
      ['breaking service-removed (marketing): service of `acme`: push -> nothing'],
    );
    assertTold(
      replaced('limit 20k', 'limit 10k'),
      [
        'breaking vendor-limit-lowered (marketing): limit of `acme`: 20000 messages per hour -> 10000 messages per hour',
      ],
      [
        'information vendor-limit-raised: limit of `acme`: 10000 messages per hour -> 20000 messages per hour',
      ],
    );
    assertTold(
      replaced('  limit 20k messages per hour\n', ''),
      ['warning vendor-limit-removed (marketing): limit of `acme`: 20000 messages per hour -> nothing'],
      ['warning vendor-limit-added (marketing): limit of `acme`: nothing -> 20000 messages per hour'],
    );
    assertTold(
      replaced('  managed-by platform\n', ''),
      ['breaking vendor-manager-removed (it): who manages `acme`: platform -> nothing'],
      ['information vendor-manager-added: who manages `acme`: nothing -> platform'],
    );
    assertTold(
      replaced('managed-by platform', 'managed-by growth'),
      ['warning vendor-manager-changed (it): who manages `acme`: platform -> growth'],
      ['warning vendor-manager-changed (it): who manages `acme`: growth -> platform'],
    );
  });

  it('tells of places where data is processed, and of the agreement on it', () => {
    const more = '  processes personal-data in US under "DPA 9"\n';
    assertTold(
      replaced('  data-role', `${more}  data-role`),
      ['breaking processing-added (audience): what `acme` processes: nothing -> personal-data in US'],
      ['information processing-removed: what `acme` processes: personal-data in US -> nothing'],
    );
    const about = 'agreement with `acme` on personal-data in EU';
    assertTold(
      replaced('in EU under "DPA 9"', 'in EU'),
      [`breaking processing-agreement-removed (audience): ${about}: DPA 9 -> nothing`],
      [`information processing-agreement-added: ${about}: nothing -> DPA 9`],
    );
    assertTold(
      replaced('in EU under "DPA 9"', 'in EU under "DPA 10"'),
      [`warning processing-agreement-changed (audience): ${about}: DPA 9 -> DPA 10`],
      [`warning processing-agreement-changed (audience): ${about}: DPA 10 -> DPA 9`],
    );
  });

  it('tells of data processed in a CRM as well', () => {
    const crm = (lines: string): Texts => ({
      'crm.campaign': `crm dynamics {\n  platform dynamics\n  owner platform\n${lines}}
list guests {\n  owner growth\n  size 20k people on 2026-10-01\n  kept-in dynamics\n}
campaign party {\n  owner ana\n  status live\n  channel mail: email {\n    audience from guests\n  }\n}\n`,
    });
    assert.deepEqual(
      told(
        ['vendors'],
        live(undefined, crm('  processes personal-data in EU under "DPA 7"\n')),
        live(undefined, crm('  processes personal-data in US\n')),
      ).there,
      [
        'breaking processing-added (audience): what `dynamics` processes: nothing -> personal-data in US',
        'information processing-removed: what `dynamics` processes: personal-data in EU -> nothing',
      ],
    );
  });

  it('tells of the role of a vendor', () => {
    assertTold(
      replaced('data-role processor', 'data-role joint-controller'),
      ['breaking data-role-lowered (audience): role of `acme`: processor -> joint-controller'],
      ['information data-role-raised: role of `acme`: joint-controller -> processor'],
    );
    assertTold(
      replaced('  data-role processor under "DPA 9"\n', ''),
      ['warning data-role-removed (audience): role of `acme`: processor -> nothing'],
      ['information data-role-added: role of `acme`: nothing -> processor'],
    );
    assertTold(
      replaced('data-role processor', 'data-role helper'),
      ['warning data-role-changed (audience): role of `acme`: processor -> helper'],
      ['warning data-role-changed (audience): role of `acme`: helper -> processor'],
    );
    const about = 'agreement on the role of `acme`';
    assertTold(
      replaced('processor under "DPA 9"', 'processor'),
      [`breaking data-agreement-removed (audience): ${about}: DPA 9 -> nothing`],
      [`information data-agreement-added: ${about}: nothing -> DPA 9`],
    );
    assertTold(
      replaced('processor under "DPA 9"', 'processor under "DPA 10"'),
      [`warning data-agreement-changed (audience): ${about}: DPA 9 -> DPA 10`],
      [`warning data-agreement-changed (audience): ${about}: DPA 10 -> DPA 9`],
    );
  });

  it('tells who has agreed to a vendor', () => {
    const about = 'approval of `acme` for IT';
    assertTold(
      replaced('  approval it by tom on 2026-09-01\n', ''),
      [`breaking vendor-approval-removed (governance): ${about}: tom -> nothing`],
      [`information vendor-approval-added: ${about}: nothing -> tom`],
    );
    assertTold(
      replaced('approval it by tom on 2026-09-01', 'approval it pending'),
      [`breaking vendor-approval-lowered (governance): ${about}: tom -> pending`],
      [`information vendor-approval-raised: ${about}: pending -> tom`],
    );
    assertTold(
      replaced('by tom', 'by pia'),
      [`information vendor-approval-changed: ${about}: tom -> pia`],
      [`information vendor-approval-changed: ${about}: pia -> tom`],
    );
  });

  it('tells whose list it is, and who runs a system', () => {
    const list = (line: string): Texts =>
      live(undefined, {
        'plain.campaign': `${PLAIN}list guests {\n  owner growth\n  size 20k people on 2026-10-01\n${line}}
campaign party {\n  owner ana\n  status live\n  channel mail: email {\n    audience from guests\n  }\n}\n`,
      });
    const [own, textly, queueup] = [list(''), list('  belongs-to textly\n'), list('  belongs-to queueup\n')];
    const about = 'whose people `guests` holds';
    assert.deepEqual(told(['vendors'], own, textly), {
      there: [`warning list-vendor-added (audience): ${about}: nothing -> textly`],
      back: [`warning list-vendor-removed (audience): ${about}: textly -> nothing`],
    });
    assert.deepEqual(told(['vendors'], textly, queueup).there, [
      `warning list-vendor-changed (audience): ${about}: textly -> queueup`,
    ]);
    const system = (line: string): Texts =>
      live(replaced('on web-shop', 'on kiosk'), {
        'plain.campaign': `${PLAIN}system kiosk {\n  owner platform\n${line}  capacity 90 rps tested 2026-10-01 "https://tests.example/4"\n}\n`,
      });
    const [ours, theirs, others] = [
      system(''),
      system('  operated-by textly\n'),
      system('  operated-by queueup\n'),
    ];
    assert.deepEqual(told(['vendors'], ours, theirs), {
      there: ['warning system-operator-added (marketing): who operates `kiosk`: nothing -> textly'],
      back: ['warning system-operator-removed (marketing): who operates `kiosk`: textly -> nothing'],
    });
    assert.deepEqual(told(['vendors'], theirs, others).there, [
      'warning system-operator-changed (marketing): who operates `kiosk`: textly -> queueup',
    ]);
  });

  it('is harmless for a vendor that nobody uses', () => {
    const unused = (text: string) => live(undefined, { 'plain.campaign': text });
    assert.deepEqual(
      told(['vendors'], unused(PLAIN), unused(PLAIN.replace('2027-03-31', '2026-11-30'))).there,
      [
        'information contract-lowered: contract with `textly`: MSA-7 until 2027-03-31 -> MSA-7 until 2026-11-30',
      ],
    );
  });

  it('knows a renamed vendor', () => {
    const version = (name: string) =>
      live((text) => text.replace('through mailwave', `through ${name}`), {
        'plain.campaign': PLAIN.replace('vendor textly', `vendor ${name}`),
      });
    assert.deepEqual(told(['vendors'], version('textly'), version('text-ly')), { there: [], back: [] });
  });

  it('is silent about another order, another layout and titles', () => {
    const turned = all(
      replaced('vendor acme {', '// texts\nvendor acme "Acme texts" {'),
      replaced('  service sms\n', ''),
      replaced('  data-role', '  service    sms\n  data-role'),
      replaced('limit 20k messages', 'limit 20000 messages'),
      replaced('  processes personal-data in EU under "DPA 9"\n', ''),
      replaced('  contract', '  processes personal-data in EU under "DPA 9"\n  contract'),
    );
    assertTold(turned, [], []);
  });
});
