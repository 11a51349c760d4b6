/** A script on a page that serves a purpose of which the campaign does not say on which ground and for how long. */
import type { Campaign, Reference, Workspace } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { hasUnknownLine, usesFor } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';

type Data = { tag: string; purpose: string };

export const tagWithoutUse = defineCheck({
  code: 'tag-without-use',
  category: 'privacy',
  severity: 'warning',
  on: 'campaign',
  message: ({ tag, purpose }: Data) =>
    `\`${tag}\` is for \`${purpose}\`, and the campaign has no \`use\` for it`,
  help: ({ purpose }) =>
    `Add \`use ${purpose}\` with its \`basis\`, \`notice\` and \`retention\` to the campaign`,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    if (hasUnknownLine(campaign)) return;
    // A use whose purpose cannot be read may be this one.
    if (campaign.uses.some(({ purpose }) => !purpose || !workspace.resolve(purpose))) return;
    const told = new Set<string>();
    for (const { name, purpose } of campaign.pages.flatMap(({ tags }) => tags)) {
      if (!name || !purpose || told.has(purpose.name) || !isUnsaid(purpose, campaign, workspace)) continue;
      told.add(purpose.name);
      report({ at: purpose.span, data: { tag: name.value, purpose: purpose.name } });
    }
  },
});

/** What runs only so that the page does what somebody asked it for needs no use of its own. */
function isUnsaid(purpose: Reference, campaign: Campaign, workspace: Workspace): boolean {
  const declared = workspace.resolveTo('purpose', purpose)?.declaration;
  if (!declared || /^essential\b/.test(declared.fideslang?.value ?? '')) return false;
  // What a form asks for, too, is told there.
  const isAsked = campaign.captures.some((capture) =>
    capture.purposes.some(({ name }) => name === purpose.name),
  );
  return !isAsked && usesFor(purpose.name, campaign).length === 0;
}
