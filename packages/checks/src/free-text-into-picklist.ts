/** A question in free words whose answer goes to a list of the CRM. */
import { flagOf, writtenText } from '@liaison/model';
import { fieldWrites, isOver, nameOfTarget, storedIn } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { barrierOf } from './read-only.ts';

type Data = { field: string; target: string; type: string };

export const freeTextIntoPicklist = defineCheck({
  code: 'free-text-into-picklist',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ field, target, type }: Data) =>
    `\`${field}\` (${type}) takes any words, and \`${target}\` is a list of values`,
  help: 'Ask with a `choice` of the values on the list, or map the answer to a field for text',
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of fieldWrites(capture, workspace)) {
      const { field, crmField } = write;
      const to = storedIn(crmField);
      const isList = to?.kind === 'choice' || to?.kind === 'choices';
      // What a closed list refuses is the matter of incompatible-type.
      if (!isList || to.closed || barrierOf(crmField) || write.mapping.negated) continue;
      const kind = field.type?.type.name ?? '';
      if (!field.type || !FREE.has(kind) || flagOf(field.flags, 'hidden')) continue;
      const isShort = to.values !== undefined && to.values.length <= MOST_OFFERED;
      report({
        at: write.target.span,
        data: { field: field.name, target: nameOfTarget(write), type: kind },
        related: [{ message: 'The list', at: write.declaredAt }],
        fixes: isShort
          ? [
              {
                title: 'Ask for one of the values of the CRM',
                safety: 'suggested',
                edits: [
                  replaceText(
                    file,
                    field.type.span,
                    `${to.kind}(${(to.values ?? []).map(writtenText).join(', ')})`,
                  ),
                ],
              },
            ]
          : [],
      });
    }
  },
});

const FREE: ReadonlySet<string> = new Set(['text', 'encrypted']);

/** Longer lists do not fit on a line, nor on a form. */
const MOST_OFFERED = 12;
