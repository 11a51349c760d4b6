/** Runs checks over a workspace. The one engine behind the command line, the editor and the tests. */
import {
  type AllowComment,
  type AnyDeclaration,
  countBefore,
  finished,
  type SourceFile,
  type Span,
  type Workspace,
  withNested,
} from '@liaison/model';
import { isInForce } from './allows-in-force.ts';
import { advisoryUntil, settingsFor, severityOf } from './decided-severity.ts';
import type {
  AllowSubject,
  Category,
  Check,
  CheckContext,
  SubjectKind,
  WordedReport,
} from './define-check.ts';
import type { Finding, Severity } from './finding.ts';
import { internalError } from './internal-error.ts';
import { isLost, unfinishedDeclarations } from './lost-places.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { SpanSet } from './span-set.ts';

export interface RunOptions {
  readonly checks: readonly Check[];
  readonly settings?: Settings;
  /** Keep only findings of these codes. */
  readonly only?: ReadonlySet<string>;
  /** Whether the fixes of a finding are searched for that take a search; those of all findings if it is not given. */
  readonly searchFixes?: (code: string, at: Span) => boolean;
  /** Tests want a crash to be one; users want the other findings. */
  readonly crash?: 'report' | 'throw';
  /** Whether it is time for a step to end, asked every few checks; all is one step if it is not given. */
  readonly isDue?: () => boolean;
}

/** All findings of all files that are not built in, by file and place; each file is judged on its own turn. */
export function runChecks(workspace: Workspace, options: RunOptions): Finding[] {
  return workspace.files
    .filter((file) => !file.builtIn)
    .flatMap((file) => checkFile(file, workspace, options));
}

/** The findings of one file, by place. Reads other files through the workspace, reports only into this one. */
export function checkFile(file: SourceFile, workspace: Workspace, options: RunOptions): Finding[] {
  return finished(checkFileInSteps(file, workspace, options));
}

/** The same, some checks after the other, for those who must answer others in between and say when: `isDue`. */
export function* checkFileInSteps(
  file: SourceFile,
  workspace: Workspace,
  options: RunOptions,
): Generator<void, Finding[]> {
  const said = yield* judgePartsInSteps(partsOf(file), file, workspace, options);
  return findingsFrom(said, file, workspace, options);
}

/** What can be judged by itself: the file as such, and each declaration of its top with all that stands in it. */
export type FilePart = SourceFile | AnyDeclaration;

export function partsOf(file: SourceFile): FilePart[] {
  return [file, ...file.declarations];
}

/** All that is said of some parts of a file, before allow comments. */
export function* judgePartsInSteps(
  parts: readonly FilePart[],
  file: SourceFile,
  workspace: Workspace,
  options: RunOptions,
): Generator<void, readonly Finding[]> {
  const settings = settingsFor(options.settings ?? DEFAULT_SETTINGS, file.path);
  const context: CheckContext = { workspace, file, settings };
  const run = new FileRun(file, options, settings);
  const plan = planOf(options.checks, settings, workspace.today);
  for (const { subject, checks } of worksOn(parts, file, plan)) {
    for (let next = 0; next < checks.length; ) {
      next = run.checkSome(checks, next, subject, context);
      if (run.endsStep()) yield;
    }
  }
  return run.findings;
}

/** The findings of a file from what is said of all its parts. */
export function findingsFrom(
  said: readonly Finding[],
  file: SourceFile,
  workspace: Workspace,
  options: RunOptions,
): Finding[] {
  const settings = settingsFor(options.settings ?? DEFAULT_SETTINGS, file.path);
  const context: CheckContext = { workspace, file, settings };
  const run = new FileRun(file, options, settings);
  run.findings = [...said];
  run.leaveOutEchoes();
  const findings = run.withoutAllowed(workspace.today);
  const allowRun = new FileRun(file, options, settings);
  for (const subject of run.allowSubjects()) {
    for (const active of planOf(options.checks, settings, workspace.today).get('allow') ?? []) {
      allowRun.check(active, subject, context);
    }
  }
  return [...findings, ...allowRun.findings]
    .filter(({ code }) => options.only?.has(code) ?? true)
    .sort(byPlace);
}

/** What of a system a thousand campaigns do is added up by each. */
const SLOW: Category = 'capacity';

/** Of the others these are a millisecond, mostly: after so many it is asked whether the step should end. */
const CHECKS_AT_ONCE = 25;

/** A check that is on. */
interface Active {
  readonly check: Check;
  readonly severity: Severity;
  /** Until when it only advises, if it does today: `YYYY-MM-DD`. */
  readonly until: string | undefined;
}

/** Which checks look at what: it follows from checks, settings and the day, and many files are judged with the same. */
type Plan = ReadonlyMap<SubjectKind, readonly Active[]>;

type Plans = WeakMap<readonly Check[], { readonly today: string; readonly plan: Plan }>;

const plans = new WeakMap<Settings, Plans>();

function planOf(checks: readonly Check[], settings: Settings, today: string): Plan {
  const ofSettings = plans.get(settings) ?? (new WeakMap() as Plans);
  plans.set(settings, ofSettings);
  const known = ofSettings.get(checks);
  if (known?.today === today) return known.plan;
  const plan = new Map<SubjectKind, Active[]>();
  for (const check of checks) {
    const severity = severityOf(check, settings);
    if (severity === 'off') continue;
    const until = advisoryUntil(check, settings, today);
    for (const kind of [check.on].flat()) push(plan, kind, { check, severity, until });
  }
  ofSettings.set(checks, { today, plan });
  return plan;
}

/** What is looked at, and by which checks. */
interface Work {
  readonly subject: SourceFile | AnyDeclaration;
  readonly checks: readonly Active[];
}

/** The work on some parts of a file, in order. */
function worksOn(parts: readonly FilePart[], file: SourceFile, plan: Plan): Work[] {
  const works: Work[] = [];
  const add = (subject: Work['subject'], kind: SubjectKind) => {
    const checks = plan.get(kind);
    if (checks) works.push({ subject, checks });
  };
  for (const part of parts) {
    if (part === file) add(file, 'file');
    else {
      for (const declaration of withNested(part as AnyDeclaration)) {
        add(declaration, 'declaration');
        add(declaration, declaration.kind);
      }
    }
  }
  return works;
}

/** The check that speaks about what cannot be read. */
const SYNTAX = 'syntax';

class FileRun {
  findings: Finding[] = [];
  /** The check that reports. */
  private atWork: Active | undefined;
  /** Checks to do until it is asked whether the step should end. */
  private left = CHECKS_AT_ONCE;
  private isDue = false;
  private readonly used = new Map<AllowComment, Set<string>>();
  private readonly file: SourceFile;
  private readonly options: RunOptions;
  private readonly settings: Settings;

  constructor(file: SourceFile, options: RunOptions, settings: Settings) {
    this.file = file;
    this.options = options;
    this.settings = settings;
  }

  /** Does the checks from one of them on, until all are done or the step should end. Returns the number of the next. */
  checkSome(checks: readonly Active[], first: number, subject: unknown, context: CheckContext): number {
    let next = first;
    while (next < checks.length && !this.isDue) {
      const active = checks[next++] as Active;
      this.check(active, subject, context);
      this.left -= active.check.category === SLOW ? CHECKS_AT_ONCE : 1;
      if (this.left > 0) continue;
      this.left = CHECKS_AT_ONCE;
      this.isDue = this.options.isDue?.() ?? false;
    }
    return next;
  }

  /** Whether the step ends here; then the next begins. */
  endsStep(): boolean {
    const { isDue } = this;
    this.isDue = false;
    return isDue;
  }

  check(active: Active, subject: unknown, context: CheckContext): void {
    this.atWork = active;
    try {
      active.check.run(subject as never, context, this.take);
    } catch (error) {
      if (this.options.crash === 'throw') throw error;
      this.findings.push(internalError(active.check.code, error, this.file.path));
    }
  }

  // One function for all checks: hundreds of them look at each file, and hardly any of them reports.
  private readonly take = (report: WordedReport): void => {
    const { check, severity, until } = this.atWork as Active;
    this.findings.push(
      until
        ? this.finding(check.code, 'info', advised(report, severity, until))
        : this.finding(check.code, severity, report),
    );
  };

  /**
   * Where the parser lost its way only the syntax error counts. And nothing can be said to be missing in a
   * declaration that lost a part, or has a line that nobody understands: it may be written there.
   */
  leaveOutEchoes(): void {
    const { file } = this;
    if (this.findings.length === 0) return;
    const names = new Set(unfinishedDeclarations(file).map(({ nameSpan }) => nameSpan.start));
    if (names.size === 0 && file.problems.length === 0) return;
    const allowable = new Set(this.options.checks.filter((check) => check.allowable).map(({ code }) => code));
    this.findings = this.findings.filter(({ code, at: { span } }) => {
      if (code === SYNTAX) return true;
      return !isLost(span.start, file) && !(allowable.has(code) && names.has(span.start));
    });
  }

  withoutAllowed(today: string): Finding[] {
    if (this.file.allows.length === 0) return this.findings;
    const { checks } = this.options;
    const codes = new Map(
      checks.flatMap(({ code, formerly }) => [code, ...formerly].map((name) => [name, code] as const)),
    );
    const forbidden = new Set(checks.filter(({ allowable }) => !allowable).map(({ code }) => code));
    const places = Map.groupBy(
      this.findings.map(({ code, at }) => ({ code, start: at.span.start })).sort((a, b) => a.start - b.start),
      ({ code }) => code,
    );
    const silenced = new Map<string, Span[]>();
    for (const allow of this.file.allows) {
      for (const [code, name] of codesOf(allow, codes)) {
        const span = coverOf(allow);
        const found = places.get(code) ?? [];
        const first = span && found[countBefore(found, span.start, ({ start }) => start)];
        if (!first || first.start >= span.end || forbidden.has(code)) continue;
        this.markUsed(allow, name);
        if (isInForce(allow, today)) push(silenced, code, span);
      }
    }
    const sets = new Map([...silenced].map(([code, spans]) => [code, new SpanSet(spans)]));
    return this.findings.filter(({ code, at }) => !sets.get(code)?.has(at.span.start));
  }

  allowSubjects(): AllowSubject[] {
    if (this.file.allows.length === 0) return [];
    const known = new Map(
      this.options.checks.flatMap((check) => {
        const active = severityOf(check, this.settings) !== 'off';
        return [check.code, ...check.formerly].map(
          (code) => [code, { allowable: check.allowable, active }] as const,
        );
      }),
    );
    return this.file.allows.map((allow) => ({ allow, used: this.used.get(allow) ?? new Set(), known }));
  }

  private finding(code: string, severity: Severity, report: WordedReport): Finding {
    return {
      code,
      severity,
      message: report.message,
      help: report.help,
      at: { file: this.file.path, span: report.at },
      related: report.related ?? [],
      ...this.fixesOf(code, report),
    };
  }

  private fixesOf(code: string, { at, fixes = [] }: WordedReport): Pick<Finding, 'fixes' | 'hasMoreFixes'> {
    if (typeof fixes !== 'function') return { fixes };
    const isWanted = this.options.searchFixes?.(code, at) ?? true;
    return isWanted ? { fixes: fixes() } : { fixes: [], hasMoreFixes: true };
  }

  private markUsed(allow: AllowComment, code: string): void {
    const codes = this.used.get(allow) ?? new Set();
    codes.add(code);
    this.used.set(allow, codes);
  }
}

/** The words of a finding that only advises so far. */
function advised(report: WordedReport, severity: Severity, until: string): WordedReport {
  if (severity === 'info') return report;
  const article = severity === 'error' ? 'an error' : 'a warning';
  return { ...report, help: `${report.help} (${article} from ${until} on)` };
}

/** The codes of a comment in today's names, each with the name by which the comment calls it first. */
function codesOf(allow: AllowComment, codes: ReadonlyMap<string, string>): Map<string, string> {
  const named = new Map<string, string>();
  for (const { value } of allow.codes) {
    const code = codes.get(value) ?? value;
    if (!named.has(code)) named.set(code, value);
  }
  return named;
}

/** What a comment covers, never less than one character. */
function coverOf({ covers }: AllowComment): Span | undefined {
  return covers && { start: covers.start, end: Math.max(covers.end, covers.start + 1) };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.at.span.start - b.at.span.start ||
    a.at.span.end - b.at.span.end ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : a.message < b.message ? -1 : 1)
  );
}
