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
    const first = new Map<string, Channel>();
    for (const channel of campaign.channels) {
      const tags = tagsOn(channel, campaign);
      // Where a main tag is missing, untagged-channel asks for it.
      if (!MAIN_TAGS.every((key) => tags.has(key)) || !hasOwnLink(channel, workspace)) continue;
      const key = JSON.stringify([...tags].map(([name, { text }]) => [name, text?.value]).sort());
      const other = first.get(key);
      if (!other) {
        first.set(key, channel);
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
