/** What the checks would say if a campaign were planned otherwise. Nothing is written, and no text is changed. */
import { buildWorkspace, type Campaign, type Workspace } from '@liaison/model';
import type { Finding } from './finding.ts';
import { type RunOptions, runChecks } from './run-checks.ts';

export interface WhatIf {
  /** The workspace with the other plan in it. */
  readonly workspace: Workspace;
  /** Findings that only the other plan has. */
  readonly come: readonly Finding[];
  /** Findings that only the present plan has. */
  readonly gone: readonly Finding[];
  /** Findings of both that say something else. */
  readonly changed: readonly { readonly before: Finding; readonly after: Finding }[];
}

/** The same workspace with another plan in the place of a campaign. Places stay those of the text as it is. */
export function workspaceWith(workspace: Workspace, campaign: Campaign, plan: Campaign): Workspace {
  const files = workspace.files.map((file) =>
    file.declarations.includes(campaign)
      ? { ...file, declarations: file.declarations.map((one) => (one === campaign ? plan : one)) }
      : file,
  );
  return buildWorkspace(files, { today: workspace.today });
}

/** Runs the checks on both plans and compares. Findings at the same place with the same code are the same finding. */
export function whatIf(
  workspace: Workspace,
  campaign: Campaign,
  plan: Campaign,
  options: RunOptions,
): WhatIf {
  const other = workspaceWith(workspace, campaign, plan);
  return { workspace: other, ...compareFindings(runChecks(workspace, options), runChecks(other, options)) };
}

/** Which findings come, which go, and which say something else. */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): Omit<WhatIf, 'workspace'> {
  const old = byPlace(before);
  const come: Finding[] = [];
  const changed: { before: Finding; after: Finding }[] = [];
  for (const finding of after) {
    const same = old.get(placeOf(finding));
    const exact = same?.findIndex(({ message }) => message === finding.message) ?? -1;
    const previous = same?.splice(Math.max(exact, 0), 1)[0];
    if (!previous) come.push(finding);
    else if (previous.message !== finding.message) changed.push({ before: previous, after: finding });
  }
  return { come, gone: [...old.values()].flat(), changed };
}

function byPlace(findings: readonly Finding[]): Map<string, Finding[]> {
  return Map.groupBy(findings, placeOf);
}

function placeOf({ code, at }: Finding): string {
  return `${code} ${at.file} ${at.span.start} ${at.span.end}`;
}
