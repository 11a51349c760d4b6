/** `liaison crm pull`: asks a CRM for the description of its objects, and imports the answers like files. */
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { nearestNames } from '@liaison/model';
import type { FileProblem } from '@liaison/repository';
import type { Io } from '../../io.ts';
import { relativePath } from '../../repository/paths.ts';
import { reportProblems } from '../../repository/report-problems.ts';
import { messageLine } from '../../terminal/message.ts';
import { lineOn } from '../../terminal/progress-line.ts';
import { count } from '../../terminal/words.ts';
import { UserError } from '../../user-error.ts';
import { replaceFile } from '../../write-file.ts';
import { checkOptions, importExport, readPrevious } from '../import-schema.ts';
import { ApiClient } from './api-client.ts';
import { readAccess } from './login.ts';
import type { AnswerFile, Described, Vendor } from './vendor.ts';
import { vendors } from './vendors.ts';

export interface PullOptions {
  readonly crm: string;
  readonly out?: string;
  readonly object?: readonly string[];
  readonly save?: string;
  readonly check?: boolean;
  readonly fromCli?: boolean;
  readonly timeout: string;
}

/** Exit code 0: all came; 1: `--check`, and the file is another; 2: something did not come, or nothing at all. */
export async function pullSchema(
  io: Io,
  [name = '']: readonly string[],
  options: PullOptions,
): Promise<number> {
  const vendor = vendorNamed(name);
  checkOptions(importOptions(options));
  const wanted = await objectsToPull(vendor, io, options);
  const pulled = await pullAll(vendor, wanted, io, options);
  for (const note of pulled.notes) io.stderr.write(messageLine('warning', note, io));
  const files = await save(pulled.files, io, options.save);
  if (!options.check) keepWhatDidNotCome(pulled, wanted, io, options.out ?? '');
  return importExport(io, { files, problems: pulled.problems }, importOptions(options));
}

/** What the file has of an object is worth more than nothing, so it is not written over without that object. */
function keepWhatDidNotCome({ problems, refused }: Pulled, { known }: Wanted, io: Io, out: string): void {
  const lost = refused.filter((name) => known.includes(name)).map((name) => `\`${name}\``);
  if (lost.length === 0) return;
  reportProblems(io, problems);
  throw new UserError(
    `${lost.join(', ')} did not come, so \`${out}\` is left as it is`,
    'Name with `--object` what is to be in the file, or let the user see the object',
  );
}

function importOptions({ crm, out, check }: PullOptions) {
  return { crm, ...(out !== undefined && { out }), ...(check && { check }) };
}

function vendorNamed(name: string): Vendor {
  const ids = vendors.map(({ id }) => id);
  const vendor = vendors.find(({ id }) => id === name);
  if (vendor) return vendor;
  const nearest = nearestNames(name, ids, 1)[0];
  throw new UserError(
    `\`${name}\` is no CRM that can be asked`,
    nearest ? `Did you mean \`${nearest}\`?` : `Write one of ${ids.join(', ')}`,
  );
}

/** What to ask for, and whether anybody counts on getting it. */
interface Wanted {
  readonly names: readonly string[];
  readonly isNamed: boolean;
  /** The objects of the file that is written anew. */
  readonly known: readonly string[];
}

/** Names that can stand in an address and in the name of a file. */
const NAME = /^[A-Za-z0-9][\w-]{0,99}$/;

/** The objects that the user names, else those of the file that is written anew, else the usual ones. */
async function objectsToPull(
  { usualObjects }: Vendor,
  io: Io,
  { object, out }: PullOptions,
): Promise<Wanted> {
  for (const name of object ?? []) {
    if (!NAME.test(name)) throw new UserError(`\`--object ${name}\` is no name of an object`);
  }
  const previous = out === undefined ? undefined : await readPrevious(resolve(io.cwd, out), out);
  const known = previous?.objects.filter((name) => NAME.test(name)) ?? [];
  if (object) return { names: [...new Set(object)], isNamed: true, known };
  return known.length > 0
    ? { names: known, isNamed: true, known }
    : { names: usualObjects, isNamed: false, known };
}

interface Pulled {
  readonly files: readonly AnswerFile[];
  readonly problems: readonly FileProblem[];
  /** The objects that the problems are about. */
  readonly refused: readonly string[];
  /** What is worth a word and no problem. */
  readonly notes: readonly string[];
}

async function pullAll(vendor: Vendor, wanted: Wanted, io: Io, options: PullOptions): Promise<Pulled> {
  const timeout = secondsOf(options.timeout);
  const stop = new AbortController();
  const forget = io.onInterrupt?.(() => stop.abort());
  const line = lineOn(io);
  try {
    const { signal } = stop;
    const access = await readAccess(vendor, { io, fromCli: options.fromCli === true, signal });
    const client = new ApiClient(access.origin, {
      secret: access.secret,
      timeout,
      signal,
      sleep: io.sleep ?? ((milliseconds, aborted) => after(milliseconds, undefined, { signal: aborted })),
      now: io.now,
      tell: line.show,
      ...(vendor.headers && { headers: vendor.headers }),
    });
    return await askFor(vendor, client, wanted, line.show);
  } finally {
    line.clear();
    forget?.();
  }
}

async function askFor(
  vendor: Vendor,
  client: ApiClient,
  { names, isNamed }: Wanted,
  show: (text: string) => void,
): Promise<Pulled> {
  const files: AnswerFile[] = [];
  const problems: FileProblem[] = [];
  const refused: string[] = [];
  const notes: string[] = [];
  const source = await vendor.open(client);
  for (const [index, name] of names.entries()) {
    show(`pulling ${name} (${index + 1} of ${count(names.length, 'object')})`);
    const described = await source.describe(name);
    if (described.ok) files.push(...described.files);
    else if (described.status === 404 && !isNamed) notes.push(refusal(vendor, name, described));
    else {
      refused.push(name);
      problems.push({ path: '', message: refusal(vendor, name, described) });
    }
  }
  if (!isNamed && source.others) {
    show('pulling custom objects');
    const others = await source.others();
    if (others.ok) files.push(...others.files);
    else notes.push(`Custom objects are not among them: the token may not see them, ${others.reason}`);
  }
  return { files, problems, refused, notes };
}

function refusal({ title }: Vendor, name: string, { status, reason }: Described & { ok: false }): string {
  return status === 403
    ? `${title} does not show \`${name}\` to this user: ${reason}`
    : `${title} has no \`${name}\`, or does not show it to this user: ${reason}`;
}

const LONGEST_TIMEOUT = 3600;

function secondsOf(written: string): number {
  const seconds = Number(written);
  if (seconds > 0 && seconds <= LONGEST_TIMEOUT) return seconds;
  throw new UserError(`\`--timeout ${written}\` is not a number of seconds up to ${LONGEST_TIMEOUT}`);
}

/** Writes the answers, if the user wants to keep them; paths are as `crm import` would find them. */
async function save(files: readonly AnswerFile[], io: Io, folder: string | undefined) {
  const at = (name: string) =>
    folder === undefined ? name : relativePath(io.cwd, resolve(io.cwd, folder, name));
  if (folder !== undefined) {
    for (const { name, text } of files) await replaceFile(join(resolve(io.cwd, folder), name), text);
  }
  return files.map(({ name, text }) => ({ path: at(name), text }));
}
