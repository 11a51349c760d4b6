/** A bare number where a unit decides what it means. */
import {
  type Campaign,
  type Dimension,
  dimensionOf,
  type Quantity,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { dimensionExamples } from './dimension-words.ts';
import { replaceText } from './edits.ts';

interface Data {
  readonly written: string;
  readonly expects: readonly Dimension[];
  readonly statement: string;
}

export const missingUnit = defineCheck({
  code: 'missing-unit',
  category: 'values',
  severity: 'error',
  on: 'file',
  message: ({ written }: Data) => `\`${written}\` has no unit`,
  help: ({ expects, statement }) => {
    const usual = UNITS_OF_STATEMENT[statement]?.[0];
    const example = usual === undefined ? dimensionExamples(expects) : `\`3 ${usual}\``;
    return `Write the unit behind the number, as in ${example}`;
  },
  fixable: true,
  allowable: false,
  run(file, { workspace }, report) {
    for (const quantity of file.quantities) {
      if (dimensionOf(quantity, workspace.units) !== 'bare' || quantity.expects.includes('count')) continue;
      const { numberSpan: at, expects } = quantity;
      // `$85` and `1,200,000 USD`: what cannot be read is part of the amount, and that is said already.
      if (hasBrokenLine(file, at)) continue;
      const written = file.text.slice(at.start, at.end);
      const fixes = likelyUnits(quantity, file, workspace).map((unit) => ({
        title: `Write \`${written} ${unit}\``,
        safety: 'suggested' as const,
        edits: [replaceText(file, { start: at.end, end: at.end }, ` ${unit}`)],
      }));
      report({ at, data: { written, expects, statement: quantity.statement }, fixes });
    }
  },
});

/** Units that people write in a statement, where they differ from those that its dimension has mostly. */
const UNITS_OF_STATEMENT: Readonly<Record<string, readonly string[]>> = {
  at: ['h', 'min', 's', 'days'],
  follows: ['days', 'h'],
  retention: ['months', 'years'],
  'lead-time': ['business days', 'days'],
  expires: ['days', 'months'],
  unsubscribe: ['days', 'h'],
  'at-most': ['messages per week', 'messages per day'],
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
  if (expects.includes('any')) return [neighbouringUnit(quantity, file, workspace) ?? '%'];
  return UNITS_OF_STATEMENT[statement] ?? expects.flatMap((dimension) => UNITS_OF_DIMENSION[dimension]);
}

/** The currency that the file uses first. */
function currencyOf(file: SourceFile, workspace: Workspace): string {
  const money = file.quantities.find((other) => dimensionOf(other, workspace.units) === 'money');
  return money?.unit ?? 'USD';
}

/** The unit that the measure of a promise or the other figure of a metric has. */
function neighbouringUnit(quantity: Quantity, file: SourceFile, workspace: Workspace): string | undefined {
  let units = neighbours.get(file)?.get(workspace);
  if (!units) {
    units = new Map(
      file.declarations.flatMap((declaration) =>
        declaration.kind === 'campaign' ? neighboursIn(declaration, workspace) : [],
      ),
    );
    neighbours.set(file, new WeakMap([[workspace, units]]));
  }
  return units.get(quantity);
}

// Every figure without a unit asks, and a campaign may promise much.
const neighbours = new WeakMap<SourceFile, WeakMap<Workspace, Map<Quantity, string>>>();

function neighboursIn({ slas, metrics }: Campaign, workspace: Workspace): [Quantity, string][] {
  const pairs: [Quantity | undefined, string | undefined][] = [
    ...slas
      .flatMap(({ promises }) => promises)
      .map(({ amount, measure }): [Quantity | undefined, string | undefined] => [
        amount,
        workspace.resolveTo('measure', measure)?.declaration.unit,
      ]),
    ...metrics.flatMap(({ target, baseline }): [Quantity | undefined, string | undefined][] => [
      [target?.amount, baseline?.unit],
      [baseline, target?.amount?.unit],
    ]),
  ];
  return pairs.filter((pair): pair is [Quantity, string] => pair[0] !== undefined && pair[1] !== undefined);
}
