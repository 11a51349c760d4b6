/** A slot that two campaigns, or two channels of one, have at the same time. */
import { type DateRange, isCounted } from '@liaison/model';
import { writtenMoment } from './date-ranges.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { bookingsNear, bookingsOf, overlap } from './slot-bookings.ts';

interface Data {
  readonly slot: string;
  readonly other: string;
  readonly owner: string | undefined;
  readonly more: number;
}

export const doubleBookedSlot = defineCheck({
  code: 'double-booked-slot',
  category: 'portfolio',
  severity: 'error',
  on: 'campaign',
  message: ({ slot, other, more }: Data) =>
    `Slot \`${slot}\` is booked by \`${other}\`${more === 0 ? '' : ` and ${more} more`} in the same days`,
  help: ({ owner }) =>
    `Choose other days or another slot; ${owner === undefined ? 'its owner' : `team \`${owner}\``} decides who has it`,
  run(campaign, { workspace, file }, report) {
    if (!isCounted(campaign)) return;
    for (const [slot, own] of bookingsOf(campaign)) {
      const declared = workspace.lookup('slot', slot)[0]?.declaration;
      // A slot that nobody declares is the matter of unresolved-reference.
      if (!declared) continue;
      const others = bookingsNear(slot, own, workspace).filter(({ value, file: there }) => {
        const isOwn = there === file && value.campaign === campaign.name;
        // Each campaign is told of the others; of two lines in one campaign the second is.
        return (isOwn ? value.at.span.start < own.at.span.start : true) && overlap(value, own);
      });
      const [first] = others;
      if (!first) continue;
      report({
        at: own.at.span,
        data: {
          slot,
          other: first.value.campaign,
          owner: declared.owner?.name,
          more: new Set(others.map(({ value }) => value.campaign)).size - 1,
        },
        related: others.slice(0, MOST_SHOWN).map(({ value, file: there }) => {
          const message = `\`${value.campaign}\` has it ${daysOf(value.range)}`;
          return relatedPlace(there, value.at.span, message);
        }),
      });
    }
  },
});

const MOST_SHOWN = 5;

function daysOf({ from, to }: DateRange): string {
  return to ? `from ${writtenMoment(from)} to ${writtenMoment(to)}` : `on ${writtenMoment(from)}`;
}
