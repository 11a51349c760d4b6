/** Availability over a time much longer than the campaign: all that may fail in it may fail in the campaign. */
import { DAY, secondsOf, writtenDuration } from '@liaison/model';
import { flightDays } from './campaign-dates.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { duration } from './figures.ts';
import { promisedShare } from './promised-availability.ts';
import { exactPercent, statedPromises } from './promises.ts';

interface Data {
  readonly promised: number;
  /** In seconds: of the promise, of outages in it, of the campaign. */
  readonly window: number;
  readonly away: number;
  readonly flight: number;
}

export const dilutedPromise = defineCheck({
  code: 'diluted-promise',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ promised, window, away, flight }: Data) =>
    `Availability of ${exactPercent(promised)} over ${duration(window)} allows ${duration(away)} of outage in a campaign of ${duration(flight)}`,
  help: ({ flight }) =>
    `Promise it over the ${duration(flight)} that the campaign lasts, or over less, so that the outage shrinks with it`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    const days = flightDays(campaign);
    if (days === undefined || isDraft(campaign) || isClosed(campaign)) return;
    const flight = days * DAY;
    for (const { promise, amount } of statedPromises(campaign, workspace)) {
      const share = promisedShare(promise);
      const window = promise.window && secondsOf(promise.window, workspace.units);
      if (share === undefined || share === 1 || !promise.window || window === undefined) continue;
      if (window < MUCH_LONGER * flight) continue;
      const written = days === 1 ? '24 h' : writtenDuration(flight);
      const edits = [replaceText(file, promise.window.span, written)];
      report({
        at: promise.window.span,
        data: { promised: amount.number, window, away: (1 - share) * window, flight },
        fixes: [{ title: `Promise it over \`${written}\``, safety: 'suggested', edits }],
      });
    }
  },
});

/** A month is the usual window, and an outage that it allows is not out of proportion in a campaign of two weeks. */
const MUCH_LONGER = 3;
