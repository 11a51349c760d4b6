/** What goes out of Liaison: campaigns as pages that people read. */
export { type Codeowners, type CodeownersOptions, codeownersOf } from './codeowners/codeowners.ts';
export type { Platform } from './codeowners/handle.ts';
export { linesBehind, type Placed, withSection } from './codeowners/section.ts';
export {
  besideLimit,
  budgetAmount,
  budgetUnit,
  limitsOf,
  shareText,
  type UsedLimit,
} from './load/amounts.ts';
export { type Verdict, verdictOf } from './load/verdict.ts';
export type { SourcePlace } from './page/source-place.ts';
export { STYLES } from './page/styles.ts';
export { type Proposal, type ProposedField, proposeFields } from './propose/propose-fields.ts';
export { needText } from './propose/proposed-field.ts';
export type { RefusedField } from './propose/wanted-fields.ts';
export { readinessMarkdown } from './readiness/readiness-markdown.ts';
export { type PageInput, pageBody, renderPage } from './render-page.ts';
export {
  CHECK_FORMATS,
  type CheckFormat,
  REPORT_FORMATS,
  type ReportFormat,
  type ReportOptions,
  type ResultOptions,
  renderReport,
} from './reports/render-report.ts';
export type { Compared } from './reports/result.ts';
export type { RuleText, SarifOptions } from './reports/sarif.ts';
export {
  REVIEW_FORMATS,
  type ReviewFormat,
  type ReviewOptions,
  renderReview,
} from './review/render-review.ts';
export {
  type NoReview,
  noReviewView,
  REVIEW_VIEW_STYLES,
  reviewView,
} from './review/review-view.ts';
export type { Remark } from './views/crm-way/crm-way-view.ts';
export {
  VIEW_KINDS,
  VIEW_TITLES,
  type View,
  type ViewKind,
  type ViewQuestion,
  viewOf,
} from './views/views.ts';
