/** A link whose medium is that of another kind of channel: analytics count its visits there. */

import { isClosed } from './campaign-status.ts';
import { channelGroup } from './channel-groups.ts';
import { defineCheck } from './define-check.ts';
import { kindsOfMedium, mediumFixes, mediumsOf, taggedMediums } from './utm-mediums.ts';

interface Data {
  readonly channel: string;
  readonly kind: string;
  readonly text: string;
  /** A kind that has the medium, if there is one. */
  readonly other: string | undefined;
  readonly group: string | undefined;
  readonly own: string;
}

export const foreignMedium = defineCheck({
  code: 'foreign-medium',
  category: 'tracking',
  severity: 'warning',
  on: 'campaign',
  message: ({ channel, kind, text, other, group }: Data) =>
    other === undefined
      ? `Medium \`${text}\` counts as ${group}, and channel \`${channel}\` is of kind \`${kind}\``
      : `Medium \`${text}\` is that of kind \`${other}\`, and channel \`${channel}\` is of kind \`${kind}\``,
  help: ({ own, group }) =>
    group === undefined
      ? `Write \`utm medium "${own}"\`: it cannot be mended once the links are out`
      : `Write \`utm medium "${own}"\`: Google Analytics would report the visits under ${group}, and that cannot be mended later`,
  fixable: true,
  run(campaign, context, report) {
    if (isClosed(campaign)) return;
    for (const tagged of taggedMediums(campaign, context)) {
      const { channel, kind, text, medium } = tagged;
      const mediums = mediumsOf(kind);
      const [own] = mediums;
      if (own === undefined || mediums.includes(medium)) continue;
      const group = channelGroup(medium);
      const groups = mediums.map(channelGroup);
      const [other] = kindsOfMedium(medium, context.workspace);
      // What nobody knows is the matter of unassigned-medium.
      if (other === undefined && group === undefined) continue;
      if (group !== undefined && groups.includes(group)) continue;
      // A post that is paid for has the source of a network and a paid medium, and is counted as paid social.
      if (group === 'Paid' && groups.includes('Organic Social')) continue;
      report({
        at: text.span,
        data: { channel: channel.name, kind: kind.name, text: text.value, other, group, own },
        fixes: mediumFixes(tagged, context),
      });
    }
  },
});
