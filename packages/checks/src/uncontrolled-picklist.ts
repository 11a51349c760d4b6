/** A list whose values depend on another field that the form leaves empty. */
import { type CrmField, flagOf } from '@liaison/model';
import { crmWrites, isOver, nameOfTarget, spanOfWrite } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { flagText } from './flag-texts.ts';
import { barrierOf } from './read-only.ts';
import { madeObjects } from './required-fields.ts';

type Data = { target: string; controller: string; capture: string };

export const uncontrolledPicklist = defineCheck({
  code: 'uncontrolled-picklist',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ target, controller, capture }: Data) =>
    `\`${target}\` depends on \`${controller}\`, which \`${capture}\` leaves empty`,
  help: ({ controller }) =>
    `Fill \`${controller}\` too, with a question or with \`set\`, by a value that allows this one`,
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    const writes = crmWrites(capture, workspace);
    const made = new Set(madeObjects(capture, workspace));
    for (const write of writes) {
      const name = flagText(write.crmField.flags, 'controlled-by');
      if (name === undefined) continue;
      const controller = write.object.fields.find((field) => field.name === name);
      if (!controller || !made.has(write.object) || isFilledByCrm(controller)) continue;
      if (barrierOf(write.crmField) || writes.some(({ crmField }) => crmField === controller)) continue;
      report({
        at: write.by === 'field' ? write.target.span : spanOfWrite(write),
        data: {
          target: nameOfTarget(write),
          controller: `${write.object.name}.${controller.name}`,
          capture: capture.name,
        },
        related: [{ message: 'The export says so here', at: write.declaredAt }],
      });
    }
  },
});

/** A checkbox is never empty, a default counts as an answer, and unfilled-required-field asks for what is required. */
function isFilledByCrm(field: CrmField): boolean {
  return (
    field.type?.type.name === 'boolean' ||
    barrierOf(field) !== undefined ||
    flagOf(field.flags, 'required') === true ||
    field.flags.some(({ name }) => name === 'default' || name === 'defaulted') ||
    flagOf(field.flags, 'readonly') === undefined
  );
}
