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
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { dimensionExamples } from './dimension-words.ts';
import { alternatives } from './kind-names.ts';
import { replacements } from './replacements.ts';
import { unitsMeant } from './unit-words.ts';

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
      if (!unknown || countsAnything(quantity) || hasBrokenLine(file, quantity.span)) continue;
      const { expects, numberSpan } = quantity;
      const factor = FACTORS[unknown.word] ?? FACTORS[unknown.word.toLowerCase()];
      if (factor !== undefined && unknown.word === quantity.unit) {
        const at = { start: numberSpan.start, end: unknown.at.end };
        const near = [`${file.text.slice(numberSpan.start, numberSpan.end)}${factor}`];
        report({
          at: unknown.at,
          data: { word: unknown.word, near, expects },
          fixes: replacements(file, at, near),
        });
        continue;
      }
      const near = fittingUnits(unknown.word, quantity, workspace);
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

/** Units near in spelling or meaning with which the quantity is of a dimension that may stand there. */
function fittingUnits(word: string, quantity: Quantity, workspace: Workspace): string[] {
  const { units } = workspace;
  if (word === quantity.per?.unit && word !== quantity.unit) return fittingEvents(word, workspace);
  const fits = (candidate: string) => {
    const { per } = quantity;
    const unit = candidate.replace(/^business /, '');
    const mended =
      word === quantity.unit ? { ...quantity, unit } : { ...quantity, ...(per && { per: { ...per, unit } }) };
    const dimension = dimensionOf(mended, units);
    // Still unknown: then the other word of the two is wrong as well, and this one cannot be judged by it.
    return (
      dimension === 'unknown' ||
      quantity.expects.some((expected) => expected === dimension || expected === 'any')
    );
  };
  const meant = unitsMeant(word).filter(fits);
  // What is near to `Monate` in spelling is only a guess beside what the word means.
  return meant.length > 0 ? meant : nearestNames(word, units.keys(), 6).filter(fits).slice(0, 3);
}

/** What may stand behind `per`: events, and times. */
function fittingEvents(word: string, workspace: Workspace): string[] {
  const events = workspace.all('event').map(({ declaration }) => declaration.name);
  const times = [...workspace.units].flatMap(([name, { dimension }]) =>
    dimension === 'duration' ? [name] : [],
  );
  const known = new Set([...events, ...times]);
  const meant = [...(EVENTS[word.toLowerCase()] ?? []), ...unitsMeant(word)].filter((one) => known.has(one));
  return meant.length > 0 ? meant : nearestNames(word, known);
}

/** Words that people write for an event or a time behind `per`. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  sale: ['order'],
  purchase: ['order'],
  checkout: ['order'],
  conversion: ['order', 'lead'],
  click: ['visit'],
  visitor: ['visit'],
  signup: ['submission'],
  'sign-up': ['submission'],
};

/** Letters and words that multiply a number, as Liaison writes them. */
const FACTORS: Readonly<Record<string, string>> = {
  K: 'k',
  k: 'k',
  thousand: 'k',
  tsd: 'k',
  mio: 'M',
  mln: 'M',
  mn: 'M',
  million: 'M',
};
