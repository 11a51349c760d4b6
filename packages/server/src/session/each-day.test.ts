/** An editor that stays open overnight. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '@liaison/checks';
import type { CodeAction } from 'vscode-languageserver';
import { startClient, type TestClient } from '../testing/client.ts';
import { at, CAMPAIGN, SHOP } from '../testing/shop.ts';
import { atEachDay } from './each-day.ts';

const bodyOf = (fixture: string) => fixture.slice(fixture.indexOf('\n') + 1);

const FAIR = `// allow missing-sponsor until 2026-11-01 by ana: found by then\n${bodyOf(CAMPAIGN)}`;
const FILES = { 'org.campaign': bodyOf(SHOP), 'fair.campaign': FAIR };
const EVENING = new Date(2026, 10, 1, 23, 50);
const MORNING = new Date(2026, 10, 2, 8, 0);
const LITERALS = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } } };

describe('the days of an open editor', () => {
  let client: TestClient | undefined;
  let now = EVENING;
  let later: { milliseconds: number; then: () => void }[] = [];
  beforeEach(() => {
    now = EVENING;
    later = [];
  });
  afterEach(() => client?.end());

  async function start(today?: string): Promise<TestClient> {
    const config = today === undefined ? DEFAULT_CONFIG : { ...DEFAULT_CONFIG, today };
    client = await startClient(
      FILES,
      { textDocument: { codeAction: LITERALS } },
      config,
      undefined,
      undefined,
      {
        now: () => now,
        wait: (milliseconds, then) => later.push({ milliseconds, then }),
      },
    );
    await client.open('fair.campaign');
    return client;
  }
  const codes = (client: TestClient) => client.diagnostics('fair.campaign').map(({ code }) => code);

  it('begin at midnight, whether anybody types or not', async () => {
    const client = await start();
    await client.until(() => codes(client).length > 0);
    assert.ok(!codes(client).includes('expired-allow'));
    now = MORNING;
    for (const { then } of later.splice(0)) then();
    await client.until(() => codes(client).includes('expired-allow'));
    assert.equal(later.length, 1);
  });

  it('begin with whatever is asked or typed where a machine has slept', async () => {
    const client = await start();
    await client.until(() => codes(client).length > 0);
    assert.deepEqual(await approvedOn(client), ['2026-11-01']);
    now = MORNING;
    assert.deepEqual(await approvedOn(client), ['2026-11-02']);
    now = new Date(2026, 10, 3, 8, 0);
    await client.type('fair.campaign', FAIR.replace('60k', '61k'));
    assert.deepEqual(await approvedOn(client), ['2026-11-03']);
    await client.until(() => codes(client).includes('expired-allow'));
  });

  it('do not begin where the configuration names the day', async () => {
    const client = await start('2026-10-31');
    await client.until(() => codes(client).length > 0);
    now = MORNING;
    for (const { then } of later.splice(0)) then();
    assert.deepEqual(await approvedOn(client), ['2026-10-31']);
    assert.ok(!codes(client).includes('expired-allow'));
  });

  it('are looked for at midnight, and now and then before', () => {
    const waited: number[] = [];
    let looks = 0;
    const times = [EVENING, new Date(2026, 10, 1, 23, 59), new Date(2026, 10, 2)].values();
    let next: () => void = () => undefined;
    const clock = {
      now: () => times.next().value ?? MORNING,
      wait: (milliseconds: number, then: () => void) => {
        waited.push(milliseconds);
        next = then;
      },
    };
    atEachDay(clock, () => looks++);
    next();
    next();
    assert.deepEqual(waited, [300_000, 60_000, 300_000]);
    assert.equal(looks, 2);
  });

  /** The days that the approvals would have that an editor offers to write. */
  async function approvedOn(client: TestClient): Promise<string[]> {
    const text = bodyOf(at(CAMPAIGN, 'approval it'));
    const line = text.slice(0, text.indexOf('<|>')).split('\n').length;
    const position = { line, character: 4 };
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: client.uriOf('fair.campaign') },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const approve = actions.filter(({ title }) => title.startsWith('Approve'));
    return approve.flatMap((action) => /\d{4}-\d\d-\d\d/.exec(JSON.stringify(action.edit)) ?? []);
  }
});
