/** The fields of one Odoo model, as the method `fields_get` gives them: an object with an entry for every field. */
import * as z from 'zod';
import { isRecord, jsonOf } from './content.ts';
import { flag, readFieldList, scalar } from './field-list.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';
import { isOdooType, modelOfFile, toField, words } from './odoo-field.ts';
import type { CrmField } from './schema.ts';

/** Reads one model a file, which the file's name or the user says. */
export const odooFieldsGet: Importer = {
  id: 'odoo-fields-get',
  title: 'Odoo `fields_get` JSON',
  limits: 'Odoo does not say: defaults, so whether a required field may be left out; what is unique.',
  trust: TRUST.described,
  platform: 'odoo',
  recognise(content) {
    const fields = Object.values(fieldsIn(jsonOf(content)) ?? {});
    const known = fields.filter((field) => isRecord(field) && isOdooType(field.type) && 'string' in field);
    // One that is damaged does not make the file another's.
    return known.length > fields.length / 2;
  },
  read: fileByFile((file) => {
    const fields = Object.entries(fieldsIn(jsonOf(file.content)) ?? {});
    if (!fields.some(([, field]) => isRecord(field) && isOdooType(field.type)))
      return { objects: [], problems: [] };
    return readFieldList({
      object: { name: modelOfFile(file) },
      list: fields.map(([name, field]) => (isRecord(field) ? { ...field, name } : field)),
      shape,
      named: 'name',
      toField: read,
    });
  }),
};

/** Bare, or the result of a call over JSON-RPC. */
function fieldsIn(json: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(json)) return undefined;
  return isRecord(json.result) && 'jsonrpc' in json ? json.result : json;
}

const shape = z.object({
  name: z.string().min(1),
  type: words,
  string: words,
  help: words,
  relation: words,
  selection: z.array(z.tuple([scalar, scalar])).nullish(),
  required: flag,
  readonly: flag,
  size: z.union([z.int().nonnegative(), z.literal(false)]).nullish(),
  digits: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).nullish(),
  depends: z.array(z.string()).nullish(),
  groups: words,
});

type Described = z.infer<typeof shape>;

function read(described: Described): CrmField {
  const { name, type, string, help, relation, selection, required, readonly: isReadOnly } = described;
  return {
    ...toField({
      name,
      label: string,
      native: type,
      relation,
      values: selection?.map(([value, label]) => ({ value, label })),
      required: required ?? undefined,
      readonly: isReadOnly ?? undefined,
      isComputed: described.depends ? described.depends.length > 0 : undefined,
      isSecured: described.groups !== undefined || undefined,
      help,
    }),
    length: described.size || undefined,
    precision: described.digits?.[0],
    scale: described.digits?.[1],
  };
}
