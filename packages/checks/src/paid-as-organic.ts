/** A channel that is paid for, on whose links stands a medium that analytics take for unpaid. */

import { isClosed } from './campaign-status.ts';
import { channelGroup } from './channel-groups.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { relatedPlace } from './related-places.ts';
import { currencyOf, exactMoney } from './spends.ts';
import { mediumsOf, taggedMediums } from './utm-mediums.ts';

interface Data {
  readonly channel: string;
  readonly spend: string;
  readonly group: string;
  readonly paid: string;
}

export const paidAsOrganic = defineCheck({
  code: 'paid-as-organic',
  category: 'tracking',
  severity: 'warning',
  on: 'campaign',
  message: ({ channel, spend, group }: Data) =>
    `\`${channel}\` spends ${spend}, and its visits count as ${group}`,
  help: ({ paid }) =>
    `Write \`utm medium "${paid}"\`: with the unpaid medium nobody sees what the money brought, and it cannot be mended later`,
  fixable: true,
  run(campaign, context, report) {
    const { workspace, file } = context;
    if (isClosed(campaign)) return;
    for (const { channel, kind, tag, text, medium } of taggedMediums(campaign, context)) {
      const group = channelGroup(medium) ?? '';
      const paid = PAID[group];
      const currency = currencyOf(channel.spend, workspace);
      if (!channel.spend?.number || currency === undefined || paid === undefined) continue;
      // The medium of another kind is the matter of foreign-medium.
      if (kind.mediums.length > 0 && !mediumsOf(kind).some((own) => channelGroup(own) === group)) continue;
      report({
        at: text.span,
        data: { channel: channel.name, spend: exactMoney(channel.spend.number, currency), group, paid },
        related: [relatedPlace(file, channel.spend.span, 'What it costs')],
        fixes: channel.utm.includes(tag)
          ? [
              {
                title: `Write \`utm medium "${paid}"\``,
                safety: 'suggested',
                edits: [replaceText(file, text.span, `"${paid}"`)],
              },
            ]
          : [],
      });
    }
  },
});

/** The paid medium beside each unpaid one. */
const PAID: Readonly<Record<string, string>> = {
  'Organic Social': 'paid-social',
  'Organic Video': 'paid-video',
  'Organic Search': 'cpc',
};
