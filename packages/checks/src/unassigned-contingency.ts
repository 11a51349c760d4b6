/** A plan for the case that it gets tight that names nobody to carry it out. */
import type { ContingencyPlan, Person, Reference, SourceFile, Workspace } from '@liaison/model';
import { writtenName } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { whenOf } from './contingency-plans.ts';
import { defineCheck } from './define-check.ts';
import { hasLeft } from './departures.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';

export const unassignedContingency = defineCheck({
  code: 'unassigned-contingency',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: (data: { system: string }) => `The plan for \`${data.system}\` names nobody who carries it out`,
  help: 'Write `by` and a person behind the action: who watches the figure, and may act without asking',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    for (const plan of campaign.contingency) {
      // A plan without condition or action is unfinished, which is said already.
      if (plan.by || !plan.action || !plan.condition) continue;
      const people = stillHere([campaign.itOwner, campaign.owner], workspace);
      report({
        at: whenOf(plan),
        data: { system: plan.condition.system.name },
        fixes: people.flatMap((person) => naming(person, plan, file)),
      });
    }
  },
});

function stillHere(references: readonly (Reference | undefined)[], workspace: Workspace): Person[] {
  const people = references.flatMap((one) => workspace.resolveTo('person', one)?.declaration ?? []);
  return [...new Set(people)].filter((person) => !hasLeft(person, workspace.today));
}

function naming({ name }: Person, plan: ContingencyPlan, file: SourceFile): Fix[] {
  const end = endOfAction(plan, file);
  if (end === undefined) return [];
  const edit = replaceText(file, { start: end, end }, ` by ${writtenName(name)}`);
  return [{ title: `Let \`${name}\` carry it out`, safety: 'suggested', edits: [edit] }];
}

/** Where `by` belongs: before `tested`. Undefined where `tested` has no day yet. */
function endOfAction({ tested, evidence, span }: ContingencyPlan, { text }: SourceFile): number | undefined {
  const behind = text.slice(span.start, tested?.span.start ?? span.end);
  if (!tested) return evidence !== undefined || /\stested$/.test(behind) ? undefined : span.end;
  const action = /^(.*?)\s+tested\s*$/s.exec(behind)?.[1];
  return action === undefined ? undefined : span.start + action.length;
}
