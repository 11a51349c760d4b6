/** A channel without links of which nobody can tell afterwards whether anybody answered. */
import { campaignAround } from './campaign-around.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { statementOf } from './statements.ts';

interface Data {
  readonly channel: string;
  readonly kind: string;
}

export const missingResponseCode = defineCheck({
  code: 'missing-response-code',
  category: 'tracking',
  severity: 'warning',
  on: 'channel',
  message: ({ channel, kind }: Data) =>
    `Nobody can tell who came by \`${channel}\`: \`${kind}\` has no links`,
  help: 'Add `response-code "…"` with the code, the number or the short address that only this channel shows',
  run(channel, { workspace, file }, report) {
    const campaign = campaignAround(channel, file);
    if (!campaign || isClosed(campaign) || isDraft(campaign) || channel.name === '') return;
    // Who tags no link and prints no code measures in another way.
    const blocks = [campaign, ...campaign.channels];
    if (blocks.every(({ utm }) => utm.length === 0) && campaign.channels.every((each) => !each.responseCode))
      return;
    const kind = workspace.resolveTo('kind', channel.channelKind)?.declaration;
    if (kind?.trackedBy?.value !== 'response-code' || !workspace.resolve(channel.landsOn)) return;
    if (statementOf(channel, 'response-code') || isDamaged(channel.nameSpan.start, file)) return;
    // A short address that leads on to a tagged link is known by that link.
    if (channel.utm.some(({ key }) => key?.value === 'source')) return;
    report({ at: channel.nameSpan, data: { channel: channel.name, kind: kind.name } });
  },
});
