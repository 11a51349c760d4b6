/** The pages of the checks, opened for a finding. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesIn, extension, placeOf, remember, replace, restore, show, until, uriOf } from './workspace.ts';

/** Waits for the preview of a check's page. */
async function page(code: string): Promise<void> {
  await until(`a preview of ${code}`, () =>
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes(code))),
  );
}

describe('explaining', () => {
  before(remember);
  afterEach(restore);

  it('opens the page of a check', async () => {
    await show('tea-weeks.campaign');
    await vscode.commands.executeCommand('liaison.explain', 'missing-it-owner');
    await page('missing-it-owner');
    const shown = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('liaison-check:/missing-it-owner.md'),
    );
    assert.match(shown.getText(), /^# missing-it-owner\n/);
  });

  it('takes the finding at the cursor', async () => {
    const editor = await show('tea-weeks.campaign');
    const { document } = editor;
    await replace(document, '  it-owner ben-adler\n', '');
    await replace(document, 'mia-sato', 'mia-santo');
    await until('two findings', () =>
      ['missing-it-owner', 'unresolved-reference'].every((code) =>
        codesIn('tea-weeks.campaign').includes(code),
      ),
    );
    const at = placeOf(document, 'mia-santo', 2);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('liaison.explain');
    await page('unresolved-reference');
  });

  it('takes a finding of any file where no editor is open, as beside the walkthrough', async () => {
    const { ready } = await extension().activate();
    await ready;
    const uri = uriOf('tea-weeks.campaign');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const without = text.replace('  it-owner ben-adler\n', '');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(without));
    await until('a finding', () => codesIn('tea-weeks.campaign').includes('missing-it-owner'));
    assert.equal(vscode.window.activeTextEditor, undefined);
    // Nothing else is found, so nobody is asked which finding it is.
    await vscode.commands.executeCommand('liaison.explain');
    await page('missing-it-owner');
  });
});
