/** A campaign that does not say from when until when it runs. */
import { type Campaign, channelDays, type SourceFile } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import type { Fix } from './finding.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

export const missingFlight = defineCheck({
  code: 'missing-flight',
  category: 'dates',
  severity: 'error',
  on: 'campaign',
  message: (data: { subject: string }) => `${data.subject} does not say when it runs`,
  help: 'Add `runs` with the first and the last day, or make it a draft with `status draft`',
  fixable: true,
  run(campaign, { file }, report) {
    if (statementOf(campaign, 'runs') || isDraft(campaign) || isClosed(campaign)) return;
    report({
      at: campaign.nameSpan,
      data: { subject: subjectOf(campaign) },
      fixes: fromChannels(campaign, file),
    });
  },
});

/** From the first to the last day that the channels name. */
function fromChannels(campaign: Campaign, file: SourceFile): Fix[] {
  const days = channelDays(campaign);
  if (!days) return [];
  const flight = `runs ${days.first} .. ${days.last}`;
  return [
    {
      title: `Add \`${flight}\`, as the channels have it`,
      safety: 'suggested',
      edits: [
        insertStatement(file, campaign, flight, ['owner', 'it-owner', 'champion', 'sponsor', 'status']),
      ],
    },
  ];
}
