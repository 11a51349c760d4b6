/** What a campaign does with its budget: which lines it stays within, and which channel needs most. */
import {
  type BudgetLimit,
  type BudgetUse,
  budgetLimits,
  type Campaign,
  DAY,
  type Forecast,
  type LoadModel,
  loadOf,
  type Part,
  rateAt,
  rateBefore,
  type SourceFile,
  totalAt,
  useOf,
  type Workspace,
  type Zone,
} from '@liaison/model';
import { compact, figure, figureApart, rps } from './figures.ts';
import { type ChannelPart, channelParts, type WayPart } from './load-parts.ts';
import { shortened } from './thousands.ts';

/** A line of a budget with what the campaign alone needs of it at its worst. */
export interface JudgedLine {
  readonly limit: BudgetLimit;
  readonly use: BudgetUse;
}

/** The lines that can be compared with the forecast. */
export function judgedLines(
  campaign: Campaign,
  workspace: Workspace,
): { readonly forecast: Forecast; readonly lines: readonly JudgedLine[] } | undefined {
  const forecast = loadOf(workspace).of(campaign);
  if (!forecast) return undefined;
  const lines = budgetLimits(campaign, forecast.load, workspace).flatMap((limit) => {
    const use = useOf(limit, forecast.load);
    return use ? [{ limit, use }] : [];
  });
  return { forecast, lines };
}

/** Channels of a line's worst second or window, the heaviest first, in the unit of the limit. */
export function partsOfUse(
  { limit, use }: JudgedLine,
  { owner, load }: Forecast,
  model: LoadModel,
): ChannelPart[] {
  const ways: WayPart[] =
    limit.kind === 'users'
      ? (load.stays.get(limit.system) ?? []).map((part) => {
          return { owner, channel: part.channel, amount: amountOf(part, limit, use.at, part.width) };
        })
      : (load.systems.get(limit.system) ?? []).map((part) => {
          return { owner, channel: part.channel, amount: amountOf(part, limit, use.at), part };
        });
  return channelParts(ways, model);
}

/** `412 rps`, in the unit in which the line is written; with more digits where it would look like the budget. */
export function inUnitOf(limit: BudgetLimit, amount: number, file: SourceFile): string {
  return `${numberIn(limit, amount)} ${unitOf(limit, file)}`;
}

/** `412 of 300 rps`. */
export function ofBudget(limit: BudgetLimit, amount: number, file: SourceFile): string {
  return `${numberIn(limit, amount)} of ${inUnitOf(limit, limit.amount, file)}`;
}

/** The same amount in the other unit: of requests the visits from which they come, of visits the requests. */
export function inOtherUnit({ limit }: JudgedLine, { amount, visits }: ChannelPart): string {
  const perSecond = limit.kind === 'rate';
  if (limit.kind === 'users' || visits === 0) return '';
  const countsVisits = /^visits?$/.test(limit.line.amount?.unit ?? '');
  if (countsVisits) return `, ${perSecond ? rps(amount) : `${compact(amount)} requests`}`;
  return ` from ${perSecond ? `${figure(visits)} visits/s` : `${compact(visits)} visits`}`;
}

function numberIn({ line, amount: stated }: BudgetLimit, amount: number): string {
  const number = line.amount?.number ?? stated;
  const text = figureApart(stated === 0 ? amount : (number * amount) / stated, number);
  return Number(text) < 1e5 ? text : shortened(text);
}

function unitOf({ line: { amount } }: BudgetLimit, { text }: SourceFile): string {
  return amount ? text.slice(amount.numberSpan.end, amount.span.end).trim().replace(/\s+/g, ' ') : '';
}

/** Per second at the instant, or all that has come within the window that ends (of calendar days, begins) there. */
function amountOf(part: Part, { kind, seconds = 0, zone }: BudgetLimit, at: number, stay = seconds): number {
  const { stream, factor } = part;
  const instant = at - part.lag;
  if (kind === 'rate') return factor * Math.max(rateAt(stream, instant), rateBefore(stream, instant));
  if (zone) return factor * (totalAt(stream, nextMidnight(at, zone) - part.lag) - totalAt(stream, instant));
  return factor * (totalAt(stream, instant) - totalAt(stream, instant - stay));
}

/** The end of the day that begins at an instant. */
function nextMidnight(midnight: number, zone: Zone): number {
  return zone.instantOf(midnight + zone.offsetAt(midnight) + DAY).instant;
}
