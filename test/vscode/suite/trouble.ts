/** A language server that ends again and again, as one with a mistake of ours would. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { codesIn, extension, remember, replace, restore, show, until } from './workspace.ts';

describe('trouble', () => {
  before(remember);
  afterEach(restore);

  it('is shown with a way to the log, and ends when the server is started again', async function () {
    if (process.platform === 'win32') return this.skip();
    const { status, ready } = await extension().activate();
    const { document } = await show('tea-weeks.campaign');
    // The client starts a server that has ended four times by itself.
    for (let ended = 0; ended < 5; ended++) {
      await until('a server that answers', () => !/sync|warning/.test(status.text));
      const id = await until('its process', serverProcess);
      process.kill(id, 'SIGKILL');
      await until('its end', () => serverProcess() !== id);
    }
    await until('trouble', () => status.text === '$(warning) Liaison');
    assert.equal(status.command, 'liaison.showLog');
    await vscode.commands.executeCommand(status.command);
    await vscode.commands.executeCommand('liaison.restart');
    // Commands and views wait for the server that runs now.
    assert.notEqual((await extension().activate()).ready, ready);
    await replace(document, '  it-owner ben-adler\n', '');
    await until('a finding', () => codesIn('tea-weeks.campaign').includes('missing-it-owner'));
    await until('it counted', () => status.text === '$(megaphone) Liaison 1');
  });
});

/** The process of the language server, as the system lists it. */
function serverProcess(): number | undefined {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' });
  const line = list.split('\n').find((each) => each.includes(`${extension().extensionPath}/dist/server.cjs`));
  return line ? Number.parseInt(line, 10) : undefined;
}
