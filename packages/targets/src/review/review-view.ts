/** A review in an editor: what stands in the body of a view, whose links lead to the source. */
import type { ReviewDocument } from '@liaison/checks';
import { STYLES } from '../page/styles.ts';
import { pageOf } from './page-of.ts';
import { REVIEW_STYLES, reviewBody } from './review-html.ts';
import { code, prose, rich, strong } from './rich-text.ts';

/** Why two versions cannot be compared. */
export interface NoReview {
  /** A sentence without a full stop; names stand in backticks. */
  readonly message: string;
  /** What to do, where there is something to say. */
  readonly help?: string;
  /** Where it is, `file:line:column`. */
  readonly places?: readonly string[];
}

/** The styles of both pages. */
export const REVIEW_VIEW_STYLES = STYLES + REVIEW_STYLES;

export function reviewView(document: ReviewDocument): string {
  return reviewBody(pageOf(document, { inEditor: true })).text;
}

/** The page in the place of a review; nobody takes it for one of which nothing is to be said. */
export function noReviewView({ message, help, places = [] }: NoReview): string {
  const items = places.map((place) => [code(place)]);
  return reviewBody({
    title: ['Campaign review'],
    tone: 'over',
    verdict: rich`⛔ ${strong('Nothing is compared: ', prose(message), '.')}`,
    lead: help === undefined ? [] : [rich`${prose(help)}.`],
    sections:
      items.length === 0
        ? []
        : [{ sign: '', heading: 'What cannot be read', parts: [{ type: 'list', items }] }],
    folded: undefined,
    foot: [],
  }).text;
}
