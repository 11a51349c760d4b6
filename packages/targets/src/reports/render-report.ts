/** What `liaison check` found, in the forms that other programs read, and as a text and a page for people. */
import type { JsonReport } from '@liaison/checks';
import { COMMENT_LIMIT, reviewMarkdown } from '../review/markdown.ts';
import { reviewHtml } from '../review/review-html.ts';
import { githubText } from './github.ts';
import { gitlabText } from './gitlab.ts';
import { junitText } from './junit.ts';
import { reportPage } from './report-page.ts';
import { type Compared, type Result, resultsOfReport } from './result.ts';
import { type SarifOptions, sarifText } from './sarif.ts';

export const REPORT_FORMATS = ['sarif', 'junit', 'github', 'gitlab'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Those, and the ones for people. */
export const CHECK_FORMATS = ['markdown', 'html', ...REPORT_FORMATS] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface ResultOptions extends SarifOptions {
  /** Of the campaigns in the repository of git: `marketing/campaigns`. Other programs count paths from the latter. */
  readonly folder?: string;
}

export interface ReportOptions extends ResultOptions {
  /** With an earlier report; only SARIF tells what both have. */
  readonly compared?: Compared;
}

/** The text of a report, which ends with a line break unless it is empty. */
export function renderReport(report: JsonReport, format: CheckFormat, options: ReportOptions = {}): string {
  const { compared, folder } = options;
  switch (format) {
    case 'markdown':
      return reviewMarkdown(
        reportPage(report, compared, folder),
        '<!-- liaison:check -->',
        COMMENT_LIMIT,
        MORE,
      );
    case 'html':
      return reviewHtml(reportPage(report, compared, folder), 'auto');
    default:
      return writtenResults(resultsOfReport(report, compared), format, 'liaison check', options);
  }
}

const MORE = 'liaison check';

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
