/** Campaigns on a system beside what their budgets allow there. */
import {
  budgetLimits,
  exceeds,
  type Forecast,
  type LoadModel,
  ownPeak,
  rps,
  type SystemLoad,
  useOf,
  type Workspace,
} from '@liaison/model';
import { budgetAmount } from '../../load/amounts.ts';
import { placeOf, type SourcePlace } from '../../page/source-place.ts';

export interface BudgetRow {
  readonly campaign: string;
  /** The line of the budget, or the campaign that has none. */
  readonly place: SourcePlace;
  /** `634 of 740 rps`; without a budget what it brings. */
  readonly text: string;
  /** Of the budget; null where there is none. */
  readonly share: number | null;
  readonly at: number | null;
  readonly isOver: boolean;
}

const MOST_ROWS = 40;

/** So many campaigns are looked at in one step. */
const CAMPAIGNS_A_STEP = 100;

/** The lines of which most is used first, those without a budget before them. */
export function* budgetRows(
  system: SystemLoad,
  model: LoadModel,
  workspace: Workspace,
): Generator<void, { readonly rows: readonly BudgetRow[]; readonly leftOut: number }> {
  const rows: BudgetRow[] = [];
  for (const [i, owner] of system.owners().entries()) {
    const forecast = model.byOwner(owner);
    if (forecast) rows.push(...rowsOf(forecast, system.limits.system.name, workspace));
    if (i % CAMPAIGNS_A_STEP === CAMPAIGNS_A_STEP - 1) yield;
  }
  rows.sort((a, b) => (b.share ?? Number.MAX_VALUE) - (a.share ?? Number.MAX_VALUE));
  return { rows: rows.slice(0, MOST_ROWS), leftOut: Math.max(0, rows.length - MOST_ROWS) };
}

function rowsOf({ campaign, file, load }: Forecast, system: string, workspace: Workspace): BudgetRow[] {
  const limits = budgetLimits(campaign, load, workspace).filter((limit) => limit.system === system);
  if (limits.length === 0) {
    const peak = ownPeak(load, system);
    if (!peak) return [];
    const place = placeOf(file, campaign.budget?.span ?? campaign.nameSpan);
    const text = `${rps(peak.rate)}, no budget`;
    return [{ campaign: campaign.name, place, text, share: null, at: peak.at, isOver: false }];
  }
  return limits.map((limit) => {
    const use = useOf(limit, load);
    const line = {
      kind: limit.kind,
      limit: limit.amount,
      windowSeconds: limit.seconds ?? null,
      peak: use?.amount ?? null,
      at: null,
    };
    return {
      campaign: campaign.name,
      place: placeOf(file, limit.line.span),
      text: budgetAmount(line),
      share: use && limit.amount > 0 ? use.amount / limit.amount : null,
      at: use?.at ?? null,
      isOver: exceeds(use?.amount, limit.amount),
    };
  });
}
