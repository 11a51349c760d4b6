/** A request for which only people of a vendor answer. */
import {
  type Campaign,
  type Need,
  type SourceFile,
  sideOfTeam,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { openRequests, vendorBehind } from './requests.ts';

interface Data {
  readonly request: string;
  readonly actor: string;
  readonly vendor: string;
}

export const outsourcedAccountability = defineCheck({
  code: 'outsourced-accountability',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ request, actor, vendor }: Data) =>
    actor === vendor
      ? `Vendor \`${vendor}\` alone is accountable for \`${request}\``
      : `\`${actor}\` is accountable for \`${request}\`, and works for vendor \`${vendor}\``,
  help: ({ vendor }) =>
    `Name a person of our own as \`accountable\`, and \`${vendor}\` as \`responsible\`: work can be bought, answering for it cannot`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    for (const need of openRequests(campaign)) {
      const [first] = need.accountable;
      const vendors = need.accountable.map((actor) => vendorBehind(actor, workspace));
      const vendor = vendors[0];
      if (!first || vendor === undefined || vendors.includes(undefined)) continue;
      report({
        at: first.span,
        data: { request: need.name, actor: first.name, vendor },
        fixes: need.accountable.length === 1 ? fixesOf(need, campaign, file, workspace) : [],
      });
    }
  },
});

/** Whoever keeps in touch with those outside, else the owner of the side that is asked. */
function fixesOf(need: Need, campaign: Campaign, file: SourceFile, workspace: Workspace): Fix[] {
  const { liaisons, itOwner, owner } = campaign;
  const [named] = need.accountable;
  const last = sideOfTeam(need.from, workspace) === 'marketing' ? owner : itOwner;
  const inside = [...liaisons, last].find(
    (person) => workspace.resolveTo('person', person) && vendorBehind(person, workspace) === undefined,
  );
  if (!inside || !named) return [];
  const edits = [replaceText(file, named.span, writtenName(inside.name))];
  return [{ title: `Let \`${inside.name}\` be accountable`, safety: 'suggested', edits }];
}
