/** The line by which somebody approves of a campaign, sealed, in the place where such lines stand. */
import {
  brokenSeal,
  type Campaign,
  missingApprovals,
  type Person,
  type SourceFile,
  sealOf,
  type Workspace,
  writtenName,
  writtenText,
} from '@liaison/model';
import { insertStatement, newlineOf, replaceText } from './edits.ts';
import type { TextEdit } from './finding.ts';

export interface Signing {
  readonly role: string;
  /** Name of the person. */
  readonly person: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Where it can be read what was looked at. */
  readonly evidence?: string | undefined;
}

/** `approval it by tom on 2026-10-21 seal "1:7f3a91c2 load:9a1c"`. */
function approvalLine(
  { role, person, date, evidence }: Signing,
  campaign: Campaign,
  workspace: Workspace,
): string {
  return [
    `approval ${writtenName(role)} by ${writtenName(person)} on ${date}`,
    ...(evidence === undefined ? [] : [`evidence ${writtenText(evidence)}`]),
    `seal ${writtenText(sealOf(campaign, role, workspace))}`,
  ].join(' ');
}

/** Puts the approval in the place of the role's last one, or behind the other approvals. */
export function approvalEdit(
  signing: Signing,
  campaign: Campaign,
  file: SourceFile,
  workspace: Workspace,
): TextEdit {
  const line = approvalLine(signing, campaign, workspace);
  const known = campaign.approvals.findLast(({ role }) => role?.name === signing.role);
  if (known) return replaceText(file, known.span, line);
  // A blank line between approvals, so that two branches that add one each can be merged.
  const isFirst = campaign.approvals.length === 0;
  const order = isFirst ? campaign.statements.slice(-1).map(({ keyword }) => keyword) : ['approval'];
  const edit = insertStatement(file, campaign, line, order);
  return isFirst ? edit : { ...edit, newText: `${newlineOf(file)}${edit.newText}` };
}

/** Roles in which a person may sign and that a campaign still waits for, those with a broken seal included. */
export function rolesToSign(person: Person, campaign: Campaign, workspace: Workspace): string[] {
  const missing = missingApprovals(campaign, workspace).map(({ role }) => role);
  const open = new Set([...missing, ...staleRoles(campaign, workspace)]);
  return person.signsFor.map(({ name }) => name).filter((role) => open.has(role));
}

/** Roles whose signature no longer fits the campaign. */
function staleRoles(campaign: Campaign, workspace: Workspace): string[] {
  return campaign.approvals.flatMap(({ role, seal, pending }) =>
    role && seal && !pending && brokenSeal(seal.value, campaign, role.name, workspace) ? [role.name] : [],
  );
}
