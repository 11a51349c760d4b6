/** The line by which somebody approves of a campaign, sealed, in the place where such lines stand. */
import {
  type Approval,
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
import type { Settings } from './settings.ts';

export interface Signing {
  readonly role: string;
  /** Name of the person. */
  readonly person: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Where it can be read what was looked at; without it that of the role's approval before stays, where it still holds. */
  readonly evidence?: string | undefined;
}

/** `approval it by tom on 2026-10-21 seal "1:7f3a91c2 load:9a1c"`. */
function approvalLine(signing: Signing, campaign: Campaign, workspace: Workspace): string {
  const { role, person, date } = signing;
  const evidence = signing.evidence ?? keptEvidence(signing, campaign, workspace);
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
  const known = approvalBefore(signing, campaign);
  if (known) return replaceText(file, known.span, line);
  const isFirst = campaign.approvals.length === 0;
  const order = isFirst ? campaign.statements.slice(-1).map(({ keyword }) => keyword) : ['approval'];
  const edit = insertStatement(file, campaign, line, order);
  // A blank line between approvals, so that two branches that add one each can be merged; and one before all of them.
  const isBelow = campaign.statements.length > 0;
  return isBelow ? { ...edit, newText: `${newlineOf(file)}${edit.newText}` } : edit;
}

/**
 * The evidence of the role's approval before, where a new one does not take it over: it shows what another person looked
 * at, or what has changed since, or what nobody can tell for want of a seal.
 */
export function lostEvidence(signing: Signing, campaign: Campaign, workspace: Workspace): string | undefined {
  const evidence = approvalBefore(signing, campaign)?.evidence;
  if (signing.evidence !== undefined) return undefined;
  return keptEvidence(signing, campaign, workspace) === undefined ? evidence : undefined;
}

/** Who signs the same once more has looked at the same. */
function keptEvidence(signing: Signing, campaign: Campaign, workspace: Workspace): string | undefined {
  const { pending, person, seal, evidence } = approvalBefore(signing, campaign) ?? {};
  const isTheSame =
    !pending &&
    person?.name === signing.person &&
    seal !== undefined &&
    !brokenSeal(seal.value, campaign, signing.role, workspace);
  return isTheSame ? evidence : undefined;
}

/** The role's last one, which a new one replaces. */
function approvalBefore({ role }: Signing, { approvals }: Campaign): Approval | undefined {
  return approvals.findLast((approval) => approval.role?.name === role);
}

/** Roles in which a person may sign and that a campaign still waits for, those with a broken seal included. */
export function rolesToSign(
  person: Person,
  campaign: Campaign,
  workspace: Workspace,
  { parameters }: Pick<Settings, 'parameters'>,
): string[] {
  const missing = missingApprovals(campaign, workspace, parameters.standardChangeShare / 100).map(
    ({ role }) => role,
  );
  const open = new Set([...missing, ...staleRoles(campaign, workspace)]);
  return person.signsFor.map(({ name }) => name).filter((role) => open.has(role));
}

/** Roles whose signature no longer fits the campaign. */
function staleRoles(campaign: Campaign, workspace: Workspace): string[] {
  return campaign.approvals.flatMap(({ role, seal, pending }) =>
    role && seal && !pending && brokenSeal(seal.value, campaign, role.name, workspace) ? [role.name] : [],
  );
}
