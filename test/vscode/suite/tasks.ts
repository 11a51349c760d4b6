/** The task `liaison: check`, run: what it prints becomes problems of files that nobody has opened. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesIn, extension, folder, remember, restore, until, uriOf } from './workspace.ts';

describe('task', () => {
  before(remember);
  afterEach(restore);

  it('runs the command that a folder with trust names', async () => {
    await extension().activate();
    const [task] = await vscode.tasks.fetchTasks({ type: 'liaison' });
    assert.equal(task?.name, 'check');
    assert.deepEqual(task.problemMatchers, ['$liaison']);
    const { execution } = task;
    assert.ok(execution instanceof vscode.ShellExecution);
    const command = vscode.workspace.getConfiguration('liaison', folder()).get<string>('command') ?? '';
    const [, program, main] = /^"([^"]+)" --conditions=source "([^"]+main\.ts)"$/.exec(command) ?? [];
    const words = [execution.command, ...(execution.args ?? [])];
    assert.deepEqual(words, [program, '--conditions=source', main, 'check'], command);
  });

  it('lists what `liaison check` finds, which does not count twice', async () => {
    const { status } = await extension().activate();
    // Of files that are open, the language server tells.
    const file = uriOf('new.campaign');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('\ncampaign new "New" {\n}\n'));
    const [task] = await vscode.tasks.fetchTasks({ type: 'liaison' });
    assert.ok(task);
    const ended = new Promise<number | undefined>((resolve) => {
      const following = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        following.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 1);
    const found = await until('the finding of the task', () =>
      vscode.languages
        .getDiagnostics(file)
        .find(({ code, source }) => code === 'missing-it-owner' && source === 'liaison check'),
    );
    assert.equal(found.range.start.line, 1);
    // The language server tells of the file as well.
    await until('its finding of the language server', () =>
      codesIn('new.campaign').includes('missing-it-owner'),
    );
    await until('each finding counted once', () => {
      const all = vscode.languages.getDiagnostics().flatMap(([, found]) => found);
      const told = all.filter(({ source }) => source === 'liaison').length;
      return told < all.length && status.text === `$(megaphone) Liaison ${told}`;
    });
  });
});
