/** People are on call for a campaign that fills a system nearly up, and nobody is told if they do not answer. */
import { greatestRisk } from './campaign-risk.ts';
import { defineCheck } from './define-check.ts';
import { percent } from './figures.ts';
import { statementOf } from './statements.ts';

interface Data {
  readonly system: string;
  readonly share: number;
}

export const missingEscalation = defineCheck({
  code: 'missing-escalation',
  category: 'agreement',
  severity: 'info',
  on: 'campaign',
  asksLoad: true,
  message: ({ system, share }: Data) =>
    `\`${system}\` gets ${percent(share)} of what is usable, and nobody hears if nobody answers`,
  help: 'Add `escalates to` with who is told next and `within` what time; end with people who may stop the campaign, of both sides',
  run(campaign, { workspace, settings }, report) {
    // First somebody has to be on call; that is asked for by itself.
    const onCall = statementOf(campaign, 'on-call');
    if (!onCall || statementOf(campaign, 'escalates')) return;
    const risk = greatestRisk(campaign, workspace, settings);
    if (!risk) return;
    report({ at: onCall.keywordSpan, data: { system: risk.system, share: risk.share } });
  },
});
