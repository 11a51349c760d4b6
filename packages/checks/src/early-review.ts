/** A review of an agreement on a day on which the campaign is not over yet. */
import { type Campaign, isoInstant, isRealDate, localSeconds } from '@liaison/model';
import { flightDays } from './campaign-dates.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly sla: string;
  readonly review: string;
  /** What comes after it: "begins on 2027-03-01". */
  readonly later: string;
}

export const earlyReview = defineCheck({
  code: 'early-review',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ sla, review, later }: Data) => `\`${sla}\` is reviewed on ${review}, and the campaign ${later}`,
  help: 'Choose a day on which the figures of the campaign are there, such as two weeks after its end',
  fixable: true,
  run(campaign, { file }, report) {
    const { runs, slas } = campaign;
    const due = dueOf(campaign);
    if (!runs || !due || isDraft(campaign) || isClosed(campaign)) return;
    for (const { name, review } of slas) {
      if (!review || !isRealDate(review.value) || review.value >= due.day) continue;
      const written = isoInstant((localSeconds(due.last) ?? 0) + TWO_WEEKS).slice(0, 10);
      const edits = [replaceText(file, review.span, written)];
      const fix: Fix = { title: `Review it on \`${written}\``, safety: 'suggested', edits };
      report({
        at: review.span,
        data: { sla: name, review: review.value, later: due.later },
        related: [relatedPlace(file, runs.span, 'The campaign')],
        fixes: due.isLong ? [] : [fix],
      });
    }
  },
});

const TWO_WEEKS = 14 * 86_400;

/** What runs for longer than a quarter is reviewed on the way. */
const QUARTER = 92;

/** The first day on which a review makes sense. */
function dueOf(campaign: Campaign) {
  const days = flightDays(campaign);
  const [first, last] = [campaign.runs?.from.date, campaign.runs?.to?.date];
  if (days === undefined || first === undefined || last === undefined) return undefined;
  const isLong = days > QUARTER;
  return isLong
    ? { day: first, later: `begins on ${first}`, last, isLong }
    : { day: last, later: `ends on ${last}`, last, isLong };
}
