/** What one visit of a channel, or one sent form, costs each system: on the page, through calls, and in the CRM. */
import { entryOf } from '../map-entry.ts';
import type { Call, System, VisitCost } from '../system.ts';
import { secondsOf } from '../units.ts';
import type { Workspace } from '../workspace.ts';
import { costOf } from './amounts.ts';

/** How often things happen for each thing that begins the way: `order` 0.02 for each visit, `visit` 1. */
export type Events = ReadonlyMap<string, number>;

/** Requests of one way to a system for each visit, or each form. */
export interface Cost {
  readonly system: System;
  readonly requests: number;
  /** Seconds after the visit. */
  readonly lag: number;
  /** Names of systems on the way, this one at the end; one list for all that go the same way. */
  readonly path: readonly string[];
}

/**
 * Requests on a system and on all that it calls, directly or not; every path counts, and paths are added up.
 * Numbers multiply along a path: a system counts what arrives at it, so a call "1 per visit" of a system that is
 * called twice for each visit is made twice. Of what happens more rarely than the call that leads there, no more
 * can happen behind it. In a circle each call is followed once. A call of which nobody can read how often it is made
 * makes `unread` requests.
 */
export function costsOf(
  system: System,
  requests: number,
  events: Events,
  workspace: Workspace,
  unread = 0,
): Cost[] {
  const costs: Cost[] = [];
  follow({ system, requests, lag: 0, path: pathTo(system.name) }, events, [], { workspace, unread, costs });
  return costs;
}

interface Walk {
  readonly workspace: Workspace;
  readonly unread: number;
  readonly costs: Cost[];
}

/** More ways than this through calls are nobody's architecture; the rest is left out. */
const MOST_WAYS = 2000;

function follow(cost: Cost, events: Events, followed: readonly Call[], walk: Walk): void {
  const { workspace, costs } = walk;
  costs.push(cost);
  for (const call of cost.system.calls) {
    const system = workspace.resolveTo('system', call.system)?.declaration;
    if (!system || followed.includes(call) || costs.length >= MOST_WAYS) continue;
    const { number, often } = timesOf(call, cost, events, walk);
    const requests = number * often;
    if (requests <= 0) continue;
    const lag = call.lag ? (secondsOf(call.lag, workspace.units) ?? 0) : 0;
    const next = { system, requests, lag: cost.lag + lag, path: pathTo(system.name, cost.path) };
    follow(next, passedOn(events, number, often), [...followed, call], walk);
  }
}

/** The way to a system, or on to it from another: thousands of campaigns go a few hundred ways. */
export function pathTo(system: string, from: readonly string[] = BEGIN): readonly string[] {
  const known = ways.get(from)?.get(system);
  if (known) return known;
  // Systems that all call each other have more ways than anybody wants to keep.
  if (waysKept >= MOST_KEPT) {
    ways = new WeakMap();
    waysKept = 0;
  }
  waysKept++;
  const path = [...from, system];
  entryOf(ways, from, () => new Map<string, readonly string[]>()).set(system, path);
  return path;
}

const BEGIN: readonly string[] = [];
const MOST_KEPT = 4096;
let ways = new WeakMap<readonly string[], Map<string, readonly string[]>>();
let waysKept = 0;

/** The requests of a call, and how often it is made. */
function timesOf(
  { amount }: Call,
  { requests }: Cost,
  events: Events,
  { workspace, unread }: Walk,
): { readonly number: number; readonly often: number } {
  const each = costOf(amount, workspace.units);
  if (!each) return { number: amount?.number === 0 ? 0 : unread, often: 1 };
  const isEveryRequest = each.event.replace(/s$/, '') === 'request';
  return { number: each.number, often: isEveryRequest ? requests : countIn(events, each.event) };
}

/** What happens behind a call that is made so often: each thing as often as the call lets through, times the call's number. */
function passedOn(events: Events, number: number, often: number): Events {
  return new Map([...events].map(([event, count]) => [event, number * Math.min(count, often)]));
}

/** How often an event happens; a plural means the same. */
function countIn(events: Events, name: string): number {
  return events.get(name) ?? events.get(name.replace(/ies$/, 'y')) ?? events.get(name.replace(/s$/, '')) ?? 0;
}

/** Requests of one visit and the seconds that a visitor stays; a page's figures replace those of its system. */
export function visitCost(
  page: VisitCost | undefined,
  system: VisitCost | undefined,
  workspace: Workspace,
): { readonly requests: number | undefined; readonly stay: number | undefined } {
  const requests = page?.requests ?? system?.requests;
  const stay = page?.stay ?? system?.stay;
  return { requests: requests?.number, stay: stay && secondsOf(stay, workspace.units) };
}
