/** Measures the import of the largest export beside the XML library alone and JSON.parse, each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import { median } from '../measure.ts';
import { generateCsdl } from './generate-csdl.ts';

/** Medians: milliseconds without the start of the process, bytes at the peak with it. */
export interface ImportRow {
  readonly title: string;
  readonly time: number;
  readonly peak: number;
  readonly count: number;
}

const SEED = 1;

const TASKS = [
  ['import', 'liaison crm import, to text'],
  ['library', 'the XML library alone'],
  ['json', 'JSON.parse of the same tree'],
  ['read', 'read all bytes'],
] as const;

/** Rounds are interleaved, so that a slow minute of the machine hits all alike. The folder is the caller's. */
export function measureImport(folder: string, runs: number): readonly ImportRow[] {
  const xml = generateCsdl(SEED);
  writeFileSync(join(folder, 'metadata.xml'), xml);
  writeFileSync(join(folder, 'metadata.json'), JSON.stringify(parseXml(xml).toJSON()));
  const results = TASKS.map(() => [] as Omit<ImportRow, 'title'>[]);
  for (let round = 0; round < runs; round++) {
    for (const [index, [task]] of TASKS.entries()) results[index]?.push(run(task, folder));
  }
  return TASKS.map(([, title], index) => {
    const all = results[index] ?? [];
    return {
      title,
      time: median(all.map(({ time }) => time)),
      peak: median(all.map(({ peak }) => peak)),
      count: all[0]?.count ?? 0,
    };
  });
}

function run(task: string, folder: string): Omit<ImportRow, 'title'> {
  const program = join(import.meta.dirname, 'measure-import.ts');
  const args = ['--conditions=source', '--disable-warning=ExperimentalWarning', program, task, folder];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

/** The first row is what all others are compared with. */
export function printImport(rows: readonly ImportRow[]): void {
  const [first] = rows;
  if (!first) return;
  const width = Math.max(...rows.map(({ title }) => title.length));
  const lines = rows.map(({ title, time, peak, count }) => {
    const ratios = `${(time / first.time).toFixed(2)} of the time, ${(peak / first.peak).toFixed(2)} of the peak`;
    const figures = `${time.toFixed(1).padStart(7)} ms  ${(peak / 1e6).toFixed(0).padStart(4)} MB`;
    return `${title.padEnd(width)}  ${figures}  ${ratios}  (${count})`;
  });
  process.stdout.write(`\nImport: a $metadata of 2.4 MB, ${first.count} fields\n${lines.join('\n')}\n`);
}
