import { mkdtempSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { install, runOnDisk } from './run-disk.ts';
process.env.PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
const profile = mkdtempSync('/tmp/h10/vsc-');
const exe = join(import.meta.dirname, 'host', 'code.mjs');
install(exe, profile);
const o = await runOnDisk(exe, profile, 'all'); console.log(o.output, o.code, o.passed, o.failed, profile);
