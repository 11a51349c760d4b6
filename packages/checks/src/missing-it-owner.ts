/** A campaign that names no IT owner: the plan of which IT hears when the site is down. */
import type { Campaign, Person, Workspace } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { insertStatement, writtenName } from './edits.ts';
import { touchedSystems } from './touched-systems.ts';

export const missingItOwner = defineCheck({
  code: 'missing-it-owner',
  category: 'people',
  severity: 'error',
  on: 'campaign',
  message: (data: { campaign: string }) => `Campaign \`${data.campaign}\` names no IT owner`,
  help: 'Add `it-owner` with a person of an IT team: whoever IT should call, and who answers for the load',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (campaign.itOwner) return;
    const fixes = candidates(campaign, workspace)
      .slice(0, 3)
      .map((person) => ({
        title: `Name \`${person.name}\` as IT owner`,
        safety: 'suggested' as const,
        edits: [insertStatement(file, campaign, `it-owner ${writtenName(person.name)}`, ['owner'])],
      }));
    report({ at: campaign.nameSpan, data: { campaign: campaign.name }, fixes });
  },
});

/** People of the teams that own what the campaign touches, in the order in which it touches them; else of any IT team. */
function candidates(campaign: Campaign, workspace: Workspace): Person[] {
  const teams = touchedSystems(campaign, workspace).map(({ system }) => system.owner?.name);
  const people = workspace
    .all('person')
    .map(({ declaration }) => declaration)
    .filter((person) => sideOf(person, workspace) === 'it' && !hasLeft(person, workspace.today));
  const rank = (person: Person) => {
    const index = teams.indexOf(person.team?.name);
    return index < 0 ? teams.length : index;
  };
  return people
    .filter((person) => person.name !== campaign.owner?.name)
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

function hasLeft(person: Person, today: string): boolean {
  return person.until !== undefined && person.until.value < today;
}

function sideOf(person: Person, workspace: Workspace): string | undefined {
  return workspace.resolveTo('team', person.team)?.declaration.side?.name;
}
