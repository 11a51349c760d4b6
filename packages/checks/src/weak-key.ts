/** A form that recognises people by something by which the CRM does not find them. */
import { flagOf } from '@liaison/model';
import { keyFields } from './crm-keys.ts';
import { fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { alternatives } from './kind-names.ts';

type Data = { target: string; object: string; keys: readonly string[] };

export const weakKey = defineCheck({
  code: 'weak-key',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ target }: Data) =>
    `The CRM finds no record by \`${target}\`, so each submission makes a new one`,
  help: ({ object, keys }) =>
    `Records of \`${object}\` are found by ${alternatives(keys.slice(0, 3))}: put \`key\` behind the question that goes there`,
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    const writes = fieldWrites(capture, workspace).filter(({ field }) => flagOf(field.flags, 'key') === true);
    for (const [object, ofObject] of Map.groupBy(writes, (write) => write.object)) {
      if (flagOf(object.flags, 'partial')) continue;
      const keys = keyFields(object, workspace);
      const [first] = ofObject;
      if (!first || keys.length === 0 || ofObject.some(({ crmField }) => keys.includes(crmField))) continue;
      report({
        at: first.target.span,
        data: { target: nameOfTarget(first), object: object.name, keys: keys.map(({ name }) => name) },
        related: [{ message: 'No key in the CRM', at: first.declaredAt }],
      });
    }
  },
});
