/**
 * Prints the longest slice of a cold start in milliseconds: how long an editor waits at most while the forecast is
 * worked out. In a process of its own, as an editor starts the server. `measure-slices CAMPAIGNS`.
 */
import { prepareLoad } from '@liaison/model';
import { loadFiles, workspaceOf } from './load-workspace.ts';

const workspace = workspaceOf(loadFiles(Number(process.argv[2] ?? 10_000), 7));
let longest = 0;
let begin = performance.now();
for (const _ of prepareLoad(workspace)) {
  longest = Math.max(longest, performance.now() - begin);
  begin = performance.now();
}
process.stdout.write(`${longest}\n`);
