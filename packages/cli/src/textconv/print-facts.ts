/** `liaison textconv`: reads one file by itself, and tells it. */
import { resolve } from 'node:path';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, everyDeclaration, pathOf, type SourceFile, tellFile } from '@liaison/model';
import { dayOf, textProblem } from '@liaison/repository';
import type { Io } from '../io.ts';
import { readText } from '../repository/read-text.ts';
import { visibleLine } from '../terminal/visible.ts';
import { UserError } from '../user-error.ts';

/** Exit code 0, whatever the file says; 2: it is no text. */
export async function printFacts(io: Io, [path = '', ...more]: readonly string[]): Promise<number> {
  if (more.length > 0) throw new UserError('`liaison textconv` takes one file');
  const read = await readText(resolve(io.cwd, path), path);
  if (!read) throw new UserError(`\`${path}\` does not exist`);
  if (!read.ok) throw new UserError(read.message);
  const problem = textProblem(path, read.text);
  if (problem) throw new UserError(problem.message);
  const file = parseCampaignFile({ path: 'file.campaign', text: read.text });
  const lines = linesOf(file, dayOf(io.now()));
  io.stdout.write(lines.map((line) => `${visibleLine(line)}\n`).join(''));
  return 0;
}

function linesOf(file: SourceFile, today: string): string[] {
  const workspace = buildWorkspace([...libraryFiles(), file], { today });
  const titles = everyDeclaration(file).map((declaration) => {
    const title = declaration.title === undefined ? '' : ` ${JSON.stringify(declaration.title)}`;
    return `${declaration.kind} ${pathOf(declaration)}${title}`;
  });
  const facts = tellFile(file, workspace).map(
    ({ kind, name, about, text }) => `${kind} ${name}: ${about}: ${text}`,
  );
  return [...titles.sort(), ...facts, ...unreadLines(file)];
}

/** Each line with a problem, once: what is not understood must not vanish from a diff. */
function unreadLines({ text, problems }: SourceFile): string[] {
  const found = new Set<string>();
  for (const { span } of problems) {
    const begin = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
    const end = text.indexOf('\n', span.start);
    found.add(`cannot be read: ${text.slice(begin, end < 0 ? text.length : end).trim()}`);
  }
  return [...found].sort();
}
