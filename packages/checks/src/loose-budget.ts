/** A budget far above what the campaign needs: capacity that others cannot plan with. */
import {
  type BudgetLimit,
  type Campaign,
  dimensionOf,
  exceeds,
  loadOf,
  type Quantity,
  type SourceFile,
  type Span,
  type Workspace,
} from '@liaison/model';
import { leastBudget, raiseBudget } from './budget-edits.ts';
import { inUnitOf, judgedLines } from './budget-use.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { figure } from './figures.ts';
import type { Fix } from './finding.ts';
import { isDamaged, unfinishedDeclarations } from './lost-places.ts';

interface Data {
  readonly system: string;
  /** How many times the forecast. */
  readonly times: number;
  /** Both with their unit. */
  readonly budget: string;
  readonly use: string;
}

export const looseBudget = defineCheck({
  code: 'loose-budget',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: ({ system, times, budget, use }: Data) =>
    `The budget of ${budget} for \`${system}\` is ${figure(times)} times the forecast of ${use}`,
  help: 'Lower it to what the campaign needs, so that others can plan with the rest, or correct the forecast',
  fixable: true,
  run(campaign, { workspace, file, settings }, report) {
    if (isDraft(campaign) || isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    const judged = judgedLines(campaign, workspace);
    // What is not known of one channel may be what the budget is for.
    if (!judged || judged.forecast.load.channels.some(({ unknown }) => unknown)) return;
    for (const { limit, use } of judged.lines) {
      const times = limit.amount / use.amount;
      if (!(use.amount > 0 && exceeds(times, settings.parameters.looseBudget))) continue;
      if (!exceeds(limit.amount, leastBudget(limit))) continue;
      if (isSmall(limit.amount - use.amount, limit, workspace)) continue;
      if (!isReadInFull(campaign, file, workspace)) return;
      const lowered = raiseBudget(file, limit, judged.forecast.load);
      const fixes: Fix[] = lowered
        ? [{ title: `Lower the budget to \`${lowered.amount}\``, safety: 'suggested', edits: [lowered.edit] }]
        : [];
      report({
        at: limit.line.amount?.span ?? limit.line.span,
        data: {
          system: limit.system,
          times,
          budget: inUnitOf(limit, limit.amount, file),
          use: inUnitOf(limit, use.amount, file),
        },
        fixes,
      });
    }
  },
});

/** Whether nothing in a campaign is written so that a part of its load may be missing. */
function isReadInFull({ span }: Campaign, file: SourceFile, workspace: Workspace): boolean {
  const isWithin = (part: { readonly span: Span }) =>
    part.span.start >= span.start && part.span.end <= span.end;
  return (
    !file.problems.some(isWithin) &&
    !unfinishedDeclarations(file).some(isWithin) &&
    file.quantities.filter(isWithin).every((quantity) => fits(quantity, workspace)) &&
    file.references.filter(isWithin).every((reference) => workspace.resolve(reference))
  );
}

function fits(quantity: Quantity, { units }: Workspace): boolean {
  const dimension = dimensionOf(quantity, units);
  return dimension === 'bare'
    ? quantity.expects.includes('count')
    : dimension !== 'unknown' && (quantity.expects.includes('any') || quantity.expects.includes(dimension));
}

/** Whether an amount is less than a twentieth of what the system can take: then it is in nobody's way. */
function isSmall(amount: number, { system, kind, seconds }: BudgetLimit, workspace: Workspace): boolean {
  const limits = loadOf(workspace).system(system)?.limits;
  const whole = {
    rate: limits?.rate?.amount,
    users: limits?.users?.amount,
    window: limits?.quotas.find(({ window }) => window === seconds)?.limit,
  }[kind];
  return whole === undefined || amount < whole / 20;
}
