/** Whom a fix may propose as owner of a campaign: people of the right side who are still here. */
import {
  type Campaign,
  type Person,
  type Reference,
  sideOfTeam,
  touchedSystems,
  type Workspace,
} from '@liaison/model';
import { hasLeft } from './departures.ts';

const MOST = 3;

/** At most three people of IT teams: first of teams that own what the campaign touches, in the order of touch. */
export function itOwnerCandidates(campaign: Campaign, workspace: Workspace): Person[] {
  const owners = touchedSystems(campaign, workspace).map(({ system }) => system.owner);
  return candidates(workspace, ['it'], owners, campaign.owner);
}

/** At most three people of marketing and sales teams: first of teams that own the lists that the campaign writes to. */
export function ownerCandidates(campaign: Campaign, workspace: Workspace): Person[] {
  const owners = campaign.channels.map(
    ({ audience }) => workspace.resolveTo('list', audience?.source)?.declaration.owner,
  );
  return candidates(workspace, ['marketing', 'sales'], owners, campaign.itOwner);
}

/** By team in the order of `teams`, then by side in the order of `sides`, then by name. */
function candidates(
  workspace: Workspace,
  sides: readonly string[],
  teams: readonly (Reference | undefined)[],
  taken: Reference | undefined,
): Person[] {
  const names = teams.map((team) => team?.name);
  const ranked = workspace.all('person').flatMap(({ declaration: person }) => {
    const side = sides.indexOf(sideOfTeam(person.team, workspace) ?? '');
    if (side < 0 || hasLeft(person, workspace.today) || person.name === taken?.name) return [];
    const team = names.indexOf(person.team?.name);
    return [{ person, rank: (team < 0 ? names.length : team) * sides.length + side }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.person.name < b.person.name ? -1 : 1))
    .map(({ person }) => person)
    .slice(0, MOST);
}
