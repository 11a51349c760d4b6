/**
 * Findings that outlive an edit. What a file's findings rest on is taken down, and for checks that ask for loads each by
 * itself: a load changes for everybody who shares a system, and then these checks alone have to look again.
 */
import { type Asked, type Changes, finished, type SourceFile, type Workspace } from '@liaison/model';
import type { Check, WordedReport } from './define-check.ts';
import type { Finding } from './finding.ts';
import { judgeInSteps, partsOf } from './judge-in-steps.ts';
import { checkFile, findingsFrom } from './run-checks.ts';
import type { Settings } from './settings.ts';

/** What one check said of one subject. */
interface Said {
  readonly reports: readonly WordedReport[];
  /** What it rests on, where that is kept apart from the rest of the file. */
  readonly asked?: Asked;
  /** The check failed, so nothing is known. */
  readonly failed?: boolean;
}

type SaidBy = ReadonlyMap<Check, Map<unknown, Said>>;

export class JudgeMemory {
  private readonly settings: Settings;
  private readonly recording: readonly Check[];
  private readonly repeating: readonly Check[];
  private readonly said: SaidBy;
  /** Of each file, what all other checks rest on. */
  private readonly asked = new Map<SourceFile, Asked>();
  /** Subjects of each file of which something is kept apart. */
  private readonly apart = new Map<SourceFile, Asked[]>();
  private changes: Changes | undefined;

  constructor(checks: readonly Check[], settings: Settings) {
    this.settings = settings;
    this.said = new Map(checks.map((check) => [check, new Map<unknown, Said>()]));
    // An allow comment is told what the others found, so it is a new subject each time.
    this.recording = checks.map((check) => (check.on === 'allow' ? check : this.recorded(check)));
    this.repeating = checks.map((check) => (check.on === 'allow' ? check : this.repeated(check)));
  }

  /** The findings of files, remembered. */
  judge(files: readonly SourceFile[], workspace: Workspace): readonly (readonly Finding[])[] {
    const options = { checks: this.recording, settings: this.settings };
    const works = files.map((file) => ({ file, bits: workspace.questions.workInBits() }));
    const jobs = works.map(({ file, bits: { during } }) => ({
      file,
      parts: partsOf(file),
      checks: this.recording,
      during,
    }));
    const said = finished(judgeInSteps(jobs, workspace, options));
    return works.map(({ file, bits }, i) => {
      let findings: readonly Finding[] = [];
      bits.during(() => {
        findings = findingsFrom(said[i] ?? [], file, workspace, options);
      });
      this.asked.set(file, bits.asked());
      return findings;
    });
  }

  /** The findings of a remembered file after an edit elsewhere; undefined where they are the same as before. */
  judgeAgain(file: SourceFile, workspace: Workspace, changes: Changes): readonly Finding[] | undefined {
    this.changes = changes;
    const asked = this.asked.get(file);
    const isWhole = asked !== undefined && !changes.reach(asked);
    if (isWhole && !this.apart.get(file)?.some((own) => changes.reach(own))) return undefined;
    const checks = isWhole ? this.repeating : [...this.said.keys()];
    return checkFile(file, workspace, { checks, settings: this.settings });
  }

  /** The check with its reports taken down. */
  private recorded(check: Check): Check {
    const said = this.said.get(check) as Map<unknown, Said>;
    const run: Check['run'] = (subject, context, report) => {
      // Most say nothing, of most subjects, and nothing is kept for them.
      let reports: WordedReport[] | undefined;
      const take = (worded: WordedReport) => {
        // What is said again later has its fixes from the state in which it was said.
        reports ??= [];
        reports.push(withFixes(worded));
      };
      const work = () => check.run(subject, context, take);
      let asked: Asked | undefined;
      try {
        if (check.asksLoad) asked = askedApart(work, context.workspace);
        else work();
      } catch (error) {
        said.set(subject, { reports: reports ?? SILENCE, failed: true });
        throw error;
      }
      if (asked) this.keepApart(context.file, asked);
      if (asked || reports) said.set(subject, { reports: reports ?? SILENCE, ...(asked && { asked }) });
      else said.delete(subject);
      for (const each of reports ?? SILENCE) report(each);
    };
    return { ...check, run };
  }

  private keepApart(file: SourceFile, asked: Asked): void {
    const known = this.apart.get(file);
    if (known) known.push(asked);
    else this.apart.set(file, [asked]);
  }

  /** The check that says again what it said, unless that rests on something that has another answer now. */
  private repeated(check: Check): Check {
    const said = this.said.get(check) as Map<unknown, Said>;
    const run: Check['run'] = (subject, context, report) => {
      const before = said.get(subject);
      const isOutdated = before?.asked && this.changes?.reach(before.asked);
      if (before?.failed || isOutdated) check.run(subject, context, report);
      else for (const each of before?.reports ?? []) report(each);
    };
    return { ...check, run };
  }
}

function withFixes(report: WordedReport): WordedReport {
  return typeof report.fixes === 'function' ? { ...report, fixes: report.fixes() } : report;
}

/** What work rests on, where that is anything; its caller does not rest on it. */
function askedApart(work: () => void, { questions }: Workspace): Asked | undefined {
  const { asked } = questions.unrecorded(() => questions.record(work));
  return asked.keys.length + asked.loads.length > 0 ? asked : undefined;
}

const SILENCE: readonly WordedReport[] = [];
