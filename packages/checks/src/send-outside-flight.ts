/** A channel that reaches people on days on which its campaign does not run. */
import type { Campaign, Channel, DateRange, Moment } from '@liaison/model';
import { sortableEnd, sortableMoment } from '@liaison/model';
import { isEmptyRange, isReal, writtenMoment } from './date-ranges.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { relatedPlace } from './related-places.ts';

interface Outlier {
  readonly moment: Moment;
  readonly limit: Moment;
  readonly side: 'before' | 'after';
}

export const sendOutsideFlight = defineCheck({
  code: 'send-outside-flight',
  category: 'dates',
  severity: 'error',
  on: 'campaign',
  message: ({ moment, limit, side }: Outlier) =>
    side === 'before'
      ? `The send of ${writtenMoment(moment)} lies before the campaign begins, on ${writtenMoment(limit)}`
      : `The send of ${writtenMoment(moment)} lies after the campaign ends, on ${writtenMoment(limit)}`,
  help: 'Move the send into the days of `runs`, or let `runs` include it',
  fixable: true,
  run(campaign, { file }, report) {
    const { runs } = campaign;
    if (!runs || isEmptyRange(runs)) return;
    for (const channel of campaign.channels) {
      for (const outlier of outliers(channel, runs, sameClock(channel, campaign))) {
        const { moment, limit } = outlier;
        const extend: Fix = {
          title: `Let \`runs\` include ${moment.date}`,
          safety: 'suggested',
          edits: [replaceText(file, limit.span, moment.date)],
        };
        const related = [relatedPlace(file, runs.span, 'The campaign runs on these days')];
        report({ at: moment.span, data: outlier, related, fixes: [extend] });
      }
    }
  },
});

/** Of each send, period or flight, its first moment before the campaign's first day and its last after the last. */
function outliers(channel: Channel, { from, to }: DateRange, exact: boolean): Outlier[] {
  const found: Outlier[] = [];
  const tooEarly = (moment: Moment | undefined) => {
    if (!moment || !isReal(moment) || !isReal(from)) return false;
    const early = exact
      ? sortableMoment(moment) < sortableMoment(from)
      : dayNumber(moment) < dayNumber(from) - 1;
    if (early) found.push({ moment, limit: from, side: 'before' });
    return early;
  };
  const tooLate = (moment: Moment | undefined) => {
    if (!moment || !to || !isReal(moment) || !isReal(to)) return;
    const late = exact ? sortableMoment(moment) > sortableEnd(to) : dayNumber(moment) > dayNumber(to) + 1;
    if (late) found.push({ moment, limit: to, side: 'after' });
  };
  for (const { moment, every } of channel.sends) {
    if (!tooEarly(moment)) tooLate(every?.until ?? moment);
  }
  for (const range of [...channel.during, ...(channel.runs ? [channel.runs] : [])]) {
    tooEarly(range.from);
    tooLate(range.to ?? range.from);
  }
  return found;
}

/** Between two clocks up to a day may lie; only what is further out than that is certainly outside. */
function sameClock(channel: Channel, campaign: Campaign): boolean {
  return channel.timezone === undefined || channel.timezone.value === campaign.timezone?.value;
}

function dayNumber({ date }: Moment): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
