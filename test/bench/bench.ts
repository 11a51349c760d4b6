/**
 * Measures a cold check against what else one could have built, in one run: `npm run bench`, with
 * `--campaigns 100,1000,10000`, `--runs 5`, `--load 10000`, `--diff 10000` (0 for none), `--json PATH`. How to read the tables: README.md.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDiff, printDiff } from './diff/diff-bench.ts';
import { measureImport, printImport } from './import/import-bench.ts';
import { measureLoad, printLoad } from './load/load-bench.ts';
import { measureServers, printServers } from './lsp/lsp-bench.ts';
import { type Measurement, measure, median } from './measure.ts';
import { bundle, type PreparedWorkspace, prepareWorkspace } from './prepare.ts';

const SEED = 1;
const LOAD_EDITS = 300;
const DIFF_CHANGES = 20;
const COMMAND = join(import.meta.dirname, '../../packages/cli/dist/liaison.mjs');

interface Candidate {
  readonly title: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly accepts?: readonly number[];
  /** One of our variants, which can say how much it holds when its work is done. */
  readonly variant?: boolean;
}

interface Row {
  readonly title: string;
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  /** Bytes held when the work is done, after a collection. */
  readonly heap?: number;
  readonly count?: number;
  readonly phases?: Readonly<Record<string, number>>;
}

const { values } = parseArgs({
  options: {
    campaigns: { type: 'string', default: '100,1000' },
    runs: { type: 'string', default: '5' },
    load: { type: 'string', default: '10000' },
    diff: { type: 'string', default: '10000' },
    json: { type: 'string' },
  },
});
const sizes = values.campaigns.split(',').map(Number);
const runs = Number(values.runs);
if (![...sizes, runs].every((number) => Number.isInteger(number) && number > 0))
  throw new Error('`--campaigns` and `--runs` take whole numbers above 0');

const root = mkdtempSync(join(tmpdir(), 'liaison-bench-'));
try {
  const programs = await bundle(root);
  const run = (args: readonly string[], more: Partial<Candidate>): Promise<Measurement> =>
    measure(args, { preload: programs.preload, scratch: root, ...more });
  const report: Record<string, unknown> = {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cores: availableParallelism(),
    runs,
  };

  const startUp = await measureRounds(startUpCandidates(), run);
  printTable('Start-up', startUp, undefined);
  report.startUp = startUp;

  for (const campaigns of sizes) {
    const workspace = prepareWorkspace(root, campaigns, SEED);
    const rows = await measureRounds(candidates(workspace, programs.variant), run);
    const megabytes = (workspace.bytes / 1e6).toFixed(1);
    printTable(`${campaigns} campaigns (${workspace.files} files, ${megabytes} MB)`, rows, workspace.files);
    printPhases(rows);
    const editor = existsSync(COMMAND) ? measureServers(workspace, programs.loopDelay) : [];
    if (editor.length > 0) printServers(campaigns, editor);
    report[`campaigns-${campaigns}`] = { files: workspace.files, bytes: workspace.bytes, rows, editor };
    rmSync(workspace.folder, { recursive: true });
    rmSync(workspace.otherForms, { recursive: true });
  }
  const imported = measureImport(root, runs);
  printImport(imported);
  report.import = imported;
  if (values.load !== '0') {
    const load = measureLoad(Number(values.load), LOAD_EDITS);
    printLoad(load);
    report.load = load;
  }
  if (values.diff !== '0') {
    const size = { campaigns: Number(values.diff), changed: DIFF_CHANGES, runs };
    const diff = await measureDiff(root, programs.preload, size);
    printDiff(diff);
    report.diff = diff;
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function startUpCandidates(): Candidate[] {
  const empty = { title: 'empty Node', args: ['-e', '0'] };
  return existsSync(COMMAND)
    ? [{ title: 'liaison --version', args: [COMMAND, '--version'] }, empty]
    : [empty];
}

/** The first row is what all others are compared with. */
function candidates(workspace: PreparedWorkspace, program: string): Candidate[] {
  const variant = (title: string, name: string, folder: string): Candidate => ({
    title,
    args: [program, name, folder],
    variant: true,
  });
  const engine = variant('engine alone', 'engine', workspace.folder);
  const command: Candidate = {
    title: 'liaison check',
    args: [COMMAND, 'check', '--format', 'json'],
    cwd: workspace.folder,
    accepts: [0, 1],
  };
  return [
    ...(existsSync(COMMAND) ? [command] : []),
    engine,
    variant("Langium's defaults", 'langium', workspace.folder),
    variant('YAML + JSON Schema', 'yaml', workspace.otherForms),
    variant('JSON.parse', 'json', workspace.otherForms),
    variant('read all bytes', 'read', workspace.folder),
  ];
}

/** Rounds are interleaved, so that a slow minute of the machine hits all candidates alike. */
async function measureRounds(
  candidates: readonly Candidate[],
  run: (args: readonly string[], more: Partial<Candidate>) => Promise<Measurement>,
): Promise<Row[]> {
  const measured = candidates.map((candidate) => ({ candidate, results: [] as Measurement[] }));
  for (let round = 0; round < runs; round++)
    for (const { candidate, results } of measured) results.push(await run(candidate.args, candidate));
  const rows: Row[] = [];
  for (const { candidate, results } of measured) {
    // The collection before the heap is measured takes time of its own, hence a run apart.
    const apart = candidate.variant ? await run(['--expose-gc', ...candidate.args], candidate) : undefined;
    rows.push({
      title: candidate.title,
      wall: median(results.map(({ wall }) => wall)),
      cpu: median(results.map(({ cpu }) => cpu)),
      peak: median(results.map(({ peak }) => peak)),
      ...(apart && said(results, apart)),
    });
  }
  return rows;
}

/** What our own variants print about themselves. */
function said(results: readonly Measurement[], apart: Measurement): Pick<Row, 'heap' | 'count' | 'phases'> {
  const answers = results.map(({ output }) => JSON.parse(output) as Required<Row>);
  const names = Object.keys(answers[0]?.phases ?? {});
  return {
    heap: (JSON.parse(apart.output) as Required<Row>).heap,
    count: answers[0]?.count ?? 0,
    phases: Object.fromEntries(
      names.map((name) => [name, median(answers.map(({ phases }) => phases[name] ?? 0))]),
    ),
  };
}

function printTable(title: string, rows: readonly Row[], files: number | undefined): void {
  const first = rows[0];
  const table = rows.map((row) => ({
    '': row.title,
    'wall ms': Math.round(row.wall),
    '× wall': ratio(row.wall, first?.wall),
    'CPU ms': Math.round(row.cpu),
    '× CPU': ratio(row.cpu, first?.cpu),
    ...(files !== undefined && { 'files/s': Math.round((files / row.wall) * 1000) }),
    'peak MB': Math.round(row.peak / 1e6),
    '× peak': ratio(row.peak, first?.peak),
    ...(files !== undefined && {
      'held MB': row.heap === undefined ? '' : Math.round(row.heap / 1e6),
      count: row.count ?? '',
    }),
  }));
  process.stdout.write(`\n${title}, medians of ${runs}\n${columns(table)}\n`);
}

function printPhases(rows: readonly Row[]): void {
  for (const { title, phases } of rows) {
    const parts = Object.entries(phases ?? {}).map(([name, time]) => `${name} ${Math.round(time)} ms`);
    if (parts.length > 0) process.stdout.write(`\n${title}: ${parts.join(', ')}\n`);
  }
}

function ratio(value: number, base: number | undefined): string {
  return base === undefined ? '' : (value / base).toFixed(2);
}

function columns(rows: readonly Record<string, string | number>[]): string {
  const keys = Object.keys(rows[0] ?? {});
  const cells = [keys, ...rows.map((row) => keys.map((key) => String(row[key])))];
  const widths = keys.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
