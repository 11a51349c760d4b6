/** Findings in VS Code: they come while somebody types, go when it is mended, and come in other files too. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesIn, findingsIn, placeOf, remember, replace, restore, show, until, uriOf } from './workspace.ts';

describe('diagnostics', () => {
  before(remember);
  afterEach(restore);

  it('appear while somebody types, and go when it is mended', async () => {
    const { document } = await show('tea-weeks.campaign');
    await replace(document, 'ben-adler\n  champion', 'ben-adlr\n  champion');
    const finding = await until('a name that nobody has', () =>
      findingsIn('tea-weeks.campaign').find(({ message }) => message.includes('ben-adlr')),
    );
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(document.getText(finding.range), 'ben-adlr');
    assert.ok(typeof finding.code === 'object');
    assert.equal(finding.code.value, 'unresolved-reference');
    assert.ok(finding.code.target.toString().includes('unresolved-reference'));
    await replace(document, 'ben-adlr', 'ben-adler');
    await until('no finding', () => codesIn('tea-weeks.campaign').length === 0);
  });

  it('appear in another file that nobody has opened', async () => {
    const { document } = await show('people.campaign');
    await replace(document, 'person mia-sato', 'person mia-santo');
    await until('the campaign misses its owner', () =>
      codesIn('tea-weeks.campaign').includes('unresolved-reference'),
    );
    await replace(document, 'person mia-santo', 'person mia-sato');
    await until('no finding', () => codesIn('tea-weeks.campaign').length === 0);
  });

  it('add up the load of all campaigns on a system', async () => {
    const { document } = await show('shop.campaign');
    await replace(document, '120 rps', '9 rps');
    await until('a full shop', () =>
      ['tea-weeks.campaign', 'shop.campaign'].some((path) =>
        codesIn(path).some((code) => /capacity|headroom/.test(code)),
      ),
    );
    await replace(document, '9 rps', '120 rps');
    await until(
      'no finding',
      () => codesIn('tea-weeks.campaign').length + codesIn('shop.campaign').length === 0,
    );
  });

  it('survive text that does not parse', async () => {
    const { document } = await show('tea-weeks.campaign');
    await replace(document, '"Tea weeks" {', '"Tea weeks"');
    await until('a syntax error', () => codesIn('tea-weeks.campaign').length > 0);
    await replace(document, '"Tea weeks"', '"Tea weeks" {');
    await until('no finding', () => codesIn('tea-weeks.campaign').length === 0);
  });

  it('tell of files that come and go on the disk', async () => {
    await show('people.campaign');
    await vscode.workspace.fs.writeFile(
      uriOf('new.campaign'),
      new TextEncoder().encode('campaign new "New" {\n'),
    );
    await until('findings in the new file', () => codesIn('new.campaign').length > 0);
    await vscode.workspace.fs.delete(uriOf('new.campaign'));
    await until('no findings of a file that is gone', () => codesIn('new.campaign').length === 0);
  });

  it('go with the folder that their files are in', async () => {
    await show('people.campaign');
    await vscode.workspace.fs.writeFile(
      uriOf('folder/inside/new.campaign'),
      new TextEncoder().encode('campaign new "New" {\n'),
    );
    await until('findings in the new file', () => codesIn('folder/inside/new.campaign').length > 0);
    await vscode.workspace.fs.delete(uriOf('folder'), { recursive: true });
    await until(
      'no findings of a file that is gone',
      () => codesIn('folder/inside/new.campaign').length === 0,
    );
  });

  it('say where else something is', async () => {
    const { document } = await show('people.campaign');
    await replace(document, 'person ben-adler', 'person mia-sato');
    const twice = await until('a name that is there twice', () =>
      findingsIn('people.campaign').find(
        ({ code }) => typeof code === 'object' && code.value === 'duplicate-name',
      ),
    );
    const [other] = twice.relatedInformation ?? [];
    assert.equal(other?.location.uri.toString(), document.uri.toString());
    assert.equal(other?.location.range.start.line, placeOf(document, 'person mia-sato').line);
  });
});
