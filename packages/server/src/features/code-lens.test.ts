/** What stands above campaigns and systems. */
import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import { startClient } from '../testing/client.ts';
import { drawn, repositoryOf } from '../testing/edited-repository.ts';
import { CAMPAIGN, SHOP } from '../testing/shop.ts';
import { codeLensesOf, resolvedLens, SHOW_LOAD, SHOW_REFERENCES } from './code-lens.ts';

const COMMANDS = new Set([SHOW_LOAD, SHOW_REFERENCES]);

function lensesIn(fixture: string, path: string, commands: ReadonlySet<string> = COMMANDS): CodeLens[] {
  const repository = repositoryOf(fixture);
  const lenses = codeLensesOf(repository, repository.uriOf(path)) ?? [];
  return lenses.map((lens) => resolvedLens(repository, lens, commands));
}

function drawnLenses(fixture: string, path: string): string {
  const repository = repositoryOf(fixture);
  const uri = repository.uriOf(path);
  return drawn(
    repository,
    lensesIn(fixture, path).map(({ range, command }) => ({ uri, range, label: command?.title ?? '' })),
  );
}

/** A second campaign at the same time as the first. */
const SECOND = CAMPAIGN.replace('//- fair.campaign', '//- second.campaign').replace(
  'campaign fair',
  'campaign second',
);

/** One visit a second all day long, at ten requests each, on DAYS. */
const STEADY = `//- ads.campaign
campaign ads {
  status planned
  runs DAYS
  timezone Europe/Berlin
  page landing "/ads" on web-shop
  channel search: paid-search { visits 86400 per day lands-on landing }
}
`;

describe('code lenses', () => {
  it('say above a campaign what its worst second is, and what it waits for', () => {
    assert.equal(
      drawnLenses(SHOP + CAMPAIGN + SECOND, 'fair.campaign'),
      `//- fair.campaign
campaign fair "Fair" {
         ^^^^ peak 100 rps on 27 Nov 12:00 · 75 % of web-shop with one other
         ^^^^ 4 approvals missing: IT, marketing, privacy, CRM
         ^^^^ bronze · 7 missing for silver`,
    );
  });

  it('say above a system who loads it, and when most', () => {
    assert.match(
      drawnLenses(SHOP + CAMPAIGN + SECOND, 'org.campaign'),
      /\^ 2 campaigns\n +\^+ worst second 300 rps on 27 Nov 2026 11:00 · 75 % of capacity\n/,
    );
  });

  it('count a draft with those that count, and not in what others see', () => {
    const draft = SECOND.replace('status planned', 'status draft');
    assert.match(drawnLenses(SHOP + CAMPAIGN + draft, 'second.campaign'), /75 % of web-shop with one other/);
    assert.match(drawnLenses(SHOP + CAMPAIGN + draft, 'fair.campaign'), /50 % of web-shop$/m);
  });

  it('date the load of all where it is at its worst in another minute', () => {
    const lens = (days: string) =>
      drawnLenses(SHOP + CAMPAIGN + STEADY.replace('DAYS', days), 'ads.campaign');
    assert.match(
      lens('2026-11-20 .. 2026-11-30'),
      /peak 10 rps on 20 Nov 00:00 · 53 % of web-shop on 27 Nov 12:00 with one other$/m,
    );
    assert.match(
      lens('2026-11-27 .. 2026-11-30'),
      /peak 10 rps on 27 Nov 00:00 · 53 % of web-shop at 12:00 with one other$/m,
    );
  });

  it('name the year where it is not this one', () => {
    const next = CAMPAIGN.replaceAll('2026-11', '2027-11');
    assert.match(drawnLenses(SHOP + next, 'fair.campaign'), /peak 100 rps on 27 Nov 2027 12:00 · 50 % of/);
    assert.match(
      drawnLenses(SHOP + next + STEADY.replace('DAYS', '2026-12-20 .. 2027-11-30'), 'ads.campaign'),
      /peak 10 rps on 20 Dec 00:00 · 53 % of web-shop on 27 Nov 2027 12:00 with one other$/m,
    );
  });

  it('say nothing of a load above what is over or called off', () => {
    for (const status of ['done', 'cancelled']) {
      const text = SHOP + CAMPAIGN.replace('status planned', `status ${status}`);
      const titles = lensesIn(text, 'fair.campaign').map(({ command }) => command?.title);
      assert.deepEqual(titles, []);
    }
  });

  it('name the load where the system states no capacity', () => {
    const shop = SHOP.replace(/capacity \d+ rps( tested \S+ "[^"]*")?/g, '');
    assert.match(drawnLenses(shop + CAMPAIGN, 'fair.campaign'), /· 200 rps on web-shop$/m);
  });

  it('are not there where nothing is to be said', () => {
    assert.equal(drawnLenses('system idle { capacity 3 rps }\nperson tom { }', 'main.campaign'), '');
    assert.equal(drawnLenses('campaign over { status done }', 'main.campaign'), '');
    const signed = 'campaign c { approval marketing by ana approval it by tom }';
    assert.doesNotMatch(drawnLenses(signed, 'main.campaign'), /approvals? missing/);
    assert.match(
      drawnLenses(signed.replace('by tom', 'pending'), 'main.campaign'),
      /\^ one approval missing: IT/,
    );
  });

  it('say how ready a campaign is, and lead to what is missing', () => {
    const unready = 'campaign c {\n  owner nobody\n  it-owner tom\n  runs 2026-12-01 .. 2026-12-02\n}';
    assert.match(drawnLenses(unready, 'main.campaign'), /\^ not ready · 2 missing for bronze$/m);
    const lens = lensesIn(unready, 'main.campaign').at(-1);
    const [, , places] = lens?.command?.arguments ?? [];
    assert.deepEqual(
      places.map(({ range }: CodeLens) => range.start),
      [
        { line: 1, character: 8 },
        { line: 2, character: 11 },
      ],
    );
    const draft = drawnLenses(unready.replace('owner nobody', 'status draft'), 'main.campaign');
    assert.match(draft, /\^ not ready/);
  });

  it('carry commands with the places', () => {
    const [load, approvals] = lensesIn(SHOP + CAMPAIGN, 'fair.campaign');
    assert.equal(load?.command?.command, SHOW_LOAD);
    assert.deepEqual(load?.command?.arguments, [
      {
        uri: 'file:///repository/fair.campaign',
        position: { line: 0, character: 9 },
        system: 'web-shop',
        at: '2026-11-27T11:00:20.000Z',
      },
    ]);
    const [uri, position, places] = approvals?.command?.arguments ?? [];
    assert.deepEqual([uri, position], ['file:///repository/fair.campaign', { line: 0, character: 9 }]);
    assert.equal(places.length, 4);
    assert.equal(places[0].range.start.line, 31);
  });

  it('carry no command that the editor does not have', () => {
    for (const { command } of lensesIn(SHOP + CAMPAIGN, 'fair.campaign', new Set())) {
      assert.equal(command?.command, '');
      assert.notEqual(command?.title, '');
      assert.equal(command?.arguments, undefined);
    }
  });

  it('say nothing of what is no longer there', () => {
    const repository = repositoryOf(SHOP + CAMPAIGN);
    const [lens] = codeLensesOf(repository, repository.uriOf('fair.campaign')) ?? [];
    repository.analysis.change([{ path: 'fair.campaign', text: 'person tim { }' }]);
    assert.ok(lens);
    assert.equal(resolvedLens(repository, lens, COMMANDS).command?.title, '');
  });

  it('are resolved over the connection with the commands that the editor lists', async () => {
    const files = { 'a.campaign': 'campaign c { }\n' };
    const client = await startClient(files, { experimental: { commands: [SHOW_REFERENCES] } });
    const [lens]: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', {
      textDocument: { uri: client.uriOf('a.campaign') },
    });
    assert.equal(lens?.command, undefined);
    const resolved: CodeLens = await client.connection.sendRequest('codeLens/resolve', lens);
    assert.equal(resolved.command?.title, 'one approval missing: marketing');
    assert.equal(resolved.command?.command, SHOW_REFERENCES);
    client.end();
  });
});
