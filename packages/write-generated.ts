/** What all generators share: they write their files, or say with `--check` which ones are out of date. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * Writes the texts that differ from what is there; by absolute path, with `\n` at the ends of lines.
 * With `--check` nothing is written, what is out of date is listed, and the exit code is 1.
 */
export function writeGenerated(files: Iterable<readonly [path: string, text: string]>): void {
  for (const [path, text] of files) {
    if (readText(path) === text) continue;
    const name = relative(root, path).replaceAll('\\', '/');
    if (process.argv.includes('--check')) {
      console.error(`${name} is out of date: run \`npm run generate\``);
      process.exitCode = 1;
    } else {
      writeBeside(path, text);
      console.log(`wrote ${name}`);
    }
  }
}

/** A text with `\n` at the ends of lines, whatever git made of them; undefined if there is no such file. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Nobody ever reads half a file. */
function writeBeside(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
