/** The one place where tests meet the engine: fixtures in, exact sets of findings out. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, positionAt, type SourceFile } from '@liaison/model';
import { annotate, type ExpectedFinding, parseFixture, withoutAnnotations } from '@liaison/testkit';
import { CAST, CAST_PATH, CAST_TODAY } from './cast.ts';
import { catalogue } from './catalogue.ts';
import type { Check } from './define-check.ts';
import { applyEdits, type Finding } from './finding.ts';
import { type RunOptions, runChecks } from './run-checks.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** Without these an example could pass because nobody understood it. */
const GUARDS = new Set(['syntax', 'unresolved-reference', 'unknown-member', 'unknown-declaration']);

export interface FixtureOptions extends Pick<RunOptions, 'searchFixes'> {
  /** Codes to run besides the guards; all checks if absent. */
  readonly codes?: readonly string[];
  /** Leave the standard cast out. */
  readonly bare?: boolean;
  readonly settings?: Settings;
  readonly today?: string;
}

/** Checks a fixture and demands exactly the findings that its annotations state. Returns the findings. */
export function expectFindings(text: string, options: FixtureOptions = {}): Finding[] {
  const { findings, files } = findingsOf(text, options);
  const { expected, files: written } = parseFixture(text);
  const actual = findings.map((finding) => asExpected(finding, files));
  for (const file of written) {
    const wanted = expected.filter((candidate) => candidate.file === file.path);
    const got = actual.filter((candidate) => candidate.file === file.path);
    const same =
      wanted.length === got.length && wanted.every((want) => got.some((have) => matches(want, have)));
    if (!same) assert.equal(annotate(file, got), file.text, `findings of ${file.path}`);
  }
  return findings;
}

/** Applies the first fix of every finding of `code`, one after another, and returns the first file's text. */
export function fixAll(text: string, code: string, options: FixtureOptions = {}): string {
  let current = text;
  for (let round = 0; round < 50; round++) {
    const { findings } = findingsOf(current, options);
    const fix = findings.find((finding) => finding.code === code && finding.fixes.length > 0)?.fixes[0];
    if (!fix) return withoutAnnotations(current);
    const files = parseFixture(current).files.map((file) => ({
      ...file,
      text: applyEdits(
        file.text,
        fix.edits.filter((edit) => edit.at.file === file.path),
      ),
    }));
    current =
      files.length === 1 ? (files[0]?.text ?? '') : files.map((f) => `//- ${f.path}\n${f.text}`).join('');
  }
  throw new Error(`Fixing \`${code}\` does not come to an end`);
}

/** All findings of a fixture, and the files that they stand in. */
export function findingsOf(
  text: string,
  options: FixtureOptions = {},
): { findings: Finding[]; files: readonly SourceFile[] } {
  const sources = parseFixture(text).files;
  const cast = options.bare ? [] : [parseCampaignFile({ path: CAST_PATH, text: CAST, builtIn: true })];
  const files = [...libraryFiles(), ...cast, ...sources.map((source) => parseCampaignFile(source))];
  const workspace = buildWorkspace(files, { today: options.today ?? CAST_TODAY });
  const checks = selected(options.codes, text);
  const settings = options.settings ?? (options.codes ? chosen(checks) : DEFAULT_SETTINGS);
  const findings = runChecks(workspace, {
    checks,
    settings,
    crash: 'throw',
    ...(options.searchFixes && { searchFixes: options.searchFixes }),
  });
  return { findings, files };
}

/** Who names a check wants it, also one that only a strict house has. */
function chosen(checks: readonly Check[]): Settings {
  const strict = checks.filter(({ ruleSet }) => ruleSet === 'strict');
  return { ...DEFAULT_SETTINGS, severity: new Map(strict.map(({ code, severity }) => [code, severity])) };
}

/** What a fixture allows it must also run: only then can it show what allowing does. */
function selected(codes: readonly string[] | undefined, text: string): readonly Check[] {
  if (!codes) return catalogue;
  const allowed = [...text.matchAll(/\/\/ allow ([^:\n]*)/g)].flatMap(([, words]) => words?.split(/[\s,]+/));
  return catalogue.filter(({ code }) => codes.includes(code) || GUARDS.has(code) || allowed.includes(code));
}

function asExpected(finding: Finding, files: readonly SourceFile[]): ExpectedFinding {
  const file = files.find((candidate) => candidate.path === finding.at.file);
  const start = positionAt(file?.lineStarts ?? [0], finding.at.span.start);
  const end = positionAt(file?.lineStarts ?? [0], finding.at.span.end);
  const lineEnd = (file?.text.slice(finding.at.span.start).search(/[\r\n]|$/) ?? 0) + start.character;
  return {
    file: finding.at.file,
    line: start.line,
    start: start.character,
    end: Math.max(start.character + 1, end.line === start.line ? end.character : lineEnd),
    severity: finding.severity,
    code: finding.code,
    message: finding.message,
    fix: finding.fixes.length > 0,
  };
}

function matches(want: ExpectedFinding, have: ExpectedFinding): boolean {
  return (
    want.line === have.line &&
    want.start === have.start &&
    want.end === have.end &&
    want.severity === have.severity &&
    want.code === have.code &&
    want.fix === have.fix &&
    (want.message === undefined || want.message === have.message)
  );
}
