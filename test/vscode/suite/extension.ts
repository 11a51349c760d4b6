/** The packaged extension as VS Code has installed it: what it adds, how fast it begins. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedInTime, codesIn, extension, remember, replace, restore, show, until } from './workspace.ts';

describe('extension', () => {
  before(remember);
  afterEach(restore);

  it('is the installed package', () => {
    assert.ok(
      !extension().extensionPath.startsWith(process.env.LIAISON_SOURCES ?? '/nowhere'),
      extension().extensionPath,
    );
  });

  it('keeps nobody waiting, and runs beside the files', async () => {
    const liaison = await extension().activate();
    await liaison.ready;
    assert.equal(liaison.hostKind, 'node');
    activatedInTime(liaison);
  });

  it('knows the language of a file by its name', async () => {
    const { document } = await show('tea-weeks.campaign');
    assert.equal(document.languageId, 'campaign');
  });

  it('has every command that it announces', async () => {
    await extension().activate();
    const known = await vscode.commands.getCommands(true);
    const announced: { command: string }[] = extension().packageJSON.contributes.commands;
    assert.ok(announced.length >= 7);
    for (const { command } of announced) assert.ok(known.includes(command), command);
  });

  it('starts the language server again', async () => {
    await show('tea-weeks.campaign');
    await vscode.commands.executeCommand('liaison.restart');
    const { document } = await show('tea-weeks.campaign');
    await replace(document, '  it-owner ben-adler\n', '');
    await until('findings of the new server', () =>
      codesIn('tea-weeks.campaign').includes('missing-it-owner'),
    );
  });

  it('continues a documentation comment at a new line', async () => {
    const editor = await show('shop.campaign');
    await replace(editor.document, 'system shop', '/** Why\nsystem shop');
    const line = editor.document.getText().split('\n').indexOf('/** Why');
    editor.selection = new vscode.Selection(line, 7, line, 7);
    await vscode.commands.executeCommand('type', { text: '\n' });
    assert.equal(editor.document.lineAt(line + 1).text, ' * ');
  });
});
