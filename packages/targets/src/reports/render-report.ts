/** What `liaison check` found, in the forms that other programs read. */
import type { JsonReport } from '@liaison/checks';
import { githubText } from './github.ts';
import { gitlabText } from './gitlab.ts';
import { junitText } from './junit.ts';
import { type Compared, type Result, resultsOfReport } from './result.ts';
import { type SarifOptions, sarifText } from './sarif.ts';

export const REPORT_FORMATS = ['sarif', 'junit', 'github', 'gitlab'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ResultOptions extends SarifOptions {
  /** Of the campaigns in the repository of git: `marketing/campaigns`. Other programs count paths from the latter. */
  readonly folder?: string;
}

export interface ReportOptions extends ResultOptions {
  /** With an earlier report; only SARIF tells what both have. */
  readonly compared?: Compared;
}

/** The text of a report, which ends with a line break unless it is empty. */
export function renderReport(report: JsonReport, format: ReportFormat, options: ReportOptions = {}): string {
  return writtenResults(resultsOfReport(report, options.compared), format, 'liaison check', options);
}

/** `name` is that of the command, for those who show one. */
export function writtenResults(
  results: readonly Result[],
  format: ReportFormat,
  name: string,
  options: ResultOptions,
): string {
  const placed = results.map((result) => inFolder(result, options.folder ?? ''));
  switch (format) {
    case 'sarif':
      return sarifText(placed, options);
    case 'junit':
      return junitText(placed, name);
    case 'github':
      return githubText(placed);
    case 'gitlab':
      return gitlabText(placed);
  }
}

function inFolder(result: Result, folder: string): Result {
  const { file } = result.at;
  return folder === '' ? result : { ...result, at: { ...result.at, file: `${folder}/${file}` } };
}
