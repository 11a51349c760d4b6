/** People are on call for a campaign, and none of them could do anything about a system. */
import { type Campaign, isBusinessSide, sideOfPerson, type Workspace } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';

export const onCallOutsideIt = defineCheck({
  code: 'on-call-outside-it',
  category: 'people',
  severity: 'warning',
  on: 'campaign',
  message: ({ person, system }: { person: string; system: string }) =>
    `\`${person}\` is on call and not in IT, and nobody else is for \`${system}\``,
  help: ({ system }) =>
    `Ask the owner of \`${system}\` who is there in those hours, and add \`on-call\` with that person`,
  run(campaign, { workspace }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    const [first] = campaign.onCall;
    const system = landingOf(campaign, workspace);
    if (!first?.person || system === undefined) return;
    const isOutside = campaign.onCall.every(({ person }) =>
      isBusinessSide(sideOfPerson(person, workspace) ?? ''),
    );
    if (isOutside) report({ at: first.person.span, data: { person: first.person.name, system } });
  },
});

/** The system on which the first channel lands that lands anywhere. */
function landingOf({ channels }: Campaign, workspace: Workspace): string | undefined {
  for (const { landsOn } of channels) {
    const page = workspace.resolveTo('page', landsOn)?.declaration;
    const system = workspace.resolveTo('system', page?.system)?.declaration;
    if (system) return system.name;
  }
  return undefined;
}
