/** `liaison check`: reads the repository, runs the checks, prints what they found. */
import { buildReport, type Finding, type JsonReport, type ReportSummary, summarise } from '@liaison/checks';
import type { SourceFile, Workspace } from '@liaison/model';
import { dayOf, type FileProblem } from '@liaison/repository';
import type { Compared } from '@liaison/targets';
import type { Format } from '../formats.ts';
import type { Io } from '../io.ts';
import { readOutputs, writeOutputs } from '../outputs.ts';
import { loadRepository, type Repository } from '../repository/load-repository.ts';
import { shownPath } from '../repository/paths.ts';
import { reportNested, reportProblems } from '../repository/report-problems.ts';
import { colorsFor } from '../terminal/colors.ts';
import { findingText } from '../terminal/finding-text.ts';
import { messageLine } from '../terminal/message.ts';
import { progressOn } from '../terminal/progress.ts';
import { count } from '../terminal/words.ts';
import { UserError } from '../user-error.ts';
import { applyFixes } from './apply-fixes.ts';
import { type BaselineOption, compareWith, readBaseline } from './baseline.ts';
import { parseFiles, runOn } from './engine.ts';
import { readDate, readMaxWarnings, readOnly } from './options.ts';

type JsonFinding = JsonReport['findings'][number];

export interface CheckOptions {
  readonly format: Format;
  readonly only?: readonly string[];
  readonly maxWarnings?: string;
  readonly today?: string;
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly with?: readonly string[];
  readonly baseline?: BaselineOption;
  /** As `sarif=findings.sarif`. */
  readonly output?: readonly string[];
}

/** Exit code 0: no errors; 1: errors, or more warnings than allowed; 2: something could not be read. */
export async function checkRepository(
  io: Io,
  paths: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const only = readOnly(options.only);
  const maxWarnings = readMaxWarnings(options.maxWarnings);
  const outputs = readOutputs(options.output, io);
  const repository = await loadRepository(io, paths);
  const today = readDate(options.today, '--today') ?? repository.config.today ?? dayOf(io.now());
  const progress = progressOn(io, repository.files.length);
  const run = { today, settings: repository.config.settings, only, progress };
  const baseline =
    options.baseline === undefined ? undefined : await readBaseline(io, repository, options.baseline, run);

  let { parsed, problems }: { parsed: readonly SourceFile[]; problems: FileProblem[] } = parseFiles(
    repository.files,
    progress,
  );
  let result = runOn(parsed, repository, run);
  if (options.with) {
    if (options.fix) throw new UserError('`--fix` and `--with` do not go together');
    const { checkWithBranches } = await import('./with-branches.ts');
    const together = await checkWithBranches(io, repository, options.with, run);
    ({ parsed, result } = together);
    for (const conflict of together.conflicts) io.stderr.write(messageLine('warning', conflict, io));
  }
  if (options.fix) {
    const fixed = await applyFixes({ repository, parsed, result, run });
    ({ parsed, result } = fixed);
    if (fixed.message) io.stderr.write(`${fixed.message}\n`);
  }
  progress.clear();

  const failed = [...repository.problems, ...problems];
  const selected = parsed.filter(({ path }) => repository.isSelected(path));
  const found = result.findings.filter(({ at }) => repository.isSelected(at.file));
  const all = buildReport(found, selected, result.workspace);
  const compared = baseline && compareWith(baseline, all);
  // The report has them in the same order.
  const isNew = (index: number) => !compared || compared.new.has(all.findings[index] as JsonFinding);
  const findings = found.filter((_, i) => isNew(i));
  const summary = summarise(findings, selected);
  const isShown = ({ severity }: { readonly severity: Finding['severity'] }) =>
    !options.quiet || severity === 'error';
  const answer: Answer = {
    repository,
    workspace: result.workspace,
    shown: findings.filter(isShown),
    report: { ...all, findings: all.findings.filter(isShown) },
    compared,
    summary,
    unread: failed.length,
  };
  await writeOutputs(outputs, io, (to, format) => print(to, format, answer));
  await print(io, options.format, answer);
  reportProblems(io, failed);
  if (paths.length === 0) reportNested(io, repository.nested);

  if (failed.length > 0) return 2;
  return summary.errors > 0 || summary.warnings > maxWarnings ? 1 : 0;
}

interface Answer {
  readonly repository: Repository;
  readonly workspace: Workspace;
  /** Of a comparison only what is new. */
  readonly shown: readonly Finding[];
  /** All findings but those that are kept quiet. */
  readonly report: JsonReport;
  readonly compared: Compared | undefined;
  readonly summary: ReportSummary;
  /** Files and folders that could not be read. */
  readonly unread: number;
}

/** The renderers of other forms are imported only when one is wanted. */
async function print(io: Io, format: Format, answer: Answer): Promise<void> {
  const { report, compared, summary, repository } = answer;
  if (format === 'text') {
    printText(io, answer);
  } else if (format === 'json') {
    const findings = report.findings.filter((finding) => !compared || compared.new.has(finding));
    io.stdout.write(`${JSON.stringify({ ...report, findings, summary }, null, 2)}\n`);
  } else {
    const { reportText } = await import('./print-report.ts');
    io.stdout.write(reportText(report, format, repository.root, compared));
  }
}

function printText(io: Io, { repository, workspace, shown, summary, unread }: Answer): void {
  const colors = colorsFor(io.stdout, io.env);
  const files = new Map<string, SourceFile>(workspace.files.map((file) => [file.path, file]));
  for (const finding of shown) {
    const text = findingText(finding, {
      colors,
      source: (path) => files.get(path),
      shown: (path) => shownPath(repository.root, path, io.cwd),
    });
    io.stdout.write(`${text}\n`);
  }
  if (summary.files > 0 || unread === 0) io.stdout.write(`${summaryText(summary, unread)}\n`);
}

/** `12 files, 3 campaigns: 2 errors, 1 warning`; never "nothing found" where something was not looked at. */
function summaryText({ files, campaigns, errors, warnings, infos }: ReportSummary, unread: number): string {
  const counts = [
    errors > 0 && count(errors, 'error'),
    warnings > 0 && count(warnings, 'warning'),
    infos > 0 && count(infos, 'info'),
    unread > 0 && `${unread} could not be read`,
  ].filter((part) => part !== false);
  return `${count(files, 'file')}, ${count(campaigns, 'campaign')}: ${counts.join(', ') || 'nothing found'}`;
}
