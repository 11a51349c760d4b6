/** A medium that no kind of channel has, and for which Google Analytics has no channel group. */

import { isClosed } from './campaign-status.ts';
import { channelGroup } from './channel-groups.ts';
import { defineCheck } from './define-check.ts';
import { kindsOfMedium, mediumFixes, taggedMediums } from './utm-mediums.ts';

interface Data {
  readonly text: string;
  readonly own: string | undefined;
}

export const unassignedMedium = defineCheck({
  code: 'unassigned-medium',
  category: 'tracking',
  severity: 'warning',
  on: 'campaign',
  message: ({ text }: Data) => `No kind of channel has the medium \`${text}\`: it counts as Unassigned`,
  help: ({ text, own }) =>
    own === undefined
      ? `Write one that analytics know, or add \`medium "${text}"\` to the kind if you have a channel group of your own for it`
      : `Write \`utm medium "${own}"\`, or a kind of your own with \`medium "${text}"\` if you have a channel group for it`,
  fixable: true,
  run(campaign, context, report) {
    if (isClosed(campaign)) return;
    const told = new Set<unknown>();
    for (const tagged of taggedMediums(campaign, context)) {
      const { kind, tag, text, medium } = tagged;
      if (channelGroup(medium) !== undefined || told.has(tag)) continue;
      if (kindsOfMedium(medium, context.workspace).length > 0) continue;
      told.add(tag);
      report({
        at: text.span,
        data: { text: text.value, own: kind.mediums[0]?.value },
        fixes: mediumFixes(tagged, context),
      });
    }
  },
});
