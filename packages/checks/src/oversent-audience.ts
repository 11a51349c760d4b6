/** Sends that divide an audience among themselves, and give away more of it than there is. */
import type { Quantity } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { figure } from './figures.ts';
import type { Fix } from './finding.ts';
import { relatedPlace } from './related-places.ts';

export const oversentAudience = defineCheck({
  code: 'oversent-audience',
  category: 'capacity',
  severity: 'error',
  on: 'channel',
  message: (data: { name: string; all: number }) =>
    `The sends of channel \`${data.name}\` go to ${figure(data.all)} % of its audience together`,
  help: 'Lower the shares until they add up to at most 100 %; a line without `to` goes to everybody',
  fixable: true,
  run(channel, { file }, report) {
    const shares = channel.sends.flatMap(({ to }) => (to?.unit === '%' && to.number <= 100 ? [to] : []));
    const last = shares.at(-1);
    if (!last || shares.length < 2 || shares.length < channel.sends.length) return;
    const others = sumOf(shares.slice(0, -1));
    const all = others + last.number;
    if (all <= 100 + ROUNDING) return;
    const rest = figure(100 - others);
    const fix: Fix = {
      title: `Send this one to the other ${rest} %`,
      safety: 'suggested',
      edits: [replaceText(file, last.numberSpan, rest)],
    };
    report({
      at: last.span,
      data: { name: channel.name, all },
      related: shares
        .slice(0, -1)
        .map(({ span, number }) => relatedPlace(file, span, `${figure(number)} % go here`)),
      fixes: others < 100 - ROUNDING ? [fix] : [],
    });
  },
});

/** Of a hundred: so that 33.3 % three times and 0.1 % are all. */
const ROUNDING = 1e-6;

function sumOf(shares: readonly Quantity[]): number {
  return shares.reduce((sum, { number }) => sum + number, 0);
}
