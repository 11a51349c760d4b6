/** People are on call for a campaign that fills a system nearly up, and nobody knows where they meet. */
import { writtenText } from '@liaison/model';
import { greatestRisk } from './campaign-risk.ts';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { percent } from './figures.ts';
import { hoursAround } from './launch-watch.ts';
import { statementOf } from './statements.ts';

interface Data {
  readonly system: string;
  readonly share: number;
  readonly when: string;
  readonly example: string;
}

export const missingWarRoom = defineCheck({
  code: 'missing-war-room',
  category: 'agreement',
  severity: 'info',
  on: 'campaign',
  asksLoad: true,
  message: ({ system, share, when }: Data) =>
    `\`${system}\` gets ${percent(share)} of what is usable on ${when}, and there is no war room`,
  help: ({ example }) => `Say where everybody meets while it matters: \`${example}\` with your own link`,
  run(campaign, { workspace, settings }, report) {
    // First somebody has to be on call; that is asked for by itself.
    const onCall = statementOf(campaign, 'on-call');
    if (!onCall || statementOf(campaign, 'war-room')) return;
    const risk = greatestRisk(campaign, workspace, settings);
    if (!risk) return;
    const hours = hoursAround(risk.at, campaign) ?? '';
    report({
      at: onCall.keywordSpan,
      data: {
        system: risk.system,
        share: risk.share,
        when: clockTime(risk.at, campaign.timezone),
        example: `war-room ${writtenText('https://…')} ${hours}`.trim(),
      },
    });
  },
});
