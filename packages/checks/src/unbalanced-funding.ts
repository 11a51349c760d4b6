/** Shares of the money that are more or less than the whole. */
import { type Funding, plainDigits, type Quantity } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { isDamaged } from './lost-places.ts';
import { exactPercent } from './promises.ts';

export const unbalancedFunding = defineCheck({
  code: 'unbalanced-funding',
  category: 'agreement',
  severity: 'error',
  on: 'campaign',
  message: ({ sum }: { sum: number }) =>
    `The shares of the funding add up to ${exactPercent(sum)}, not to 100 %`,
  help: ({ sum }) =>
    sum < 100
      ? `Say who pays the other ${exactPercent(100 - sum)}`
      : `Take ${exactPercent(sum - 100)} from somebody, or correct a share`,
  fixable: true,
  run(campaign, { file }, report) {
    const { funding, blocks, nameSpan } = campaign;
    if (!funding || isClosed(campaign) || isDamaged(nameSpan.start, file)) return;
    const lines = blocks
      .filter(({ keyword }) => keyword === 'funding')
      .flatMap(({ statements }) => statements);
    const shares = sharesOf(funding);
    const last = shares?.at(-1);
    // A line that was not understood may be the share that is missing.
    if (!shares || !last || shares.length < lines.length) return;
    const sum = shares.reduce((total, { number }) => total + number, 0);
    if (Math.abs(sum - 100) <= ROUNDING) return;
    const rest = last.number + 100 - sum;
    const written = plainDigits(Number(rest.toFixed(4)));
    const edits = [replaceText(file, last.numberSpan, written)];
    const fix: Fix = { title: `Let the last one pay \`${written} %\``, safety: 'suggested', edits };
    report({ at: last.span, data: { sum }, fixes: rest > 0 ? [fix] : [] });
  },
});

/** Thirds are written with two digits: three times 33.33 %. */
const ROUNDING = 0.0101;

/** Undefined where a line does not name a share in per cent. */
function sharesOf({ shares }: Funding): Quantity[] | undefined {
  const written = shares.flatMap(({ share }) => (share?.unit === '%' ? [share] : []));
  return written.length === shares.length ? written : undefined;
}
