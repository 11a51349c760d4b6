/** An escalation whose every step is on one side: the other hears from the customers. */
import {
  type Campaign,
  isBusinessSide,
  type SourceFile,
  secondsOf,
  sideOfPerson,
  type Workspace,
  writtenDuration,
  writtenName,
} from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import type { Fix } from './finding.ts';

interface Data {
  readonly present: string;
  readonly absent: string;
}

export const oneSidedEscalation = defineCheck({
  code: 'one-sided-escalation',
  category: 'agreement',
  severity: 'info',
  ruleSet: 'strict',
  on: 'campaign',
  message: ({ present, absent }: Data) => `Every step is in ${present}, and nobody of ${absent} is told`,
  help: ({ absent }) => `End with somebody of ${absent} who may stop the campaign, such as a sponsor`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    const last = campaign.escalates.at(-1);
    // One step is not a path yet.
    if (isDraft(campaign) || isClosed(campaign) || campaign.escalates.length < 2 || !last?.person) return;
    const sides = campaign.escalates.map(({ person }) => sideOfPerson(person, workspace));
    const inIt = sides.every((side) => side === 'it');
    const inBusiness = sides.every((side) => side !== undefined && isBusinessSide(side));
    if (!inIt && !inBusiness) return;
    const [present, absent] = inIt ? ['IT', 'marketing or sales'] : ['marketing or sales', 'IT'];
    const isAbsent = (side: string) => (inIt ? isBusinessSide(side) : side === 'it');
    report({
      at: last.person.span,
      data: { present, absent },
      fixes: fixesOf(campaign, isAbsent, file, workspace),
    });
  },
});

/** A sponsor of the other side, else its owner, in twice the time of the last step. */
function fixesOf(
  campaign: Campaign,
  isAbsent: (side: string) => boolean,
  file: SourceFile,
  workspace: Workspace,
): Fix[] {
  const within = campaign.escalates.at(-1)?.within;
  const seconds = within && secondsOf(within, workspace.units);
  const person = [...campaign.sponsors, campaign.owner, campaign.itOwner].find((each) =>
    isAbsent(sideOfPerson(each, workspace) ?? ''),
  );
  if (!person || seconds === undefined) return [];
  const line = `escalates to ${writtenName(person.name)} within ${writtenDuration(seconds * 2)}`;
  const edits = [insertStatement(file, campaign, line, ['escalates'])];
  return [{ title: `Tell \`${person.name}\` at the end`, safety: 'suggested', edits }];
}
