/** Who must look at a campaign file when it changes. */
import {
  type AnyDeclaration,
  type Campaign,
  neededRoles,
  type Person,
  type Reference,
  type SourceFile,
  type Team,
  touchedSystems,
  type Workspace,
} from '@liaison/model';

/** People and teams, each once, in the order in which they were found. */
export type Onlooker = Person | Team;

/**
 * Of a campaign: its IT owner, whoever signs for the roles that have to agree, and the owners of the systems that it
 * touches; of what is declared beside campaigns, its owner. Who signs for a role is a matter of those who sign.
 * Up to `standardShare` of what a system can take, IT need not sign.
 */
export function onlookersOf(
  file: SourceFile,
  workspace: Workspace,
  standardShare?: number,
): readonly Onlooker[] {
  const found = new Set<Onlooker>();
  for (const declaration of file.declarations) {
    for (const onlooker of onlookersIn(declaration, workspace, standardShare)) found.add(onlooker);
  }
  return [...found];
}

/** Those who may sign for the roles, the departed left out. */
export function signersOf(roles: Iterable<string>, workspace: Workspace): Person[] {
  const wanted = new Set(roles);
  return peopleOf(workspace).filter(({ signsFor }) => signsFor.some(({ name }) => wanted.has(name)));
}

/** Members of a team, the departed left out. */
export function membersOf(team: Team, workspace: Workspace): Person[] {
  return peopleOf(workspace).filter(({ team: own }) => own?.name === team.name);
}

function peopleOf(workspace: Workspace): Person[] {
  return workspace
    .all('person')
    .map(({ declaration }) => declaration)
    .filter((person) => isThere(person, workspace));
}

function isThere({ until }: Person, { today }: Workspace): boolean {
  return until === undefined || until.value >= today;
}

function onlookersIn(
  declaration: AnyDeclaration,
  workspace: Workspace,
  standardShare: number | undefined,
): readonly Onlooker[] {
  switch (declaration.kind) {
    case 'campaign':
      return onlookersOfCampaign(declaration, workspace, standardShare);
    case 'system':
    case 'crm':
    case 'list':
      return meant([declaration.owner], workspace);
    case 'vendor':
      return meant([declaration.managedBy], workspace);
    case 'schema':
      return meant([workspace.resolveTo('crm', declaration.crm)?.declaration.owner], workspace);
    case 'team':
    case 'person':
      return signersOf(['marketing', 'it'], workspace);
    default:
      return [];
  }
}

function onlookersOfCampaign(
  campaign: Campaign,
  workspace: Workspace,
  standardShare: number | undefined,
): Onlooker[] {
  const named = new Map<string, Reference[]>();
  for (const { role, person } of campaign.approvals) {
    if (role && person) named.set(role.name, [...(named.get(role.name) ?? []), person]);
  }
  const roles = new Set([
    ...neededRoles(campaign, workspace, standardShare),
    ...campaign.approvals.flatMap(({ role }) => role?.name ?? []),
  ]);
  const open = [...roles].filter((role) => !named.has(role));
  const owners = touchedSystems(campaign, workspace).map(({ system }) => system.owner);
  return [
    ...meant([campaign.itOwner, ...[...named.values()].flat()], workspace),
    ...signersOf(open, workspace),
    ...meant(owners, workspace),
  ];
}

function meant(references: readonly (Reference | undefined)[], workspace: Workspace): Onlooker[] {
  return references.flatMap((reference): Onlooker[] => {
    const declaration = workspace.resolve(reference)?.declaration;
    if (declaration?.kind === 'team') return [declaration];
    return declaration?.kind === 'person' && isThere(declaration, workspace) ? [declaration] : [];
  });
}
