/** Lines of a `capacity-budget`: systems that the campaign touches, with what the forecast needs of them. */
import { budgetsFor } from '@liaison/checks';
import {
  type Campaign,
  type CampaignLoad,
  loadOf,
  type System,
  touchedSystems,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';
import { type Cursor, takenFor } from './cursor.ts';

/** Whole lines for touched systems without a budget, then the other systems. */
export function budgetLineCandidates({ campaign, workspace, expected }: Cursor): Candidate[] {
  if (!campaign) return [];
  const others =
    campaign.budget?.lines.filter(({ system }) => system.span.start !== expected.word.start) ?? [];
  const budgeted = new Set(others.map(({ system }) => system.name));
  const touched = touchedSystems(campaign, workspace).map(({ system }) => system);
  const missing = touched.filter(({ name }) => !budgeted.has(name));
  const lines = missing.flatMap((system) => {
    const name = writtenName(system.name);
    const amounts = neededOf(system, campaign, workspace);
    if (amounts.length === 0) return [systemCandidate(system, 1)];
    return amounts.map(
      (amount): Candidate => ({
        ...systemCandidate(system, 0),
        label: `${name} ${amount}`,
        text: `${name} ${amount}`,
        description: 'the forecast, rounded up',
      }),
    );
  });
  const rest = workspace.all('system').flatMap(({ declaration }) => {
    if (touched.includes(declaration) || budgeted.has(declaration.name)) return [];
    return [systemCandidate(declaration, 2)];
  });
  return [...lines, ...rest];
}

/** What the forecast needs of the system that the line names. */
export function budgetAmountCandidates(cursor: Cursor): Candidate[] {
  const { campaign, workspace } = cursor;
  const system = workspace.lookup('system', takenFor(cursor, 'system') ?? '')[0]?.declaration;
  if (!campaign || !system) return [];
  return neededOf(system, campaign, workspace).map((label, rank) => ({
    label,
    kind: CompletionItemKind.Value,
    rank,
    description: 'the forecast, rounded up',
  }));
}

/** Nothing while the forecast is not known of every channel. */
function neededOf(system: System, campaign: Campaign, workspace: Workspace): readonly string[] {
  const load: CampaignLoad | undefined = loadOf(workspace).of(campaign)?.load;
  if (!load || load.channels.some(({ unknown }) => unknown) || !load.systems.has(system.name)) return [];
  return budgetsFor(campaign, load, system, workspace);
}

function systemCandidate({ name, title }: System, rank: number): Candidate {
  return {
    label: name,
    text: `${writtenName(name)} `,
    kind: CompletionItemKind.Module,
    rank,
    ...(title !== undefined && { description: title }),
    about: { type: 'declaration', kind: 'system', name },
  };
}
