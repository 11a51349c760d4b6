/** What a campaign asks of others (`needs`): which requests are still open, and whose people they count on. */
import {
  addBusinessDays,
  type Campaign,
  launchDay,
  type Need,
  type Reference,
  type Workspace,
} from '@liaison/model';
import { anyFile } from './any-file.ts';
import { isClosed, isDraft } from './campaign-status.ts';

/** Requests that are not done, of a campaign that is meant seriously and not over. */
export function openRequests(campaign: Campaign): readonly Need[] {
  if (isDraft(campaign) || isClosed(campaign)) return [];
  return campaign.needs.filter(({ done }) => !done);
}

/** Whether anybody in the repository says who is accountable for a request: then all of them are asked. */
export const namesAccountable: (workspace: Workspace) => boolean = anyFile(
  ({ declarations, builtIn }) =>
    !builtIn &&
    declarations.some(
      (declaration) =>
        declaration.kind === 'campaign' &&
        declaration.needs.some(({ accountable }) => accountable.length > 0),
    ),
);

/** The vendor that somebody works for, or is; undefined for people and teams of our own, and for the unknown. */
export function vendorBehind(actor: Reference | undefined, workspace: Workspace): string | undefined {
  const declared = workspace.resolve(actor)?.declaration;
  if (declared?.kind === 'vendor') return declared.name;
  const team =
    declared?.kind === 'person' ? workspace.resolveTo('team', declared.team)?.declaration : declared;
  if (team?.kind !== 'team') return undefined;
  return workspace.resolveTo('vendor', team.outsourcedTo)?.declaration.name;
}

/** A week of work before the launch: time to look at what comes, and to have it mended. Undefined if that is over. */
export function sensibleDueDay(campaign: Campaign, { today }: Workspace): string | undefined {
  const launch = launchDay(campaign);
  const day = launch === undefined ? undefined : addBusinessDays(launch, -BUSINESS_DAYS);
  return day !== undefined && day >= today ? day : undefined;
}

const BUSINESS_DAYS = 5;
