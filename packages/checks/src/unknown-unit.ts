/** A word behind a number that no library declares as a unit. */
import {
  type Dimension,
  dimensionOf,
  nearestNames,
  type Quantity,
  type SourceFile,
  type Span,
  type Workspace,
} from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { dimensionExamples } from './dimension-words.ts';
import { alternatives } from './kind-names.ts';
import { replacements } from './replacements.ts';

interface Data {
  readonly word: string;
  readonly near: readonly string[];
  readonly expects: readonly Dimension[];
}

export const unknownUnit = defineCheck({
  code: 'unknown-unit',
  category: 'values',
  severity: 'error',
  on: 'file',
  message: ({ word }: Data) => `\`${word}\` is no unit`,
  help: ({ near, expects }) =>
    near.length > 0
      ? `Did you mean ${alternatives(near)}?`
      : `Write for example ${dimensionExamples(expects)}`,
  fixable: true,
  allowable: false,
  run(file, { workspace }, report) {
    for (const quantity of file.quantities) {
      if (dimensionOf(quantity, workspace.units) !== 'unknown') continue;
      const unknown = unknownWord(quantity, file, workspace);
      if (!unknown || countsAnything(quantity)) continue;
      const near = fittingUnits(unknown.word, quantity, workspace);
      const { expects } = quantity;
      report({
        at: unknown.at,
        data: { word: unknown.word, near, expects },
        fixes: replacements(file, unknown.at, near),
      });
    }
  },
});

/** A goal may be a number of whatever the campaign is about: `target >= 4000 downloads`. */
function countsAnything({ statement, expects, per }: Quantity): boolean {
  return expects.includes('any') && !per && (statement === 'target' || statement === 'baseline');
}

/** The word of a quantity that nobody declared: its unit, or what stands behind `per`. */
function unknownWord(
  { unit, per, span, numberSpan }: Quantity,
  file: SourceFile,
  { units }: Workspace,
): { word: string; at: Span } | undefined {
  if (unit !== undefined && unit !== '%' && !units.has(unit)) {
    const start = file.text.indexOf(unit, numberSpan.end);
    return { word: unit, at: { start, end: start + unit.length } };
  }
  if (!per) return undefined;
  return { word: per.unit, at: { start: span.end - per.unit.length, end: span.end } };
}

/** Words that people write for a unit and that are too far from it to be found by spelling. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  sec: ['s'],
  secs: ['s'],
  mins: ['min'],
  hr: ['h'],
  hrs: ['h'],
  mo: ['months'],
  yr: ['year'],
  yrs: ['years'],
  pct: ['%'],
  percent: ['%'],
  dollars: ['USD'],
  euro: ['EUR'],
  euros: ['EUR'],
  pounds: ['GBP'],
  reqs: ['requests'],
  qps: ['rps'],
  tps: ['rps'],
  visitors: ['visits', 'users'],
  customers: ['people'],
  subscribers: ['people'],
  emails: ['messages'],
  mails: ['messages'],
};

/** Units near in spelling or meaning with which the quantity is of a dimension that may stand there. */
function fittingUnits(word: string, quantity: Quantity, { units }: Workspace): string[] {
  const candidates = [...(SYNONYMS[word.toLowerCase()] ?? []), ...nearestNames(word, units.keys(), 6)];
  const fits = (candidate: string) => {
    const { per } = quantity;
    const mended =
      word === quantity.unit
        ? { ...quantity, unit: candidate }
        : { ...quantity, ...(per && { per: { ...per, unit: candidate } }) };
    const dimension = dimensionOf(mended, units);
    // Still unknown: then the other word of the two is wrong as well, and this one cannot be judged by it.
    return (
      dimension === 'unknown' ||
      quantity.expects.some((expected) => expected === dimension || expected === 'any')
    );
  };
  return [...new Set(candidates)].filter(fits).slice(0, 3);
}
