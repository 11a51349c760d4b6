/** An SLA about a system that the campaign fills nearly up, and nothing is said of what is done without it. */
import { greatestRisk } from './campaign-risk.ts';
import { defineCheck } from './define-check.ts';
import { percent } from './figures.ts';
import { isReadWhole } from './promises.ts';
import { statementOf } from './statements.ts';

interface Data {
  readonly sla: string;
  readonly system: string;
  readonly share: number;
}

export const missingFallback = defineCheck({
  code: 'missing-fallback',
  category: 'agreement',
  severity: 'info',
  ruleSet: 'strict',
  on: 'campaign',
  message: ({ sla, system, share }: Data) =>
    `\`${system}\` gets ${percent(share)} of what is usable, and \`${sla}\` has no fallback for it`,
  help: 'Add `fallback` with what visitors and the other side get while the promise is not kept, such as orders by telephone',
  run(campaign, { workspace, file, settings }, report) {
    const { slas } = campaign;
    if (slas.length === 0 || slas.some((sla) => statementOf(sla, 'fallback'))) return;
    const risk = greatestRisk(campaign, workspace, settings);
    const about = risk && slas.find((sla) => sla.promises.some(({ system }) => system?.name === risk.system));
    if (!about || !isReadWhole(about, file)) return;
    report({ at: about.nameSpan, data: { sla: about.name, system: risk.system, share: risk.share } });
  },
});
