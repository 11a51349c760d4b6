/** A change that goes past all lead times, without a word why. */
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { EMERGENCY } from './requested-changes.ts';

export const unexplainedEmergency = defineCheck({
  code: 'unexplained-emergency',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: (_data: object) => 'The emergency change says no reason',
  help: 'Write behind it in quotes what cannot wait and why, with its number: it is reviewed afterwards',
  run(campaign, _context, report) {
    if (isClosed(campaign)) return;
    for (const { change, text } of campaign.changes) {
      if (change?.name === EMERGENCY && !text?.trim()) report({ at: change.span, data: {} });
    }
  },
});
