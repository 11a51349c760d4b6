import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesIn, extension, remember, replace, restore, show, until, uriOf } from './workspace.ts';

describe('stress', () => {
  before(remember);
  afterEach(restore);
  for (let round = 0; round < 40; round++) {
    it(`restart ${round}`, async () => {
      if (round % 4 === 1) await show('people.campaign');
      if (round % 4 === 2) await vscode.workspace.openTextDocument(uriOf('shop.campaign'));
      if (round % 4 === 3) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf('liaison.config.json')));
      await show('tea-weeks.campaign');
      await vscode.commands.executeCommand('liaison.restart');
      const { document } = await show('tea-weeks.campaign');
      await replace(document, '  it-owner ben-adler\n', '');
      await until('findings of the new server', () => codesIn('tea-weeks.campaign').includes('missing-it-owner'));
      assert.ok(extension());
    });
  }
});
