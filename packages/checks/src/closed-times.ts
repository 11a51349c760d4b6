/** Times at which a system takes no campaigns, and what of a campaign falls into them. */
import {
  type Campaign,
  type CampaignLoad,
  type Channel,
  type ChannelLoad,
  type DateRange,
  highestWithin,
  nextFreeSlot,
  ownPeak,
  rangeInstants,
  type SourceFile,
  type Span,
  type System,
  type SystemPart,
  statedZone,
  TAIL_SHARE,
  totalAt,
  UTC,
  type Workspace,
} from '@liaison/model';
import { replaceText } from './edits.ts';
import type { Fix, RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';

/** A line of a system that closes it for a while. */
export interface ClosedTime {
  readonly system: System;
  readonly file: SourceFile;
  readonly range: DateRange;
  readonly reason: string | undefined;
  /** From the first instant up to the second. */
  readonly from: number;
  readonly to: number;
}

/** Something of a campaign that loads a closed system. */
export interface Hit {
  readonly closed: ClosedTime;
  readonly channel: Channel;
  /** A send goes out; or a channel is there all the time; or answers to an earlier send come in. */
  readonly how: 'send' | 'flight' | 'answers';
  /** Of a send, which `at` line it is, from 0. */
  readonly send?: number;
  readonly at: Span;
  /** When it begins within the closed time; of answers, when they are most. */
  readonly instant: number;
  /** Requests per second at most within the closed time. */
  readonly rate: number;
  /** The same as a share of the campaign's peak on the system. */
  readonly share: number;
  /** How many come within the closed time. */
  readonly requests: number;
  /** Systems on the way, the closed one at the end. */
  readonly path: readonly string[];
}

/** The lines of a system that close it; `range` absent where it is not written. */
export type ClosedLines = (
  system: System,
) => readonly { readonly range?: DateRange; readonly reason?: string }[];

/**
 * What falls into the closed times of the systems that a campaign loads, each channel with each time: its sends,
 * whatever they bring; its flight; else what it still brings there, if that is above 1 % of the campaign's peak on
 * the system (definition 31).
 */
export function hitsOf(load: CampaignLoad, linesOf: ClosedLines, workspace: Workspace): Hit[] {
  return [...load.systems].flatMap(([name, parts]) => {
    const closedTimes = closedTimesOf(name, linesOf, workspace);
    if (closedTimes.length === 0) return [];
    const peak = ownPeak(load, name)?.rate ?? 0;
    return load.channels.flatMap((channel) => {
      const own = parts.filter((part) => part.channel === channel.channel.name);
      if (own.length === 0) return [];
      return closedTimes.flatMap((closed) => hitsIn(closed, channel, own, peak));
    });
  });
}

function closedTimesOf(name: string, linesOf: ClosedLines, workspace: Workspace): ClosedTime[] {
  const found = workspace.lookup('system', name)[0];
  if (!found) return [];
  const { declaration: system, file } = found;
  const zone = statedZone(system.timezone) ?? UTC;
  return linesOf(system).flatMap(({ range, reason }) => {
    const span = range && rangeInstants(range, zone);
    return range && span && span.to > span.from ? [{ system, file, range, reason, ...span }] : [];
  });
}

function hitsIn(closed: ClosedTime, load: ChannelLoad, parts: readonly SystemPart[], peak: number): Hit[] {
  const most = highestWithin(parts, closed.from, closed.to);
  if (!most || most.rate <= 0) return [];
  const { channel } = load;
  const share = peak > 0 ? most.rate / peak : 0;
  const path = heaviestWay(parts, closed);
  const hit = { closed, channel, rate: most.rate, share, requests: requestsIn(closed, parts), path };
  const sends = channel.sends.flatMap((send, index): Hit[] => {
    const window = load.windows.find(
      ({ from, seconds, ...rest }) => rest.send === send && from < closed.to && from + seconds > closed.from,
    );
    const at = send.moment?.span ?? send.span;
    if (!window) return [];
    return [{ ...hit, how: 'send', send: index, at, instant: Math.max(window.from, closed.from) }];
  });
  if (sends.length > 0) return sends;
  if (channel.sends.length === 0 && !channel.follows) {
    return [{ ...hit, how: 'flight', at: flightSpan(channel), instant: closed.from }];
  }
  if (share <= TAIL_SHARE) return [];
  return [{ ...hit, how: 'answers', ...lastSend(load, closed), instant: most.at }];
}

function requestsIn({ from, to }: ClosedTime, parts: readonly SystemPart[]): number {
  return parts.reduce(
    (sum, { stream, factor, lag }) =>
      sum + factor * (totalAt(stream, to - lag) - totalAt(stream, from - lag)),
    0,
  );
}

/** The line whose answers come: of several sends before the closed time the last. */
function lastSend({ channel, windows }: ChannelLoad, { to }: ClosedTime): { at: Span; send?: number } {
  const before = windows.filter(({ from }) => from < to).sort((a, b) => b.from - a.from)[0];
  if (!before) return { at: channel.follows?.span ?? channel.nameSpan };
  const { send } = before;
  return { at: send.moment?.span ?? send.span, send: channel.sends.indexOf(send) };
}

/** The line that says when a channel without sends is there. */
function flightSpan({ during, runs, statements, nameSpan }: Channel): Span {
  const [only] = during;
  if (only && during.length === 1) return only.span;
  return runs?.span ?? statements.find(({ keyword }) => keyword === 'visits')?.span ?? nameSpan;
}

/** Of all ways to the system the one on which most comes while it is closed. */
function heaviestWay(parts: readonly SystemPart[], { from, to }: ClosedTime): readonly string[] {
  const ways = Map.groupBy(parts, ({ path }) => path.join(' '));
  if (ways.size === 1) return parts[0]?.path ?? [];
  const found = [...ways.values()].map((way) => ({
    path: way[0]?.path ?? [],
    rate: highestWithin(way, from, to)?.rate ?? 0,
  }));
  return found.sort((a, b) => b.rate - a.rate)[0]?.path ?? [];
}

/** The line that closes the system, and the calls on the way to it. */
export function placesOf({ closed, path }: Hit, closes: string, workspace: Workspace): RelatedPlace[] {
  const { system, file, range, reason } = closed;
  const why = reason === undefined ? '' : `: ${reason}`;
  const calls = path.flatMap((name, i) => {
    const caller = workspace.lookup('system', name)[0];
    const call = caller?.declaration.calls.find((line) => line.system?.name === path[i + 1]);
    return caller && call
      ? [relatedPlace(caller.file, call.span, `\`${name}\` calls \`${path[i + 1]}\``)]
      : [];
  });
  return [relatedPlace(file, range.span, `\`${system.name}\` ${closes} here${why}`), ...calls];
}

/** How a send gets to a closed system, where it does not land there. */
export function wayOf({ path }: Hit): string {
  return path.length > 1 ? `, through \`${path.slice(0, -1).join('` and `')}\`` : '';
}

/** Moves a send to its next start that hits no closed time any more; none for sends that are repeated. */
export function moveFix(
  hit: Hit,
  campaign: Campaign,
  linesOf: ClosedLines,
  file: SourceFile,
  workspace: Workspace,
): Fix[] {
  const { channel, send: index } = hit;
  const send = index === undefined ? undefined : channel.sends[index];
  if (index === undefined || !send?.moment || send.every) return [];
  const isFree = (load: CampaignLoad) =>
    hitsOf(load, linesOf, workspace).every(
      (other) => other.channel.name !== channel.name || other.send !== index,
    );
  const slot = nextFreeSlot(campaign, channel.name, index, isFree, workspace);
  if (!slot) return [];
  const moment = slot.time === undefined ? slot.date : `${slot.date} ${slot.time}`;
  const edits = [replaceText(file, send.moment.span, moment)];
  return [{ title: `Move the send to ${moment}`, safety: 'suggested', edits }];
}
