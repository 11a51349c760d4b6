/** Numbers that read well and cannot be meant: more than all, no people or half of one, thousands with a point. */
import { dimensionOf, type Quantity, type UnitTable } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { alternatives } from './kind-names.ts';
import { replacements } from './replacements.ts';
import { shortened, thousandsWithPoint } from './thousands.ts';

interface Data {
  readonly message: string;
  readonly help: string;
}

export const impossibleNumber = defineCheck({
  code: 'impossible-number',
  category: 'values',
  severity: 'error',
  on: 'file',
  message: ({ message }: Data) => message,
  help: ({ help }) => help,
  fixable: true,
  run(file, { workspace: { units } }, report) {
    for (const quantity of file.quantities) {
      const { numberSpan: at, span } = quantity;
      const number = file.text.slice(at.start, at.end);
      const plain = pointInThousands(number, quantity, units);
      if (plain !== undefined) {
        if (hasBrokenLine(file, span)) continue;
        const readings = [...new Set([plain, shortened(plain)])];
        const data = {
          message: `\`${number}\` is read as ${quantity.number}`,
          help: `Write ${alternatives(readings)}`,
        };
        report({ at, data, fixes: replacements(file, at, readings) });
        continue;
      }
      const written = file.text.slice(span.start, span.end);
      const data =
        moreThanAll(quantity, written) ??
        nothingAtMost(quantity, written) ??
        noWholeThings(quantity, written, units);
      if (data && !hasBrokenLine(file, span)) report({ at: span, data });
    }
  },
});

/** `1.200` without its point where twelve hundred must be meant; undefined where one and a fifth may be. */
function pointInThousands(number: string, quantity: Quantity, units: UnitTable): string | undefined {
  const plain = thousandsWithPoint(number);
  if (plain === undefined) return undefined;
  const { expects, unit } = quantity;
  const dimension = dimensionOf(quantity, units);
  if (isCounted(quantity, units)) return plain;
  if (dimension === 'users') return plain;
  if (dimension === 'money') return WITH_MILLS.has(unit ?? '') ? undefined : plain;
  // An average may have three digits behind the point, but nobody writes the last one if it is 0.
  return dimension === 'rate' && !expects.includes('any') && number.endsWith('0') ? plain : undefined;
}

/** Currencies that are divided by a thousand. */
const WITH_MILLS: ReadonlySet<string> = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** Where a whole number of people or records is meant: sizes, and `to 600 people`; an average may be broken. */
function isCounted(quantity: Quantity, units: UnitTable): boolean {
  const { expects, statement } = quantity;
  const dimension = dimensionOf(quantity, units);
  return (
    expects.includes('count') && statement !== 'visit' && (dimension === 'count' || dimension === 'bare')
  );
}

function moreThanAll({ unit, number, expects, statement }: Quantity, written: string): Data | undefined {
  // A load may well exceed a capacity: `when web-shop above 120 % of capacity`.
  if (unit !== '%' || number <= 100 || !expects.includes('share') || statement === 'when') return undefined;
  return { message: `\`${written}\` is more than all`, help: 'Write a share of at most `100 %`' };
}

/** `at-most 0 messages per week`, which nobody can keep who has something to say. */
function nothingAtMost({ statement, number, unit }: Quantity, written: string): Data | undefined {
  // Without a unit it is not finished.
  if (statement !== 'at-most' || number !== 0 || unit === undefined) return undefined;
  return {
    message: `\`${written}\` lets nobody write to the list at all`,
    help: 'Write how many are allowed; whom nobody may write to, a channel or a sender leaves out with `suppresses`',
  };
}

function noWholeThings(quantity: Quantity, written: string, units: UnitTable): Data | undefined {
  const { number } = quantity;
  if ((number > 0 && Number.isInteger(number)) || !isCounted(quantity, units)) return undefined;
  return number === 0
    ? { message: `\`${written}\` counts nobody`, help: 'Write how many there are, or remove the number' }
    : { message: `\`${written}\` is no whole number`, help: 'Write a whole number, as in `1200` or `1.2k`' };
}
