/** A key that tells capitals from small letters, while people do not. */
import { flagOf } from '@liaison/model';
import { fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';

type Data = { field: string; target: string };

export const caseSensitiveKey = defineCheck({
  code: 'case-sensitive-key',
  category: 'crm',
  severity: 'info',
  on: 'capture',
  message: ({ field, target }: Data) => `Key \`${field}\`: \`${target}\` tells capitals from small letters`,
  help: 'Turn the answer into small letters on the page, or two spellings of one answer become two people',
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of fieldWrites(capture, workspace)) {
      const { field, crmField } = write;
      if (flagOf(field.flags, 'key') !== true || flagOf(crmField.flags, 'case-sensitive') !== true) continue;
      if (!TYPED.has(field.type?.type.name ?? '') || flagOf(field.flags, 'hidden')) continue;
      report({
        at: write.target.span,
        data: { field: field.name, target: nameOfTarget(write) },
        related: [{ message: 'The export says so here', at: write.declaredAt }],
      });
    }
  },
});

/** What visitors type. */
const TYPED: ReadonlySet<string> = new Set(['text', 'email']);
