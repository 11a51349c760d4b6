/** That the other tests run where they think they do. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activatedInTime, extension, folder } from '../suite/workspace.ts';

describe('in a browser', () => {
  it('is no process, and has no disk', async () => {
    const liaison = await extension().activate();
    await liaison.ready;
    assert.equal(liaison.hostKind, 'web');
    assert.equal(folder().scheme, 'tmp');
    activatedInTime(liaison);
  });

  it('has no git, and says so instead of that nothing changed', async () => {
    await vscode.commands.executeCommand('liaison.showReview');
    const { views } = await extension().activate();
    const body = views.shown('review')?.body ?? '';
    assert.ok(/Nothing is compared: [\s\S]*in a browser/.test(body), body);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
