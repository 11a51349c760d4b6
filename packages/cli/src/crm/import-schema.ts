/** `liaison crm import`: exported files in, one campaign file out; an existing file is never lost. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type CrmFile, type CrmProblem, importCrm } from '@liaison/importers';
import { parseCampaignFile } from '@liaison/language';
import { readDate } from '../check/options.ts';
import type { Io } from '../io.ts';
import { type FileProblem, reasonOf } from '../repository/discover-files.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { relativePath } from '../repository/paths.ts';
import { decodeText } from '../repository/read-text.ts';
import { colorsFor } from '../terminal/colors.ts';
import { count } from '../terminal/plural.ts';
import { visible } from '../terminal/visible.ts';
import { UserError } from '../user-error.ts';
import { replaceFile } from '../write-file.ts';

export interface ImportOptions {
  readonly crm: string;
  readonly out?: string;
  readonly exported?: string;
}

/** Exit code 0: all was read; 2: something was not, or nothing at all (then nothing is written). */
export async function importSchema(
  io: Io,
  paths: readonly string[],
  options: ImportOptions,
): Promise<number> {
  if (options.crm.trim() === '') throw new UserError('`--crm` needs the name of a crm');
  const exported = readDate(options.exported, '--exported');
  const { files, problems } = await readExports(io, paths);
  const out = options.out === undefined ? undefined : resolve(io.cwd, options.out);
  const previous = out === undefined ? undefined : await readPrevious(out, options.out ?? '');
  const result = importCrm(files, { crm: options.crm, exported, previous });

  const failed = [...problems, ...result.problems];
  for (const problem of failed) io.stderr.write(`${problemText(problem, io)}\n`);
  if (result.objects.length === 0) {
    throw new UserError('Nothing could be imported, so nothing is written');
  }
  if (out === undefined) io.stdout.write(result.text);
  else {
    warnOfMissing(io, objectsOf(previous ?? ''), result.objects, options.out ?? '');
    if (result.text !== previous) await replaceFile(out, result.text);
  }
  const where =
    out === undefined
      ? ''
      : ` ${result.text === previous ? 'are unchanged' : 'written'} in \`${relativePath(io.cwd, out)}\``;
  io.stderr.write(`${count(result.objects.length, 'object')}, ${count(result.fields, 'field')}${where}\n`);
  await noteUndeclared(io, options.crm, out);
  return failed.length > 0 ? 2 : 0;
}

async function readExports(
  io: Io,
  paths: readonly string[],
): Promise<{ files: CrmFile[]; problems: FileProblem[] }> {
  const files: CrmFile[] = [];
  const problems: FileProblem[] = [];
  for (const path of (await Promise.all(paths.map((written) => expand(io, written)))).flat()) {
    try {
      const decoded = decodeText(await readFile(resolve(io.cwd, path)));
      if (decoded.ok) files.push({ path, text: decoded.text });
      else problems.push({ path, message: capital(decoded.message) });
    } catch (error) {
      problems.push({ path, message: `Cannot be read (${reasonOf(error)})` });
    }
  }
  return { files, problems };
}

/** A folder stands for the `.json` files directly in it. */
async function expand(io: Io, written: string): Promise<string[]> {
  const path = resolve(io.cwd, written);
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new UserError(`\`${written}\` does not exist`);
  if (!stats.isDirectory()) {
    if (!stats.isFile()) throw new UserError(`\`${written}\` is not a regular file`);
    return [relativePath(io.cwd, path)];
  }
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) throw new UserError(`There is no .json file in \`${written}\``);
  return names.map((name) => relativePath(io.cwd, join(path, name)));
}

/** The text of an earlier import; a file that is something else must not be overwritten. */
async function readPrevious(path: string, written: string): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return undefined;
    throw new UserError(`\`${written}\` cannot be read (${reasonOf(error)})`);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new UserError(`\`${written}\` ${decoded.message}`);
  const { declarations, problems } = parseCampaignFile({ path: written, text: decoded.text });
  const other = declarations.find(({ kind }) => kind !== 'schema');
  if (other || problems.length > 0) {
    throw new UserError(
      `\`${written}\` holds more than an imported schema, and writing it would lose that`,
      'Name a file of its own with `--out`',
    );
  }
  return decoded.text;
}

function objectsOf(text: string): string[] {
  return parseCampaignFile({ path: 'previous', text }).declarations.flatMap((declaration) =>
    declaration.kind === 'schema' ? declaration.objects.map(({ name }) => name) : [],
  );
}

function warnOfMissing(io: Io, before: readonly string[], after: readonly string[], written: string): void {
  const missing = before.filter((name) => !after.includes(name));
  if (missing.length === 0) return;
  const { bold, yellow } = colorsFor(io.stderr, io.env);
  const names = missing.map((name) => `\`${name}\``).join(', ');
  const message = `${count(missing.length, 'object')} of \`${written}\` ${missing.length === 1 ? 'is' : 'are'} not in this import and ${missing.length === 1 ? 'is' : 'are'} gone from the file: ${names}`;
  io.stderr.write(`${bold(yellow('warning'))}${bold(`: ${visible(message)}`)}\n`);
}

/** Says what to add where the repository does not know the crm; without a repository there is nothing to say. */
async function noteUndeclared(io: Io, crm: string, out: string | undefined): Promise<void> {
  const repository = await loadRepository(io, out === undefined ? [] : [out]).catch(() => undefined);
  if (!repository) return;
  const declared = repository.files.some(({ path, text }) =>
    parseCampaignFile({ path, text }).declarations.some(({ kind, name }) => kind === 'crm' && name === crm),
  );
  if (declared) return;
  const name = /^[A-Za-z_][\w-]*$/.test(crm) ? crm : JSON.stringify(crm);
  io.stderr.write(
    `${colorsFor(io.stderr, io.env).bold('note')}: no file declares this crm yet; add for example\n\n` +
      `  crm ${visible(name)} "…" {\n    platform salesforce\n    owner <a team>\n    api <a system> 1 requests per submission\n  }\n`,
  );
}

function problemText(problem: CrmProblem, io: Io): string {
  const { bold, red } = colorsFor(io.stderr, io.env);
  const line = problem.line === undefined ? '' : `:${problem.line}:${problem.column ?? 1}`;
  const where = problem.path === '' ? '' : `${problem.path}${line}: `;
  return `${bold(red('error'))}${bold(`: ${visible(`${where}${problem.message}`)}`)}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
