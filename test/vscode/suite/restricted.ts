/** A folder that nobody trusts: everything works in it, except what would run a program. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesIn, extension, rangeOf, remember, replace, restore, show, until } from './workspace.ts';

describe('a folder without trust', () => {
  before(remember);
  afterEach(restore);

  it('is not trusted', () => assert.equal(vscode.workspace.isTrusted, false));

  it('has findings and quick fixes', async () => {
    const { document } = await show('tea-weeks.campaign');
    await replace(document, '  it-owner ben-adler\n', '');
    await until('a finding', () => codesIn('tea-weeks.campaign').includes('missing-it-owner'));
    const fix = await until('a fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        rangeOf(document, 'tea-weeks'),
        'quickfix',
        10,
      );
      return actions.find(({ title }) => title.includes('ben-adler'));
    });
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await until('no finding', () => codesIn('tea-weeks.campaign').length === 0);
  });

  it('is said to be limited, and how', () => {
    const { capabilities } = extension().packageJSON;
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(capabilities.untrustedWorkspaces.restrictedConfigurations, ['liaison.command']);
  });

  it('does not say which command the task runs', () => {
    // The folder's settings are read; what they say of the command does not count.
    assert.deepEqual(vscode.workspace.getConfiguration('editor').get('rulers'), [77]);
    assert.equal(vscode.workspace.getConfiguration('liaison').get('command'), 'liaison');
  });
});
