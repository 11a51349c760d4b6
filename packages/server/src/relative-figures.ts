/** What figures are worth that are relative to something else: a share of a capacity, of a budget of money, of a page's visits. */
import { money, rps } from '@liaison/checks';
import type { Channel, Span } from '@liaison/model';
import {
  type Campaign,
  type CampaignLoad,
  type ContingencyPlan,
  loadOf,
  type System,
  shareOf,
  type Workspace,
  writtenAudience,
} from '@liaison/model';
import { submissionsIn } from './derivation.ts';
import { counted, numberText, shareText } from './hover/written.ts';

/** A figure, where it stands, and how the absolute one comes about. */
export interface RelativeFigure {
  readonly span: Span;
  /** `720 rps`. */
  readonly text: string;
  readonly how: string;
}

/** All of a campaign: conditions in per cent of a capacity, shares of the funding, audiences by their list, rates of forms. */
export function* relativeFigures(
  campaign: Campaign,
  load: CampaignLoad,
  workspace: Workspace,
): Generator<RelativeFigure> {
  for (const plan of campaign.contingency) yield* ofCapacity(plan, workspace);
  yield* ofFunding(campaign);
  for (const channel of campaign.channels) yield* ofList(channel, workspace);
  for (const capture of campaign.captures) {
    const sum = submissionsIn(load, capture, workspace);
    if (!capture.rate || sum === undefined || sum === 0) continue;
    const text = counted(sum, 'submission');
    const how = `${counted(sum / (shareOf(capture.rate) ?? 1), 'visit')} × ${shareText(shareOf(capture.rate) ?? 1)} = ${text}`;
    yield { span: capture.rate.span, text, how };
  }
}

/** `above 80 % of capacity` in requests per second. */
function* ofCapacity({ condition }: ContingencyPlan, workspace: Workspace): Generator<RelativeFigure> {
  if (condition?.type !== 'load') return;
  const share = shareOf(condition.share);
  const system = workspace.resolveTo('system', condition.system)?.declaration;
  const rate = system && loadOf(workspace).system(system.name)?.limits.rate;
  if (share === undefined || !rate) return;
  const text = rps(rate.amount * share);
  yield { span: condition.share.span, text, how: `${rps(rate.amount)} × ${shareText(share)} = ${text}` };
}

function* ofFunding({ funding }: Campaign): Generator<RelativeFigure> {
  const total = funding?.total;
  if (!total?.unit) return;
  for (const line of funding?.shares ?? []) {
    const share = shareOf(line.share);
    if (!line.share || share === undefined) continue;
    const text = money({ amount: total.number * share, currency: total.unit });
    yield {
      span: line.share.span,
      text,
      how: `${numberText(total.number)} ${total.unit} × ${shareText(share)} = ${text}`,
    };
  }
}

/** The people of a list, where the channel does not say how many they are. */
function* ofList(channel: Channel, workspace: Workspace): Generator<RelativeFigure> {
  const { audience } = channel;
  const people = writtenAudience(channel, workspace);
  if (!audience?.source || audience.size || people === undefined) return;
  const text = `${numberText(people)} people`;
  yield { span: audience.span, text, how: `The size of the list ${audience.source.name}` };
}

/** `headroom 25 %` of a system as what is usable. */
export function usableOf(system: System, workspace: Workspace): RelativeFigure | undefined {
  const limits = loadOf(workspace).system(system.name)?.limits;
  if (!system.headroom || limits?.system !== system || !limits.rate || limits.usable === undefined)
    return undefined;
  const text = `${rps(limits.usable)} usable`;
  const how = `${rps(limits.rate.amount)} × ${shareText(1 - limits.headroom)} = ${text}`;
  return { span: system.headroom.span, text, how };
}
