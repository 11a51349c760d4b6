/** A slot that is booked for days on which the campaign does not run. */
import { hasBrokenLine } from './broken-lines.ts';
import { type Days, rangeDays, written } from './campaign-days.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly slot: string;
  readonly booked: Days;
  readonly flight: Days;
}

export const slotOutsideFlight = defineCheck({
  code: 'slot-outside-flight',
  category: 'portfolio',
  severity: 'warning',
  on: 'campaign',
  message: ({ slot, booked, flight }: Data) =>
    booked.first < flight.first
      ? `Slot \`${slot}\` is booked from ${booked.first} on, and the campaign begins on ${flight.first}`
      : `Slot \`${slot}\` is booked until ${booked.last}, and the campaign ends on ${flight.last}`,
  help: 'Book the slot for days of the campaign, or let `runs` include the others: a slot that stands empty could be had by somebody else',
  fixable: true,
  run(campaign, { file }, report) {
    const flight = rangeDays(campaign.runs);
    if (!flight || !campaign.runs || isDraft(campaign) || isClosed(campaign)) return;
    if (hasBrokenLine(file, campaign.runs.span)) return;
    for (const { slot, range } of [campaign, ...campaign.channels].flatMap(({ slots }) => slots)) {
      const booked = rangeDays(range);
      if (!slot || !range || !booked) continue;
      if (booked.first >= flight.first && booked.last <= flight.last) continue;
      report({
        at: range.span,
        data: { slot: slot.name, booked, flight },
        related: [relatedPlace(file, campaign.runs.span, 'The campaign runs on these days')],
        fixes: within(booked, flight).map(
          (days): Fix => ({
            title: `Book it ${written(days)}`,
            safety: 'suggested',
            edits: [
              replaceText(
                file,
                range.span,
                days.first === days.last ? days.first : `${days.first} .. ${days.last}`,
              ),
            ],
          }),
        ),
      });
    }
  },
});

/** What of the booked days the campaign needs. */
function within(booked: Days, flight: Days): Days[] {
  const first = booked.first > flight.first ? booked.first : flight.first;
  const last = booked.last < flight.last ? booked.last : flight.last;
  return first <= last ? [{ first, last }] : [];
}
