/** The exception for one's own customers, where the file shows that one of its conditions is not met. */
import type { Campaign, Channel, Use, Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { campaignOf, neededConsent } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import type { RelatedPlace } from './finding.ts';
import { feedOf } from './form-feeds.ts';
import { isUnder } from './law/audience-countries.ts';
import { relatedPlace } from './related-places.ts';

/** A condition of the exception that is not met, by what shows it. */
interface Failure {
  readonly kind: 'vendor' | 'form';
  readonly source: string;
  readonly other: string;
  readonly related: RelatedPlace;
}

export const failedSoftOptIn = defineCheck({
  code: 'failed-soft-opt-in',
  category: 'privacy',
  severity: 'warning',
  on: 'use',
  packs: ['eu-eprivacy', 'uk-pecr'],
  message: ({ kind, source, other }: Failure) =>
    kind === 'vendor'
      ? `\`soft-opt-in\` is for own customers, and \`${source}\` belongs to \`${other}\``
      : `\`soft-opt-in\` asks for a way to refuse at once, and \`${source}\` has none`,
  help: ({ kind, other }) =>
    kind === 'vendor'
      ? 'Write to your own customers only, or let those whose list it is write to theirs'
      : `Add a box to the form with \`refuses ${other}\`, or ask for consent`,
  run(use, { workspace, file }, report) {
    const campaign = campaignOf(use, workspace);
    if (!campaign || isClosed(campaign) || use.basis?.value !== 'soft-opt-in') return;
    if (!isUnder('eu-eprivacy', use, workspace) && !isUnder('uk-pecr', use, workspace)) return;
    for (const channel of campaign.channels) {
      if (neededConsent(channel, workspace)?.name !== use.purpose?.name) continue;
      const failure = failureOf(channel, use, campaign, workspace);
      if (!failure) continue;
      report({
        at: use.basis.span,
        data: failure,
        related: [relatedPlace(file, channel.nameSpan, 'The channel that writes to them'), failure.related],
      });
      return;
    }
  },
});

function failureOf(
  channel: Channel,
  { purpose }: Use,
  campaign: Campaign,
  workspace: Workspace,
): Failure | undefined {
  const list = workspace.resolveTo('list', channel.audience?.source);
  const owner = list?.declaration.belongsTo;
  if (list && owner && workspace.resolve(owner)) {
    const related = relatedPlace(list.file, owner.span, 'Whose customers they are');
    return { kind: 'vendor', source: list.declaration.name, other: owner.name, related };
  }
  const capture = feedOf(channel, workspace)?.capture;
  const file = workspace.lookup('campaign', campaign.name)[0]?.file;
  if (!capture || !file || !purpose || !campaign.captures.includes(capture)) return undefined;
  if (capture.fields.some(({ refuses, grants }) => [...refuses, ...grants].length > 0)) return undefined;
  const related = relatedPlace(file, capture.nameSpan, 'No question refuses the messages');
  return { kind: 'form', source: capture.name, other: purpose.name, related };
}
