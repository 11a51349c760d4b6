/** The tags on the links of a channel: its own, and those of its campaign that it does not overrule. */
import type { Campaign, Channel, Declared, Kind, UtmTag, Workspace } from '@liaison/model';
import { onceEach } from './once-each.ts';
import type { Settings } from './settings.ts';

/** By key; tags without a key or a text are left out. */
export function tagsOn(channel: Channel, campaign: Campaign): ReadonlyMap<string, UtmTag> {
  const tags = new Map<string, UtmTag>();
  for (const { utm } of [campaign, channel]) {
    for (const tag of utm) if (tag.key && tag.text) tags.set(tag.key.value, tag);
  }
  return tags;
}

/** What analytics know of a visit at the least: from where, by which kind of link, of which campaign. */
export const MAIN_TAGS = ['source', 'medium', 'campaign'] as const;

/** Whether people come by a link that we write, so that tags can stand on it. */
export function hasOwnLink({ channelKind }: Channel, workspace: Workspace): boolean {
  const kind = workspace.resolveTo('kind', channelKind);
  return kind !== undefined && hasLinks(kind);
}

/** The same for a channel of whose kind the declaration is at hand. */
export function hasLinks({ declaration, file }: Declared<Kind>): boolean {
  const { name, trackedBy, mediums, needsConsent } = declaration;
  if (trackedBy) return trackedBy.value === 'utm';
  return file.builtIn ? !LINKLESS.has(name) : mediums.length > 0 || needsConsent !== undefined;
}

/** Who sees these is there already. */
const LINKLESS: ReadonlySet<string> = new Set(['webcast', 'on-demand']);

/** Whether a tag is a word: neither empty, nor a placeholder, nor something that a tool fills in when it sends. */
export function isPlainTag(text: string, { parameters }: Settings): boolean {
  const small = text.trim().toLowerCase();
  if (small === '' || inSmallLetters(parameters.placeholders).has(small)) return false;
  return !isFilledIn(text);
}

const inSmallLetters: (words: readonly string[]) => ReadonlySet<string> = onceEach(
  (words) => new Set(words.map((word) => word.toLowerCase())),
);

/** Whether a tool fills something in when it sends: `{{campaign.id}}`, `%%list%%`, `*|LIST|*`, `[[name]]`. */
export function isFilledIn(text: string): boolean {
  return FILLED_IN.test(text);
}

const FILLED_IN = /[{}]|%%|\*\||\[\[/;

/** The first character of a tag that means something else in a link, or that each tool writes in its own way. */
export function unsafeCharacter(text: string): string | undefined {
  return UNSAFE.exec(text)?.[0];
}

const UNSAFE = /[#&?=%+\s]|[^\p{ASCII}]/u;
