/** A campaign that runs for more than a year, and nobody has said when somebody looks at it again. */

import { lengthOf, rangeDays } from './campaign-days.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { figure } from './figures.ts';
import { statementOf } from './statements.ts';

export const endlessCampaign = defineCheck({
  code: 'endless-campaign',
  category: 'portfolio',
  severity: 'info',
  on: 'campaign',
  message: ({ years }: { years: string }) =>
    `The campaign runs for ${years} years, and no \`review\` is planned`,
  help: 'Add `review DATE` to its `sla`, or let it end after a year: owners, consents, prices and systems change in the meantime',
  run(campaign, _, report) {
    const days = rangeDays(campaign.runs);
    if (!days || !campaign.runs || isClosed(campaign) || isDraft(campaign)) return;
    const length = lengthOf(days);
    if (length <= LONGEST || campaign.slas.some((sla) => statementOf(sla, 'review'))) return;
    report({ at: campaign.runs.span, data: { years: figure(Math.round((length / 365.25) * 10) / 10) } });
  },
});

/** Days of a year, with a leap day and the first day of the next. */
const LONGEST = 367;
