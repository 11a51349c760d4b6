/** A budget in a unit in which nobody can say what the campaign needs. */
import {
  type BudgetLine,
  type Campaign,
  isLoad,
  rateOf,
  type System,
  touchedSystems,
  usersOf,
  type Workspace,
} from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly written: string;
  readonly system: string;
  readonly reason: Reason;
}

/** `stay`: it is not said how long visits take; `landing`: no visit takes place there; else the thing that is counted. */
type Reason = 'stay' | 'landing' | { readonly things: string };

export const unmeasurableBudget = defineCheck({
  code: 'unmeasurable-budget',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: ({ written, system, reason }: Data) => {
    if (reason === 'stay')
      return `\`${written}\` is never checked: nobody says how long a visit on \`${system}\` stays`;
    if (reason === 'landing') return `\`${written}\` is never checked: no channel lands on \`${system}\``;
    return `\`${written}\` is never checked: \`${system}\` gets requests, not ${reason.things}`;
  },
  help: ({ system, reason }) => {
    if (reason === 'stay')
      return `Write in \`${system}\` how long a visit stays, as in \`visit 12 requests staying 3 min\`, or write the budget in requests, such as \`20 rps\``;
    if (reason === 'landing')
      return 'Only where visitors land it is known how long they stay: write the budget in requests, such as `20 rps`';
    return 'Write it in requests or visits, such as `20 rps` or `5000 visits per h`';
  },
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign) || !campaign.budget) return;
    const touched = new Set(touchedSystems(campaign, workspace).map(({ system }) => system));
    for (const line of campaign.budget.lines) {
      const declared = workspace.resolveTo('system', line.system);
      if (!line.amount || !declared || !touched.has(declared.declaration)) continue;
      const { declaration: system } = declared;
      const reason = reasonOf(line, system, campaign, workspace);
      if (!reason) continue;
      const { start, end } = line.amount.span;
      const written = file.text.slice(start, end).replace(/\s+/g, ' ');
      const place = system.visit?.span ?? system.nameSpan;
      report({
        at: line.amount.span,
        data: { written, system: system.name, reason },
        related: reason === 'stay' ? [relatedPlace(declared.file, place, 'Here it would be said')] : [],
      });
    }
  },
});

function reasonOf(
  { amount }: BudgetLine,
  system: System,
  campaign: Campaign,
  workspace: Workspace,
): Reason | undefined {
  if (usersOf(amount, workspace.units) !== undefined) return reasonOfUsers(system, campaign, workspace);
  const rate = rateOf(amount, workspace.units);
  return rate && !isLoad(rate) && rate.things !== undefined ? { things: rate.things } : undefined;
}

function reasonOfUsers(system: System, campaign: Campaign, workspace: Workspace): Reason | undefined {
  const pages = campaign.channels.flatMap(({ landsOn }) => {
    const page = workspace.resolveTo('page', landsOn)?.declaration;
    return page && workspace.resolveTo('system', page.system)?.declaration === system ? [page] : [];
  });
  if (pages.length === 0) return 'landing';
  return pages.every((page) => page.visit?.stay ?? system.visit?.stay) ? undefined : 'stay';
}
