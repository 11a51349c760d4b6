/**
 * The fixture language: source text with marks. A fixture is legal Campaign text, because every mark but the
 * cursor is a comment: `//- path` begins a file, `//   ^^^^ severity code: message +fix` under a line states
 * which finding is expected at exactly those columns.
 */

/** A finding that a fixture demands. */
export interface ExpectedFinding {
  readonly file: string;
  /** From 0, in the file as the fixture gives it. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly code: string;
  /** Absent where the fixture does not care for the wording. */
  readonly message?: string;
  readonly fix: boolean;
}

export interface FixtureFile {
  readonly path: string;
  readonly text: string;
}

export interface Fixture {
  readonly files: readonly FixtureFile[];
  readonly expected: readonly ExpectedFinding[];
}

const FILE = /^\/\/- (\S+)\s*$/;
const ANNOTATION = /^\s*\/\/\s*(\^+)\s+(\w+) ([a-z-]+)(?:: (.*?))?(\s*\+fix)?\s*$/;

/** Splits a fixture; text before the first `//- path` belongs to `main.campaign`. */
export function parseFixture(text: string, main = 'main.campaign'): Fixture {
  const files: { path: string; lines: string[] }[] = [];
  const expected: ExpectedFinding[] = [];
  for (const line of text.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n')) {
    const path = FILE.exec(line)?.[1];
    if (path) {
      files.push({ path, lines: [] });
      continue;
    }
    if (files.length === 0) files.push({ path: main, lines: [] });
    const file = files.at(-1) as { path: string; lines: string[] };
    file.lines.push(line);
    const annotation = readAnnotation(line, file.lines, file.path);
    if (annotation) expected.push(annotation);
  }
  return { files: files.map(({ path, lines }) => ({ path, text: `${lines.join('\n')}\n` })), expected };
}

/** The same text without annotation lines, for comparing what a fix makes of it. */
export function withoutAnnotations(text: string): string {
  return text
    .split('\n')
    .filter((line) => !ANNOTATION.test(line))
    .join('\n');
}

/** Writes findings under the lines that they stand in: what a failing fixture should have been. */
export function annotate(file: FixtureFile, findings: readonly ExpectedFinding[]): string {
  const lines: string[] = [];
  withLineNumbers(file.text).forEach(({ line, text }) => {
    if (ANNOTATION.test(text)) return;
    lines.push(text);
    for (const finding of findings.filter((candidate) => candidate.line === line)) {
      const carets = '^'.repeat(Math.max(1, finding.end - finding.start));
      const fix = finding.fix ? ' +fix' : '';
      lines.push(
        `//${' '.repeat(Math.max(0, finding.start - 2))}${carets} ${finding.severity} ${finding.code}: ${finding.message}${fix}`,
      );
    }
  });
  return lines.join('\n');
}

function withLineNumbers(text: string): { line: number; text: string }[] {
  return text.split('\n').map((content, line) => ({ line, text: content }));
}

function readAnnotation(line: string, lines: readonly string[], file: string): ExpectedFinding | undefined {
  const match = ANNOTATION.exec(line);
  if (!match?.[1] || !match[2] || !match[3]) return undefined;
  const start = line.indexOf('^');
  let target = lines.length - 2;
  while (target >= 0 && ANNOTATION.test(lines[target] ?? '')) target--;
  return {
    file,
    line: target,
    start,
    end: start + match[1].length,
    severity: match[2],
    code: match[3],
    ...(match[4] !== undefined && { message: match[4] }),
    fix: match[5] !== undefined,
  };
}
