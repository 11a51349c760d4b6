/** The files of an export: those that are named, and those in folders, however deep. Nothing here looks at `.gitignore`. */
import { open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CrmFile } from '@liaison/importers';
import { decodeText, type FileProblem, reasonOf } from '@liaison/repository';
import type { Io } from '../io.ts';
import { relativePath } from '../repository/paths.ts';
import { progressOn } from '../terminal/progress.ts';
import { UserError } from '../user-error.ts';

/** What is read before the import begins to be about something else than the schema of a CRM. */
const LIMITS = {
  /** Files of one import. */
  files: 20_000,
  /** Folders below each other. */
  depth: 24,
  /** Bytes of one file: the largest export that we know has 2.4 MB. */
  fileBytes: 64_000_000,
  /** Bytes of all files. */
  allBytes: 512_000_000,
} as const;

/** What exports are called. Salesforce adds a second ending only in the newer of its two layouts. */
const ENDINGS = /\.(?:json|xml|csv|tsv|edmx|object|globalValueSet|standardValueSet)$/i;

/** Folders that hold other people's files. `.sfdx` is none of them: the cache of Salesforce's extension is there. */
const PASSED_OVER = new Set(['.git', 'node_modules']);

/** Reads what the user named; a file that cannot be read is a problem, and too many of them are an error. */
export async function readExports(
  io: Io,
  paths: readonly string[],
): Promise<{ files: readonly CrmFile[]; problems: readonly FileProblem[] }> {
  const named = await Promise.all(paths.map((written) => expand(io, written)));
  const entries = [...new Map(named.flat().map((entry) => [entry.path, entry])).values()];
  if (entries.length > LIMITS.files) throw tooMany();
  const progress = progressOn(io, entries.length, 'reading');
  const files: CrmFile[] = [];
  const problems: FileProblem[] = [];
  let bytes = 0;
  for (const { path, found } of entries) {
    progress.step();
    const read = await readBytes(resolve(io.cwd, path));
    bytes += typeof read === 'string' ? 0 : read.length;
    if (bytes > LIMITS.allBytes) throw tooMany();
    const decoded = typeof read === 'string' ? { ok: false as const, message: read } : decodeText(read);
    if (decoded.ok) files.push({ path, text: decoded.text, found });
    else problems.push({ path, message: `\`${path}\` ${decoded.message}` });
  }
  progress.clear();
  return { files, problems };
}

interface Entry {
  /** Relative to where the user stands, with `/`. */
  readonly path: string;
  /** In a folder, and not named itself. */
  readonly found: boolean;
}

async function expand(io: Io, written: string): Promise<readonly Entry[]> {
  const path = resolve(io.cwd, written);
  const stats = await stat(path).catch((error: unknown) => {
    if (reasonOf(error) === 'ENOENT') throw new UserError(`\`${written}\` does not exist`);
    throw new UserError(`\`${written}\` cannot be read (${reasonOf(error)})`);
  });
  if (!stats.isDirectory()) {
    if (!stats.isFile()) throw new UserError(`\`${written}\` is not a regular file`);
    return [{ path: relativePath(io.cwd, path), found: false }];
  }
  const files: string[] = [];
  await walk(path, 1, files);
  if (files.length === 0) throw new UserError(`There is no JSON, XML or CSV file in \`${written}\``);
  return files.map((file) => ({ path: relativePath(io.cwd, file), found: true }));
}

/** Links are not followed, so no walk goes in a circle. */
async function walk(folder: string, depth: number, files: string[]): Promise<void> {
  if (depth > LIMITS.depth) throw new UserError(`\`${folder}\` is nested too deeply to be an export`);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new UserError(`\`${folder}\` cannot be opened (${reasonOf(error)})`);
  });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) await walk(path, depth + 1, files);
    if (entry.isFile() && ENDINGS.test(entry.name)) files.push(path);
    if (files.length > LIMITS.files) throw tooMany();
  }
}

function tooMany(): UserError {
  return new UserError(
    `An import reads at most ${LIMITS.files} files and ${LIMITS.allBytes / 1e6} MB`,
    'Name the folder of the objects, such as `force-app/main/default/objects`',
  );
}

/** The bytes, or the rest of a sentence that begins with the name of the file. */
async function readBytes(path: string): Promise<Uint8Array | string> {
  const file = await open(path).catch((error: unknown) => reasonOf(error));
  if (typeof file === 'string') return file === 'ENOENT' ? 'is gone' : `cannot be read (${file})`;
  try {
    const { size } = await file.stat();
    if (size > LIMITS.fileBytes) return `is larger than ${LIMITS.fileBytes / 1e6} MB`;
    return await file.readFile();
  } catch (error) {
    return `cannot be read (${reasonOf(error)})`;
  } finally {
    await file.close();
  }
}
