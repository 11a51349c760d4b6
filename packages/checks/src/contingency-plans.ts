/** What a campaign has planned for the case that it gets tight. */
import {
  type Campaign,
  type ContingencyPlan,
  type SourceFile,
  shareOf,
  type Workspace,
} from '@liaison/model';
import { isDamaged } from './lost-places.ts';

/** The system whose load or measure a plan watches; undefined where that is not written or not known. */
export function watchedSystem({ condition }: ContingencyPlan, workspace: Workspace): string | undefined {
  return workspace.resolveTo('system', condition?.system)?.declaration.name;
}

/** The share of the capacity above which a plan is carried out; undefined for a plan that watches a measure. */
export function triggerOf({ condition }: ContingencyPlan): number | undefined {
  return condition?.type === 'load' ? shareOf(condition.share) : undefined;
}

/**
 * Whether the campaign has a plan or a waiting room for a system. Also true where that cannot be said: a line that
 * nobody understands, or a plan for a system that nobody knows, may be the one.
 */
export function isPlannedFor(
  system: string,
  campaign: Campaign,
  file: SourceFile,
  workspace: Workspace,
): boolean {
  if (isDamaged(campaign.nameSpan.start, file)) return true;
  const lines = [...campaign.statements, ...campaign.blocks.flatMap(({ statements }) => statements)];
  if (lines.some(({ known, named }) => !known && !named)) return true;
  const watched = campaign.contingency.map((plan) => watchedSystem(plan, workspace));
  const rooms = campaign.waitingRooms.map(
    (room) => workspace.resolveTo('system', room.system)?.declaration.name,
  );
  return [...watched, ...rooms].some((name) => name === undefined || name === system);
}

/** The keyword of a plan, which stands for the whole of it. */
export function whenOf({ span }: ContingencyPlan): ContingencyPlan['span'] {
  return { start: span.start, end: span.start + 'when'.length };
}
