/** What the page of `crowded-minute` cannot show: settings, drafts, several files, repetitions and edits. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, carryLoad, type Workspace } from '@liaison/model';
import { CAST, CAST_PATH, CAST_TODAY } from './cast.ts';
import { crowdedMinute } from './crowded-minute.ts';
import type { Finding } from './finding.ts';
import { runChecks } from './run-checks.ts';
import { DEFAULT_PARAMETERS, DEFAULT_SETTINGS, type Settings } from './settings.ts';

const AT = '2026-11-20 09:00';

function campaign(name: string, status: string, audience: string, at: string): string {
  return `
campaign ${name} "${name}" {
  status ${status}
  runs 2026-11-16 .. 2026-12-20
  timezone Europe/London
  page landing "/" on web-shop
  channel blast: sms { audience ${audience} at ${at} response 5 % lands-on landing }
}`;
}

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const cast = parseCampaignFile({ path: CAST_PATH, text: CAST, builtIn: true });
  const own = Object.entries(files).map(([path, text]) => parseCampaignFile({ path, text }));
  return buildWorkspace([...libraryFiles(), cast, ...own], { today: CAST_TODAY });
}

function findingsOf(workspace: Workspace, settings: Settings = DEFAULT_SETTINGS): Finding[] {
  return runChecks(workspace, { checks: [crowdedMinute], settings, crash: 'throw' });
}

const TWO = {
  'a.campaign': campaign('first', 'planned', '200k', AT),
  'b.campaign': campaign('second', 'live', '200k', AT),
};

describe('crowded-minute', () => {
  it('is told once, to the last of the campaigns, which names the others', () => {
    const [finding, ...others] = findingsOf(
      workspaceOf({ ...TWO, 'c.campaign': campaign('third', 'planned', '200k', AT) }),
    );
    assert.deepEqual(others, []);
    assert.equal(finding?.at.file, 'c.campaign');
    assert.match(
      finding?.message ?? '',
      /^`blast` begins with 2 campaigns at 2026-11-20 09:00: together 738 of 900 rps/,
    );
    assert.deepEqual(
      finding?.related.map(({ at }) => at.file),
      ['a.campaign', 'b.campaign'],
    );
  });

  it('leaves campaigns out that are too much alone, or next to nothing', () => {
    assert.deepEqual(
      findingsOf(workspaceOf({ ...TWO, 'b.campaign': campaign('second', 'live', '700k', AT) })),
      [],
    );
    assert.deepEqual(
      findingsOf(workspaceOf({ ...TWO, 'b.campaign': campaign('second', 'live', '1k', AT) })),
      [],
    );
  });

  it('goes by the share that the organisation allows', () => {
    const settings = { ...DEFAULT_SETTINGS, parameters: { ...DEFAULT_PARAMETERS, crowdedShare: 60 } };
    assert.equal(findingsOf(workspaceOf(TWO)).length, 1);
    assert.deepEqual(findingsOf(workspaceOf(TWO), settings), []);
  });

  it('tells a draft in its own file, and nobody else of it', () => {
    const files = { 'a.campaign': campaign('first', 'draft', '200k', AT), 'b.campaign': TWO['b.campaign'] };
    assert.deepEqual(
      findingsOf(workspaceOf(files)).map(({ at }) => at.file),
      ['a.campaign'],
    );
    const drafts = { ...files, 'b.campaign': campaign('second', 'draft', '200k', AT) };
    assert.deepEqual(findingsOf(workspaceOf(drafts)), []);
  });

  it('tells of sends that are repeated together once', () => {
    const weekly = `${AT} every 1 week until 2026-12-11`;
    const files = {
      'a.campaign': campaign('first', 'planned', '200k', weekly),
      'b.campaign': campaign('second', 'planned', '200k', weekly),
    };
    const [finding, ...others] = findingsOf(workspaceOf(files));
    assert.deepEqual(others, []);
    assert.match(finding?.help ?? '', /the same happens 3 times more$/);
  });

  it('finds after an edit what a new start finds', () => {
    const before = workspaceOf({
      ...TWO,
      'a.campaign': campaign('first', 'planned', '200k', '2026-11-20 09:07'),
    });
    assert.deepEqual(findingsOf(before), []);
    const kept = before.files.filter(({ path }) => path !== 'a.campaign');
    const after = buildWorkspace(
      [...kept, parseCampaignFile({ path: 'a.campaign', text: TWO['a.campaign'] })],
      {
        today: CAST_TODAY,
      },
    );
    carryLoad(before, after);
    assert.deepEqual(findingsOf(after), findingsOf(workspaceOf(TWO)));
    assert.equal(findingsOf(after).length, 1);
  });
});
