/** The process in which one variant runs: `run-variant NAME FOLDER`. Prints what the variant says of its run. */
import { variants } from './variants.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const run = variants[name];
if (!run) throw new Error(`There is no variant ${name}`);

const { count, phases, held } = await run(folder);
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed;
// `held` is named behind the measurement, lest the collector takes it before.
process.stdout.write(JSON.stringify({ count, phases, heap, kept: held !== undefined }));
