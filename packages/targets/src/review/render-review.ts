/** A review in every form but text and JSON. Forms know the document and nothing else. */
import type { ReviewDocument } from '@liaison/checks';
import {
  REPORT_FORMATS,
  type ReportFormat,
  type ResultOptions,
  writtenResults,
} from '../reports/render-report.ts';
import { resultsOfReview } from '../reports/result.ts';
import { COMMENT_LIMIT, reviewMarkdown } from './markdown.ts';
import { pageOf } from './page-of.ts';
import type { LinkOptions } from './places.ts';
import { reviewHtml } from './review-html.ts';

export const REVIEW_FORMATS = ['markdown', 'html', ...REPORT_FORMATS] as const;
export type ReviewFormat = (typeof REVIEW_FORMATS)[number];

export interface ReviewOptions extends LinkOptions, ResultOptions {
  /** Tells the comments of several reviews of one pull request apart. */
  readonly tag?: string;
  /** Of Markdown, in UTF-16 units. */
  readonly limit?: number;
  readonly theme?: 'auto' | 'light' | 'dark';
}

/** The text of a review, which ends with a line break unless it is empty. */
export function renderReview(
  document: ReviewDocument,
  format: ReviewFormat,
  options: ReviewOptions = {},
): string {
  switch (format) {
    case 'markdown':
      return reviewMarkdown(
        pageOf(document, options),
        marker(document, options),
        options.limit ?? COMMENT_LIMIT,
      );
    case 'html':
      return reviewHtml(pageOf(document, options), options.theme ?? 'auto');
    default:
      return writtenResults(
        resultsOfReview(document),
        format satisfies ReportFormat,
        'liaison diff',
        options,
      );
  }
}

/** A comment that nobody sees; a program finds the review by it that it wrote before. */
function marker({ base, head }: ReviewDocument, { tag = 'default' }: ReviewOptions): string {
  const commits = `base=${short(base.commit)} head=${short(head.commit ?? 'worktree')}`;
  return `<!-- liaison:review tag=${tag.replace(/[^\w.-]+/g, '-').replace(/--+/g, '-')} ${commits} -->`;
}

function short(commit: string): string {
  return commit.replace(/[^\w]/g, '').slice(0, 12);
}
