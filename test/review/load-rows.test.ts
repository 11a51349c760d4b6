/** Which rows the load of a review has: rates, users at a time and quotas, and none of what nobody would see. */
import assert from 'node:assert/strict';
import { reviewDocument, reviewSchema } from '@liaison/checks';
import { type Campaign, loadState, reviewOf } from '@liaison/model';
import { campaign, reviewed, SHOP, type Texts, workspaceOf } from './two-versions.ts';

const LIMITED: Texts = {
  ...campaign(),
  'systems.campaign': `${SHOP['systems.campaign']}`
    .replace('headroom 20 % visit 6', 'capacity 2k users headroom 20 % visit 6')
    .replace(
      'headroom 20 % visit 1 requests staying 1 min }\n',
      'headroom 20 % quota 20k requests per 24 h visit 1 requests staying 1 min }\n',
    ),
};

function edited(path: string, edit: (text: string) => string, texts = LIMITED): Texts {
  const text = texts[path] ?? '';
  assert.notEqual(edit(text), text);
  return { ...texts, [path]: edit(text) };
}

function documentOf(before: Texts, after: Texts) {
  const [base, head] = [workspaceOf(before), workspaceOf(after)];
  const document = reviewDocument({
    base: { workspace: base, findings: [], ref: 'main', commit: 'b'.repeat(40) },
    head: { workspace: head, findings: [] },
    review: reviewOf(base, head),
    firstSeen: { known: false, reason: 'nobody asks' },
    notes: [],
  });
  return reviewSchema.parse(document);
}

const isRate = (load: { readonly system: string; readonly limit: string }) =>
  load.system === 'web-shop' && load.limit === 'rate';

const MORE = edited('tea.campaign', (text) => text.replace('response 3 %', 'response 6 %'));

describe('rows of the load of a review', () => {
  it('are one for each limit that a system states and the change moves', () => {
    const { loads } = documentOf(LIMITED, MORE);
    assert.deepEqual(loads.map(({ system, limit, windowSeconds }) => [system, limit, windowSeconds]).sort(), [
      ['checkout', 'quota', 86_400],
      ['checkout', 'rate', null],
      ['web-shop', 'rate', null],
      ['web-shop', 'users', null],
    ]);
  });

  it('say how much there is before and after, beside the budget for the same', () => {
    const budget = (text: string) => text.replace('web-shop 60 rps', 'web-shop 60 rps web-shop 150 users');
    const [base, head] = [edited('tea.campaign', budget), edited('tea.campaign', budget, MORE)];
    const users = documentOf(base, head).loads.find(({ limit }) => limit === 'users');
    assert.ok(users?.before && users.after);
    assert.equal(users.usable, 2000);
    assert.ok(Math.abs(users.after.rate / users.before.rate - 2) < 0.01);
    const [share] = users.changed;
    assert.deepEqual([share?.campaign, share?.budget], ['tea', 150]);
    assert.ok(Math.abs((share?.after ?? 0) / users.after.rate - 1) < 1e-9);
  });

  it('leave out what reads the same before and after, and count its systems', () => {
    const little = edited('tea.campaign', (text) => text.replace('response 3 %', 'response 3.00001 %'));
    const { loads, unseenSystems } = documentOf(LIMITED, little);
    assert.deepEqual([loads, unseenSystems], [[], 2]);
  });

  it('do not leave out what no longer fits, however little it is', () => {
    const limit = (rate: number) => (text: string) =>
      text.replace('capacity 900 rps', `capacity ${rate} rps`);
    const rate = documentOf(LIMITED, MORE).loads.find(isRate)?.after?.rate ?? 0;
    const [wide, narrow] = [rate * 1.25 * 1.0001, rate * 1.25 * 0.9999].map((each) =>
      edited('systems.campaign', limit(Number(each.toFixed(6))), MORE),
    );
    assert.ok(wide && narrow);
    const { loads } = documentOf(wide, narrow);
    assert.deepEqual(
      loads.map(({ system, limit: kind, fits }) => [system, kind, fits]),
      [['web-shop', 'rate', false]],
    );
  });

  it('are those of one system where it has another name', () => {
    const renamed = Object.fromEntries(
      Object.entries(MORE).map(([path, text]) => [path, text.replaceAll('web-shop', 'store')]),
    );
    const { loads } = reviewed(LIMITED, renamed);
    const rows = loads.map(({ system, limit, before, after }) => [system, limit.kind, !before, !after]);
    assert.deepEqual(rows.sort(), [
      ['checkout', 'quota', false, false],
      ['checkout', 'rate', false, false],
      ['store', 'rate', false, false],
      ['store', 'users', false, false],
    ]);
    assert.deepEqual(reviewed(MORE, renamed).loads, []);
  });

  it('are the same where the load was taken down before', () => {
    const base = workspaceOf(LIMITED);
    const head = workspaceOf(MORE);
    const state = loadState(base);
    assert.deepEqual(reviewOf(base, head, undefined, state), reviewOf(base, head));
    const [tea] = base.all('campaign').map(({ declaration }) => declaration as Campaign);
    assert.ok(tea && state.of(tea));
  });
});

describe('rises of load that the worst second hides', () => {
  const evening = `  channel spot: tv-spot {
    audience 10k
    at 2026-12-02 20:00
    response 0.8 %
    lands-on landing
  }
`;
  const SENT = edited('tea.campaign', (text) =>
    text.replace('    throttle 120k messages per hour\n', '').replace('response 3 %', 'response 12 %'),
  );
  const withSpot = (from = SENT) =>
    edited('tea.campaign', (text) => text.replace('  channel mail', `${evening}  channel mail`), from);
  const within = (time: string, from = SENT) =>
    edited('tea.campaign', (text) => text.replace('over 4 h', `over ${time}`), from);
  const other = `campaign rest { status planned timezone Europe/London page landing "/r" on web-shop\n${evening}}\n`;

  it('are told with what there is in all, of the system that is fullest first', () => {
    const { loads, rises } = documentOf(withSpot(), withSpot(within('10 min')));
    assert.deepEqual(loads.filter(isRate), []);
    const [rise] = rises;
    assert.ok(rise?.usable === 720 && rise.campaign === 'tea' && rise.timezone === 'Europe/London');
    assert.match(rise.at, /^2026-12-02T10:/);
    const shares = rises.map(({ rate, usable }) => rate / (usable ?? 1));
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => b - a),
    );
    // The mail alone: all that there is then, less what it brought before.
    const alone = documentOf(SENT, within('10 min')).loads.find(isRate);
    assert.ok(Math.abs(rise.rate - (alone?.after?.rate ?? 0)) < 0.01 * rise.rate);
    assert.ok(rise.more > 0.5 * rise.rate && rise.more < rise.rate);
  });

  it('are none where the rows tell that more comes, or where less does', () => {
    assert.deepEqual(documentOf(SENT, within('10 min')).rises, []);
    assert.deepEqual(documentOf(withSpot(within('10 min')), withSpot()).rises, []);
    const beside = (texts: Texts) => ({ ...texts, 'rest.campaign': other });
    const { loads, rises } = documentOf(beside(SENT), beside(within('10 min')));
    assert.deepEqual(rises, []);
    assert.equal(loads.find(isRate)?.changed.length, 1);
  });

  it('are none of what does not count, nor of what is nearly nothing', () => {
    const draft = (texts: Texts) =>
      edited('tea.campaign', (text) => text.replace('status planned', 'status draft'), texts);
    assert.deepEqual(documentOf(draft(withSpot()), draft(withSpot(within('10 min')))).rises, []);
    assert.deepEqual(documentOf(withSpot(), withSpot(within('230 min'))).rises, []);
  });
});
