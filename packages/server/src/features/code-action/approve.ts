/** "Approve as …": the sealed line of somebody who may sign, on a campaign's name or on one of its approvals. */
import { approvalEdit, rolesToSign } from '@liaison/checks';
import { type Campaign, roleText, type Span } from '@liaison/model';
import { CodeActionKind } from 'vscode-languageserver';
import type { Offer, Selection } from './offer.ts';

/** More names than this are no help; the command line takes any. */
const MOST_PEOPLE = 5;

/** Whether anything can be signed there, so that it matters who asks. */
export function canApprove(selection: Selection): boolean {
  return candidatesIn(selection).length > 0;
}

/**
 * One for each person and role that the campaign waits for: first those of whoever asks, by name. Where that is nobody
 * who is known, the last one says how to become known, if the editor can show settings.
 */
export function approveOffers(selection: Selection, { me, canSay }: WhoAsks = {}): Offer[] {
  const candidates = candidatesIn(selection);
  const mine = candidates.filter(({ person }) => person === me);
  const others = candidates.filter(({ person }) => person !== me);
  const shown = [...mine, ...others].slice(0, Math.max(MOST_PEOPLE, mine.length));
  const offers = shown.map(({ campaign, person, role }, i) =>
    offerOf({ campaign, person, role, isMine: i < mine.length }, selection),
  );
  if (me !== undefined || !canSay || offers.length === 0) return offers;
  const command = { title: SAY_WHO, command: SET_ME };
  return [...offers, { title: SAY_WHO, kind: CodeActionKind.RefactorRewrite, command }];
}

/** What is known of whoever asks. */
export interface WhoAsks {
  /** Name of the person. */
  readonly me?: string | undefined;
  /** The editor has a command by which people say who they are. */
  readonly canSay?: boolean;
}

/** A command of the editor. */
export const SET_ME = 'liaison.setMe';

const SAY_WHO = 'Approve as yourself: say who you are…';

interface Candidate {
  readonly campaign: Campaign;
  readonly person: string;
  readonly role: string;
}

/** Whoever owns the campaign is nobody to ask. */
function candidatesIn({ repository, file, span }: Selection): Candidate[] {
  const { workspace, settings } = repository.analysis;
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
      rolesToSign(person, campaign, workspace, settings)
        .filter((role) => !line?.role || line.role.name === role)
        .map((role) => ({ campaign, role, person: person.name })),
    );
}

function offerOf(
  { campaign, person, role, isMine }: Candidate & { readonly isMine: boolean },
  { repository, file }: Selection,
): Offer {
  const { workspace } = repository.analysis;
  return {
    title: `Approve \`${campaign.name}\` as \`${person}\` for ${roleText(role)}`,
    kind: CodeActionKind.RefactorRewrite,
    ...(isMine && { isPreferred: true }),
    edits: () => [approvalEdit({ role, person, date: workspace.today }, campaign, file, workspace)],
  };
}

function touches(span: Span): (other: Span) => boolean {
  return (other) => other.start <= span.end && span.start <= other.end;
}
