/** A use that rests on legitimate interest, and no sign that anybody weighed that interest. */
import { isCounted } from '@liaison/model';
import { campaignOf, hasUnknownLine, neededConsent } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { isUnder } from './law/audience-countries.ts';
import { statementOf } from './statements.ts';

export const unweighedInterest = defineCheck({
  code: 'unweighed-interest',
  category: 'privacy',
  severity: 'warning',
  on: 'use',
  packs: ['gdpr'],
  message: ({ purpose }: { purpose: string }) =>
    `\`use ${purpose}\` rests on \`legitimate-interest\`, and nothing shows that it was weighed`,
  help: 'Add `assessment lia` with its name and date, or `evidence` with the paper that weighs both sides',
  run(use, { workspace }, report) {
    const campaign = campaignOf(use, workspace);
    const { basis, purpose } = use;
    if (!campaign || !isCounted(campaign) || !purpose || basis?.value !== 'legitimate-interest') return;
    if (statementOf(use, 'evidence') || hasUnknownLine(use)) return;
    if (use.assessments.some(({ assessment }) => !assessment || assessment.value === 'lia')) return;
    if (!isUnder('gdpr', use, workspace)) return;
    // For messages that need consent, `unproven-exception` asks for the same paper.
    const isMessage = campaign.channels.some(
      (channel) => neededConsent(channel, workspace)?.name === purpose.name,
    );
    if (!isMessage) report({ at: basis.span, data: { purpose: purpose.name } });
  },
});
