/** Two budgets of one campaign for the same system and in the same terms: nobody knows which one holds. */
import type { BudgetLine, Quantity, Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { removeStatement } from './removals.ts';

export const duplicateBudget = defineCheck({
  code: 'duplicate-budget',
  category: 'capacity',
  severity: 'error',
  on: 'campaign',
  message: (data: { system: string; same: boolean }) =>
    data.same
      ? `The budget for \`${data.system}\` is written twice`
      : `Two budgets for \`${data.system}\` in the same unit do not agree`,
  help: ({ same }) =>
    same ? 'Keep one of the lines' : 'Keep the line with the figure that the two sides agreed on',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (!campaign.budget || isClosed(campaign)) return;
    const firsts = new Map<string, BudgetLine>();
    for (const line of campaign.budget.lines) {
      const terms = line.amount && termsOf(line.amount, workspace);
      if (terms === undefined) continue;
      const key = `${line.system.name} ${terms}`;
      const first = firsts.get(key);
      firsts.set(key, first ?? line);
      if (!first) continue;
      const same = first.amount?.number === line.amount?.number && first.amount?.unit === line.amount?.unit;
      const title = 'Remove the second line';
      report({
        at: line.span,
        data: { system: line.system.name, same },
        related: [relatedPlace(file, first.span, 'The first budget')],
        fixes: same ? [{ title, safety: 'safe', edits: [removeStatement(file, line.span)] }] : [],
      });
    }
  },
});

/** What a figure is counted in, and over which window; undefined for units that nobody declared. */
function termsOf(amount: Quantity, workspace: Workspace): string | undefined {
  const { unit, per } = amount;
  const meaning = unit === undefined ? undefined : workspace.units.get(unit);
  if (!meaning) return undefined;
  if (per) {
    const window = workspace.units.get(per.unit);
    return window && `${thingOf(unit)} per ${per.number * window.factor} s`;
  }
  // `rps` is short for its definition, so it is the same terms as `requests per s`.
  const short = meaning.dimension === 'rate' && workspace.lookup('unit', unit ?? '')[0]?.declaration.equals;
  return short ? termsOf(short, workspace) : thingOf(unit);
}

function thingOf(unit: string | undefined): string {
  return unit?.replace(/s$/, '') ?? '';
}
