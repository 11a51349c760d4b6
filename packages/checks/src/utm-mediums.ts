/** The `utm medium` of channels, held against the kinds that declare which mediums are theirs. */
import {
  type Campaign,
  type Channel,
  type Kind,
  nearestNames,
  type UtmTag,
  type Workspace,
} from '@liaison/model';
import type { CheckContext } from './define-check.ts';
import { insertStatement, replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { hasLinks, isPlainTag, tagsOn, unsafeCharacter } from './utm-tags.ts';

/** A channel with a link of ours, and the medium on it. */
export interface TaggedMedium {
  readonly channel: Channel;
  readonly kind: Kind;
  readonly tag: UtmTag;
  readonly text: NonNullable<UtmTag['text']>;
  /** In small letters. */
  readonly medium: string;
}

/** The mediums of a campaign's channels, of those whose kind is known and whose medium is a plain word. */
export function taggedMediums(campaign: Campaign, { workspace, settings }: CheckContext): TaggedMedium[] {
  return campaign.channels.flatMap((channel) => {
    const tag = tagsOn(channel, campaign).get('medium');
    const kind = tag && workspace.resolveTo('kind', channel.channelKind);
    if (!kind || !tag.text || !hasLinks(kind)) return [];
    // What breaks the link is the matter of unsafe-utm.
    if (!isPlainTag(tag.text.value, settings) || unsafeCharacter(tag.text.value) !== undefined) return [];
    return [{ channel, kind: kind.declaration, tag, text: tag.text, medium: tag.text.value.toLowerCase() }];
  });
}

/** Names of the kinds that have a medium, in small letters, as theirs. */
export function kindsOfMedium(medium: string, workspace: Workspace): string[] {
  return workspace
    .all('kind')
    .filter(({ declaration }) => mediumsOf(declaration).includes(medium))
    .map(({ declaration }) => declaration.name);
}

/** In small letters, the usual one first. */
export function mediumsOf({ mediums }: Kind): string[] {
  return mediums.map(({ value }) => value.toLowerCase());
}

/** Writes another medium: on the channel's own line, or on a new one where the campaign's holds for all. */
export function mediumFixes(
  { channel, tag, text, medium, kind }: Omit<TaggedMedium, 'kind'> & { readonly kind: Pick<Kind, 'mediums'> },
  { file }: Pick<CheckContext, 'file'>,
): Fix[] {
  const own = kind.mediums.map(({ value }) => value);
  // Of three letters every other is near.
  const near = medium.length > 4 ? nearestNames(medium, own) : [];
  const words = [...new Set([...near, ...own.slice(0, 1)])].slice(0, 2);
  return words.map((word) => {
    const line = `utm medium "${word}"`;
    const edit = channel.utm.includes(tag)
      ? replaceText(file, text.span, `"${word}"`)
      : insertStatement(file, channel, line, ['lands-on', 'through', 'spend', 'utm']);
    return { title: `Write \`${line}\``, safety: 'suggested' as const, edits: [edit] };
  });
}
