/** What one campaign does: visits, orders and forms of each channel, and requests on each system that they reach. */
import type { Campaign } from '../campaign.ts';
import type { Capture } from '../capture.ts';
import type { Channel } from '../channel.ts';
import type { FieldTarget } from '../crm.ts';
import { rangeInstants } from '../instants.ts';
import type { Page } from '../page.ts';
import type { System } from '../system.ts';
import type { Workspace } from '../workspace.ts';
import { costOf, rateOf, shareOf } from './amounts.ts';
import { CampaignVisits, type ChannelVisits, partsOf, type Unknown } from './campaign-visits.ts';
import { type Cost, costsOf, pathTo, visitCost } from './fan-out.ts';
import { type Part, totalOf } from './stream.ts';
import { admitted, type Room } from './waiting-room-flow.ts';

/** Requests that a channel sends to a system on one way. */
export interface SystemPart extends Part {
  readonly channel: string;
  /** `machines` are clicks of mail scanners: no visits, no orders. */
  readonly cause: 'visits' | 'machines' | 'forms';
  /** For `forms`, the form whose answers are written to a CRM. */
  readonly capture: string | undefined;
  /** Requests for each visit of the channel; 0 for machines. */
  readonly perVisit: number;
  /** Names of systems on the way, this one at the end. */
  readonly path: readonly string[];
}

/** Visitors of a channel who stay on a system. */
export interface StayPart extends Part {
  readonly channel: string;
  /** Seconds that each stays: who has come within them is there. */
  readonly width: number;
}

export interface ChannelLoad extends ChannelVisits {
  /** Visits on their way in, after waiting rooms. */
  readonly arrivals: readonly Part[];
  /** Expected visits in all. */
  readonly visits: number;
  /** How often a visit ends in an event, by the event's name: `order`, `submission`. */
  readonly shares: ReadonlyMap<string, number>;
}

export interface CampaignLoad {
  readonly campaign: Campaign;
  readonly channels: readonly ChannelLoad[];
  /** By system name, in the order in which they are reached. */
  readonly systems: ReadonlyMap<string, readonly SystemPart[]>;
  /** By system name; only where it is known how long a visitor stays. */
  readonly stays: ReadonlyMap<string, readonly StayPart[]>;
}

export type { Unknown };

/** Works the forecast of one campaign out, alone, from its declaration and what it refers to. */
export function campaignLoad(campaign: Campaign, workspace: Workspace): CampaignLoad {
  const visits = new CampaignVisits(campaign, workspace);
  const arrivals = letThrough(campaign, visits, workspace);
  const systems = new Map<string, SystemPart[]>();
  const stays = new Map<string, StayPart[]>();
  const channels = campaign.channels.map((channel) => {
    const load = channelLoad(channel, campaign, visits, arrivals.get(channel) ?? []);
    addLanding(load, visits.pageOf(channel), systems, stays, workspace);
    return load;
  });
  for (const capture of campaign.captures) addWrites(capture, channels, visits, systems, workspace);
  for (const lists of [systems, stays] as Map<string, unknown[]>[]) {
    // A list that something was put into has room for more; this one is kept.
    for (const [name, list] of lists) if (list.length > 1) lists.set(name, list.slice());
  }
  return { campaign, channels, systems, stays };
}

function channelLoad(
  channel: Channel,
  campaign: Campaign,
  visits: CampaignVisits,
  arrivals: readonly Part[],
): ChannelLoad {
  const amount = arrivals.reduce((sum, { stream, factor }) => sum + factor * totalOf(stream), 0);
  return { ...visits.of(channel), arrivals, visits: amount, shares: eventShares(channel, campaign, visits) };
}

/** How often visitors of a channel do what: by `converts`, and by the forms on the page. */
function eventShares(channel: Channel, campaign: Campaign, visits: CampaignVisits): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { share, event } of channel.converts) {
    if (event) shares.set(event.name, (shares.get(event.name) ?? 0) + (shareOf(share) ?? 0));
  }
  const sent = campaign.captures.reduce(
    (sum, capture) => sum + (visits.submissionRate(capture, channel) ?? 0),
    0,
  );
  if (sent > 0) shares.set('submission', sent);
  return shares;
}

function addLanding(
  load: ChannelLoad,
  page: Page | undefined,
  systems: Map<string, SystemPart[]>,
  stays: Map<string, StayPart[]>,
  workspace: Workspace,
): void {
  const system = workspace.resolveTo('system', page?.system)?.declaration;
  if (!system) return;
  const { requests, stay } = visitCost(page?.visit, system.visit, workspace);
  // A visit of which nobody knows what it costs is at least the one request of its page.
  const costs = costsOf(system, requests ?? 1, new Map([['visit', 1], ...load.shares]), workspace);
  const channel = load.channel.name;
  for (const cost of costs) {
    const cause = { channel, cause: 'visits' as const, capture: undefined, perVisit: cost.requests };
    addCost(cost, load.arrivals, cause, systems);
  }
  const scanned = { system, requests: 1, lag: 0, path: pathTo(system.name) };
  const machines = { channel, cause: 'machines' as const, capture: undefined, perVisit: 0 };
  addCost(scanned, partsOf({ bursts: load.machines, flows: [] }), machines, systems);
  if (!stay) return;
  for (const { stream, factor, lag } of load.arrivals) {
    push(stays, system.name, { stream, factor, lag, channel, width: stay });
  }
}

/** What a form writes to each CRM that its fields go to, once for each time it is sent. */
function addWrites(
  capture: Capture,
  channels: readonly ChannelLoad[],
  visits: CampaignVisits,
  systems: Map<string, SystemPart[]>,
  workspace: Workspace,
): void {
  for (const { system, requests } of writesOf(capture, workspace)) {
    const costs = costsOf(system, requests, new Map([['submission', 1]]), workspace);
    for (const { channel, arrivals } of channels) {
      const rate = visits.submissionRate(capture, channel) ?? 0;
      if (rate === 0) continue;
      const sent = arrivals.map((part) => ({ ...part, factor: part.factor * rate }));
      const cause = { channel: channel.name, cause: 'forms' as const, capture: capture.name };
      for (const cost of costs) addCost(cost, sent, { ...cause, perVisit: rate * cost.requests }, systems);
    }
  }
}

/** The systems that take the writes of a form, with the requests of each time that it is sent. */
export function writesOf(capture: Capture, workspace: Workspace): { system: System; requests: number }[] {
  const found = new Map<string, { system: System; requests: number }>();
  const written: FieldTarget[] = [];
  const targets = [...capture.fields.flatMap((field) => field.mappings), ...capture.sets];
  for (const { target } of targets) {
    // Most fields go to the same one or two objects, and so to the same CRM.
    if (!target || written.some((other) => isSameObject(other, target))) continue;
    const resolution = workspace.resolveTarget(target);
    if (resolution.state !== 'found') continue;
    written.push(target);
    const name = resolution.object.declaration.within ?? '';
    const crm = workspace.lookup('crm', name)[0]?.declaration;
    const system = workspace.resolveTo('system', crm?.api?.system)?.declaration;
    if (system) found.set(name, { system, requests: costOf(crm?.api?.amount, workspace.units)?.number ?? 1 });
  }
  return [...found.values()];
}

function isSameObject(a: FieldTarget, b: FieldTarget): boolean {
  return a.object.name === b.object.name && a.crm?.name === b.crm?.name;
}

function addCost(
  { system, requests, lag, path }: Cost,
  parts: readonly Part[],
  cause: Pick<SystemPart, 'channel' | 'cause' | 'capture' | 'perVisit'>,
  systems: Map<string, SystemPart[]>,
): void {
  for (const part of parts) {
    if (part.factor * requests === 0) continue;
    // All written out and of one shape: a timeline goes through millions of them.
    push(systems, system.name, {
      stream: part.stream,
      factor: part.factor * requests,
      lag: part.lag + lag,
      path,
      channel: cause.channel,
      cause: cause.cause,
      capture: cause.capture,
      perVisit: cause.perVisit,
    });
  }
}

/** The visits of each channel after the campaign's waiting rooms. */
function letThrough(
  campaign: Campaign,
  visits: CampaignVisits,
  workspace: Workspace,
): Map<Channel, readonly Part[]> {
  const arrivals = new Map<Channel, readonly Part[]>(
    campaign.channels.map((channel) => [channel, partsOf(visits.of(channel))]),
  );
  for (const line of campaign.waitingRooms) {
    const system = workspace.resolveTo('system', line.system)?.declaration;
    const room = system && roomOf(line, campaign, system, visits, workspace);
    if (!room) continue;
    const behind = campaign.channels.filter(
      (channel) => workspace.resolveTo('system', visits.pageOf(channel)?.system)?.declaration === system,
    );
    const streams = admitted(
      behind.map((channel) => arrivals.get(channel) ?? []),
      room,
    );
    behind.forEach((channel, i) => {
      const stream = streams[i];
      if (stream) arrivals.set(channel, [{ stream, factor: 1, lag: 0 }]);
    });
  }
  return arrivals;
}

function roomOf(
  line: Campaign['waitingRooms'][number],
  campaign: Campaign,
  system: System,
  visits: CampaignVisits,
  workspace: Workspace,
): Room | undefined {
  const rate = rateOf(line.admits, workspace.units);
  const range = line.range ?? campaign.runs;
  const span = range && rangeInstants(range, visits.zone);
  if (!rate || !span) return undefined;
  const each = rate.things === 'requests' ? (visitCost(undefined, system.visit, workspace).requests ?? 1) : 1;
  return { admits: rate.perSecond / each, from: span.from, to: span.to };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
