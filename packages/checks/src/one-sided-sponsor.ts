/** Sponsors of one side only: the other side's budget is spoken for by nobody. */
import { isBusinessSide, sideOfPerson } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { subjectOf } from './wording.ts';

export const oneSidedSponsor = defineCheck({
  code: 'one-sided-sponsor',
  category: 'people',
  severity: 'warning',
  on: 'campaign',
  message: (data: { subject: string; present: string; absent: string }) =>
    `${data.subject} has sponsors in ${data.present} only, none in ${data.absent}`,
  help: ({ absent }) => `Add \`sponsor\` with whoever decides about money in ${absent}`,
  run(campaign, { workspace, file }, report) {
    const first = campaign.sponsors[0];
    if (!first || isDraft(campaign) || isClosed(campaign)) return;
    // One without a name, which is the matter of missing-value, may be of the other side.
    const written = campaign.statements.filter(({ keyword }) => keyword === 'sponsor');
    if (written.length > campaign.sponsors.length) return;
    // The other side's sponsor may stand in what cannot be read.
    if (campaign.sponsors.some(({ span }) => hasBrokenLine(file, span))) return;
    const sides = campaign.sponsors.map((sponsor) => sideOfPerson(sponsor, workspace));
    const inIt = sides.every((side) => side === 'it');
    const inBusiness = sides.every((side) => side !== undefined && isBusinessSide(side));
    if (!inIt && !inBusiness) return;
    const [present, absent] = inIt ? ['IT', 'marketing or sales'] : ['marketing or sales', 'IT'];
    report({ at: first.span, data: { subject: subjectOf(campaign), present, absent } });
  },
});
