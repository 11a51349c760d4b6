/** An owner who signs for their own campaign. */
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { isSamePerson } from './same-person.ts';

export const selfApproval = defineCheck({
  code: 'self-approval',
  category: 'people',
  severity: 'error',
  ruleSet: 'recommended',
  on: 'campaign',
  message: (data: { person: string; role: string }) =>
    `Owner \`${data.person}\` approves their own campaign, as \`${data.role}\``,
  help: ({ role }) => `Have somebody else who signs for \`${role}\` look at the campaign and sign`,
  run(campaign, { workspace, file }, report) {
    const { owner } = campaign;
    if (!owner || isClosed(campaign)) return;
    for (const { person, role } of campaign.approvals) {
      if (!person || !role || !isSamePerson(owner, person, workspace)) continue;
      report({
        at: person.span,
        data: { person: person.name, role: role.name },
        related: [relatedPlace(file, owner.span, 'Owner of the campaign')],
      });
    }
  },
});
