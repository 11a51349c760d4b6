/** An approval whose seal no longer fits what its role answers for. */
import { brokenSeal } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

export const staleApproval = defineCheck({
  code: 'stale-approval',
  category: 'people',
  severity: 'error',
  ruleSet: 'recommended',
  on: 'campaign',
  message: ({ role, areas }: { role: string; person: string; areas: string | undefined }) =>
    areas === undefined
      ? `What was signed as \`${role}\` is not what stands here now`
      : `Since it was signed as \`${role}\` this has changed: ${areas}`,
  help: ({ role, person }) =>
    `Ask \`${person}\` to look at \`liaison diff\` and to sign again, or set \`approval ${role} pending\` until then`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    for (const { role, person, pending, seal, span } of campaign.approvals) {
      if (!role || !person || pending || !seal) continue;
      const broken = brokenSeal(seal.value, campaign, role.name, workspace);
      if (!broken) continue;
      report({
        at: seal.span,
        data: { role: role.name, person: person.name, areas: broken.areas && listed(broken.areas) },
        fixes: [
          {
            title: `Ask again: \`approval ${role.name} pending\``,
            safety: 'suggested',
            edits: [replaceText(file, span, `approval ${role.name} pending`)],
          },
        ],
      });
    }
  },
});

/** `capacity, schedule and 2 more`. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED);
  return names.length > shown.length
    ? `${shown.join(', ')} and ${names.length - shown.length} more`
    : shown.join(', ');
}

const MOST_NAMED = 3;
