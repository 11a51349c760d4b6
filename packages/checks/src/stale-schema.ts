/** A schema of a CRM that was exported so long ago that mappings are judged by what was. */
import { addLocal, isoInstant, isRealDate, localSeconds } from '@liaison/model';
import { defineCheck } from './define-check.ts';

type Data = { crm: string; exported: string; months: number };

export const staleSchema = defineCheck({
  code: 'stale-schema',
  category: 'crm',
  severity: 'info',
  on: 'schema',
  message: ({ crm, exported, months }: Data) =>
    `The schema of \`${crm}\` is of ${exported}, more than ${months === 1 ? 'a month' : `${months} months`} ago`,
  help: ({ crm }) => `Import it again: \`liaison crm import FILE --crm ${crm}\` shows what has changed since`,
  run(schema, { workspace, settings }, report) {
    const { exported, crm } = schema;
    const { schemaMonths } = settings.parameters;
    const begin = exported && isRealDate(exported.value) ? localSeconds(exported.value) : undefined;
    if (!exported || begin === undefined || !workspace.resolve(crm)) return;
    const last = isoInstant(addLocal(begin, schemaMonths, 'month')).slice(0, 10);
    if (last >= workspace.today) return;
    report({ at: exported.span, data: { crm: schema.name, exported: exported.value, months: schemaMonths } });
  },
});
