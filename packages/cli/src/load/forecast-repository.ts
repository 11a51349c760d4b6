/** `liaison load`: reads the repository, works the forecast out, prints it. */
import { libraryFiles } from '@liaison/language';
import {
  buildWorkspace,
  type ForecastReport,
  forecastReport,
  loadOf,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { dayOf } from '@liaison/repository';
import { parseFiles } from '../check/engine.ts';
import type { Io } from '../io.ts';
import { loadRepository, type Repository } from '../repository/load-repository.ts';
import { shownPath } from '../repository/paths.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { messageLine } from '../terminal/message.ts';
import { progressOn } from '../terminal/progress.ts';
import { forecastCsv, minutesCsv } from './csv.ts';
import { forecastText } from './forecast-text.ts';
import { type LoadQuestion, readQuestion } from './question.ts';
import { isSound } from './verdict.ts';

export interface LoadOptions {
  readonly system?: readonly string[];
  readonly campaign?: readonly string[];
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly timezone?: string;
  readonly format: 'text' | 'json' | 'csv';
}

/** Exit code 0: everything fits; 1: a system, a quota or a budget is exceeded; 2: something could not be read. */
export async function forecastRepository(
  io: Io,
  folders: readonly string[],
  options: LoadOptions,
): Promise<number> {
  const repository = await loadRepository(io, folders);
  const progress = progressOn(io, repository.files.length);
  const { parsed, problems } = parseFiles(repository.files, progress);
  const today = repository.config.today ?? dayOf(io.now());
  const workspace = buildWorkspace([...libraryFiles(), ...parsed], { today });
  progress.clear();
  const question = readQuestion(options, workspace);
  const report = forecastReport(workspace, {
    ...question,
    band: repository.config.settings.parameters.band / 100,
  });
  io.stdout.write(printed(report, question, { workspace, io, format: options.format }));
  warnOfSyntax(parsed, repository, io);
  const failed = [...repository.problems, ...problems];
  reportProblems(io, failed);
  if (failed.length > 0) return 2;
  return isSound(report) ? 0 : 1;
}

function printed(
  report: ForecastReport,
  question: LoadQuestion,
  { workspace, io, format }: { workspace: Workspace; io: Io; format: LoadOptions['format'] },
): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const model = loadOf(workspace);
  if (format === 'text') return forecastText(report, question, { model, io });
  return question.systems ? minutesCsv(report, question, model) : forecastCsv(report);
}

/** What could not be read is not counted, and silence would look like a complete forecast. */
function warnOfSyntax(files: readonly SourceFile[], { root }: Repository, io: Io): void {
  for (const { path, problems } of files) {
    if (problems.length === 0) continue;
    const shown = shownPath(root, path, io.cwd);
    io.stderr.write(
      messageLine('warning', `\`${shown}\` has lines that cannot be read, so load may be missing`, io),
    );
  }
}
