/** Many files judged together, check by check. */
import { type AnyDeclaration, entryOf, type SourceFile, type Workspace, withNested } from '@liaison/model';
import { type Active, planOf } from './check-plan.ts';
import { settingsFor } from './decided-severity.ts';
import type { Category, Check, SubjectKind } from './define-check.ts';
import type { Finding } from './finding.ts';
import { JobRun, type ReportOptions, type Subject } from './job-run.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** What can be judged by itself: the file as such, and each declaration of its top with all that stands in it. */
export type FilePart = SourceFile | AnyDeclaration;

export function partsOf(file: SourceFile): FilePart[] {
  const first: FilePart[] = [file];
  // Not spread: what is put together so has room for seventeen, and these are kept.
  return first.concat(file.declarations);
}

/** Some parts of a file, and who looks at them. */
export interface Job {
  readonly file: SourceFile;
  readonly parts: readonly FilePart[];
  readonly checks: readonly Check[];
  /** Does a bit of the job; who gives it may want to know what is asked meanwhile. */
  readonly during?: (work: () => void) => void;
}

export interface JudgeOptions extends ReportOptions {
  readonly settings?: Settings;
  /** Whether it is time for a step to end, asked every few checks; all is one step if it is not given. */
  readonly isDue?: () => boolean;
}

/**
 * All that is said in some jobs, before allow comments. Check by check, each looking at the subjects of all jobs:
 * hundreds of checks are more code than a processor has at hand, and one file after another takes twice as long.
 */
export function* judgeInSteps(
  jobs: readonly Job[],
  workspace: Workspace,
  options: JudgeOptions,
): Generator<void, readonly (readonly Finding[])[]> {
  const works = new Map<readonly Active[], Work[]>();
  const runs = jobs.map(({ file, parts, checks, during }) => {
    const settings = settingsFor(options.settings ?? DEFAULT_SETTINGS, file.path);
    const run = new JobRun(file, workspace, settings, options, during);
    const plan = planOf(checks, settings, workspace.today);
    for (const [kind, subjects] of subjectsOf(parts, file)) {
      const active = plan.get(kind);
      if (active) entryOf(works, active, (): Work[] => []).push({ run, subjects });
    }
    return run;
  });
  const { isDue } = options;
  let left = CHECKS_AT_ONCE;
  for (const [checks, own] of works) {
    for (const active of checks) {
      const cost = active.check.category === SLOW ? CHECKS_AT_ONCE : 1;
      for (const { run, subjects } of own) {
        run.check(active, subjects);
        left -= subjects.length * cost;
        if (left > 0 || !isDue) continue;
        left = CHECKS_AT_ONCE;
        if (isDue()) yield;
      }
    }
  }
  return runs.map(({ findings }) => findings);
}

/** What of a system a thousand campaigns do is added up by each. */
const SLOW: Category = 'capacity';

/** Of the others these are a millisecond, mostly: after so many it is asked whether the step should end. */
const CHECKS_AT_ONCE = 25;

/** What some checks look at in a job. */
interface Work {
  readonly run: JobRun;
  readonly subjects: readonly Subject[];
}

/** What there is to look at in some parts of a file, by kind. */
function subjectsOf(parts: readonly FilePart[], file: SourceFile): Map<SubjectKind, Subject[]> {
  const subjects = new Map<SubjectKind, Subject[]>();
  const add = (kind: SubjectKind, subject: Subject) =>
    entryOf(subjects, kind, (): Subject[] => []).push(subject);
  for (const part of parts) {
    if (part === file) {
      add('file', file);
      continue;
    }
    for (const declaration of withNested(part as AnyDeclaration)) {
      add('declaration', declaration);
      add(declaration.kind, declaration);
    }
  }
  return subjects;
}
