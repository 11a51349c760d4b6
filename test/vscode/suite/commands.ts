/** The commands that write files. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checked, codesIn, folder, remember, restore, show, uriOf } from './workspace.ts';

describe('commands', () => {
  before(remember);
  afterEach(restore);

  it('begin a campaign with what the repository has', async () => {
    await show('people.campaign');
    const written = await vscode.commands.executeCommand<vscode.Uri>('liaison.newCampaign', {
      template: 'search',
      name: 'winter-tea',
      title: 'Winter tea',
    });
    assert.equal(written.toString(), uriOf('campaigns/winter-tea.campaign').toString());
    const { document } = vscode.window.activeTextEditor ?? {};
    assert.equal(document?.uri.toString(), written.toString());
    assert.match(document?.getText() ?? '', /^campaign winter-tea "Winter tea" \{\n {2}owner +mia-sato\n/);
    assert.match(document?.getText() ?? '', /on shop\n/);
  });

  it('write no campaign over another', async () => {
    await show('people.campaign');
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf('tea-weeks.campaign')));
    const answers = { template: 'search', name: 'tea-weeks', title: 'Tea' };
    // The reason is shown in a message that stays until somebody reads it.
    assert.equal(await vscode.commands.executeCommand('liaison.newCampaign', answers), undefined);
    const after = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf('tea-weeks.campaign')));
    assert.equal(after, before);
  });

  it('begin a repository that has no findings', async () => {
    await show('people.campaign');
    const target = vscode.Uri.joinPath(folder(), 'mine');
    await vscode.commands.executeCommand('liaison.newRepository', target);
    const campaign = vscode.Uri.joinPath(target, 'campaigns', 'first-campaign.campaign');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), campaign.toString());
    const written = await vscode.workspace.fs.readDirectory(target);
    assert.ok(written.some(([name]) => name === 'liaison.config.json'));
    await checked(await vscode.workspace.openTextDocument(campaign));
    assert.deepEqual(codesIn('mine/campaigns/first-campaign.campaign'), []);
  });
});
