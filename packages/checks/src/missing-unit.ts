/** A bare number where a unit decides what it means. */
import {
  type Campaign,
  type Dimension,
  dimensionOf,
  everyDeclaration,
  type Quantity,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { dimensionExamples } from './dimension-words.ts';
import { replaceText } from './edits.ts';

export const missingUnit = defineCheck({
  code: 'missing-unit',
  category: 'values',
  severity: 'error',
  on: 'file',
  message: (data: { written: string; expects: readonly Dimension[] }) => `\`${data.written}\` has no unit`,
  help: ({ expects }) => `Write the unit behind the number, as in ${dimensionExamples(expects)}`,
  fixable: true,
  allowable: false,
  run(file, { workspace }, report) {
    for (const quantity of file.quantities) {
      if (dimensionOf(quantity, workspace.units) !== 'bare' || quantity.expects.includes('count')) continue;
      const { numberSpan: at, expects } = quantity;
      // `1,200,000 USD`: the number was cut short by what cannot be read, and that is said already.
      if (file.problems.some(({ span }) => span.start === at.end)) continue;
      const written = file.text.slice(at.start, at.end);
      const fixes = likelyUnits(quantity, file, workspace).map((unit) => ({
        title: `Write \`${written} ${unit}\``,
        safety: 'suggested' as const,
        edits: [replaceText(file, { start: at.end, end: at.end }, ` ${unit}`)],
      }));
      report({ at, data: { written, expects }, fixes });
    }
  },
});

/** Units that people write in a statement, where they differ from those that its dimension has mostly. */
const UNITS_OF_STATEMENT: Readonly<Record<string, readonly string[]>> = {
  at: ['h', 'min', 'days'],
  follows: ['days', 'h'],
  retention: ['months', 'years'],
  throttle: ['messages per hour', 'messages per minute'],
  limit: ['messages per hour', 'messages per minute'],
  visits: ['per day', 'per hour'],
  'waiting-room': ['visits per minute', 'visits per hour'],
  quota: ['requests per 24 h', 'requests per day'],
  api: ['requests per submission'],
  scanners: ['per visit'],
};

const UNITS_OF_DIMENSION: Readonly<Record<Dimension, readonly string[]>> = {
  share: ['%'],
  duration: ['min', 'h', 'days'],
  rate: ['rps'],
  users: ['users'],
  count: [],
  cost: ['requests per visit', 'requests per order'],
  money: [],
  any: ['%'],
};

/** Likeliest first. */
function likelyUnits(quantity: Quantity, file: SourceFile, workspace: Workspace): readonly string[] {
  const { statement, expects } = quantity;
  if (expects.includes('money')) return [currencyOf(file, workspace)];
  if (expects.includes('any')) return [...neighbouringUnits(quantity, file, workspace), '%'].slice(0, 1);
  return UNITS_OF_STATEMENT[statement] ?? expects.flatMap((dimension) => UNITS_OF_DIMENSION[dimension]);
}

/** The currency that the file uses first. */
function currencyOf(file: SourceFile, workspace: Workspace): string {
  const money = file.quantities.find((other) => dimensionOf(other, workspace.units) === 'money');
  return money?.unit ?? 'USD';
}

/** Units that the measure of a promise or the other figure of a metric has. */
function neighbouringUnits(quantity: Quantity, file: SourceFile, workspace: Workspace): string[] {
  for (const declaration of everyDeclaration(file)) {
    const { start, end } = declaration.span;
    if (declaration.kind !== 'campaign' || quantity.span.start < start || quantity.span.end > end) continue;
    return [unitOfPromise(quantity, declaration, workspace), unitOfMetric(quantity, declaration)].filter(
      (unit) => unit !== undefined,
    );
  }
  return [];
}

function unitOfPromise(quantity: Quantity, campaign: Campaign, workspace: Workspace): string | undefined {
  const promises = campaign.slas.flatMap((sla) => sla.promises);
  const promise = promises.find(({ amount }) => amount === quantity);
  return workspace.resolveTo('measure', promise?.measure)?.declaration.unit;
}

function unitOfMetric(quantity: Quantity, campaign: Campaign): string | undefined {
  const figures = campaign.metrics.map(({ target, baseline }) => [target?.amount, baseline]);
  return figures.find((pair) => pair.includes(quantity))?.find((figure) => figure?.unit)?.unit;
}
