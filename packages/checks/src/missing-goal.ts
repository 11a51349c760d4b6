/** A campaign with several targets, none of which comes first. */
import { writtenName } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import type { Fix } from './finding.ts';
import { hasReadMetrics } from './metric-owners.ts';
import { isTechnical } from './metric-pairs.ts';
import { statementOf } from './statements.ts';

interface Data {
  readonly targets: number;
}

export const missingGoal = defineCheck({
  code: 'missing-goal',
  category: 'agreement',
  severity: 'info',
  ruleSet: 'strict',
  on: 'campaign',
  message: ({ targets }: Data) => `The campaign has ${targets} targets, and none of them is its \`goal\``,
  help: 'Add `goal` and the metric by which it is judged if one target is reached and another missed',
  fixable: true,
  run(campaign, { file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || !hasReadMetrics(campaign, file)) return;
    const aims = campaign.metrics.filter((metric) => metric.target?.amount && !isTechnical(metric));
    if (aims.length < 2 || statementOf(campaign, 'goal')) return;
    // What is to rise is what people want; a limit is what they fear.
    const sorted = [...aims].sort((a, b) => Number(isMore(b.target)) - Number(isMore(a.target)));
    report({
      at: campaign.nameSpan,
      data: { targets: aims.length },
      fixes: sorted.map(
        ({ name }): Fix => ({
          title: `Judge it by \`${name}\` first`,
          safety: 'suggested',
          edits: [insertStatement(file, campaign, `goal ${writtenName(name)}`, BEFORE)],
        }),
      ),
    });
  },
});

function isMore(target: { readonly comparison?: string } | undefined): boolean {
  return target?.comparison?.startsWith('>') ?? false;
}

/** The goal stands below when the campaign runs, and what it is worth. */
const BEFORE = ['owner', 'it-owner', 'champion', 'sponsor', 'status', 'runs', 'timezone', 'value'];
