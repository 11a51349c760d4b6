/** What an editor is told of work that takes its time. */
import assert from 'node:assert/strict';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { SlowWork } from './progress.ts';

const CAN = { editor: { window: { workDoneProgress: true } } };

/** What is shown, and the end of a connection that shows it. */
function editorThatShows(refuses = false) {
  const told: string[] = [];
  const reporter = {
    begin: (title: string) => void told.push(`begins ${title}`),
    done: () => void told.push('done'),
  } as unknown as WorkDoneProgressServerReporter;
  const createWorkDoneProgress = async () => {
    if (refuses) throw new Error('No');
    return reporter;
  };
  const window = { createWorkDoneProgress } as unknown as Connection['window'];
  return { told, connection: { window } };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('slow work', () => {
  it('is shown once it has taken long, and until it is done', async () => {
    const { told, connection } = editorThatShows();
    const work = new SlowWork(connection, CAN, 'Checking', 0);
    work.step();
    work.step();
    await turn();
    assert.deepEqual(told, ['begins Checking']);
    work.done();
    await turn();
    assert.deepEqual(told, ['begins Checking', 'done']);
  });

  it('is not shown where it is soon over, nor to an editor that cannot or will not', async () => {
    for (const [editor, patience, refuses] of [
      [CAN, 60_000, false],
      [{ editor: {} }, 0, false],
      [CAN, 0, true],
    ] as const) {
      const { told, connection } = editorThatShows(refuses);
      const work = new SlowWork(connection, editor, 'Checking', patience);
      work.step();
      work.done();
      await turn();
      assert.deepEqual(told, []);
    }
  });
});
