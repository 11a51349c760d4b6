/** An SLA that does not hold on some days of the campaign for which it was made. */
import { type Days, meet, rangeDays } from './campaign-days.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly sla: string;
  readonly covered: Days;
  readonly flight: Days;
}

export const uncoveredFlight = defineCheck({
  code: 'uncovered-flight',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ sla, covered, flight }: Data) =>
    covered.last < flight.last
      ? `\`${sla}\` holds until ${covered.last}, and the campaign runs until ${flight.last}`
      : `\`${sla}\` holds from ${covered.first} on, and the campaign begins on ${flight.first}`,
  help: 'Let `covers` include all days of the campaign; some answers come after the last send',
  fixable: true,
  run(campaign, { file }, report) {
    const flight = rangeDays(campaign.runs);
    if (!flight || !campaign.runs || isDraft(campaign) || isClosed(campaign)) return;
    for (const { name, covers, promises } of campaign.slas) {
      const covered = rangeDays(covers);
      // What is owed before the launch, such as texts, need not hold later.
      if (!covers || !covered || !promises.some(({ system }) => system)) continue;
      if (covered.first <= flight.first && covered.last >= flight.last) continue;
      const days = meet(covered, flight) ? around(covered, flight) : flight;
      const written = `${days.first} .. ${days.last}`;
      report({
        at: covers.span,
        data: { sla: name, covered, flight },
        related: [relatedPlace(file, campaign.runs.span, 'The campaign runs on these days')],
        fixes: [
          {
            title: `Cover \`${written}\``,
            safety: 'suggested',
            edits: [replaceText(file, covers.span, written)],
          },
        ],
      });
    }
  },
});

function around(a: Days, b: Days): Days {
  return { first: a.first < b.first ? a.first : b.first, last: a.last > b.last ? a.last : b.last };
}
