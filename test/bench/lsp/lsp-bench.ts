/** Runs editors' questions against our server and against the one for YAML, on workspaces of equal content. */
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { campaignSchema } from '../campaign-schema.ts';
import type { PreparedWorkspace } from '../prepare.ts';

interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What measure-lsp.ts prints; times in milliseconds, memory in bytes. */
export interface LspMeasurement {
  readonly title: string;
  readonly firstDiagnosed: number;
  readonly allDiagnosed: number;
  readonly files: number;
  readonly own: Quantiles;
  readonly completion: Quantiles;
  readonly hover: Quantiles;
  /** Until a finding comes or goes in another file. */
  readonly others: Quantiles;
  readonly shared: Quantiles;
  /** Until the last file is spoken of. */
  readonly everywhere: Quantiles;
  /** Milliseconds, once everything is loaded. */
  readonly longestBlock: number;
  readonly peak: number;
  readonly held: number;
}

const ROOT = join(import.meta.dirname, '../../..');
const MEASURE = join(import.meta.dirname, 'measure-lsp.ts');
const EDITS = '60';
/** With ten times as many campaigns open, yaml-language-server runs out of the 4 GB that Node has. */
const MOST_OPEN = 1000;

/**
 * Our server first, then yaml-language-server with the JSON Schema of the same content; it looks at open files only, so
 * for the same work it is also measured with all of them open. `loopDelay` is the bundle of
 * report-loop-delay.ts: to have Node read TypeScript would cost either server 25 MB and a tenth of a second.
 */
export function measureServers(workspace: PreparedWorkspace, loopDelay: string): LspMeasurement[] {
  const schema = join(workspace.otherForms, 'schema.json');
  writeFileSync(schema, JSON.stringify(campaignSchema));
  const schemas = { [pathToFileURL(schema).href]: ['**/*.yaml'] };
  const yaml = { validate: true, completion: true, hover: true, schemas };
  const ours = join(ROOT, 'packages/cli/dist/liaison.mjs');
  const theirs = join(ROOT, 'node_modules/yaml-language-server/bin/yaml-language-server');
  const node = [process.execPath, '--import', pathToFileURL(loopDelay).href];
  const measureYaml = (title: string, opened: 'one' | 'all') =>
    measured(title, workspace.otherForms, '.yaml', { yaml }, [...node, theirs, '--stdio'], opened);
  return [
    measured('liaison', workspace.folder, '.campaign', {}, [...node, ours, 'lsp', '--stdio'], 'one'),
    measureYaml('yaml-language-server', 'one'),
    ...(workspace.campaigns <= MOST_OPEN ? [measureYaml('the same, all files open', 'all')] : []),
  ];
}

function measured(
  title: string,
  folder: string,
  extension: string,
  settings: object,
  program: readonly string[],
  opened: 'one' | 'all',
): LspMeasurement {
  const campaigns = join(folder, 'campaigns/000');
  const open = readdirSync(campaigns).filter((name) => name.endsWith(extension))[7] ?? '';
  const files = [`campaigns/000/${open}`, `org/systems${extension}`];
  const args = [folder, ...files, opened, EDITS, JSON.stringify(settings), ...program];
  const output = execFileSync(
    process.execPath,
    ['--conditions=source', '--disable-warning=ExperimentalWarning', MEASURE, ...args],
    { encoding: 'utf8', timeout: 600_000 },
  );
  return { title, ...JSON.parse(output) };
}

export function printServers(campaigns: number, rows: readonly LspMeasurement[]): void {
  const ms = (time: number) => `${time < 100 ? time.toFixed(1) : Math.round(time)}`;
  const both = ({ p50, p95 }: Quantiles) => `${ms(p50)} / ${ms(p95)}`;
  const lines: readonly (readonly [string, (row: LspMeasurement) => string])[] = [
    ['start to the findings of the open file, ms', (row) => ms(row.firstDiagnosed)],
    ['start to all findings, ms', (row) => `${ms(row.allDiagnosed)} (${row.files} files)`],
    ['keystroke to its own findings, ms p50 / p95', (row) => both(row.own)],
    ['a send that a system elsewhere cannot serve, ms', (row) => both(row.others)],
    ['completion, ms p50 / p95', (row) => both(row.completion)],
    ['hover, ms p50 / p95', (row) => both(row.hover)],
    ['keystroke in the shared file, ms p50 / p95', (row) => both(row.shared)],
    ['… to the last finding elsewhere, ms', (row) => both(row.everywhere)],
    ['longest block once loaded, ms', (row) => ms(row.longestBlock)],
    ['memory at its peak, MB', (row) => String(Math.round(row.peak / 1e6))],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const print = (name: string, values: readonly string[]) =>
    process.stdout.write(
      `${[name.padEnd(width), ...values.map((value) => value.padStart(24))].join('  ')}\n`,
    );
  process.stdout.write(`\nEditor, ${campaigns} campaigns\n`);
  print(
    '',
    rows.map(({ title }) => title),
  );
  for (const [name, value] of lines) print(name, rows.map(value));
}
