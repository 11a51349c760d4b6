/** What the statement lexer is for: every keyword is a name, and unfinished statements keep to themselves. */
import assert from 'node:assert/strict';
import type { AnyDeclaration, Campaign, DeclarationOf } from '@liaison/model';
import { parseCampaignFile } from '../parse-campaign.ts';

function parse(text: string) {
  return parseCampaignFile({ path: 'main.campaign', text });
}

function only<K extends AnyDeclaration['kind']>(text: string, kind: K): DeclarationOf<K> {
  const file = parse(text);
  assert.deepEqual(file.problems, []);
  const found = file.declarations.find((declaration) => declaration.kind === kind);
  assert.ok(found, `no ${kind} in ${text}`);
  return found as DeclarationOf<K>;
}

const statements = (campaign: Campaign) =>
  campaign.statements.map(
    ({ keyword, known, empty }) => `${keyword}${known ? '' : '?'}${empty ? ' (empty)' : ''}`,
  );

describe('language: statements', () => {
  it('keeps an unfinished statement from swallowing the next one', () => {
    const campaign = only(
      'campaign c {\n  owner\n  it-owner tom\n  status\n  runs 2026-01-01 .. 2026-01-31\n}',
      'campaign',
    );
    assert.deepEqual(statements(campaign), ['owner (empty)', 'it-owner', 'status (empty)', 'runs']);
    assert.equal(campaign.owner, undefined);
    assert.equal(campaign.itOwner?.name, 'tom');
  });

  it('keeps what stands below a typing error', () => {
    const campaign = only('campaign c {\n  ownr ana\n  response 3 % over 2 h\n  it-owner tom\n}', 'campaign');
    assert.deepEqual(statements(campaign), ['ownr?', 'response?', 'it-owner']);
  });

  it('takes a keyword for a name wherever a name is wanted', () => {
    const campaign = only(
      'campaign status {\n  owner owner\n  page page "/x" on system\n  channel at: email {\n    lands-on page\n  }\n}',
      'campaign',
    );
    assert.equal(campaign.name, 'status');
    assert.equal(campaign.owner?.name, 'owner');
    assert.equal(campaign.pages[0]?.system?.name, 'system');
    assert.equal(campaign.channels[0]?.name, 'at');
    assert.equal(campaign.channels[0]?.landsOn?.name, 'page');
  });

  it('takes a keyword for a field, and a quoted name too', () => {
    const file = parse(
      'schema of crm {\n  object Lead "Lead" {\n    status: text(4)\n    "Email Address": text(120), unique\n    purpose: text(9), required\n  }\n}',
    );
    assert.deepEqual(file.problems, []);
    const schema = file.declarations[0] as DeclarationOf<'schema'>;
    assert.deepEqual(
      schema.objects[0]?.fields.map((field) => field.name),
      ['status', 'Email Address', 'purpose'],
    );
  });

  it('lets a clause stand on a line of its own', () => {
    const system = only(
      'system s {\n  quota 190 requests\n    per 10 s\n    in America/Chicago\n}',
      'system',
    );
    assert.deepEqual(system.quotas[0]?.amount?.per, { number: 10, unit: 's' });
    assert.equal(system.quotas[0]?.zone?.value, 'America/Chicago');
  });

  it('does so at the left edge too, and where the word begins declarations elsewhere', () => {
    const system = only('system s {\n  baseline 120 rps\nprofile office-day\n}', 'system');
    assert.equal(system.baseline?.profile?.name, 'office-day');
  });

  it('lets a list go on after a comma', () => {
    const campaign = only('campaign c {\n  use news in US,\n    CA {\n    basis consent\n  }\n}', 'campaign');
    assert.deepEqual(
      campaign.uses[0]?.regions.map((region) => region.name),
      ['US', 'CA'],
    );
  });

  it('ends an unfinished statement where a keyword of the block begins a line, whatever the line above ends with', () => {
    for (const open of [
      'use news in GB,',
      'timezone Europe/',
      'runs 2026-11-01 ..',
      'sponsor lena,',
      'owner',
    ]) {
      const file = parse(
        `campaign c {\n  ${open}\n  channel z: email {\n    response 3 %\n  }\n  status draft\n}`,
      );
      const campaign = file.declarations[0] as Campaign;
      assert.equal(campaign.channels[0]?.response?.number, 3, open);
      assert.equal(campaign.status?.value, 'draft', open);
    }
    for (const open of ['set now ->', 'a: text,', 'a: text -> Lead.', 'a: text -> sf/']) {
      const file = parse(`campaign c {\n  capture f on p {\n    ${open}\n    rate 3 %\n  }\n}`);
      assert.equal((file.declarations[0] as Campaign).captures[0]?.rate?.number, 3, open);
    }
  });

  it('lets a list in brackets go on, whatever its words', () => {
    const file = parse(
      'schema of sf {\n  object Lead "Lead" {\n    Owner: reference(\n      User,\n      object\n    )\n  }\n}',
    );
    assert.deepEqual(file.problems, []);
  });

  it('reads a block on one line', () => {
    const team = only('team x { side it contact "https://chat.example" }', 'team');
    assert.equal(team.side?.name, 'it');
    assert.equal(team.contact?.value, 'https://chat.example');
  });

  it('goes on at the left edge when a brace is missing', () => {
    const file = parse('team a {\n  side it\n\nteam b {\n  side it\n}\n');
    assert.deepEqual(
      file.declarations.map((declaration) => declaration.name),
      ['a', 'b'],
    );
    assert.deepEqual(
      file.problems.map(({ reason, span }) => ({ reason, span })),
      [{ reason: 'unclosed-block', span: { start: 7, end: 8 } }],
    );
  });

  it('reads umlauts, Greek and Cyrillic in names', () => {
    assert.equal(only('team größe { side it }', 'team').name, 'größe');
    assert.equal(only('team ομάδα { side it }', 'team').name, 'ομάδα');
    assert.equal(only('team отдел { side it }', 'team').name, 'отдел');
  });

  it('says which texts are not closed or in typographic quotes, and reads them all the same', () => {
    const file = parse('team a “Growth” {\n  contact "x\n  side it\n}\n');
    assert.deepEqual(
      file.problems.map(({ reason }) => reason),
      ['curly-quotes', 'unclosed-text'],
    );
    const team = file.declarations[0] as DeclarationOf<'team'>;
    assert.equal(team.title, 'Growth');
    assert.equal(team.contact?.value, 'x');
    assert.equal(team.side?.name, 'it');
  });

  it('reads texts between single quotes and guillemets, and says that these are not ours', () => {
    for (const written of ["'Kim's team'", '‘Kim’s team’', '‚Kim’s team‘', '«Kim’s team»', '»Kim’s team«']) {
      const file = parse(`team a ${written} {\n  side it\n}\n`);
      assert.deepEqual(
        file.problems.map(({ reason, found }) => ({ reason, found })),
        [{ reason: 'curly-quotes', found: written }],
      );
      const team = file.declarations[0] as DeclarationOf<'team'>;
      assert.equal(team.title?.replace('’', "'"), "Kim's team");
      assert.equal(team.side?.name, 'it');
    }
  });

  it('takes no apostrophe for the beginning of a text that ends nowhere', () => {
    const file = parse('team a {\n  side it’ // it’s\n  contact "Kim\'s"\n  side it\' "x"\n}\n');
    assert.deepEqual(
      file.problems.map(({ reason, found }) => ({ reason, found })),
      [
        { reason: 'unreadable-character', found: '’' },
        { reason: 'unreadable-character', found: "'" },
      ],
    );
  });
});
