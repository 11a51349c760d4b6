/** A tag by which analytics should know one campaign, on the links of two. */
import type { Campaign, Declared, SourceFile, UtmTag, Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

type Data = { text: string; other: string };

export const reusedUtmCampaign = defineCheck({
  code: 'reused-utm-campaign',
  category: 'values',
  severity: 'warning',
  on: 'campaign',
  message: ({ text, other }: Data) => `Tag \`${text}\` is that of campaign \`${other}\` already`,
  help: ({ other }) =>
    `Take a tag of its own, with the year or the season in it: analytics add up what has the tag of \`${other}\``,
  run(campaign, { workspace, settings }, report) {
    if (isClosed(campaign)) return;
    const tag = campaignTag(campaign);
    const other = tag?.text && otherWith(tag.text.value, campaign, workspace);
    if (!tag?.text || !other) return;
    // A placeholder is the matter of placeholder-text.
    const text = tag.text.value.toLowerCase();
    if (settings.parameters.placeholders.some((each) => each.toLowerCase() === text)) return;
    const at = campaignTag(other.declaration)?.span ?? other.declaration.nameSpan;
    report({
      at: tag.text.span,
      data: { text: tag.text.value, other: other.declaration.name },
      related: [relatedPlace(other.file, at, 'The same tag')],
    });
  },
});

function campaignTag({ utm }: Campaign): UtmTag | undefined {
  return utm.find(({ key }) => key?.value === 'campaign');
}

/** An earlier campaign with the tag, or a later one that is over: of two that are open the second is told. */
function otherWith(text: string, campaign: Campaign, workspace: Workspace): Declared<Campaign> | undefined {
  let isLater = false;
  for (const { value, file } of workspace.entriesOf(campaignsByTag).get(text)) {
    if (value === campaign) isLater = true;
    else if (!isLater || isClosed(value)) return { declaration: value, file };
  }
  return undefined;
}

function campaignsByTag({ declarations }: SourceFile): [string, Campaign][] {
  return declarations.flatMap((declaration): [string, Campaign][] => {
    if (declaration.kind !== 'campaign' || declaration.name === '') return [];
    const text = campaignTag(declaration)?.text?.value;
    return text === undefined ? [] : [[text, declaration]];
  });
}
