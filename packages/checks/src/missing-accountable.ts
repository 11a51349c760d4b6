/** A request for which nobody answers, although it says who works on it, or others say who answers for theirs. */
import {
  type Campaign,
  type Need,
  type SourceFile,
  sideOfTeam,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import type { Fix } from './finding.ts';
import { namesAccountable, openRequests, vendorBehind } from './requests.ts';
import { statementOf } from './statements.ts';

export const missingAccountable = defineCheck({
  code: 'missing-accountable',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ request }: { request: string }) => `Nobody is accountable for \`${request}\``,
  help: 'Add `accountable` with the one person of our own who answers for it being there on time',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    for (const need of openRequests(campaign)) {
      if (statementOf(need, 'accountable') || !isAsked(need, workspace)) continue;
      if (hasBrokenLine(file, need.span)) continue;
      report({
        at: need.nameSpan,
        data: { request: need.name },
        fixes: fixesOf(need, campaign, file, workspace),
      });
    }
  },
});

function isAsked({ responsible, consulted, informed }: Need, workspace: Workspace): boolean {
  return responsible.length + consulted.length + informed.length > 0 || namesAccountable(workspace);
}

/** Somebody who works on it, else the owner of the side that is asked. */
function fixesOf(need: Need, campaign: Campaign, file: SourceFile, workspace: Workspace): Fix[] {
  const isOfIt = sideOfTeam(need.from, workspace) === 'it';
  const people = [...need.responsible, isOfIt ? campaign.itOwner : campaign.owner].filter(
    (actor) => workspace.resolveTo('person', actor) && vendorBehind(actor, workspace) === undefined,
  );
  const names = [...new Set(people.flatMap((person) => person?.name ?? []))];
  return names.slice(0, MOST).map((name) => ({
    title: `Let \`${name}\` be accountable`,
    safety: 'suggested',
    edits: [insertStatement(file, need, `accountable ${writtenName(name)}`, ['responsible'])],
  }));
}

const MOST = 3;
