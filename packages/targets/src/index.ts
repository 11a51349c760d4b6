/** What goes out of Liaison: campaigns as pages that people read. */
export {
  besideLimit,
  budgetAmount,
  budgetUnit,
  limitsOf,
  shareText,
  type UsedLimit,
  windowLabel,
} from './load/amounts.ts';
export { type Verdict, verdictOf } from './load/verdict.ts';
export type { SourcePlace } from './page/source-place.ts';
export { STYLES } from './page/styles.ts';
export { type PageInput, pageBody, renderPage } from './render-page.ts';
export type { Remark } from './views/crm-way/crm-way-view.ts';
export {
  VIEW_KINDS,
  VIEW_TITLES,
  type View,
  type ViewKind,
  type ViewQuestion,
  viewOf,
} from './views/views.ts';
