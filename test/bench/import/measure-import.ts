/**
 * Does one thing with an export in this process and prints one line of JSON: how long it took, the most memory that
 * the process had, and what was counted. Run by import-bench.ts as `measure-import TASK FOLDER`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCrm } from '@liaison/importers';
import { parseXml } from '@rgrove/parse-xml';

const [task = '', folder = ''] = process.argv.slice(2);

const tasks: Readonly<Record<string, () => number>> = {
  import: () => importCrm([{ path: 'metadata.xml', text: read('metadata.xml') }], { crm: 'made' }).fields,
  library: () => parseXml(read('metadata.xml')).children.length,
  json: () => Object.keys(JSON.parse(read('metadata.json'))).length,
  read: () => read('metadata.xml').length,
};

const run = tasks[task];
if (!run) throw new Error(`There is no task ${task}`);
const start = performance.now();
const count = run();
const time = performance.now() - start;
// Node gives kilobytes.
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`${JSON.stringify({ time, peak, count })}\n`);

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
