/** Annotations of GitHub Actions: commands that a step prints, one line each. */
import type { Result } from './result.ts';

/** GitHub shows so many of each level in a step; the others it drops without a word. */
const MOST = 10;

const LEVELS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Errors first. Of a level with too many, the last one says how many more there are and where most of them are. */
export function githubText(results: readonly Result[]): string {
  const told = results.filter(({ state }) => state !== 'absent' && state !== 'unchanged');
  return (['error', 'warning', 'note'] as const)
    .flatMap((level) => ofLevel(told.filter((result) => result.level === level)))
    .map((line) => `${line}\n`)
    .join('');
}

function ofLevel(results: readonly Result[]): string[] {
  if (results.length <= MOST) return results.map(annotation);
  return [...results.slice(0, MOST - 1).map(annotation), remainder(results.slice(MOST - 1))];
}

function annotation({ code, level, message, help, at }: Result): string {
  const { file, line, endLine, column, endColumn } = at;
  const columns = line === endLine ? { col: column, endColumn } : {};
  const facts = { file, line, endLine, ...columns, title: code };
  return command(LEVELS[level], facts, help === '' ? message : `${message}\n${help}`);
}

function remainder(results: readonly Result[]): string {
  const [first] = results;
  const byFile = [...Map.groupBy(results, ({ at }) => at.file)].sort(([, a], [, b]) => b.length - a.length);
  const files = byFile.slice(0, MOST_FILES).map(([file, those]) => `${file}: ${those.length}`);
  const more = byFile.length > MOST_FILES ? [`and ${byFile.length - MOST_FILES} more files`] : [];
  const title = `${results.length} more`;
  return command(LEVELS[first?.level ?? 'note'], { title }, [title, ...files, ...more].join('\n'));
}

const MOST_FILES = 10;

function command(name: string, facts: Readonly<Record<string, string | number>>, message: string): string {
  const properties = Object.entries(facts).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${properties.join(',')}::${data(message)}`;
}

/** As the runner reads it back: actions/toolkit, packages/core/src/command.ts. */
function data(text: string): string {
  return text.toWellFormed().replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
