/** Runs checks over a workspace. The one engine behind the command line, the editor and the tests. */
import { finished, type SourceFile, type Workspace } from '@liaison/model';
import { withoutAllowed, withoutEchoes } from './allowed-findings.ts';
import { planOf } from './check-plan.ts';
import { settingsFor } from './decided-severity.ts';
import type { Check } from './define-check.ts';
import type { Finding } from './finding.ts';
import { JobRun } from './job-run.ts';
import { type JudgeOptions, judgeInSteps, partsOf } from './judge-in-steps.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

export interface RunOptions extends JudgeOptions {
  readonly checks: readonly Check[];
  /** Keep only findings of these codes. */
  readonly only?: ReadonlySet<string>;
}

/** All findings of all files that are not built in, by file and place; each file is judged on its own turn. */
export function runChecks(workspace: Workspace, options: RunOptions): Finding[] {
  const files = workspace.files.filter((file) => !file.builtIn);
  return batchesOf(files).flatMap((batch) => checkFiles(batch, workspace, options).flat());
}

/** The findings of one file, by place. Reads other files through the workspace, reports only into this one. */
export function checkFile(file: SourceFile, workspace: Workspace, options: RunOptions): Finding[] {
  return checkFiles([file], workspace, options).flat();
}

/** The same for some files, which is quicker than one after another: see `judgeInSteps`. */
export function checkFiles(
  files: readonly SourceFile[],
  workspace: Workspace,
  options: RunOptions,
): Finding[][] {
  return finished(checkFilesInSteps(files, workspace, options));
}

/** The same, some checks after the other, for those who must answer others in between and say when: `isDue`. */
export function* checkFilesInSteps(
  files: readonly SourceFile[],
  workspace: Workspace,
  options: RunOptions,
): Generator<void, Finding[][]> {
  const jobs = files.map((file) => ({ file, parts: partsOf(file), checks: options.checks }));
  const said = yield* judgeInSteps(jobs, workspace, options);
  return files.map((file, i) => findingsFrom(said[i] ?? [], file, workspace, options));
}

/** Of many files, so many as are well judged together. */
export function batchesOf<T>(files: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(files.length / FILES_TOGETHER) }, (_, i) =>
    files.slice(i * FILES_TOGETHER, (i + 1) * FILES_TOGETHER),
  );
}

/** With more of them little is won, and less of what they say stays at hand from one check to the next. */
export const FILES_TOGETHER = 32;

/** The findings of a file from what is said of all its parts. */
export function findingsFrom(
  said: readonly Finding[],
  file: SourceFile,
  workspace: Workspace,
  options: RunOptions,
): Finding[] {
  const { checks } = options;
  const { today } = workspace;
  const settings = settingsFor(options.settings ?? DEFAULT_SETTINGS, file.path);
  const heard = withoutEchoes(said, file, checks);
  const { left, subjects } = withoutAllowed(heard, file, checks, settings, today);
  const run = new JobRun(file, workspace, settings, options);
  for (const active of planOf(checks, settings, today).get('allow') ?? []) run.check(active, subjects);
  return [...left, ...run.findings].filter(({ code }) => options.only?.has(code) ?? true).sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.at.span.start - b.at.span.start ||
    a.at.span.end - b.at.span.end ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : a.message < b.message ? -1 : 1)
  );
}
