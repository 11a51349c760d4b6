/** Which systems a campaign sends requests to: by landing, through calls, and by writing to a CRM. */
import type { Call, Campaign, Channel, Page, Reference, System, Workspace } from '@liaison/model';
import { oncePerWorkspace } from './per-workspace.ts';

/** A touched system, and one way to it, from the page or the CRM on. */
export interface TouchedSystem {
  readonly system: System;
  /** Names of systems from the first to this one. */
  readonly path: readonly string[];
  /** What in the campaign begins the path: a channel, or a capture. */
  readonly cause: { readonly kind: 'channel' | 'capture'; readonly name: string };
}

/** A step of the search, with the events that happen on this way: a call per order is made only where orders are. */
interface Step extends TouchedSystem {
  readonly events: ReadonlySet<string>;
}

/**
 * Systems in the order in which they are first reached, each once, by a shortest path.
 * A call `per order` reaches its system only where a channel on the way converts to orders. Naming a system in a
 * budget, a promise or a contingency does not touch it; a page on which no channel lands touches nothing.
 */
export const touchedSystems: (campaign: Campaign, workspace: Workspace) => readonly TouchedSystem[] =
  oncePerWorkspace(findTouched);

function findTouched(campaign: Campaign, workspace: Workspace): TouchedSystem[] {
  const found = new Map<string, TouchedSystem>();
  const done = new Set<string>();
  const queue = [...landings(campaign, workspace), ...crmWrites(campaign, workspace)];
  for (let step = queue.shift(); step; step = queue.shift()) {
    const { events, ...touched } = step;
    const state = `${touched.system.name} ${[...events].sort().join(' ')}`;
    if (done.has(state)) continue;
    done.add(state);
    if (!found.has(touched.system.name)) found.set(touched.system.name, touched);
    for (const call of touched.system.calls) {
      const system = systemOf(call.system, workspace);
      if (!system || !happens(call, events)) continue;
      queue.push({ ...step, system, path: [...touched.path, system.name] });
    }
  }
  return [...found.values()];
}

/** A call without a rate is not understood yet, and then the cautious answer is that it is made. */
function happens({ amount }: Call, events: ReadonlySet<string>): boolean {
  if (!amount) return true;
  return amount.number > 0 && (amount.per === undefined || events.has(amount.per.unit));
}

function landings(campaign: Campaign, workspace: Workspace): Step[] {
  return campaign.channels.flatMap((channel) => {
    const page = workspace.resolveTo('page', channel.landsOn)?.declaration;
    const system = systemOf(page?.system, workspace);
    if (!page || !system) return [];
    const cause = { kind: 'channel' as const, name: channel.name };
    return [{ system, path: [system.name], cause, events: eventsOf(channel, page, campaign) }];
  });
}

/** What visitors of a channel do on the page where they land. */
function eventsOf(channel: Channel, page: Page, campaign: Campaign): ReadonlySet<string> {
  const converted = channel.converts
    .filter(({ share }) => (share?.number ?? 1) > 0)
    .map(({ event }) => event?.name ?? '');
  const captured = campaign.captures.some((capture) => capture.page?.name === page.name);
  return new Set([...ON_EVERY_VISIT, ...converted, ...(captured ? [SUBMISSION] : [])]);
}

function crmWrites(campaign: Campaign, workspace: Workspace): Step[] {
  return campaign.captures.flatMap((capture) =>
    [...capture.fields.flatMap((field) => field.mappings), ...capture.sets].flatMap(({ target }) => {
      const resolution = target && workspace.resolveTarget(target);
      if (resolution?.state !== 'found') return [];
      const crm = workspace.lookup('crm', resolution.object.declaration.within ?? '')[0]?.declaration;
      const system = systemOf(crm?.api?.system, workspace);
      const cause = { kind: 'capture' as const, name: capture.name };
      return system ? [{ system, path: [system.name], cause, events: ON_SUBMISSION }] : [];
    }),
  );
}

const SUBMISSION = 'submission';
const ON_EVERY_VISIT = ['visit', 'request'];
const ON_SUBMISSION: ReadonlySet<string> = new Set([SUBMISSION, 'request']);

function systemOf(reference: Reference | undefined, workspace: Workspace): System | undefined {
  return workspace.resolveTo('system', reference)?.declaration;
}
