/** Figures behind what is written. */
import assert from 'node:assert/strict';
import { loadOf, ownPeak } from '@liaison/model';
import type { Range } from 'vscode-languageserver';
import { startClient } from '../testing/client.ts';
import { drawn, repositoryOf } from '../testing/edited-repository.ts';
import { CAMPAIGN, SHOP } from '../testing/shop.ts';
import { inlayHintsIn, resolvedHint } from './inlay-hint.ts';

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

function hintsIn(fixture: string, path = 'fair.campaign', range = ALL): string {
  const repository = repositoryOf(fixture);
  const uri = repository.uriOf(path);
  const hints = inlayHintsIn(repository, uri, range, false) ?? [];
  return drawn(
    repository,
    hints.map(({ position, label }) => ({
      uri,
      range: { start: position, end: position },
      label: String(label),
    })),
  );
}

describe('inlay hints', () => {
  it('say what is used of each budget, what channels bring, and where answers land', () => {
    assert.equal(
      hintsIn(SHOP + CAMPAIGN),
      `//- fair.campaign
  channel code: qr "Code on the wall" {
                                       ^ 600 visits, 30 orders, 60 submissions
    rate 10 % per visit
                       ^ 60 submissions
    mail: email "Mail", required, key -> Lead.Email
                                                   ^ email(80)
    set "Web" -> Lead.Source
                            ^ choice of 3
    web-shop 200 rps
                    ^ 100 of 200 rps · 50 %
    search-api 20 visits per second
                                   ^ 10 of 20 visits per second · 50 %
    crm-api 100 requests per 24 h
                                 ^ 60 of 100 requests per 24 h · 60 %
    when web-shop above 80 % of capacity, pause code by ana
                            ^ 320 rps
    growth 60 %
               ^ 30000 EUR
    ecommerce 40 %
                  ^ 20000 EUR`,
    );
    assert.equal(
      hintsIn(SHOP + CAMPAIGN, 'org.campaign'),
      '//- org.campaign\n  headroom 25 %\n               ^ 300 rps usable',
    );
  });

  it('has the figures of the forecast', () => {
    const { analysis } = repositoryOf(SHOP + CAMPAIGN);
    const [campaign] = analysis.workspace.lookup('campaign', 'fair');
    assert.ok(campaign);
    const load = loadOf(analysis.workspace).of(campaign.declaration)?.load;
    assert.ok(load);
    assert.ok(Math.abs((ownPeak(load, 'web-shop')?.rate ?? 0) - 100) < 1e-6);
    assert.ok(Math.abs((load.channels[0]?.visits ?? 0) - 600) < 1e-6);
  });

  it('follow an edit, of another file too', () => {
    const repository = repositoryOf(SHOP + CAMPAIGN);
    const uri = repository.uriOf('fair.campaign');
    const text = repository.analysis.file('org.campaign')?.text ?? '';
    repository.analysis.change([
      { path: 'org.campaign', text: text.replace('10 requests staying', '15 requests staying') },
    ]);
    const labels = (inlayHintsIn(repository, uri, ALL, false) ?? []).map(({ label }) => label);
    assert.ok(labels.includes('150 of 200 rps · 75 %'), String(labels));
  });

  it('are those of the range that is asked for', () => {
    const range = { start: { line: 20, character: 0 }, end: { line: 21, character: 99 } };
    assert.equal(
      hintsIn(SHOP + CAMPAIGN, 'fair.campaign', range),
      `//- fair.campaign
    web-shop 200 rps
                    ^ 100 of 200 rps · 50 %
    search-api 20 visits per second
                                   ^ 10 of 20 visits per second · 50 %`,
    );
  });

  it('are silent where nothing is known, and careful where not all is', () => {
    const channel = 'channel more: email { audience from nowhere at 2026-11-27 12:00 lands-on landing }';
    const partly = hintsIn(SHOP + CAMPAIGN.replace('  capture', `  ${channel}\n  capture`));
    assert.match(partly, /\^ at least 100 of 200 rps · 50 %/);
    assert.doesNotMatch(partly, /lands-on landing }\n.*\^/);
    assert.equal(
      hintsIn(
        'campaign c { capacity-budget { shop 20 rps } capture f { a: text -> Lead.Email } }',
        'main.campaign',
      ),
      '',
    );
  });

  it('count the people of a list where the channel does not', () => {
    assert.match(
      hintsIn(
        `${SHOP}campaign c {\n  channel m: email {\n    audience from newsletter\n  }\n}`,
        'org.campaign',
      ),
      /audience from newsletter\n +\^ 480k people/,
    );
  });

  it('are found in broken files and with CRLF', () => {
    const broken = CAMPAIGN.replace('  approval it pending', '  approval it by\n  owner');
    assert.match(hintsIn(SHOP + broken), /\^ 100 of 200 rps · 50 %/);
    const repository = repositoryOf(SHOP + CAMPAIGN);
    const text = repository.analysis.file('fair.campaign')?.text.replace(/\n/g, '\r\n');
    repository.analysis.change([{ path: 'fair.campaign', text }]);
    const hints = inlayHintsIn(repository, repository.uriOf('fair.campaign'), ALL, false) ?? [];
    assert.deepEqual(hints[0]?.position, { line: 7, character: 39 });
  });

  it('explain themselves when they are asked', () => {
    const repository = repositoryOf(SHOP + CAMPAIGN);
    const hints = inlayHintsIn(repository, repository.uriOf('fair.campaign'), ALL, false) ?? [];
    const tooltips = hints.map((hint) => resolvedHint(repository, hint).tooltip);
    assert.equal(
      tooltips[0],
      '60k people × 1 % response = 600 visits\n600 visits × 5 % = 30 orders\n600 visits × 10 % = 60 submissions',
    );
    assert.ok(tooltips.includes('code: 10 visits/s × 10 requests = 100 rps'));
    assert.ok(tooltips.includes('E-mail, email(80), required'));
    assert.ok(tooltips.every((tooltip) => tooltip !== undefined));
    const [first] = hints;
    assert.ok(first && resolvedHint(repository, { ...first, label: 'another' }).tooltip === undefined);
  });

  it('never call something nothing', () => {
    const large = (SHOP + CAMPAIGN).replace('web-shop 200 rps', 'web-shop 1M rps');
    assert.match(hintsIn(large), /\^ 100 of 1M rps · < 0\.1 %/);
    // Three digits are 10k: the unit is that of the rounded number.
    assert.match(hintsIn(large.replace('audience 60k', 'audience 5999.9k')), /\^ 10k of 1M rps · 1 %/);
  });

  it('count one as one', () => {
    const one = (SHOP + CAMPAIGN)
      .replace('audience 60k', 'audience 1')
      .replace('response 1 %', 'response 99.99 %')
      .replace('converts 5 %', 'converts 100 %');
    assert.match(hintsIn(one), /\^ 1 visit, 1 order, 0\.1 submissions\n/);
    const repository = repositoryOf(one);
    const hints = inlayHintsIn(repository, repository.uriOf('fair.campaign'), ALL, true) ?? [];
    assert.match(
      String(hints[0]?.tooltip),
      /^1 person × 99\.99 % response = 1 visit\n1 visit × 100 % = 1 order\n/,
    );
  });

  it('explain a field with the values of its flags, as they are written', () => {
    const flagged = (SHOP + CAMPAIGN).replace(
      '"E-mail", required',
      '"E-mail", required, default "a_b", delimiter ";", help "Ask *once*"',
    );
    const repository = repositoryOf(flagged);
    const hints = inlayHintsIn(repository, repository.uriOf('fair.campaign'), ALL, true) ?? [];
    const tooltip = 'E-mail, email(80), required, default a_b, delimiter ;, help Ask *once*';
    assert.ok(
      hints.some((hint) => hint.tooltip === tooltip),
      String(hints.map((hint) => hint.tooltip)),
    );
  });

  it('come over the connection with their explanations where the editor asks for none later', async () => {
    const files = { 'a.campaign': 'system shop { capacity 400 rps headroom 25 % }\n' };
    const client = await startClient(files);
    const hints: { label: string; tooltip?: string }[] = await client.connection.sendRequest(
      'textDocument/inlayHint',
      {
        textDocument: { uri: client.uriOf('a.campaign') },
        range: ALL,
      },
    );
    assert.deepEqual(
      hints.map(({ label, tooltip }) => [label, tooltip]),
      [['300 rps usable', '400 rps × 75 % = 300 rps usable']],
    );
    client.end();
  });
});
