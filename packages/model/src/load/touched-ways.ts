/**
 * The walk from a campaign to the systems to which it sends requests: by landing, through calls, and by writing to a
 * CRM. The same as that of the load; what nobody says yet is taken for possible, so that a plan is told of its systems
 * before all is known.
 */
import type { Campaign } from '../campaign.ts';
import type { Capture } from '../capture.ts';
import type { Channel } from '../channel.ts';
import type { System } from '../system.ts';
import type { Workspace } from '../workspace.ts';
import { shareOf } from './amounts.ts';
import { type CampaignLoad, type ChannelLoad, writesOf } from './campaign-load.ts';
import { sentShare } from './campaign-visits.ts';
import { costsOf, type Events, pathTo, visitCost } from './fan-out.ts';

/** One way to a system, from the page or the CRM on. */
export interface TouchedWay {
  /** Names of systems from the first to the touched one. */
  readonly path: readonly string[];
  /** What in the campaign begins the path. */
  readonly cause: { readonly kind: 'channel' | 'capture'; readonly name: string };
}

/** A shortest way to each system by its name, in the order in which they are first reached. */
export function touchedWays(
  { campaign, channels }: CampaignLoad,
  workspace: Workspace,
): ReadonlyMap<string, TouchedWay> {
  const bringing = channels.filter((load) => load.visits > 0 || isOpen(load, channels, workspace));
  const ways = [
    ...bringing.flatMap((load) => landing(load, campaign, workspace)),
    ...campaign.captures.flatMap((capture) =>
      bringing.some((load) => maySend(capture, load, workspace)) ? writes(capture, workspace) : [],
    ),
  ].sort((a, b) => a.path.length - b.path.length);
  const first = new Map<string, TouchedWay>();
  for (const way of ways) {
    const system = way.path.at(-1) ?? '';
    if (!first.has(system)) first.set(system, way);
  }
  return first;
}

/** Whether nobody knows if anybody comes: of the channel itself, or of a form on the way to it, not all is said. */
function isOpen(
  { channel, unknown }: ChannelLoad,
  channels: readonly ChannelLoad[],
  workspace: Workspace,
  asked: readonly Channel[] = [],
): boolean {
  if (unknown) return true;
  const source = channel.follows ? channel.follows.capture : channel.audience?.source;
  const capture = workspace.resolveTo('capture', source)?.declaration;
  if (!capture || asked.includes(channel)) return false;
  return channels.some(
    (other) =>
      maySend(capture, other, workspace) &&
      ((other.visits > 0 && sentShare(capture, other.channel) === undefined) ||
        isOpen(other, channels, workspace, [...asked, channel])),
  );
}

/** Whether visitors of a channel find a form, and some of them send it as far as anybody says. */
function maySend(capture: Capture, { channel }: ChannelLoad, workspace: Workspace): boolean {
  const page = workspace.resolveTo('page', channel.landsOn)?.declaration.name;
  return page !== undefined && page === capture.page?.name && sentShare(capture, channel) !== 0;
}

/** The ways of a channel's visitors, and of the mail scanners that open its page before them. */
function landing(load: ChannelLoad, campaign: Campaign, workspace: Workspace): TouchedWay[] {
  const page = workspace.resolveTo('page', load.channel.landsOn)?.declaration;
  const system = workspace.resolveTo('system', page?.system)?.declaration;
  if (!system) return [];
  const { requests = 1 } = visitCost(page?.visit, system.visit, workspace);
  const cause = { kind: 'channel' as const, name: load.channel.name };
  const scanned = load.machines.some(({ amount }) => amount > 0)
    ? [{ path: pathTo(system.name), cause }]
    : [];
  const events = possibleEvents(load, campaign, workspace);
  return [...scanned, ...waysFrom(system, requests, events, cause, workspace)];
}

/** What visitors of a channel do; how often, where it is known. */
function possibleEvents({ channel, shares }: ChannelLoad, campaign: Campaign, workspace: Workspace): Events {
  const events = new Map([['visit', 1], ...shares]);
  for (const { share, event } of channel.converts) {
    if (event && shareOf(share) === undefined) events.set(event.name, 1);
  }
  const page = workspace.resolveTo('page', channel.landsOn)?.declaration.name;
  const forms = campaign.captures.filter((capture) => capture.page?.name === page);
  if (forms.some((capture) => sentShare(capture, channel) === undefined)) events.set(SUBMISSION, 1);
  return events;
}

function writes(capture: Capture, workspace: Workspace): TouchedWay[] {
  const cause = { kind: 'capture' as const, name: capture.name };
  return writesOf(capture, workspace).flatMap(({ system, requests }) =>
    waysFrom(system, requests, new Map([[SUBMISSION, 1]]), cause, workspace),
  );
}

const SUBMISSION = 'submission';

function waysFrom(
  system: System,
  requests: number,
  events: Events,
  cause: TouchedWay['cause'],
  workspace: Workspace,
): TouchedWay[] {
  return costsOf(system, requests, events, workspace, 1)
    .filter((cost) => cost.requests > 0)
    .map(({ path }) => ({ path, cause }));
}
