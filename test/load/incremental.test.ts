/**
 * After any sequence of edits the forecast is the one of a cold start. And an edit works out no more than what
 * rests on it.
 */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import {
  buildWorkspace,
  carryLoad,
  continueWorkspace,
  LoadModel,
  loadOf,
  prepareLoad,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import fc from 'fast-check';

/** What a test may change; each is a number that picks among a few texts. */
interface State {
  readonly campaigns: ReadonlyMap<string, Plan>;
  readonly visitCost: number;
  readonly capacity: number;
  readonly baseline: number;
  readonly audience: number;
  readonly email: number;
}

interface Plan {
  readonly hour: number;
  readonly day: number;
  readonly over: number;
  readonly kind: number;
  readonly status: number;
  readonly page: number;
  readonly room: boolean;
}

const KINDS = ['email', 'push', 'tv', 'paid-search'];
const STATUSES = ['planned', 'live', 'draft', 'cancelled'];
const WINDOWS = ['', 'over 15 min', 'over 2 h', 'over 1 day'];
const PAGES = ['shop', 'player', 'nowhere'];

function campaignText(name: string, plan: Plan): string {
  const day = `2026-11-${String(2 + plan.day).padStart(2, '0')}`;
  const steady = KINDS[plan.kind] === 'paid-search';
  const reach = steady
    ? 'visits 9k per day profile office-day'
    : `audience from readers\n at ${day} ${10 + plan.hour}:30 ${WINDOWS[plan.over]} response 3 %`;
  return `
campaign ${name} {
  status ${STATUSES[plan.status]} runs ${day} .. 2026-11-20 timezone Europe/Berlin
  page landing "/" on ${PAGES[plan.page]}
  channel only: ${KINDS[plan.kind]} { ${reach} converts 2 % to order lands-on landing }
  ${plan.room ? 'waiting-room shop admits 60 visits per min' : ''}
  capture form on landing { rate 10 % email: email -> Person.Email }
}`;
}

function textsOf(state: State): Map<string, string> {
  return new Map([
    [
      'systems.campaign',
      `system shop {
  timezone Europe/Berlin capacity ${100 + state.capacity * 50} rps baseline ${state.baseline * 10} rps profile office-day
  visit ${4 + state.visitCost} requests staying 4 min
  calls checkout ${1 + state.visitCost} requests per order
}
system checkout { quota 1k requests per day in America/Chicago }
system player { visit 2 requests staying 50 min capacity 1k users calls checkout 1 requests per visit }
system api { quota 500 requests per 1 h baseline 5 rps }`,
    ],
    [
      'crm.campaign',
      `crm people { api api 2 requests per submission }
schema of people exported 2026-10-01 { object Person { Email: email } }`,
    ],
    ['lists.campaign', `list readers { size ${1 + state.audience}00k }`],
    ['people.campaign', `person ana { email "ana${state.email}@shop.example" }`],
    ...[...state.campaigns].map(([name, plan]) => [`${name}.campaign`, campaignText(name, plan)] as const),
  ]);
}

/** A repository whose unchanged files stay the same objects, as an editor's do. */
class Repository {
  workspace: Workspace;
  private files = new Map<string, SourceFile>();

  constructor(state: State) {
    this.workspace = buildWorkspace(this.read(state), { today: '2026-11-01' });
  }

  edit(state: State): void {
    const next = continueWorkspace(this.workspace, this.read(state));
    carryLoad(this.workspace, next);
    this.workspace = next;
  }

  private read(state: State): SourceFile[] {
    const files = new Map<string, SourceFile>();
    for (const [path, text] of textsOf(state)) {
      const known = this.files.get(path);
      files.set(path, known?.text === text ? known : parseCampaignFile({ path, text }));
    }
    this.files = files;
    return [...libraryFiles(), ...files.values()];
  }
}

/** Everything that anybody can ask a forecast, as plain data. */
function answersOf(model: LoadModel): unknown[] {
  return [
    ...model.allSystems().map((system) => {
      const peak = system.peak();
      return [
        system.limits.system.name,
        system.limits.usable,
        peak,
        system.peak(1.2),
        peak && system.culprits(peak.at).map(({ owner, channel, rate }) => [owner, channel, rate]),
        system.usersPeak(),
        system.quotaPeaks().map(({ quota, used, at }) => [quota.limit, used, at]),
        [...system.owners()].sort(),
        model.touching(system.limits.system.name).map(({ forecast, entries }) => [forecast.owner, entries]),
      ];
    }),
    ...model
      .forecasts()
      .map(({ owner, load }) => [
        owner,
        load.channels.map(({ visits, shares }) => [visits, [...shares]]),
        [...load.systems.keys()],
      ]),
  ];
}

/** Deep equality, numbers to a billionth. */
function same(actual: unknown, expected: unknown, path = 'forecast'): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const allowed = 1e-9 * Math.max(1, Math.abs(expected));
    assert.ok(Math.abs(actual - expected) <= allowed, `${path}: ${actual} is not ${expected}`);
  } else if (Array.isArray(actual) && Array.isArray(expected)) {
    assert.equal(actual.length, expected.length, `${path}: length`);
    for (const [i, item] of actual.entries()) same(item, expected[i], `${path}[${i}]`);
  } else if (actual && expected && typeof actual === 'object' && typeof expected === 'object') {
    assert.deepEqual(Object.keys(actual), Object.keys(expected), path);
    for (const [key, value] of Object.entries(actual)) {
      same(value, (expected as Record<string, unknown>)[key], `${path}.${key}`);
    }
  } else assert.equal(actual, expected, path);
}

const few = (most: number) => fc.integer({ min: 0, max: most });
const aPlan: fc.Arbitrary<Plan> = fc.record({
  hour: few(5),
  day: few(6),
  over: few(3),
  kind: few(3),
  status: few(3),
  page: few(2),
  room: fc.boolean(),
});
const aName = fc.constantFrom('anna', 'berta', 'cilly', 'dora');

type Edit = (state: State) => State;

const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(aName, aPlan).map(
      ([name, plan]): Edit =>
        (s) => ({ ...s, campaigns: new Map([...s.campaigns, [name, plan]]) }),
    ),
  },
  {
    weight: 2,
    arbitrary: aName.map(
      (name): Edit =>
        (s) => ({ ...s, campaigns: new Map([...s.campaigns].filter(([key]) => key !== name)) }),
    ),
  },
  few(2).map(
    (visitCost): Edit =>
      (s) => ({ ...s, visitCost }),
  ),
  few(2).map(
    (capacity): Edit =>
      (s) => ({ ...s, capacity }),
  ),
  few(2).map(
    (baseline): Edit =>
      (s) => ({ ...s, baseline }),
  ),
  few(2).map(
    (audience): Edit =>
      (s) => ({ ...s, audience }),
  ),
  few(2).map(
    (email): Edit =>
      (s) => ({ ...s, email }),
  ),
);

const BEGIN: State = { campaigns: new Map(), visitCost: 0, capacity: 0, baseline: 1, audience: 0, email: 0 };

describe('the forecast after edits', () => {
  it('is that of a cold start, after each of them', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 1, maxLength: 12 }), (edits) => {
        let state = BEGIN;
        const repository = new Repository(state);
        loadOf(repository.workspace);
        for (const edit of edits) {
          state = edit(state);
          repository.edit(state);
          same(answersOf(loadOf(repository.workspace)), answersOf(new LoadModel(repository.workspace)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same when it is worked out in slices', () => {
    fc.assert(
      fc.property(fc.array(aPlan, { minLength: 1, maxLength: 60 }), (plans) => {
        const campaigns = new Map(plans.map((plan, i) => [`c${i}`, plan]));
        const { workspace } = new Repository({ ...BEGIN, campaigns });
        let slices = 0;
        for (const _ of prepareLoad(workspace)) slices++;
        assert.ok(slices >= Math.floor(plans.length / 20));
        same(answersOf(loadOf(workspace)), answersOf(new LoadModel(workspace)));
      }),
      { numRuns: 10 },
    );
  });

  const plan: Plan = { hour: 0, day: 0, over: 1, kind: 0, status: 0, page: 0, room: false };
  const two: State = {
    ...BEGIN,
    campaigns: new Map([
      ['anna', plan],
      ['berta', { ...plan, page: 1 }],
    ]),
  };
  const kept: readonly (readonly [string, Partial<State>, readonly string[]])[] = [
    ['a person', { email: 1 }, ['anna', 'berta']],
    ['the capacity of a system', { capacity: 1 }, ['anna', 'berta']],
    ['what a visit of a system costs', { visitCost: 1 }, ['berta']],
    ['a list', { audience: 1 }, []],
  ];
  for (const [what, change, names] of kept) {
    it(`an edit of ${what} leaves the forecasts alone that do not rest on it`, () => {
      const repository = new Repository(two);
      const before = new Map(
        loadOf(repository.workspace)
          .forecasts()
          .map(({ campaign, load }) => [campaign.name, load]),
      );
      repository.edit({ ...two, ...change });
      const after = loadOf(repository.workspace).forecasts();
      assert.equal(after.length, 2);
      const same = after.filter(({ campaign, load }) => before.get(campaign.name) === load);
      assert.deepEqual(
        same.map(({ campaign }) => campaign.name),
        names,
      );
    });
  }

  it('follows a page to a campaign of the same name in another file', () => {
    const parse = (path: string, text: string) => parseCampaignFile({ path, text });
    const first = (system: string) => parse('a.campaign', `campaign twin { page landing "/" on ${system} }`);
    const rest = [
      parse('b.campaign', 'campaign twin { channel only: push { visits 9k per day lands-on landing } }'),
      parse('systems.campaign', 'system shop { }\nsystem player { }'),
    ];
    const before = buildWorkspace([...libraryFiles(), first('shop'), ...rest], { today: '2026-11-01' });
    const touched = (workspace: Workspace, system: string) =>
      loadOf(workspace)
        .touching(system)
        .map(({ forecast }) => forecast.file.path);
    assert.deepEqual(touched(before, 'shop'), ['b.campaign']);
    const after = continueWorkspace(before, [...libraryFiles(), first('player'), ...rest]);
    carryLoad(before, after);
    assert.deepEqual(touched(after, 'shop'), []);
    assert.deepEqual(touched(after, 'player'), ['b.campaign']);
  });
});
