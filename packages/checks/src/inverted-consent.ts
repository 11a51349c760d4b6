/** A visitor's yes that the CRM would store as a no, or the other way round. */
import type { CaptureField, Mapping } from '@liaison/model';
import { type Polarity, polarityOf } from './consent-polarity.ts';
import { fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { barrierOf } from './read-only.ts';

type Data = { field: string; target: string; says: 'yes' | 'no'; negated: boolean };

export const invertedConsent = defineCheck({
  code: 'inverted-consent',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ field, target, says }: Data) =>
    `Ticking \`${field}\` is a ${says}, but \`${target}\` would record a ${says === 'yes' ? 'no' : 'yes'}`,
  help: ({ target, negated }) =>
    negated
      ? `Take the \`not\` away, or map it to a field that means the opposite of \`${target}\``
      : `Write \`-> not ${target}\`, or map it to a field that means the opposite`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const { field, mapping, target, crmField, object, declaredAt } of fieldWrites(capture, workspace)) {
      const given = consentOf(field);
      const stored = polarityOf(crmField);
      if (!given || !stored || given === effective(stored, mapping)) continue;
      // A `not` does not help where nothing can be written: read-only-target says where consent goes instead.
      if (barrierOf(crmField)) continue;
      const arrow = { start: mapping.span.start, end: target.span.start };
      report({
        at: mapping.span,
        data: {
          field: field.name,
          target: nameOfTarget({ object, crmField }),
          says: given === 'opt-in' ? 'yes' : 'no',
          negated: mapping.negated,
        },
        related: [
          { message: `A yes here means ${stored === 'opt-in' ? 'consent' : 'no consent'}`, at: declaredAt },
        ],
        fixes: [
          {
            title: mapping.negated ? 'Take the `not` away' : 'Turn the answer with `not`',
            safety: 'suggested',
            edits: [replaceText(file, arrow, mapping.negated ? '-> ' : '-> not ')],
          },
        ],
      });
    }
  },
});

/** What a tick means; undefined for other questions, and for one that grants and refuses at once. */
function consentOf(field: CaptureField): Polarity | undefined {
  if (field.type?.type.name !== 'boolean') return undefined;
  if (field.grants.length > 0 === field.refuses.length > 0) return undefined;
  return field.grants.length > 0 ? 'opt-in' : 'opt-out';
}

function effective(stored: Polarity, { negated }: Mapping): Polarity {
  if (!negated) return stored;
  return stored === 'opt-in' ? 'opt-out' : 'opt-in';
}
