/**
 * Whatever an editor does, over the protocol: in the end the findings of all files, asked for or sent, are those of a
 * server that has just been started on the same files.
 */
import assert from 'node:assert/strict';
import { catalogue, DEFAULT_CONFIG, parseConfig } from '@liaison/checks';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver';
import { startClient, type TestClient } from '../testing/client.ts';
import { CAMPAIGN, SHOP } from '../testing/shop.ts';

const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
const CONFIG = 'liaison.config.json';

const bodyOf = (fixture: string) => fixture.slice(fixture.indexOf('\n') + 1);

const FILES: Readonly<Record<string, string>> = {
  [CONFIG]: '{ "today": "2026-11-01" }',
  'org.campaign': bodyOf(SHOP),
  'plans/fair.campaign': bodyOf(CAMPAIGN),
  'plans/second.campaign': bodyOf(CAMPAIGN).replace('campaign fair "Fair"', 'campaign second "Second"'),
  'team.campaign': 'team web "Web" { side it }\nperson max "Max" { team web }\n',
};

/** Files that come and go, besides those that are there at first. */
const NEW = ['new.campaign', 'plans/third.campaign', `plans/${CONFIG}`];
const CONFIGS = [CONFIG, `plans/${CONFIG}`];
const PATHS = [...Object.keys(FILES), ...NEW];

const CONFIGURATIONS = [
  '{ "today": "2026-11-01", "severity": { "capacity": "off", "missing-sponsor": "error" } }',
  '{ "today": "2027-01-31", "exclude": ["team.campaign"] }',
  '{ "today": "2026-11-01", "exclude": ["plans/second.campaign"] }',
  '{ "today": "2026-11-01", "severity": { "capcity": "off" }',
  '{ "today": "2026-11-01", "parameters": { "leastReserve": 90 } }',
  '{ "severity": { "capacity": "off" } }',
];

type Kind =
  | 'open'
  | 'close'
  | 'save'
  | 'drop-line'
  | 'drop-word'
  | 'rename'
  | 'digits'
  | 'other-text'
  | 'write'
  | 'delete'
  | 'sleep';

interface Step {
  readonly path: string;
  readonly kind: Kind;
  readonly at: number;
  readonly other: number;
}

const aStep: fc.Arbitrary<Step> = fc.record({
  path: fc.constantFrom(...PATHS, 'org.campaign', 'plans/fair.campaign', ...CONFIGS),
  kind: fc.constantFrom<Kind>(
    'open',
    'close',
    'save',
    'drop-line',
    'drop-word',
    'rename',
    'digits',
    'other-text',
    'write',
    'write',
    'delete',
    'sleep',
  ),
  at: fc.nat(),
  other: fc.nat(),
});

/** A text with one change; the same for the same numbers. */
function edited(text: string, { path, kind, at, other }: Step): string {
  const lines = text.split('\n');
  const words = [...text.matchAll(/[\w-]+/g)];
  const word = words[at % words.length];
  const replaced = (match: RegExpExecArray | undefined, by: string) =>
    match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
  switch (kind) {
    case 'drop-line':
      return lines.filter((_, index) => index !== at % lines.length).join('\n');
    case 'drop-word':
      return replaced(word, '');
    case 'rename':
      return replaced(word, words[other % words.length]?.[0] ?? '');
    case 'digits': {
      const numbers = [...text.matchAll(/\d+/g)];
      return replaced(numbers[at % numbers.length], String(other % 1000));
    }
    default: {
      if (path.endsWith('.json')) return CONFIGURATIONS[at % CONFIGURATIONS.length] ?? '';
      const texts = [...Object.values(FILES).slice(1), ''];
      return texts[at % texts.length] ?? '';
    }
  }
}

/** The clock of a machine that sleeps for some days at a time. */
class Days {
  private readonly later: (() => void)[] = [];
  private day = 1;

  readonly now = () => new Date(2026, 10, this.day, 12);

  readonly wait = (_: number, then: () => void) => void this.later.push(then);

  sleep(): void {
    this.day += 10;
    for (const then of this.later.splice(0)) then();
  }
}

/** What an editor and the disk hold, and the clients that are told of each step. */
class Editor {
  readonly disk = new Map(Object.entries(FILES));
  readonly open = new Map<string, string>();
  private readonly clients: readonly TestClient[];
  private readonly days: Days;

  constructor(clients: readonly TestClient[], days: Days) {
    this.clients = clients;
    this.days = days;
  }

  async take(step: Step): Promise<void> {
    const { path, kind } = step;
    const shown = this.open.get(path);
    if (kind === 'write') return this.write(path, edited(this.disk.get(path) ?? '', step));
    if (kind === 'delete') return this.write(path, undefined);
    if (kind === 'sleep') {
      // What it has been told before, a server takes over on the day before.
      await this.tell(async (client) => void (await asked(client)));
      return this.days.sleep();
    }
    if (kind === 'open' && shown === undefined) {
      this.open.set(path, this.disk.get(path) ?? '');
      await this.tell((client) => client.open(path));
    } else if (kind === 'close' && shown !== undefined) {
      this.open.delete(path);
      await this.tell((client) => client.close(path));
    } else if (kind === 'save' && shown !== undefined) {
      await this.write(path, shown);
    } else if (shown !== undefined) {
      const text = edited(shown, step);
      this.open.set(path, text);
      await this.tell((client) => client.type(path, text));
    }
  }

  private async write(path: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.disk.delete(path);
    else this.disk.set(path, text);
    await this.tell((client) => client.changeOnDisk(path, text));
  }

  private async tell(how: (client: TestClient) => Promise<void>): Promise<void> {
    for (const client of this.clients) await how(client);
  }

  /** What is wrong with the configurations as their author sees them; in a folder without one there is none yet. */
  configurationFindings(): Findings {
    return Object.fromEntries(
      CONFIGS.map((path) => {
        const saved = this.disk.get(path);
        const text = saved === undefined && path !== CONFIG ? undefined : (this.open.get(path) ?? saved);
        const problems = text === undefined ? [] : parseConfig(text, CONFIG, catalogue).problems;
        return [path, problems.map(({ message }) => message)];
      }),
    );
  }

  /** A client of a fresh server on the same files, with the same ones open. */
  async fresh(): Promise<TestClient> {
    const client = await clientOn(this.days, Object.fromEntries(this.disk), PULLS);
    for (const [path, text] of this.open) {
      await client.open(path);
      await client.type(path, text);
    }
    return client;
  }
}

function clientOn(days: Days, files: Readonly<Record<string, string>>, capabilities = {}) {
  return startClient(files, capabilities, DEFAULT_CONFIG, undefined, undefined, days);
}

type Findings = Readonly<Record<string, readonly unknown[]>>;

/** All findings of campaign files that a client is given when it asks. */
async function asked(client: TestClient): Promise<Findings> {
  const { items }: { items: { uri: string; items: Diagnostic[] }[] } = await client.connection.sendRequest(
    'workspace/diagnostic',
    { previousResultIds: [] },
  );
  const byUri = new Map(items.map((each) => [each.uri, each.items]));
  return Object.fromEntries(PATHS.map((path) => [path, byUri.get(client.uriOf(path)) ?? []]));
}

/** What was sent last; of configurations the sentences only. */
function sentAbout(client: TestClient, paths: readonly string[]): Findings {
  return Object.fromEntries(
    paths.map((path) => {
      const sent = client.diagnostics(path);
      return [path, CONFIGS.includes(path) ? sent.map(({ message }) => message) : sent];
    }),
  );
}

/** What is sent comes some time after the last edit. */
async function equal(found: () => Promise<Findings>, expected: Findings): Promise<void> {
  const text = JSON.stringify(expected);
  let last = await found();
  for (let turn = 0; turn < 20 && JSON.stringify(last) !== text; turn++) {
    await new Promise((resolve) => setTimeout(resolve, turn * 5));
    last = await found();
  }
  assert.deepEqual(last, expected);
}

describe('session', () => {
  it('has the findings of a fresh start after whatever an editor does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 10 }), async (steps) => {
        const days = new Days();
        const [pulling, sentTo] = [await clientOn(days, FILES, PULLS), await clientOn(days, FILES)];
        const editor = new Editor([pulling, sentTo], days);
        // Most steps are about open files.
        for (const path of ['org.campaign', 'plans/fair.campaign', CONFIG]) {
          await editor.take({ path, kind: 'open', at: 0, other: 0 });
        }
        for (const step of steps) await editor.take(step);
        const fresh = await editor.fresh();
        try {
          const expected = { ...(await asked(fresh)), ...editor.configurationFindings() };
          assert.ok(Object.keys(expected).length === PATHS.length);
          await equal(async () => ({ ...(await asked(pulling)), ...sentAbout(pulling, CONFIGS) }), expected);
          await equal(async () => sentAbout(sentTo, PATHS), expected);
        } finally {
          for (const client of [pulling, sentTo, fresh]) client.end();
        }
      }),
      {
        numRuns: 40,
        endOnFailure: true,
        examples: [
          [[{ path: `plans/${CONFIG}`, kind: 'write', at: 0, other: 0 }]],
          [
            [
              { path: CONFIG, kind: 'delete', at: 0, other: 0 },
              { path: CONFIG, kind: 'sleep', at: 0, other: 0 },
            ],
          ],
        ],
      },
    );
  });
});
