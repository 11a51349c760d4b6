/** `liaison fmt`: lays out files in place, or says which ones it would change. */
import { formatCampaign } from '@liaison/language';
import { lineStartsOf, positionAt } from '@liaison/model';
import { BOM, decodeText } from '@liaison/repository';
import type { Io } from '../io.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { shownPath } from '../repository/paths.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { linkOutside, writeText } from '../repository/write-text.ts';
import { visibleLine } from '../terminal/visible.ts';
import { count } from '../terminal/words.ts';
import { UserError } from '../user-error.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface FmtOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
}

/** Exit code 1 only where nothing is written and something would be. */
export async function formatRepository(
  io: Io,
  paths: readonly string[],
  options: FmtOptions,
): Promise<number> {
  if (paths.includes('-')) {
    if (paths.length > 1)
      throw new UserError('`-` stands for standard input and takes no other paths beside it');
    return formatInput(io, options);
  }
  const repository = await loadRepository(io, paths);
  const files = repository.files.filter(({ path }) => repository.isSelected(path));
  const preview = options.check === true || options.diff === true;
  const problems = [...repository.problems];
  let changed = 0;
  for (const file of files) {
    const shown = shownPath(repository.root, file.path, io.cwd);
    const text = format(io, file.text, shown);
    if (text === file.text) continue;
    const outside = preview ? undefined : await linkOutside(repository, file.path);
    if (outside) {
      problems.push(outside);
      continue;
    }
    changed++;
    if (!preview) await writeText(repository, file, text);
    if (options.diff) io.stdout.write(unifiedDiff(file.path, file.text, text, io));
    else io.stdout.write(`${visibleLine(shown)}\n`);
  }
  const did = preview ? 'would change' : 'laid out anew';
  const summary = changed === 0 ? 'all in form' : `${changed} ${did}`;
  (options.diff ? io.stderr : io.stdout).write(`${count(files.length, 'file')}: ${summary}\n`);
  reportProblems(io, problems);
  if (problems.length > 0) return 2;
  return preview && changed > 0 ? 1 : 0;
}

async function formatInput(io: Io, options: FmtOptions): Promise<number> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  const decoded = decodeText(Buffer.concat(chunks));
  if (!decoded.ok) throw new UserError(`Standard input ${decoded.message}`);
  const text = format(io, decoded.text, 'standard input');
  const changes = text !== decoded.text;
  if (options.diff) {
    if (changes) io.stdout.write(unifiedDiff('stdin.campaign', decoded.text, text, io));
  } else if (!options.check) io.stdout.write(`${decoded.bom ? BOM : ''}${text}`);
  return (options.check || options.diff) && changes ? 1 : 0;
}

/** Formats, and says on the error stream what was left alone. */
function format(io: Io, text: string, name: string): string {
  const result = formatCampaign(text);
  const lineStarts = lineStartsOf(text);
  for (const { start, end } of result.skipped) {
    const first = positionAt(lineStarts, start).line + 1;
    const last = positionAt(lineStarts, Math.max(start, end - 1)).line + 1;
    const lines = first === last ? `line ${first}` : `lines ${first} to ${last}`;
    io.stderr.write(
      `${visibleLine(name)}: ${lines} cannot be read and stay${first === last ? 's' : ''} as written\n`,
    );
  }
  return result.text;
}
