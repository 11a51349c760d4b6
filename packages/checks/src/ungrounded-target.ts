/** A target of which nobody can say whether it is reached, or whether it is one. */
import type { Metric } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { statementOf } from './statements.ts';

interface Data {
  readonly metric: string;
  readonly lacks: readonly ('source' | 'baseline')[];
}

export const ungroundedTarget = defineCheck({
  code: 'ungrounded-target',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ metric, lacks }: Data) =>
    `The target of \`${metric}\` has no ${lacks.map((word) => `\`${word}\``).join(' and no ')}`,
  help: ({ lacks }) => `Add ${lacks.map((word) => HELP[word]).join(', and ')}`,
  run(campaign, { file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    for (const metric of campaign.metrics) {
      const at = metric.target?.amount?.span;
      const lacks = metric.statements.every(({ known }) => known) ? missingIn(metric) : [];
      if (at && lacks.length > 0) report({ at, data: { metric: metric.name, lacks } });
    }
  },
});

const HELP: Readonly<Record<Data['lacks'][number], string>> = {
  source: '`source` with the report or the field of the CRM in which both sides read the figure',
  baseline: '`baseline` with what the figure is today, so that one sees how far the target is away',
};

/** A number of orders may be the first of its kind; a share has always been something. */
function missingIn(metric: Metric): Data['lacks'] {
  const isShare = metric.target?.amount?.unit === '%';
  return [
    ...(statementOf(metric, 'source') ? [] : (['source'] as const)),
    ...(statementOf(metric, 'baseline') || !isShare ? [] : (['baseline'] as const)),
  ];
}
