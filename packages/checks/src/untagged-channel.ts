/** A channel of which analytics cannot tell the visits, in a campaign that tags its links. */
import { campaignAround } from './campaign-around.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { hasOwnLink, MAIN_TAGS, tagsOn } from './utm-tags.ts';

type Data = { channel: string; missing: readonly string[] };

export const untaggedChannel = defineCheck({
  code: 'untagged-channel',
  category: 'values',
  severity: 'warning',
  on: 'channel',
  message: ({ channel, missing }: Data) =>
    `Links of \`${channel}\` have no ${missing.map((key) => `\`utm ${key}\``).join(' and no ')}`,
  help: ({ missing }) =>
    `Add ${missing.map((key) => `\`utm ${key} "…"\``).join(' and ')}: without it analytics count the visits elsewhere`,
  run(channel, { workspace, file }, report) {
    const campaign = campaignAround(channel, file);
    if (!campaign || isClosed(campaign) || isDraft(campaign) || channel.name === '') return;
    // Who tags no link at all measures in another way.
    if ([campaign, ...campaign.channels].every(({ utm }) => utm.length === 0)) return;
    if (!workspace.resolve(channel.landsOn) || !hasOwnLink(channel, workspace)) return;
    if (hasUnknownLine(channel) || hasUnknownLine(campaign)) return;
    if ([...campaign.utm, ...channel.utm].some(({ key, text }) => !key || !text)) return;
    const tags = tagsOn(channel, campaign);
    const missing = MAIN_TAGS.filter((key) => !tags.has(key));
    if (missing.length > 0) report({ at: channel.nameSpan, data: { channel: channel.name, missing } });
  },
});
