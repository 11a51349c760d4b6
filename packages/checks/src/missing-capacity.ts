/** A system that campaigns load, of which nobody has said how much it can take. */
import type { Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import type { RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';
import { touchingCampaigns } from './touching-campaigns.ts';
import { subjectOf } from './wording.ts';

export const missingCapacity = defineCheck({
  code: 'missing-capacity',
  category: 'capacity',
  severity: 'warning',
  on: 'system',
  message: (data: { subject: string; campaigns: number; vendor: string | undefined }) =>
    `${data.subject} has no capacity, and ${data.campaigns === 1 ? 'a campaign loads' : `${data.campaigns} campaigns load`} it`,
  help: ({ vendor }) =>
    vendor === undefined
      ? 'Add `capacity` with the load that a test has shown it to carry, or `quota` where a limit is set by contract'
      : `Ask \`${vendor}\`, who runs it, for the limit in the contract, and add it as \`capacity\` or \`quota\``,
  run(system, { workspace }, report) {
    if (statementOf(system, 'capacity') || statementOf(system, 'quota')) return;
    const related = campaignsOn(system.name, workspace);
    if (related.length === 0) return;
    report({
      at: system.nameSpan,
      data: {
        subject: subjectOf(system),
        campaigns: related.length,
        vendor: workspace.resolveTo('vendor', system.operatedBy)?.declaration.name,
      },
      related,
    });
  },
});

/** The campaigns that reach a system, each at its name with the way it takes. */
function campaignsOn(system: string, workspace: Workspace): RelatedPlace[] {
  return touchingCampaigns(system, workspace)
    .filter(({ campaign }) => !isClosed(campaign))
    .map(({ campaign, file, way: { cause, path } }) => {
      const stations = [cause.name, ...path].map((name) => `\`${name}\``).join(' → ');
      return relatedPlace(file, campaign.nameSpan, `${subjectOf(campaign)}: ${stations}`);
    });
}
