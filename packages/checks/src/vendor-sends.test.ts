/** Sends added up over time, held against a sum at every second. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, loadOf, type Vendor } from '@liaison/model';
import { limitOf, paceAt, sendsOf, sendsThrough, tooFastBeside, tooFastTogether } from './vendor-sends.ts';

function workspaceOf(sends: readonly (readonly [status: string, line: string, people: string])[]) {
  const campaigns = sends.map(
    ([status, line, people], i) => `
campaign c${i} {
  status ${status}
  runs 2026-11-27 .. 2026-11-30
  channel mail: email { audience ${people} ${line} through postal }
}`,
  );
  const text = `vendor postal { limit 5M messages per day limit 400k messages per hour limit 9k messages per min limit 50 rps }${campaigns.join('')}`;
  const file = parseCampaignFile({ path: 'sends.campaign', text });
  assert.deepEqual(file.problems, []);
  const workspace = buildWorkspace([...libraryFiles(), file], { today: '2026-11-01' });
  const vendor = workspace.lookup('vendor', 'postal')[0]?.declaration as Vendor;
  const limit = limitOf(vendor, workspace);
  assert.ok(limit);
  return { workspace, vendor, limit };
}

const MIXED = [
  ['planned', 'at 2026-11-27 10:00 over 1 h', '200k'],
  ['live', 'at 2026-11-27 10:20 over 2 h at 2026-11-27 11:10 over 20 min', '100k'],
  ['planned', 'at 2026-11-27 11:15 over 1 h', '350k'],
  ['draft', 'at 2026-11-27 10:30 over 30 min', '110k'],
] as const;

describe('sends of a vendor', () => {
  it('has the pace that is reached first, and none in requests or days', () => {
    const { limit, vendor, workspace } = workspaceOf([]);
    assert.equal(limit.window, 3600);
    assert.equal(limit.perSecond, 400e3 / 3600);
    assert.equal(
      tooFastTogether(sendsThrough(vendor, workspace), () => 0, limit),
      undefined,
    );
  });

  it('finds the fastest second at which nobody is too fast alone', () => {
    const { workspace, vendor, limit } = workspaceOf(MIXED);
    const sends = sendsThrough(vendor, workspace);
    const begin = Date.parse('2026-11-27T09:00:00Z') / 1000;
    let best = 0;
    for (let at = begin; at < begin + 5 * 3600; at++) {
      const alone = Map.groupBy(sends, ({ forecast }) => forecast.owner);
      const paces = [...alone.values()].map((own) => own.reduce((sum, send) => sum + paceAt(send, at), 0));
      if (paces.some((pace) => pace > limit.perSecond)) continue;
      best = Math.max(
        best,
        paces.reduce((sum, pace) => sum + pace, 0),
      );
    }
    const found = tooFastTogether(sends, ({ forecast }) => forecast.owner, limit);
    assert.ok(found && best > limit.perSecond);
    assert.ok(Math.abs(found.perSecond / best - 1) < 1e-9, `${found.perSecond} is not ${best}`);
  });

  it('judges a draft beside those that count, and only while it sends', () => {
    const { workspace, vendor, limit } = workspaceOf(MIXED);
    const [draft] = loadOf(workspace)
      .forecasts()
      .filter(({ campaign }) => campaign.status?.value === 'draft');
    assert.ok(draft);
    const own = sendsOf(draft, workspace).get(vendor) ?? [];
    const found = tooFastBeside(own, vendor, limit, workspace);
    assert.equal(found?.at, Date.parse('2026-11-27T10:30:00Z') / 1000);
    assert.ok(Math.abs((found?.perSecond ?? 0) - (200e3 / 3600 + 100e3 / 7200 + 110e3 / 1800)) < 1e-9);
    assert.equal(tooFastBeside(own, vendor, { ...limit, perSecond: 200 }, workspace), undefined);
  });
});
