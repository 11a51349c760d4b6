/** The work of some checks on parts of a file: what they report becomes findings. */
import type { AnyDeclaration, SourceFile, Span, Workspace } from '@liaison/model';
import type { Active } from './check-plan.ts';
import type { AllowSubject, CheckContext, WordedReport } from './define-check.ts';
import type { Finding, Severity } from './finding.ts';
import { internalError } from './internal-error.ts';
import type { Settings } from './settings.ts';

export interface ReportOptions {
  /** Whether the fixes of a finding are searched for that take a search; those of all findings if it is not given. */
  readonly searchFixes?: (code: string, at: Span) => boolean;
  /** Tests want a crash to be one; users want the other findings. */
  readonly crash?: 'report' | 'throw';
}

export type Subject = SourceFile | AnyDeclaration | AllowSubject;

export class JobRun {
  readonly findings: Finding[] = [];
  private readonly context: CheckContext;
  private readonly options: ReportOptions;
  private readonly during: ((work: () => void) => void) | undefined;
  /** The check that reports, and what it looks at. */
  private atWork: Active | undefined;
  private subjects: readonly Subject[] = [];

  /** `during` does each bit of the work. */
  constructor(
    file: SourceFile,
    workspace: Workspace,
    settings: Settings,
    options: ReportOptions,
    during?: (work: () => void) => void,
  ) {
    this.context = { workspace, file, settings };
    this.options = options;
    this.during = during;
  }

  /** One check of some subjects. */
  check(active: Active, subjects: readonly Subject[]): void {
    this.atWork = active;
    this.subjects = subjects;
    if (this.during) this.during(this.work);
    else this.work();
  }

  // One function for all checks, and one below: hundreds of them look at each file, and hardly any of them reports.
  private readonly work = (): void => {
    const { check } = this.atWork as Active;
    for (const subject of this.subjects) {
      try {
        check.run(subject as never, this.context, this.take);
      } catch (error) {
        if (this.options.crash === 'throw') throw error;
        this.findings.push(internalError(check.code, error, this.context.file.path));
      }
    }
  };

  private readonly take = (report: WordedReport): void => {
    const { check, severity, until } = this.atWork as Active;
    this.findings.push(
      until
        ? this.finding(check.code, 'info', advised(report, severity, until))
        : this.finding(check.code, severity, report),
    );
  };

  private finding(code: string, severity: Severity, report: WordedReport): Finding {
    return {
      code,
      severity,
      message: report.message,
      help: report.help,
      at: { file: this.context.file.path, span: report.at },
      related: report.related ?? [],
      ...this.fixesOf(code, report),
    };
  }

  private fixesOf(code: string, { at, fixes = [] }: WordedReport): Pick<Finding, 'fixes' | 'hasMoreFixes'> {
    if (typeof fixes !== 'function') return { fixes };
    const isWanted = this.options.searchFixes?.(code, at) ?? true;
    return isWanted ? { fixes: fixes() } : { fixes: [], hasMoreFixes: true };
  }
}

/** The words of a finding that only advises so far. */
function advised(report: WordedReport, severity: Severity, until: string): WordedReport {
  if (severity === 'info') return report;
  const article = severity === 'error' ? 'an error' : 'a warning';
  return { ...report, help: `${report.help} (${article} from ${until} on)` };
}
