/** A channel that needs consent, a use that rests on something else, and no paper that says why that is allowed. */
import { isClosed } from './campaign-status.ts';
import { campaignOf, hasUnknownLine, neededConsent } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { foreignGround } from './law/grounds.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';

type Data = { channel: string; purpose: string; basis: string };

export const unprovenException = defineCheck({
  code: 'unproven-exception',
  category: 'crm',
  severity: 'warning',
  on: 'use',
  message: ({ channel, basis }: Data) =>
    `\`${channel}\` needs consent, and this use rests on \`${basis}\` without any evidence`,
  help: ({ purpose }) =>
    `Add \`evidence\` with the paper in which your privacy team allows \`${purpose}\` without consent, or ask for it`,
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    const { basis, purpose } = use;
    if (!campaign || isClosed(campaign) || !basis || !purpose || !EXCEPTIONS.has(basis.value)) return;
    if (statementOf(use, 'evidence') || hasUnknownLine(use)) return;
    // No paper helps where the law does not know the ground at all.
    if (foreignGround(use, campaign, workspace)) return;
    const channel = campaign.channels.find(
      (each) => neededConsent(each, workspace)?.name === purpose.name && each.name !== '',
    );
    if (!channel) return;
    report({
      at: basis.span,
      data: { channel: channel.name, purpose: purpose.name, basis: basis.value },
      related: [relatedPlace(file, channel.nameSpan, 'This kind of channel needs consent')],
    });
  },
});

/** Grounds on which some laws let a company write to its own customers. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  'legitimate-interest',
  'soft-opt-in',
  'opt-out',
  'contract',
]);
