/** A channel that brings visitors, nobody knows where to. */
import { type Campaign, type Channel, type SourceFile, writtenName } from '@liaison/model';
import { campaignAround } from './campaign-around.ts';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import type { Fix } from './finding.ts';
import { statementOf } from './statements.ts';
import { bringsVisitors } from './visitors.ts';
import { subjectOf } from './wording.ts';

export const missingLanding = defineCheck({
  code: 'missing-landing',
  category: 'capacity',
  severity: 'error',
  on: 'channel',
  message: (data: { subject: string }) => `${data.subject} does not say on which page people land`,
  help: 'Add `lands-on` with a page of the campaign; declare one with `page NAME "/path" on SYSTEM` if there is none',
  fixable: true,
  run(channel, { file }, report) {
    if (statementOf(channel, 'lands-on') || !bringsVisitors(channel)) return;
    const campaign = campaignAround(channel, file);
    if (!campaign || isClosed(campaign)) return;
    report({
      at: channel.nameSpan,
      data: { subject: subjectOf(channel) },
      fixes: onPages(channel, campaign, file),
    });
  },
});

/** One fix for each page of the campaign: the most used first, then in order. */
function onPages(channel: Channel, campaign: Campaign, file: SourceFile): Fix[] {
  const uses = (page: string) => campaign.channels.filter(({ landsOn }) => landsOn?.name === page).length;
  return campaign.pages
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .sort((a, b) => uses(b) - uses(a))
    .slice(0, 3)
    .map((name) => ({
      title: `Land on \`${name}\``,
      safety: 'suggested',
      edits: [
        insertStatement(file, channel, `lands-on ${writtenName(name)}`, [
          'audience',
          'at',
          'during',
          'runs',
          'visits',
          'follows',
          'response',
          'converts',
        ]),
      ],
    }));
}
