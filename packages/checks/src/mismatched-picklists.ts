/** A value of a dependent list whose controlling field gets no value that allows it. */
import { type Choice, type CrmField, writtenText } from '@liaison/model';
import { type CrmWrite, crmWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { flagText } from './flag-texts.ts';
import { sentValues } from './picklist-values.ts';
import { barrierOf } from './read-only.ts';
import { cut } from './set-values.ts';

type Data = { value: string; target: string; controller: string; goesWith: readonly string[] };

export const mismatchedPicklists = defineCheck({
  code: 'mismatched-picklists',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ value, target, controller }: Data) =>
    `\`${cut(value)}\` of \`${target}\` fits no value that goes to \`${controller}\``,
  help: ({ controller, goesWith }) =>
    `It is for \`${controller}\` ${shown(goesWith)}: send that too, or leave it out`,
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    const writes = crmWrites(capture, workspace);
    for (const write of writes) {
      const controller = controllerOf(write);
      if (!controller || barrierOf(write.crmField)) continue;
      const sent = valuesSentTo(controller, writes);
      if (!sent) continue;
      const list = new Map(write.crmField.type?.choices.map((choice) => [choice.value, choice]));
      for (const { value, span } of sentValues(write)) {
        const goesWith = list.get(value)?.goesWith;
        if (!goesWith || goesWith.some((name) => sent.has(name))) continue;
        report({
          at: span ?? write.target.span,
          data: {
            value,
            target: nameOfTarget(write),
            controller: `${write.object.name}.${controller.name}`,
            goesWith,
          },
          related: [{ message: 'The export says so here', at: write.declaredAt }],
        });
      }
    }
  },
});

/** The field that decides which values there are, where the export has it and says which. */
function controllerOf({ crmField, object }: CrmWrite): CrmField | undefined {
  const name = flagText(crmField.flags, 'controlled-by');
  if (name === undefined || !crmField.type?.choices.some(({ goesWith }: Choice) => goesWith))
    return undefined;
  return object.fields.find((field) => field.name === name);
}

/**
 * Everything that the form may send to a field; undefined where that is not known, and where it sends nothing and the
 * CRM has no default, which is the matter of uncontrolled-picklist.
 */
function valuesSentTo(field: CrmField, writes: readonly CrmWrite[]): ReadonlySet<string> | undefined {
  const own = writes.filter(({ crmField }) => crmField === field);
  const sent = own.map(sentValues);
  const initial = flagText(field.flags, 'default');
  if (sent.some((values) => values.length === 0) || (own.length === 0 && initial === undefined))
    return undefined;
  const values = sent.flat().map(({ value }) => value);
  return new Set(initial === undefined ? values : [...values, initial]);
}

function shown(values: readonly string[]): string {
  const named = values.slice(0, 2).map((value) => writtenText(cut(value)));
  return named.join(' or ') + (values.length > 2 ? ` or ${values.length - 2} more` : '');
}
