/** Lines of a `capacity-budget`: systems that the campaign touches, with what the forecast needs of them. */
import { budgetsFor } from '@liaison/checks';
import {
  type Campaign,
  type CampaignLoad,
  loadOf,
  type Quantity,
  type System,
  touchedSystems,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';
import { type Cursor, takenFor } from './cursor.ts';

/** Whole lines for what touched systems have no budget of, then the systems of which nothing is known. */
export function budgetLineCandidates({ campaign, workspace, expected }: Cursor): Candidate[] {
  if (!campaign) return [];
  const others =
    campaign.budget?.lines.filter(({ system }) => system.span.start !== expected.word.start) ?? [];
  const budgeted = new Set(others.map(({ system }) => system.name));
  const agreed = new Set(
    others.map(({ system, amount }) => `${system.name} ${amount ? termsOf(amount) : ''}`),
  );
  const touched = touchedSystems(campaign, workspace).map(({ system }) => system);
  const lines = touched.flatMap((system) => {
    const amounts = neededOf(system, campaign, workspace);
    if (amounts.length === 0) return budgeted.has(system.name) ? [] : [systemCandidate(system, 1)];
    return amounts
      .filter((amount) => !agreed.has(`${system.name} ${amount.replace(/^\S+ /, '')}`))
      .map((amount) => lineCandidate(system, amount));
  });
  const rest = workspace.all('system').flatMap(({ declaration }) => {
    if (touched.includes(declaration) || budgeted.has(declaration.name)) return [];
    return [systemCandidate(declaration, 2)];
  });
  return [...lines, ...rest];
}

function lineCandidate(system: System, amount: string): Candidate {
  const label = `${writtenName(system.name)} ${amount}`;
  return { ...systemCandidate(system, 0), label, text: label, description: 'the forecast, rounded up' };
}

/** What an amount is counted in, as a line says it: a system may have a budget of requests and one of users. */
function termsOf({ unit, per }: Quantity): string {
  const each = per && (per.number === 1 ? per.unit : `${per.number} ${per.unit}`);
  return [unit, each && `per ${each}`].filter(Boolean).join(' ');
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
