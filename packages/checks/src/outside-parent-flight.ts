/** A campaign that runs on days on which the campaign that it is a part of does not. */

import { type Days, rangeDays, written } from './campaign-days.ts';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly parent: string;
  readonly own: Days;
  readonly around: Days;
}

export const outsideParentFlight = defineCheck({
  code: 'outside-parent-flight',
  category: 'portfolio',
  severity: 'warning',
  on: 'campaign',
  message: ({ parent, own, around }: Data) =>
    own.first < around.first
      ? `It begins on ${own.first}, before its parent \`${parent}\` does on ${around.first}`
      : `It ends on ${own.last}, after its parent \`${parent}\` does on ${around.last}`,
  help: ({ parent, around }) =>
    `\`${parent}\` runs ${written(around)}: move this one into these days, or let the parent run longer`,
  run(campaign, { workspace }, report) {
    const parent = workspace.resolveTo('campaign', campaign.parent);
    const [own, around] = [rangeDays(campaign.runs), rangeDays(parent?.declaration.runs)];
    if (!parent || !own || !around || !campaign.runs || isClosed(campaign)) return;
    if (own.first >= around.first && own.last <= around.last) return;
    const { from, to = from } = campaign.runs;
    report({
      at: own.first < around.first ? from.span : to.span,
      data: { parent: parent.declaration.name, own, around },
      related: [
        relatedPlace(
          parent.file,
          parent.declaration.runs?.span ?? parent.declaration.nameSpan,
          'The parent runs on these days',
        ),
      ],
    });
  },
});
