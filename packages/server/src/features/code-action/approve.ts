/** "Approve as …": the sealed line of somebody who may sign, on a campaign's name or on one of its approvals. */
import { approvalEdit, rolesToSign } from '@liaison/checks';
import type { Campaign, Span } from '@liaison/model';
import { CodeActionKind } from 'vscode-languageserver';
import type { Offer, Selection } from './offer.ts';

/** More names than this are no help; the command line takes any. */
const MOST_PEOPLE = 5;

/** One for each person and role that the campaign waits for; whoever owns it is nobody to ask. */
export function approveOffers({ repository, file, span }: Selection): Offer[] {
  const { workspace } = repository.analysis;
  const campaign = file.declarations.find(
    (declaration): declaration is Campaign =>
      declaration.kind === 'campaign' &&
      [declaration.nameSpan, ...declaration.approvals.map((approval) => approval.span)].some(touches(span)),
  );
  // Nobody signs what cannot be read.
  if (!campaign || file.problems.length > 0) return [];
  const line = campaign.approvals.find((approval) => touches(span)(approval.span));
  return workspace
    .all('person')
    .filter(({ declaration }) => declaration.name !== campaign.owner?.name)
    .flatMap(({ declaration: person }) =>
      rolesToSign(person, campaign, workspace)
        .filter((role) => !line?.role || line.role.name === role)
        .map((role) => ({ role, person: person.name })),
    )
    .slice(0, MOST_PEOPLE)
    .map(({ role, person }) => ({
      title: `Approve \`${campaign.name}\` as \`${person}\` for ${role}`,
      kind: CodeActionKind.RefactorRewrite,
      edits: () => [approvalEdit({ role, person, date: workspace.today }, campaign, file, workspace)],
    }));
}

function touches(span: Span): (other: Span) => boolean {
  return (other) => other.start <= span.end && span.start <= other.end;
}
