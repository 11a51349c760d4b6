/** A campaign in which each side is measured by figures of its own. */
import {
  type Campaign,
  isBusinessSide,
  type SourceFile,
  sideOfPerson,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import type { Fix } from './finding.ts';
import { hasReadMetrics, isShared, unwatchedTransaction } from './metric-owners.ts';
import { subjectOf } from './wording.ts';

export const unsharedMetrics = defineCheck({
  code: 'unshared-metrics',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ subject }: { subject: string }) => `${subject} has no metric of marketing and IT together`,
  help: 'Add a second `owner` to the metric that both sides can move, so that both answer for it',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || !hasReadMetrics(campaign, file)) return;
    if (campaign.metrics.some((metric) => isShared(metric, workspace) !== false)) return;
    // The metric that is missing there is one of both sides.
    if (unwatchedTransaction(campaign, workspace) !== undefined) return;
    const at = campaign.metrics[0]?.nameSpan;
    if (!at) return;
    report({ at, data: { subject: subjectOf(campaign) }, fixes: sharing(campaign, file, workspace) });
  },
});

/** Each metric may be the one to share: with the team of the owner of the other side. */
function sharing(campaign: Campaign, file: SourceFile, workspace: Workspace): Fix[] {
  const { owner, itOwner, metrics } = campaign;
  return metrics.flatMap((metric): Fix[] => {
    const sides = metric.owners.map((reference) => workspace.resolveTo('team', reference)?.declaration.side);
    const isOfIt = sides.some((side) => side?.name === 'it');
    const person = isOfIt ? owner : itOwner;
    const side = sideOfPerson(person, workspace);
    const team = workspace.resolveTo('person', person)?.declaration.team;
    const isOther = side !== undefined && (isOfIt ? isBusinessSide(side) : side === 'it');
    const isHalf = isOfIt || sides.some((each) => each !== undefined && isBusinessSide(each.name));
    if (!team || !isOther || !isHalf) return [];
    const edits = [insertStatement(file, metric, `owner ${writtenName(team.name)}`, ['owner'])];
    return [{ title: `Let \`${team.name}\` answer for \`${metric.name}\`, too`, safety: 'suggested', edits }];
  });
}
