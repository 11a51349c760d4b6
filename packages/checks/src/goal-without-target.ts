/** A goal of which nobody has said when it is reached. */
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';

export const goalWithoutTarget = defineCheck({
  code: 'goal-without-target',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ goal }: { goal: string }) =>
    `Goal \`${goal}\` has no target, so nobody can say whether it is reached`,
  help: ({ goal }) =>
    `Add \`target\` to \`${goal}\` with the figure that is good enough, as in \`target >= 1200 orders\``,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    const metric = workspace.resolveTo('metric', campaign.goal)?.declaration;
    if (!metric || !campaign.goal || statementOf(metric, 'target')) return;
    if (metric.statements.some(({ known }) => !known)) return;
    report({
      at: campaign.goal.span,
      data: { goal: metric.name },
      related: [relatedPlace(file, metric.nameSpan, 'The metric')],
    });
  },
});
