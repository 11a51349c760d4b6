/** The item in the status bar, which says how the language server is and what it has found. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesIn, extension, remember, replace, restore, show, until } from './workspace.ts';

describe('status item', () => {
  before(remember);
  afterEach(restore);

  it('counts findings, and shows them when it is clicked', async () => {
    const { status } = await extension().activate();
    const { document } = await show('tea-weeks.campaign');
    await until('no findings', () => status.text === '$(check) Liaison');
    await replace(document, '  it-owner ben-adler\n', '');
    await until('a finding', () => codesIn('tea-weeks.campaign').length > 0);
    await until('a count', () => /^\$\(megaphone\) Liaison \d+$/.test(status.text));
    assert.match(status.tooltip, /\d+ (error|other finding)/);
    assert.equal(status.command, 'workbench.actions.view.problems');
  });

  it('says of a campaign that is saved nowhere that it is not checked yet', async () => {
    const { status } = await extension().activate();
    const content = 'campaign   nowhere {}';
    const document = await vscode.workspace.openTextDocument({ language: 'campaign', content });
    await vscode.window.showTextDocument(document);
    await until('a request to save', () => status.text === '$(save) Liaison');
    assert.equal(status.command, 'workbench.action.files.save');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the findings of the others', () => status.text === '$(check) Liaison');
  });

  it('says that the server starts, and that it reads', async () => {
    const { status } = await extension().activate();
    await show('tea-weeks.campaign');
    const seen: string[] = [];
    const following = status.onDidChange((text) => seen.push(text));
    await vscode.commands.executeCommand('liaison.restart');
    await until('reading', () => seen.includes('$(sync~spin) Liaison: Reading campaigns'));
    await until('the end of reading', () => status.text === '$(check) Liaison');
    following.dispose();
    assert.equal(seen[0], '$(sync~spin) Liaison', seen.join(', '));
    assert.ok(!seen.some((text) => text.includes('$(warning)')), seen.join(', '));
  });
});
