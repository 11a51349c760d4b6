/**
 * Measures the load model in this process and prints one line of JSON: cold build, memory held, single edits, and
 * the naive sum that adds everything up again. Run by bench.ts, with `--expose-gc`, as `measure-load CAMPAIGNS EDITS`.
 */
import { carryLoad, continueWorkspace, type LoadModel, loadOf, type SourceFile } from '@liaison/model';
import { createRandom } from '../random.ts';
import { campaignFile, loadFiles, workspaceOf } from './load-workspace.ts';
import { naivePeak } from './naive-sum.ts';

const [campaigns = 10_000, edits = 300] = process.argv.slice(2).map(Number);
const SEED = 7;

// In the order of a workspace, as an editor keeps them.
const files = [...workspaceOf(loadFiles(campaigns, SEED)).files];
let workspace = workspaceOf(files);
const before = held();
const start = performance.now();
const model = loadOf(workspace);
allPeaks(model);
const cold = performance.now() - start;
const memory = held() - before;

const random = createRandom(SEED + 1);
const paths = new Map(files.map((file, i) => [file.path, i]));
const times: number[] = [];
for (let edit = 0; edit < edits; edit++) {
  const index = random.int(0, campaigns - 1);
  const changed: SourceFile = campaignFile(index, random);
  files[paths.get(changed.path) ?? 0] = changed;
  const begin = performance.now();
  const next = continueWorkspace(workspace, [...files]);
  carryLoad(workspace, next);
  peaksOf(changed, loadOf(next));
  times.push(performance.now() - begin);
  workspace = next;
}
times.sort((a, b) => a - b);

const naiveStart = performance.now();
const naive = naivePeak(loadOf(workspace), 'hub');
const naiveTime = performance.now() - naiveStart;
const hub = loadOf(workspace).system('hub')?.peak();
if (!hub || Math.abs(naive.rate / hub.rate - 1) > 1e-9) throw new Error(`${hub?.rate} is not ${naive.rate}`);

const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
process.stdout.write(
  `${JSON.stringify({
    campaigns,
    edits,
    cold,
    memory,
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    most: times.at(-1) ?? 0,
    naive: naiveTime,
  })}\n`,
);

function allPeaks(load: LoadModel): void {
  for (const system of load.allSystems()) system.peak();
}

/** What an editor asks after an edit: the worst second of each system that the campaign touches. */
function peaksOf(file: SourceFile, load: LoadModel): void {
  for (const campaign of file.declarations) {
    if (campaign.kind !== 'campaign') continue;
    for (const name of load.of(campaign)?.load.systems.keys() ?? []) load.system(name)?.peak();
  }
}

/** Bytes on the heap and in typed arrays after a collection. */
function held(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
