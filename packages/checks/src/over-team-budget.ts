/** Campaigns that ask more of a team than its budget for a period has. */
import type { SourceFile, Workspace } from '@liaison/model';
import { type Days, rangeDays, written } from './campaign-days.ts';
import { defineCheck } from './define-check.ts';
import { money } from './figures.ts';
import { relatedPlace } from './related-places.ts';
import { currencyOf } from './spends.ts';
import { partIn, type Spending, spendingKeys, teamSpendings } from './team-spending.ts';

interface Data {
  readonly asked: number;
  readonly budget: number;
  readonly currency: string;
  readonly days: Days;
  readonly campaigns: number;
}

export const overTeamBudget = defineCheck({
  code: 'over-team-budget',
  category: 'portfolio',
  severity: 'warning',
  on: 'team',
  message: ({ asked, budget, currency, campaigns }: Data) =>
    `Of a budget of ${money({ amount: budget, currency })}, ${campaigns === 1 ? 'one campaign asks' : `${campaigns} campaigns ask`} for ${money({ amount: asked, currency })}`,
  help: ({ asked, budget, currency, days }) =>
    `Cut or move ${money({ amount: asked - budget, currency })} of what falls into the days ${written(days)}, or agree on more`,
  run(team, { workspace }, report) {
    for (const { amount, range } of team.budgets) {
      const days = rangeDays(range);
      const currency = currencyOf(amount, workspace);
      if (!amount || !days || currency === undefined) continue;
      const asked = askedOf(team.name, days, workspace);
      // Currencies are never converted: with two of them nobody can say what is left.
      if (asked.some(({ spending }) => spending.currency !== currency)) continue;
      const sum = asked.reduce((all, { part }) => all + part, 0);
      if (sum < amount.number + SMALLEST) continue;
      const largest = [...asked].sort((a, b) => b.part - a.part).slice(0, MOST_SHOWN);
      report({
        at: amount.span,
        data: {
          asked: sum,
          budget: amount.number,
          currency,
          days,
          campaigns: new Set(asked.map(({ file, spending }) => `${file.path} ${spending.campaign}`)).size,
        },
        related: largest.map(({ spending, file, part }) =>
          relatedPlace(
            file,
            spending.at.span,
            `\`${spending.campaign}\` asks for ${money({ amount: part, currency })} of it`,
          ),
        ),
      });
    }
  },
});

const MOST_SHOWN = 8;

/** Half a unit: what is spread over days is not exact. */
const SMALLEST = 0.5;

interface Asked {
  readonly spending: Spending;
  readonly file: SourceFile;
  readonly part: number;
}

/** What campaigns ask of a team in some days, each spending once. */
function askedOf(team: string, days: Days, workspace: Workspace): Asked[] {
  const found = new Map<Spending, Asked>();
  for (const key of spendingKeys(team, days)) {
    for (const { value: spending, file } of workspace.entriesOf(teamSpendings).get(key)) {
      const part = partIn(spending, days);
      if (part > 0) found.set(spending, { spending, file, part });
    }
  }
  return [...found.values()];
}
