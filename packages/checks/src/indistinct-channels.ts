/** Two channels of a campaign whose links carry the same tags. */
import type { Channel } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { hasOwnLink, MAIN_TAGS, tagsOn } from './utm-tags.ts';

type Data = { channel: string; other: string };

export const indistinctChannels = defineCheck({
  code: 'indistinct-channels',
  category: 'values',
  severity: 'warning',
  on: 'campaign',
  message: ({ channel, other }: Data) =>
    `Links of \`${channel}\` carry the same tags as those of \`${other}\``,
  help: ({ channel, other }) =>
    `Give one of the two another \`utm source\` or a \`utm content\`, so that \`${channel}\` and \`${other}\` can be told apart`,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    const firsts: { readonly channel: Channel; readonly tags: Tags }[] = [];
    for (const channel of campaign.channels) {
      const tags = tagsOn(channel, campaign);
      // Where a main tag is missing, untagged-channel asks for it.
      if (!MAIN_TAGS.every((key) => tags.has(key)) || !hasOwnLink(channel, workspace)) continue;
      const other = firsts.find((first) => areSame(first.tags, tags))?.channel;
      if (!other) {
        firsts.push({ channel, tags });
        continue;
      }
      report({
        at: channel.nameSpan,
        data: { channel: channel.name, other: other.name },
        related: [relatedPlace(file, other.nameSpan, 'The same source, medium and campaign')],
      });
    }
  },
});

type Tags = ReturnType<typeof tagsOn>;

function areSame(one: Tags, other: Tags): boolean {
  if (one.size !== other.size) return false;
  for (const [key, { text }] of one) if (other.get(key)?.text?.value !== text?.value) return false;
  return true;
}
