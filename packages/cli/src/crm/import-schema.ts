/** `liaison crm import`: exported files in, one campaign file out; an existing file is never lost. */

import { resolve } from 'node:path';
import {
  type CrmFile,
  type CrmImport,
  type CrmImportOptions,
  importCrm,
  importers,
} from '@liaison/importers';
import { parseCampaignFile } from '@liaison/language';
import { type CrmObject, writtenName } from '@liaison/model';
import { dayOf, type FileProblem } from '@liaison/repository';
import { readDate } from '../check/options.ts';
import type { Io } from '../io.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { relativePath } from '../repository/paths.ts';
import { readText } from '../repository/read-text.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { colorsFor } from '../terminal/colors.ts';
import { messageLine } from '../terminal/message.ts';
import { visible } from '../terminal/visible.ts';
import { count } from '../terminal/words.ts';
import { UserError } from '../user-error.ts';
import { replaceFile } from '../write-file.ts';
import { problemText } from './problem-text.ts';
import { readExports } from './read-exports.ts';
import { compareSchemas, printReport } from './schema-report.ts';

export interface ImportOptions {
  readonly crm: string;
  readonly out?: string;
  readonly exported?: string;
  readonly format?: string;
  readonly object?: string;
  readonly check?: boolean;
}

/**
 * Exit code 0: all was read; 2: something was not, or nothing at all (then nothing is written). With `--check`
 * nothing is written, and 1 says that something would be.
 */
export async function importSchema(
  io: Io,
  paths: readonly string[],
  options: ImportOptions,
): Promise<number> {
  checkOptions(options);
  return importExport(io, await readExports(io, paths), options);
}

/** What is wrong with the options is said before anything is read. */
export function checkOptions(options: ImportOptions): void {
  if (options.crm.trim() === '') throw new UserError('`--crm` needs the name of a crm');
  checkFormat(options.format);
  if (options.check && options.out === undefined) {
    throw new UserError('`--check` needs the file that it is to look at', 'Name it with `--out`');
  }
  readDate(options.exported, '--exported');
}

/** The files of an export, and those that could not be read. */
export interface ReadExport {
  readonly files: readonly CrmFile[];
  readonly problems: readonly FileProblem[];
}

/** The same for files that are read already, wherever they are from. */
export async function importExport(
  io: Io,
  { files, problems }: ReadExport,
  options: ImportOptions,
): Promise<number> {
  const exported = readDate(options.exported, '--exported');
  const out = options.out === undefined ? undefined : resolve(io.cwd, options.out);
  const previous = out === undefined ? undefined : await readPrevious(out, options.out ?? '');
  const { crm, format, object } = options;
  const result = importAt(
    files,
    { crm, exported, previous: previous?.text, format, object },
    dayOf(io.now()),
  );

  reportProblems(io, problems);
  for (const problem of result.problems) io.stderr.write(messageLine('error', problemText(problem), io));
  if (result.objects.length === 0) {
    throw new UserError('Nothing could be imported, so nothing is written');
  }
  const hasProblems = problems.length + result.problems.length > 0;
  if (options.check) {
    const isSame = asWritten(previous?.text) === result.text;
    if (previous && !isSame) await showDrift(io, previous.text, result.text, crm);
    io.stderr.write(`${checkedText(options.out ?? '', previous !== undefined, isSame)}\n`);
    return hasProblems ? 2 : isSame ? 0 : 1;
  }
  await deliver(io, result, out, previous, options);
  return hasProblems ? 2 : 0;
}

/** Prints or writes what was imported, and says what came of it. */
async function deliver(
  io: Io,
  result: CrmImport,
  out: string | undefined,
  previous: Previous | undefined,
  options: ImportOptions,
): Promise<void> {
  if (out === undefined) io.stdout.write(result.text);
  else {
    warnOfMissing(io, previous?.objects ?? [], result.objects, options.out ?? '');
    if (result.text !== previous?.text) await replaceFile(out, result.text);
  }
  const where =
    out === undefined
      ? ''
      : ` ${result.text === previous?.text ? 'are unchanged' : 'written'} in \`${relativePath(io.cwd, out)}\``;
  io.stderr.write(`${count(result.objects.length, 'object')}, ${count(result.fields, 'field')}${where}\n`);
  if (result.skipped > 0) {
    io.stderr.write(`${count(result.skipped, 'file')} of folders passed over, as no CRM exports\n`);
  }
  await noteUndeclared(io, options.crm, result.platform, out);
}

/** What git or an editor made of line ends is no difference. */
function asWritten(text: string | undefined): string | undefined {
  return text?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

function checkedText(written: string, exists: boolean, isSame: boolean): string {
  if (isSame) return `\`${written}\` is what the import would write`;
  return exists
    ? `\`${written}\` is not what the import would write: run it without \`--check\``
    : `\`${written}\` does not exist: run the import without \`--check\``;
}

/** What changed since the file was written, and which campaigns that hurts; a new date alone is no change. */
async function showDrift(io: Io, before: string, after: string, crm: string): Promise<void> {
  const [old, now] = [before, after].map((text) => objectsIn(text));
  const compared = await compareSchemas(io, old ?? [], now ?? [], { crm });
  if (compared.report.changes.length > 0) printReport(io, compared);
}

function objectsIn(text: string): readonly CrmObject[] {
  const { declarations } = parseCampaignFile({ path: 'schema.campaign', text });
  return declarations.flatMap((declaration) => (declaration.kind === 'schema' ? declaration.objects : []));
}

/** Without a date, the day of the import counts, unless nothing but the date would change. */
function importAt(files: readonly CrmFile[], options: CrmImportOptions, today: string): CrmImport {
  const result = importCrm(files, options);
  const isUnchanged = result.text === asWritten(options.previous);
  return options.exported !== undefined || isUnchanged
    ? result
    : importCrm(files, { ...options, exported: today });
}

function checkFormat(format: string | undefined): void {
  const ids = importers.map(({ id }) => id);
  if (format === undefined || ids.includes(format)) return;
  throw new UserError(`There is no format \`${format}\``, `Write one of ${ids.join(', ')}`);
}

export interface Previous {
  readonly text: string;
  /** Names of objects. */
  readonly objects: readonly string[];
}

/** What an earlier import wrote; a file that is something else must not be overwritten. */
export async function readPrevious(path: string, written: string): Promise<Previous | undefined> {
  const read = await readText(path, written);
  if (!read) return undefined;
  if (!read.ok) throw new UserError(read.message);
  const { declarations, problems } = parseCampaignFile({ path: written, text: read.text });
  const schemas = declarations.filter((declaration) => declaration.kind === 'schema');
  if (schemas.length < declarations.length || problems.length > 0) {
    throw new UserError(
      `\`${written}\` holds more than an imported schema, and writing it would lose that`,
      'Name a file of its own with `--out`',
    );
  }
  return { text: read.text, objects: schemas.flatMap(({ objects }) => objects.map(({ name }) => name)) };
}

function warnOfMissing(io: Io, before: readonly string[], after: readonly string[], written: string): void {
  const missing = before.filter((name) => !after.includes(name));
  if (missing.length === 0) return;
  const names = missing.map((name) => `\`${name}\``).join(', ');
  const are = missing.length === 1 ? 'is' : 'are';
  const message = `${count(missing.length, 'object')} of \`${written}\` ${are} not in this import and ${are} gone from the file: ${names}`;
  io.stderr.write(messageLine('warning', message, io));
}

/** Says what to add where the repository does not know the crm; without a repository there is nothing to say. */
async function noteUndeclared(
  io: Io,
  crm: string,
  platform: string | undefined,
  out: string | undefined,
): Promise<void> {
  const repository = await loadRepository(io, out === undefined ? [] : [out]).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  if (!repository) return;
  const declared = repository.files.some(({ path, text }) =>
    parseCampaignFile({ path, text }).declarations.some(({ kind, name }) => kind === 'crm' && name === crm),
  );
  if (declared) return;
  io.stderr.write(
    `${colorsFor(io.stderr, io.env).bold('note')}: no file declares this crm yet; add for example\n\n` +
      `  crm ${visible(writtenName(crm))} "…" {\n    platform ${platform ?? '<a product>'}\n    owner <a team>\n    api <a system> 1 requests per submission\n  }\n`,
  );
}
