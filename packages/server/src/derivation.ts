/** How the forecast's figures come about, step by step, in the words of whoever wrote the plan. */
import { compact, figure, rps } from '@liaison/checks';
import {
  type BudgetLimit,
  type BudgetUse,
  type CampaignLoad,
  type Capture,
  type Channel,
  type ChannelLoad,
  isMessage,
  rateAt,
  rateBefore,
  responseOf,
  type SystemPart,
  sentShare,
  type Workspace,
  writtenAudience,
} from '@liaison/model';
import { counted, numberText, quantityText, shareText } from './hover/written.ts';

/** Why nothing is known of a channel's visits, as the end of "not known:". */
export const UNKNOWN: Readonly<Record<NonNullable<ChannelLoad['unknown']>, string>> = {
  audience: 'the size of the audience',
  response: 'the response rate',
  time: 'when it is sent',
  visits: 'how many visits there are',
  capture: 'the form',
  circle: 'a form leads to a channel that leads to the form',
};

/** `1.2M people × 98.99 % delivered × 3.5 % response = 41.6k visits`; undefined where nothing is known. */
export function visitsDerivation(
  load: ChannelLoad,
  campaign: CampaignLoad,
  workspace: Workspace,
): string | undefined {
  if (load.unknown) return undefined;
  const result = counted(load.visits, 'visit');
  const { channel } = load;
  if (channel.visits) return `${quantityText(channel.visits.amount) ?? ''} = ${result}`;
  const response = responseOf(channel, workspace);
  const steps = [...reached(load, campaign, response.kept, workspace)];
  if (response.delivered !== 1) steps.push(`${shareText(response.delivered)} delivered`);
  steps.push(`${shareText(response.rate ?? 0)} response`);
  return `${steps.join(' × ')} = ${result}`;
}

/** Those who are told: the audience less the holdout, or where sends are of parts of it, all who are told each time. */
function reached(load: ChannelLoad, campaign: CampaignLoad, kept: number, workspace: Workspace): string[] {
  const { channel, windows } = load;
  const capture = workspace.resolveTo('capture', channel.follows?.capture)?.declaration;
  const notHeldOut = kept === 1 ? [] : [`${shareText(kept)} without the holdout`];
  if (capture) {
    const people = submissionsIn(campaign, capture, workspace) ?? 0;
    return [`${counted(people, 'submission')} of ${capture.name}`, ...notHeldOut];
  }
  const messages = windows.reduce((sum, window) => sum + window.messages, 0);
  const people = writtenAudience(channel, workspace);
  if (people !== undefined && isNearly(messages, people * kept)) {
    return [people === 1 ? '1 person' : `${numberText(people)} people`, ...notHeldOut];
  }
  const sends = windows.length === 1 ? '' : ` in ${windows.length} sends`;
  const told = isMessage(channel, workspace)
    ? counted(messages, 'message')
    : counted(messages, 'person', 'people');
  return [`${told}${sends}`];
}

function isNearly(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

/** What visits end in, such as `874 orders`, with how: `41.6k visits × 2.1 % = 874 orders`. */
export function outcomes({ visits, shares }: ChannelLoad): { readonly text: string; readonly how: string }[] {
  return [...shares].flatMap(([event, share]) => {
    if (share <= 0) return [];
    const text = counted(visits * share, event);
    return [{ text, how: `${counted(visits, 'visit')} × ${shareText(share)} = ${text}` }];
  });
}

/** How often a form is sent: the visits on its page times its rate; undefined where a rate is not known. */
export function submissionsIn(
  { channels }: CampaignLoad,
  capture: Capture,
  workspace: Workspace,
): number | undefined {
  let sum: number | undefined;
  for (const { channel, visits, unknown } of landingOn(capture, channels, workspace)) {
    const share = sentShare(capture, channel);
    if (share === undefined || unknown) return undefined;
    sum = (sum ?? 0) + visits * share;
  }
  return sum;
}

/** Channels whose visitors see a form. */
export function landingOn(
  { page }: Capture,
  channels: readonly ChannelLoad[],
  workspace: Workspace,
): ChannelLoad[] {
  if (!page) return [];
  return channels.filter(({ channel }) => pageOf(channel, workspace) === page.name);
}

function pageOf({ landsOn }: Channel, workspace: Workspace): string | undefined {
  return workspace.resolveTo('page', landsOn)?.declaration.name;
}

/** What one channel sends to a system on one way at an instant. */
export interface WayAt {
  readonly channel: string;
  readonly part: SystemPart;
  /** Requests per second. */
  readonly rate: number;
}

/** The ways of a campaign to a system at an instant of its own load, the heaviest first. */
export function waysAt(load: CampaignLoad, system: string, instant: number): WayAt[] {
  const parts = load.systems.get(system) ?? [];
  const sides = [rateAt, rateBefore].map((side) =>
    parts.map(({ stream, factor, lag }) => factor * side(stream, instant - lag)),
  );
  const [after = [], before = []] = sides;
  const rates = sumOf(before) > sumOf(after) ? before : after;
  const ways = new Map<string, { channel: string; part: SystemPart; rate: number }>();
  parts.forEach((part, i) => {
    const key = [part.channel, part.cause, part.capture, ...part.path].join('\n');
    const way = ways.get(key) ?? { channel: part.channel, part, rate: 0 };
    way.rate += rates[i] ?? 0;
    ways.set(key, way);
  });
  return [...ways.values()].filter(({ rate }) => rate > 0).sort((a, b) => b.rate - a.rate);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** `teaser: 25 visits/s × 12 requests = 300 rps`, with the systems on the way where there are some. */
export function wayText({ channel, part, rate }: WayAt): string {
  if (part.cause === 'machines')
    return `${channel}: ${figure(rate)} clicks of mail scanners/s = ${rps(rate)}`;
  const cause = part.cause === 'forms' ? `, form ${part.capture ?? ''}` : '';
  const way = part.path.length > 1 ? ` by way of ${part.path.slice(0, -1).join(', ')}` : '';
  const { perVisit } = part;
  const each = figure(perVisit);
  const visits = `${figure(rate / perVisit)} visits/s × ${each} ${each === '1' ? 'request' : 'requests'}`;
  return `${channel}${cause}${way}: ${visits} = ${rps(rate)}`;
}

/** A budget line beside what the campaign uses of it: `412 of 700 rps`, and which share that is. */
export function budgetText(
  { line, amount }: BudgetLimit,
  use: BudgetUse,
): { readonly text: string; readonly ratio: number | undefined } {
  const ratio = amount > 0 ? use.amount / amount : undefined;
  const written = line.amount;
  if (!written) return { text: figure(use.amount), ratio };
  // In the unit of the line, whatever it is.
  const used = ratio === undefined ? use.amount : ratio * written.number;
  return { text: `${compactBelow(used)} of ${quantityText(written)}`, ratio };
}

/** Three digits for small numbers, k and M for large ones. */
function compactBelow(number: number): string {
  const short = figure(number);
  return Number(short) < 1e4 ? short : compact(number);
}
