/** What the pages of the portfolio cannot show: several files, edits, settings, and the calendar's edges. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import {
  buildWorkspace,
  carryLoad,
  continueWorkspace,
  loadOf,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { CAST, CAST_PATH, CAST_TODAY } from './cast.ts';
import { crowdedAudience } from './crowded-audience.ts';
import { doubleBookedSlot } from './double-booked-slot.ts';
import { contactsIn, overlapsOf } from './list-contacts.ts';
import { overContactLimit } from './over-contact-limit.ts';
import { overTeamBudget } from './over-team-budget.ts';
import { overspentParent } from './overspent-parent.ts';
import { reusedResponseCode } from './reused-response-code.ts';
import { runChecks } from './run-checks.ts';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { partIn } from './team-spending.ts';

const CHECKS = [
  crowdedAudience,
  doubleBookedSlot,
  overContactLimit,
  overTeamBudget,
  overspentParent,
  reusedResponseCode,
];

const BASE: readonly SourceFile[] = [
  ...libraryFiles(),
  parseCampaignFile({ path: CAST_PATH, text: CAST, builtIn: true }),
];

function filesOf(texts: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => parseCampaignFile({ path, text }));
}

function workspaceOf(texts: Readonly<Record<string, string>>): Workspace {
  return buildWorkspace([...BASE, ...filesOf(texts)], { today: CAST_TODAY });
}

function told(workspace: Workspace, settings: Settings = DEFAULT_SETTINGS): string[] {
  return runChecks(workspace, { checks: CHECKS, settings, crash: 'throw' }).map(
    ({ code, at, message }) => `${at.file} ${code}: ${message}`,
  );
}

const ORG = `
team brand { side marketing budget 50k USD 2027-01-01 .. 2027-03-31 }
slot hero "Hero" { owner brand }
list readers "Readers" { owner brand size 100k purpose email-marketing at-most 1 messages per week }
list members "Members" { owner brand size 50k purpose email-marketing overlaps readers 80 % }
`;

function campaign(name: string, more: string): string {
  return `campaign ${name} {\n status planned\n runs 2027-03-01 .. 2027-03-20\n ${more}\n}\n`;
}

const MAIL = 'channel mail: email {\n audience from readers\n at 2027-03-10 09:00\n}\n';
const CARD = 'channel card: direct-mail { response-code "A1" }';

describe('portfolio', () => {
  it('sees campaigns of other files, and follows each edit', () => {
    const own = campaign('b', `parent a\n${MAIL} ${CARD}\n slot hero\n funding 60k USD { brand 100 % }`);
    const other = campaign('a', `${MAIL} ${CARD}\n slot hero\n funding 50k USD { brand 20 % growth 80 % }`);
    const states = [
      { 'org.campaign': ORG, 'a.campaign': other, 'b.campaign': own },
      { 'org.campaign': ORG, 'a.campaign': campaign('a', ''), 'b.campaign': own },
      { 'org.campaign': ORG.replace('at-most 1', 'at-most 9'), 'a.campaign': other, 'b.campaign': own },
      { 'org.campaign': ORG, 'a.campaign': other.replace('planned', 'draft'), 'b.campaign': own },
      { 'org.campaign': ORG, 'b.campaign': own },
      { 'org.campaign': ORG, 'a.campaign': other, 'b.campaign': own },
    ];
    let workspace = workspaceOf(states[0] ?? {});
    assert.deepEqual(
      told(workspace)
        .map((line) => line.replace(/:.*/, ''))
        .sort(),
      [
        'a.campaign double-booked-slot',
        'a.campaign overspent-parent',
        'b.campaign double-booked-slot',
        'b.campaign over-contact-limit',
        'b.campaign reused-response-code',
        'org.campaign over-team-budget',
      ],
    );
    for (const state of states) {
      const next = continueWorkspace(workspace, [...BASE, ...filesOf(state)]);
      carryLoad(workspace, next);
      assert.deepEqual(told(next), told(workspaceOf(state)));
      workspace = next;
    }
  });

  it('takes the overlap of two lists from either of them', () => {
    const workspace = workspaceOf({ 'org.campaign': ORG });
    const list = (name: string) => workspace.lookup('list', name)[0]?.declaration;
    const [readers, members] = [list('readers'), list('members')];
    assert.ok(readers && members);
    assert.deepEqual(overlapsOf(members, workspace), [{ list: 'readers', share: 0.8 }]);
    // 80 % of 50k are 40 % of 100k.
    assert.deepEqual(overlapsOf(readers, workspace), [{ list: 'members', share: 0.4 }]);
  });

  it('counts by the clock of the campaign, and divides what goes out around midnight', () => {
    const late = `timezone America/New_York\n channel mail: email {\n audience from readers\n at 2027-03-14 23:00 over 2 h\n}`;
    const workspace = workspaceOf({ 'org.campaign': ORG, 'a.campaign': campaign('a', late) });
    const messages = (period: 'day' | 'week' | 'month', day: string) =>
      contactsIn(period, 'readers', day, workspace).flatMap(({ entries }) =>
        entries.map((entry) => entry.messages),
      );
    assert.deepEqual(messages('day', '2027-03-14'), [50_000]);
    assert.deepEqual(messages('day', '2027-03-15'), [50_000]);
    assert.deepEqual(messages('week', '2027-03-08'), [50_000]);
    assert.deepEqual(messages('week', '2027-03-15'), [50_000]);
    assert.deepEqual(messages('month', '2027-03-01'), [100_000]);
    assert.ok(loadOf(workspace).forecasts().length > 0);
  });

  it('takes the share from which an audience is crowded from the settings', () => {
    const org = ORG.replace(' at-most 1 messages per week', '');
    const mail = (people: string) =>
      `channel mail: email {\n audience ${people} from readers\n at 2027-03-10 09:00\n}`;
    const workspace = workspaceOf({
      'org.campaign': org,
      'a.campaign': campaign('a', mail('20k')),
      'b.campaign': campaign('b', mail('20k')),
    });
    assert.deepEqual(told(workspace), []);
    const parameters = { ...DEFAULT_PARAMETERS, crowdedAudienceShare: 20 };
    assert.deepEqual(told(workspace, { ...DEFAULT_SETTINGS, parameters }), [
      'b.campaign crowded-audience: `mail` and campaign `a` write to `readers` on the same day, 2027-03-10',
    ]);
  });

  it('spreads money over the days of a flight', () => {
    const spending = {
      campaign: 'a',
      amount: 100,
      currency: 'USD',
      days: { first: '2027-03-27', last: '2027-04-05' },
      at: { span: { start: 0, end: 0 } },
    };
    assert.equal(partIn(spending, { first: '2027-01-01', last: '2027-03-31' }), 50);
    assert.equal(partIn(spending, { first: '2027-04-01', last: '2027-06-30' }), 50);
    assert.equal(partIn(spending, { first: '2027-05-01', last: '2027-06-30' }), 0);
  });
});
