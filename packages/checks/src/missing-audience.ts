/** A channel that is sent or answered, by nobody knows how many. */
import { campaignAround } from './campaign-around.ts';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { statementOf } from './statements.ts';
import { subjectOf } from './wording.ts';

const SIZES = ['audience', 'visits', 'follows'];

export const missingAudience = defineCheck({
  code: 'missing-audience',
  category: 'capacity',
  severity: 'error',
  on: 'channel',
  message: (data: { subject: string }) => `${data.subject} does not say how many people it reaches`,
  help: 'Add `audience` with a number or `from` a list, or `visits` with a rate, or `follows` with a form',
  run(channel, { file }, report) {
    const isSent = channel.sends.length + channel.during.length > 0 || channel.response !== undefined;
    if (!isSent || SIZES.some((keyword) => statementOf(channel, keyword))) return;
    const campaign = campaignAround(channel, file);
    if (!campaign || isClosed(campaign)) return;
    report({ at: channel.nameSpan, data: { subject: subjectOf(channel) } });
  },
});
