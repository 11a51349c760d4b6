/** A promise with its comparison the wrong way round: it promises to be no better than the figure. */
import type { SourceFile, Span } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { betterWay, type StatedPromise, statedPromises } from './promises.ts';

interface Data {
  readonly measure: string;
  readonly written: string;
  readonly meant: string;
  readonly amount: string;
}

export const invertedPromise = defineCheck({
  code: 'inverted-promise',
  category: 'agreement',
  severity: 'error',
  on: 'campaign',
  message: ({ measure, written, amount }: Data) =>
    `\`${measure} ${written} ${amount}\` promises to be no better than that`,
  help: ({ measure, meant }) =>
    `Write \`${meant}\`: of \`${measure}\`, ${meant.startsWith('>') ? 'more' : 'less'} is better`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    for (const stated of statedPromises(campaign, workspace)) {
      const { measure, amount, promise } = stated;
      const written = promise.comparison;
      const way = betterWay(measure);
      if (!written || !way || written.startsWith('>') === (way === 'more')) continue;
      const at = comparisonOf(stated, file);
      if (!at) continue;
      const meant = way === 'more' ? written.replace('<', '>') : written.replace('>', '<');
      report({
        at,
        data: { measure, written, meant, amount: file.text.slice(amount.span.start, amount.span.end) },
        fixes: [{ title: `Write \`${meant}\``, safety: 'suggested', edits: [replaceText(file, at, meant)] }],
      });
    }
  },
});

/** Where the comparison stands: directly before the amount. */
function comparisonOf({ promise, amount }: StatedPromise, { text }: SourceFile): Span | undefined {
  const found = /([<>]=?)\s*$/.exec(text.slice(promise.span.start, amount.span.start));
  if (found?.[1] === undefined) return undefined;
  const start = promise.span.start + found.index;
  return { start, end: start + found[1].length };
}
