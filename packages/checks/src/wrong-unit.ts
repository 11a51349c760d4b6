/** A quantity of one kind where the statement takes another: a rate for a share, money for a time. */
import { type Dimension, dimensionOf } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { dimensionExamples, dimensionNames } from './dimension-words.ts';
import { followsUnknownAmount } from './unknown-amounts.ts';

interface Data {
  readonly written: string;
  readonly dimension: Dimension;
  readonly statement: string;
  readonly expects: readonly Dimension[];
}

export const wrongUnit = defineCheck({
  code: 'wrong-unit',
  category: 'values',
  severity: 'error',
  on: 'file',
  message: ({ written, dimension, statement, expects }: Data) =>
    `\`${written}\` is ${dimensionNames([dimension])}; \`${statement}\` takes ${dimensionNames(expects)}`,
  // A number of things becomes a rate by saying in which time: closer than any example from elsewhere.
  help: ({ written, dimension, expects }) =>
    dimension === 'count' && expects.includes('rate')
      ? `Say in which time, as in \`${written} per hour\``
      : `Write for example ${dimensionExamples(expects)}`,
  allowable: false,
  run(file, { workspace }, report) {
    const { units } = workspace;
    for (const quantity of file.quantities) {
      const { expects, statement, span } = quantity;
      const dimension = dimensionOf(quantity, units);
      if (dimension === 'bare' || dimension === 'unknown' || expects.includes('any')) continue;
      // `$85 per order`: what cannot be read is part of the amount, and that is said already.
      if (expects.includes(dimension) || hasBrokenLine(file, span)) continue;
      if (followsUnknownAmount(span.start, file, workspace)) continue;
      const written = file.text.slice(span.start, span.end);
      report({ at: span, data: { written, dimension, statement, expects } });
    }
  },
});
