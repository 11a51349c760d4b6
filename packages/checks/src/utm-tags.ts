/** The tags on the links of a channel: its own, and those of its campaign that it does not overrule. */
import type { Campaign, Channel, UtmTag, Workspace } from '@liaison/model';

/** By key; tags without a key or a text are left out. */
export function tagsOn(channel: Channel, campaign: Campaign): ReadonlyMap<string, UtmTag> {
  const tags = [...campaign.utm, ...channel.utm].flatMap((tag) =>
    tag.key && tag.text ? [[tag.key.value, tag] as const] : [],
  );
  return new Map(tags);
}

/** What analytics know of a visit at the least: from where, by which kind of link, of which campaign. */
export const MAIN_TAGS = ['source', 'medium', 'campaign'] as const;

/** Whether people come by a link that we write, so that tags can stand on it. */
export function hasOwnLink({ channelKind }: Channel, workspace: Workspace): boolean {
  const kind = workspace.resolveTo('kind', channelKind);
  if (!kind) return false;
  return kind.file.builtIn
    ? !LINKLESS.has(kind.declaration.name)
    : kind.declaration.needsConsent !== undefined;
}

/** Who sees these types the address, or is there already. */
const LINKLESS: ReadonlySet<string> = new Set(['tv', 'direct-mail', 'webcast', 'on-demand']);
