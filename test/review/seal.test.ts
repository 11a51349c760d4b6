/** What an approval seals: what its role answers for, and nothing else. */
import assert from 'node:assert/strict';
import { brokenSeal, type Campaign, sealOf, type Workspace } from '@liaison/model';
import { campaign, reviewed, workspaceOf } from './two-versions.ts';

function teaIn(workspace: Workspace): Campaign {
  const tea = workspace.lookup('campaign', 'tea')[0]?.declaration;
  assert.ok(tea);
  return tea;
}

/** Areas that a seal of the sample misses after an edit; undefined where it still holds. */
function broken(role: string, edit: (text: string) => string): readonly string[] | undefined {
  const before = workspaceOf(campaign());
  const seal = sealOf(teaIn(before), role, before);
  const after = workspaceOf(campaign(edit));
  const found = brokenSeal(seal, teaIn(after), role, after);
  assert.ok(!found || found.areas, 'it is known what broke it');
  return found?.areas;
}

describe('the seal of an approval', () => {
  it('names what it covers, and is the same for the same', () => {
    const [one, other] = [workspaceOf(campaign()), workspaceOf(campaign())];
    const seal = sealOf(teaIn(one), 'it', one);
    assert.match(seal, /^\d+:[0-9a-f]{8}( [a-z]+:[0-9a-f]{3})+$/);
    assert.equal(seal, sealOf(teaIn(other), 'it', other));
    assert.match(seal, / capacity:/);
    assert.match(seal, / schedule:/);
  });

  it('breaks for the role that answers for a change, and for no other', () => {
    const budget = (text: string) => text.replace('web-shop 60 rps', 'web-shop 70 rps');
    assert.deepEqual(broken('it', budget), ['capacity']);
    assert.equal(broken('privacy', budget), undefined);
    const retention = (text: string) => text.replace('24 months', '36 months');
    assert.ok(broken('privacy', retention));
    assert.equal(broken('it', retention), undefined);
  });

  it('is blind to looks, order, titles, comments and other signatures', () => {
    for (const edit of [
      (text: string) => text.replace(/\n {2}/g, '\n\t'),
      (text: string) => text.replace('campaign tea {', '/** Tea for all. */\ncampaign tea "Tea" {'),
      (text: string) =>
        text.replace(
          '    web-shop 60 rps\n    checkout 2 rps\n',
          '    checkout 2 rps\n    web-shop 60 rps\n',
        ),
      (text: string) => text.replace('approval crm by tom on 2026-10-21', 'approval crm pending'),
    ]) {
      assert.notEqual(campaign(edit)['tea.campaign'], campaign()['tea.campaign']);
      for (const role of ['it', 'marketing', 'privacy', 'crm']) assert.equal(broken(role, edit), undefined);
    }
  });

  it('bears a list that grows a little, and not one that doubles', () => {
    const grown = (size: string) => {
      const before = workspaceOf(campaign());
      const seal = sealOf(teaIn(before), 'it', before);
      const texts = campaign();
      const after = workspaceOf({
        ...texts,
        'org.campaign': (texts['org.campaign'] ?? '').replace('400k people', size),
      });
      return brokenSeal(seal, teaIn(after), 'it', after)?.areas;
    };
    assert.equal(grown('400.4k people'), undefined);
    assert.ok(grown('800k people')?.includes('capacity'));
  });

  it('holds while nobody can tell which CRM is meant, and breaks where it is another', () => {
    const schemaOf = (crm: string) =>
      `schema of ${crm} exported 2026-10-01 {\n  object Lead "Lead" {\n    Email: email\n  }\n}\n`;
    const second = 'crm hubspot { platform hubspot owner platform api crm-api }\n';
    const set = (text: string) =>
      text.replace('    opt-in:', '    set "Web" -> Lead.LeadSource\n    opt-in:');
    const withCrms = (...texts: string[]) =>
      workspaceOf({ ...campaign(set), 'crm.campaign': texts.join('') });
    const [one, two] = [withCrms(), withCrms(second)];
    const known = withCrms(second, schemaOf('salesforce'));
    const other = withCrms(second, schemaOf('hubspot'));
    const areas = (from: Workspace, to: Workspace) =>
      brokenSeal(sealOf(teaIn(from), 'crm', from), teaIn(to), 'crm', to)?.areas;
    for (const [from, to] of [
      [one, two],
      [two, one],
      [two, known],
      [known, two],
      [one, known],
      [two, other],
    ] as const) {
      assert.equal(areas(from, to), undefined);
    }
    assert.deepEqual(areas(known, other), ['crm']);
    assert.deepEqual(areas(one, other), ['crm']);
  });

  it('of an older release holds whatever that has not known', () => {
    const before = workspaceOf(campaign());
    const after = workspaceOf(
      campaign((text) => text.replace('basis consent', 'basis consent\n    opt-in double')),
    );
    for (const generation of [1, 2]) {
      const seal = sealOf(teaIn(before), 'privacy', before, generation);
      assert.ok(seal.startsWith(`${generation}:`));
      assert.equal(brokenSeal(seal, teaIn(before), 'privacy', before), undefined);
      assert.deepEqual(
        brokenSeal(seal, teaIn(after), 'privacy', after)?.areas,
        generation === 1 ? undefined : ['consent'],
      );
    }
    assert.match(sealOf(teaIn(before), 'privacy', before), /^2:/);
  });

  it('of an older release does not cover in a review what that has not known', () => {
    const unsealed = workspaceOf(campaign());
    const older = sealOf(teaIn(unsealed), 'privacy', unsealed, 1);
    const sealed = (text: string) => text.replace('by pia on 2026-10-21', `$& seal "${older}"`);
    const state = (from: string, to: string) => {
      const after = campaign((text) => sealed(text).replace(from, to));
      const { signatures } = reviewed(campaign(sealed), after);
      return signatures.find(({ role }) => role === 'privacy')?.state;
    };
    assert.equal(state('residency EU', 'residency EU\n    transfer to US'), 'stale');
    assert.equal(state('residency EU', 'residency EU\n    opt-in double'), 'carried');
    assert.equal(state('120k messages', '130k messages'), 'carried');
  });

  it('of a newer release cannot be judged', () => {
    const workspace = workspaceOf(campaign());
    assert.deepEqual(brokenSeal('99:00000000 load:0000', teaIn(workspace), 'it', workspace), {
      areas: undefined,
    });
    assert.deepEqual(brokenSeal('nonsense', teaIn(workspace), 'it', workspace), { areas: undefined });
  });
});
