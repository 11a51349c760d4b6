/** Channels that write to people, rather than being seen by them. */
import type { Channel } from './channel.ts';
import type { Workspace } from './workspace.ts';

/** Whether a channel writes to people one by one, for which one needs a consent; a spot and a show are seen. */
export function isMessage({ channelKind }: Channel, workspace: Workspace): boolean {
  return workspace.resolveTo('kind', channelKind)?.declaration.needsConsent !== undefined;
}
