/** A campaign that fills a system nearly up, and nobody has promised anybody anything. */
import { greatestRisk } from './campaign-risk.ts';
import { defineCheck } from './define-check.ts';
import { percent } from './figures.ts';
import { isDamaged } from './lost-places.ts';

interface Data {
  readonly system: string;
  readonly share: number;
}

export const missingSla = defineCheck({
  code: 'missing-sla',
  category: 'agreement',
  severity: 'info',
  ruleSet: 'strict',
  on: 'campaign',
  message: ({ system, share }: Data) =>
    `\`${system}\` gets ${percent(share)} of what is usable, and no SLA says who owes what`,
  help: ({ system }) =>
    `Add an \`sla\` between marketing and IT: what IT keeps up, such as the availability of \`${system}\`, and what marketing owes for it, such as \`notice\``,
  run(campaign, { workspace, file, settings }, report) {
    const { slas, statements, nameSpan } = campaign;
    if (slas.length > 0 || statements.some(({ known }) => !known) || isDamaged(nameSpan.start, file)) return;
    const risk = greatestRisk(campaign, workspace, settings);
    if (risk) report({ at: nameSpan, data: { system: risk.system, share: risk.share } });
  },
});
