/** Two lines of a form that write into the same field of the CRM: one of the answers is lost. */
import { type CrmWrite, crmWrites, isOver, mustBeAnswered, nameOfTarget, spanOfWrite } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';

type Data = { target: string; first: string; second: string };

export const doubleMapping = defineCheck({
  code: 'double-mapping',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ target, first, second }: Data) =>
    first === second && first !== 'set'
      ? `\`${target}\` is written twice by \`${first}\``
      : `\`${target}\` is written by \`${first}\` and again by \`${second}\``,
  help: 'Keep one of the two, give each its own field, or let `if` decide which of two `set` lines holds',
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    const byField = Map.groupBy(crmWrites(capture, workspace), ({ crmField }) => crmField);
    for (const writes of byField.values()) {
      writes.forEach((write, index) => {
        const other = writes.slice(0, index).find((earlier) => collide(earlier, write));
        if (!other) return;
        report({
          at: spanOfWrite(write),
          data: { target: nameOfTarget(write), first: writerOf(other), second: writerOf(write) },
          related: [{ message: 'Also written here', at: { file: file.path, span: spanOfWrite(other) } }],
        });
      });
    }
  },
});

/** Form fields come before `set` lines here, and lines of one sort in the order in which they stand. */
function collide(earlier: CrmWrite, later: CrmWrite): boolean {
  if (later.by === 'field') return true;
  // A constant beside a question that may be left blank is what is stored then; beside any other it never counts.
  if (earlier.by === 'field') return !later.set.condition && mustBeAnswered(earlier.field);
  const a = earlier.set.condition;
  const b = later.set.condition;
  // The later line wins, so what holds always makes the conditions before it worthless.
  if (!b) return true;
  return a !== undefined && a.field.name === b.field.name && a.equals === b.equals;
}

function writerOf(write: CrmWrite): string {
  return write.by === 'field' ? write.field.name : 'set';
}
