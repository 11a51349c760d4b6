/** Ranges that end before they begin. */
import {
  type Campaign,
  type Channel,
  type Moment,
  type Send,
  type Span,
  type System,
  sortableEnd,
  sortableMoment,
  type Team,
} from '@liaison/model';
import { isEmptyRange, isReal, rangesOf, writtenMoment } from './date-ranges.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

interface Contradiction {
  readonly at: Span;
  readonly statement: string;
  readonly from: Moment;
  readonly to: Moment;
  /** Whether the two ends may simply be the wrong way round. */
  readonly swappable: boolean;
}

export const contradictoryDates = defineCheck({
  code: 'contradictory-dates',
  category: 'dates',
  severity: 'error',
  on: ['campaign', 'channel', 'team', 'system'],
  message: ({ statement, from, to }: Contradiction) =>
    writtenMoment(from) === writtenMoment(to)
      ? `\`${statement}\` ends when it begins, at ${writtenMoment(to)}`
      : `\`${statement}\` ends at ${writtenMoment(to)}, before it begins at ${writtenMoment(from)}`,
  help: 'Write the earlier moment first; a date alone lasts until the end of its day',
  fixable: true,
  allowable: false,
  run(declaration, { file }, report) {
    for (const contradiction of contradictionsOf(declaration)) {
      const { at, from, to, swappable } = contradiction;
      const swap = {
        title: 'Put the earlier one first',
        safety: 'suggested' as const,
        edits: [
          replaceText(file, from.span, writtenMoment(to)),
          replaceText(file, to.span, writtenMoment(from)),
        ],
      };
      report({ at, data: contradiction, fixes: swappable ? [swap] : [] });
    }
  },
});

function contradictionsOf(declaration: Campaign | Channel | Team | System): Contradiction[] {
  const ranges = rangesOf(declaration).flatMap(({ statement, range }) => {
    const { from, to, span: at } = range;
    if (!to || !isEmptyRange(range)) return [];
    return [{ at, statement, from, to, swappable: writtenMoment(from) !== writtenMoment(to) }];
  });
  const sends = declaration.kind === 'channel' ? declaration.sends.flatMap(endlessSends) : [];
  return [...ranges, ...sends];
}

/** `every … until` with an end before the first send. */
function endlessSends({ moment: from, every }: Send): Contradiction[] {
  const to = every?.until;
  if (!from || !to || !isReal(from) || !isReal(to) || sortableMoment(from) <= sortableEnd(to)) return [];
  return [{ at: to.span, statement: 'every', from, to, swappable: false }];
}
