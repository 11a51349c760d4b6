/** `liaison curve import`: a table of answers in, one campaign file out; a file that holds anything else stays. */
import { basename, resolve } from 'node:path';
import { percent } from '@liaison/checks';
import { type CurveProblem, CurveReader, IMPORTED_CURVE, type WrittenCurve } from '@liaison/importers';
import { formatCampaign, parseCampaignFile } from '@liaison/language';
import { secondsOf, writtenName } from '@liaison/model';
import type { Io } from '../io.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { relativePath } from '../repository/paths.ts';
import { readText } from '../repository/read-text.ts';
import { colorsFor } from '../terminal/colors.ts';
import { messageLine } from '../terminal/message.ts';
import { visible } from '../terminal/visible.ts';
import { count } from '../terminal/words.ts';
import { UserError } from '../user-error.ts';
import { replaceFile } from '../write-file.ts';
import { besideDefaults, halfTime, libraryUnits } from './default-curves.ts';
import { readPieces } from './read-pieces.ts';

export interface CurveImportOptions {
  readonly name: string;
  readonly title?: string;
  readonly out?: string;
  readonly sent?: string;
  readonly column?: readonly string[];
  readonly ends?: string;
  readonly fit?: boolean;
}

/** A shape that is farther from the data than this says something else than they do. */
const POOR_FIT = 0.05;

/** Exit code 0: the curve is written; 2: the table cannot be read, and nothing is written. */
export async function importCurve(io: Io, path: string, options: CurveImportOptions): Promise<number> {
  const name = options.name.trim();
  if (name === '') throw new UserError('`--name` needs the name of a curve');
  const ends = readEnds(options.ends);
  const out = options.out === undefined ? undefined : resolve(io.cwd, options.out);
  const previous = out === undefined ? undefined : await readPrevious(out, options.out ?? '', name);

  const reader = new CurveReader({
    name,
    title: options.title ?? previous?.title,
    source: basename(path),
    columns: options.column,
    sent: options.sent,
    ends,
    fit: options.fit,
  });
  for await (const piece of readPieces(resolve(io.cwd, path), path)) reader.add(piece);
  const { written, problems, more } = reader.finish();
  if (!written) {
    reportProblems(io, path, problems, more);
    throw new UserError(`No curve could be made of \`${path}\`, so nothing is written`, helpOf(problems));
  }

  const { text } = formatCampaign(written.text);
  if (out === undefined) io.stdout.write(text);
  else if (text !== previous?.text) await replaceFile(out, text);
  const where =
    out === undefined
      ? ''
      : `${text === previous?.text ? ', unchanged' : ', written'} in \`${relativePath(io.cwd, out)}\``;
  for (const warning of written.warnings) io.stderr.write(messageLine('warning', warning, io));
  io.stderr.write(visible(summaryOf(written, options.fit ?? false, where)));
  if (options.fit && written.error > POOR_FIT) {
    io.stderr.write(
      messageLine('warning', 'A log-logistic curve is far from these answers: leave `--fit` out', io),
    );
  }
  if (out !== undefined) await noteUnused(io, name, out);
  return 0;
}

function summaryOf(written: WrittenCurve, isFit: boolean, where: string): string {
  const error = percent(Math.ceil(written.error * 1000 - 1e-6) / 1000);
  const made = isFit
    ? `fitted log-logistic, at most ${error} from the data`
    : `${count(written.points, 'point')}, at most ${error} from the data`;
  return `read ${written.reading}\n${made}${where}\nhalf have come after ${halfTime(written.data)}; ${besideDefaults(written.data)}\n`;
}

function reportProblems(io: Io, path: string, problems: readonly CurveProblem[], more: number): void {
  for (const { line, message } of problems) {
    const place = line === undefined ? path : `${path}:${line}`;
    io.stderr.write(messageLine('error', `${place}: ${message}`, io));
  }
  if (more > 0) io.stderr.write(`and ${more} more\n`);
}

/** The rows of one table mostly have the same trouble: each piece of advice once. */
function helpOf(problems: readonly CurveProblem[]): string {
  return [...new Set(problems.map(({ help }) => help))].join('\n      ');
}

/** Seconds of `48 h`, read by the language itself. */
function readEnds(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const text = `curve c {\n  ends after ${written.replace(/^\s*([\d.]+)\s*/, '$1 ')}\n}`;
  const { declarations, problems } = parseCampaignFile({ path: 'option', text });
  const [curve] = declarations;
  const ends = curve?.kind === 'curve' && curve.statements.length === 1 ? curve.ends : undefined;
  const seconds = ends && secondsOf(ends, libraryUnits());
  if (problems.length === 0 && declarations.length === 1 && seconds && seconds >= 1)
    return Math.ceil(seconds);
  throw new UserError(`\`--ends ${written}\` is no length of time`, 'Write for example `48h` or `"30 days"`');
}

interface Previous {
  readonly text: string;
  readonly title: string | undefined;
}

/** What an earlier import wrote; a file that is something else must not be overwritten. */
async function readPrevious(path: string, written: string, name: string): Promise<Previous | undefined> {
  const read = await readText(path, written);
  if (!read) return undefined;
  if (!read.ok) throw new UserError(read.message);
  const { declarations, problems } = parseCampaignFile({ path: written, text: read.text });
  const [curve] = declarations;
  const isOwn = read.text.startsWith(IMPORTED_CURVE) && declarations.length === 1 && problems.length === 0;
  if (isOwn && curve?.kind === 'curve' && curve.name === name) return { text: read.text, title: curve.title };
  if (read.text.trim() === '') return { text: read.text, title: undefined };
  throw new UserError(
    `\`${written}\` holds more than the imported curve \`${name}\`, and writing it would lose that`,
    'Name a file of its own with `--out`',
  );
}

/** Says how to use the curve where nothing does; without a repository there is nothing to say. */
async function noteUnused(io: Io, name: string, out: string): Promise<void> {
  const repository = await loadRepository(io, [out]).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  if (!repository) return;
  const isUsed = repository.files.some(({ path, text }) =>
    parseCampaignFile({ path, text }).declarations.some(
      (declaration) => declaration.kind === 'kind' && declaration.curve?.name === name,
    ),
  );
  if (isUsed) return;
  io.stderr.write(
    `${colorsFor(io.stderr, io.env).bold('note')}: no kind of channel has this curve yet; add for example\n\n` +
      `  kind our-mail "…" {\n    curve ${visible(writtenName(name))}\n  }\n`,
  );
}
