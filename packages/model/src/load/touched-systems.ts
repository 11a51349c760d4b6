/**
 * Which systems a campaign sends requests to: by landing, through calls, and by writing to a CRM. The same walk as that
 * of the load; what nobody says yet is taken for possible, so that a plan is told of its systems before all is known.
 */
import type { Campaign } from '../campaign.ts';
import type { Capture } from '../capture.ts';
import type { Channel } from '../channel.ts';
import type { System } from '../system.ts';
import type { Workspace } from '../workspace.ts';
import { shareOf } from './amounts.ts';
import { type ChannelLoad, campaignLoad, writesOf } from './campaign-load.ts';
import { sentShare } from './campaign-visits.ts';
import { costsOf, type Events, visitCost } from './fan-out.ts';
import { loadOf } from './workspace-load.ts';

/** A touched system, and one way to it, from the page or the CRM on. */
export interface TouchedSystem {
  readonly system: System;
  /** Names of systems from the first to this one. */
  readonly path: readonly string[];
  /** What in the campaign begins the path. */
  readonly cause: { readonly kind: 'channel' | 'capture'; readonly name: string };
}

/**
 * Systems in the order in which they are first reached, each once, by a shortest path: those with more than 0 requests
 * (definition 17), and those that may get some as far as anybody says. Naming a system in a budget, a promise or a
 * contingency does not touch it, nor does a page on which no channel lands or a form to which none leads.
 */
export function touchedSystems(campaign: Campaign, workspace: Workspace): readonly TouchedSystem[] {
  let known = found.get(workspace);
  if (!known) {
    known = new WeakMap();
    found.set(workspace, known);
  }
  let touched = known.get(campaign);
  if (!touched) {
    touched = findTouched(campaign, workspace);
    known.set(campaign, touched);
  }
  return touched;
}

const found = new WeakMap<Workspace, WeakMap<Campaign, readonly TouchedSystem[]>>();

function findTouched(campaign: Campaign, workspace: Workspace): TouchedSystem[] {
  const { channels } = loadOf(workspace).of(campaign)?.load ?? campaignLoad(campaign, workspace);
  const bringing = channels.filter((load) => load.visits > 0 || isOpen(load, channels, workspace));
  const ways = [
    ...bringing.flatMap((load) => landing(load, campaign, workspace)),
    ...campaign.captures.flatMap((capture) =>
      bringing.some((load) => maySend(capture, load, workspace)) ? writes(capture, workspace) : [],
    ),
  ].sort((a, b) => a.path.length - b.path.length);
  const first = new Map<string, TouchedSystem>();
  for (const way of ways) if (!first.has(way.system.name)) first.set(way.system.name, way);
  return [...first.values()];
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
function landing(load: ChannelLoad, campaign: Campaign, workspace: Workspace): TouchedSystem[] {
  const page = workspace.resolveTo('page', load.channel.landsOn)?.declaration;
  const system = workspace.resolveTo('system', page?.system)?.declaration;
  if (!system) return [];
  const { requests = 1 } = visitCost(page?.visit, system.visit, workspace);
  const cause = { kind: 'channel' as const, name: load.channel.name };
  const scanned = load.machines.some(({ amount }) => amount > 0)
    ? [{ system, path: [system.name], cause }]
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

function writes(capture: Capture, workspace: Workspace): TouchedSystem[] {
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
  cause: TouchedSystem['cause'],
  workspace: Workspace,
): TouchedSystem[] {
  return costsOf(system, requests, events, workspace, 1)
    .filter((cost) => cost.requests > 0)
    .map((cost) => ({ system: cost.system, path: cost.path, cause }));
}
