/** An answer that nobody may leave out, and that is thrown away. */
import { flagOf } from '@liaison/model';
import { isOver, mustBeAnswered } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { cutSpan } from './field-edits.ts';
import { relatedPlace } from './related-places.ts';

export const requiredAndDiscarded = defineCheck({
  code: 'required-and-discarded',
  category: 'privacy',
  severity: 'info',
  on: 'capture',
  message: (data: { field: string }) =>
    `Nobody can send the form without \`${data.field}\`, and the answer is thrown away`,
  help: 'Do not ask, or let people leave it blank; if something needs it, map it there',
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const field of capture.fields) {
      if (!field.discarded || !mustBeAnswered(field) || flagOf(field.flags, 'key')) continue;
      // A box that must be ticked is a condition, and the tick needs no place.
      if (field.type?.type.name === 'boolean' || field.sharedWith.length > 0) continue;
      const flag = field.flags.find(({ name }) => name === 'required');
      if (!flag) continue;
      const { end } = flag.span;
      const start = file.text.lastIndexOf(',', flag.span.start);
      const cut = cutSpan(file, { start, end });
      report({
        at: flag.span,
        data: { field: field.name },
        related: [relatedPlace(file, field.discarded.span, 'Thrown away here')],
        fixes:
          start > field.nameSpan.end
            ? [
                {
                  title: 'Let people leave it blank',
                  safety: 'suggested',
                  edits: [replaceText(file, cut, '')],
                },
              ]
            : [],
      });
    }
  },
});
