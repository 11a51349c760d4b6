/** Which systems a campaign sends requests to: by landing, through calls, and by writing to a CRM. */
import type { Campaign, Reference, System, Workspace } from '@liaison/model';

/** A touched system, and one way to it, from the page or the CRM on. */
export interface TouchedSystem {
  readonly system: System;
  /** Names of systems from the first to this one. */
  readonly path: readonly string[];
  /** What in the campaign begins the path: a channel, or a capture. */
  readonly cause: { readonly kind: 'channel' | 'capture'; readonly name: string };
}

/**
 * Systems in the order in which they are first reached, each once, by a shortest path. Naming a system in a
 * budget, a promise or a contingency does not touch it; a page on which no channel lands touches nothing.
 */
export function touchedSystems(campaign: Campaign, workspace: Workspace): TouchedSystem[] {
  const found = new Map<string, TouchedSystem>();
  const queue = [...landings(campaign, workspace), ...crmWrites(campaign, workspace)];
  for (let touched = queue.shift(); touched; touched = queue.shift()) {
    if (found.has(touched.system.name)) continue;
    found.set(touched.system.name, touched);
    for (const call of touched.system.calls) {
      const system = systemOf(call.system, workspace);
      if (system) queue.push({ ...touched, system, path: [...touched.path, system.name] });
    }
  }
  return [...found.values()];
}

function landings(campaign: Campaign, workspace: Workspace): TouchedSystem[] {
  return campaign.channels.flatMap((channel) => {
    const page = workspace.resolveTo('page', channel.landsOn)?.declaration;
    const system = systemOf(page?.system, workspace);
    return system
      ? [{ system, path: [system.name], cause: { kind: 'channel' as const, name: channel.name } }]
      : [];
  });
}

function crmWrites(campaign: Campaign, workspace: Workspace): TouchedSystem[] {
  return campaign.captures.flatMap((capture) =>
    [...capture.fields.flatMap((field) => field.mappings), ...capture.sets].flatMap(({ target }) => {
      const resolution = target && workspace.resolveTarget(target);
      if (resolution?.state !== 'found') return [];
      const crm = workspace.lookup('crm', resolution.object.declaration.within ?? '')[0]?.declaration;
      const system = systemOf(crm?.api?.system, workspace);
      return system
        ? [{ system, path: [system.name], cause: { kind: 'capture' as const, name: capture.name } }]
        : [];
    }),
  );
}

function systemOf(reference: Reference | undefined, workspace: Workspace): System | undefined {
  return workspace.resolveTo('system', reference)?.declaration;
}
