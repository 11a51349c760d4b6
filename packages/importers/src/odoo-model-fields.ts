/** Fields of Odoo models as its database describes them: records of `ir.model.fields`, perhaps of several models. */
import * as z from 'zod';
import { isRecord, jsonOf } from './content.ts';
import { flag, hasKeys, listIn, readFieldList, scalar } from './field-list.ts';
import { type FileResult, fileByFile, type Importer, TRUST } from './importer.ts';
import { modelOfFile, toField, words } from './odoo-field.ts';
import type { CrmField, CrmValue } from './schema.ts';

/** Reads the models of a file; where the records do not name theirs, the file's name or the user says it. */
export const odooModelFields: Importer = {
  id: 'odoo-model-fields',
  title: 'Odoo `ir.model.fields` JSON',
  limits: 'Odoo does not say: defaults, so whether a required field may be left out; what is unique.',
  trust: TRUST.cached,
  platform: 'odoo',
  recognise: (content) => hasKeys(recordsIn(jsonOf(content)), 'name', 'ttype'),
  read: fileByFile((file) => {
    const records = recordsIn(jsonOf(file.content));
    if (!records || !hasKeys(records, 'ttype')) return { objects: [], problems: [] };
    const models = Map.groupBy(records, (record) => modelOf(record) ?? modelOfFile(file));
    const results = [...models].map(([model, list]) => readModel(model, list));
    return {
      objects: results.flatMap(({ objects }) => objects),
      problems: results.flatMap(({ problems }) => problems),
    };
  }),
};

function recordsIn(json: unknown): readonly unknown[] | undefined {
  return listIn(json, 'result', 'records');
}

function modelOf(record: unknown): string | undefined {
  const model = isRecord(record) ? record.model : undefined;
  return typeof model === 'string' && model !== '' ? model : undefined;
}

function readModel(name: string, list: readonly unknown[]): FileResult {
  return readFieldList({ object: { name }, list, shape, named: 'name', toField: read });
}

const shape = z.object({
  name: z.string().min(1),
  ttype: words,
  field_description: words,
  help: words,
  relation: words,
  selection: words,
  required: flag,
  readonly: flag,
  size: z.union([z.int().nonnegative(), z.literal(false)]).nullish(),
  depends: words,
  compute: words,
  groups: z.array(scalar).nullish(),
});

type Described = z.infer<typeof shape>;

function read(described: Described): CrmField {
  const { name, ttype, field_description, help, relation, required, groups } = described;
  return {
    ...toField({
      name,
      label: field_description,
      native: ttype,
      relation,
      values: described.selection === undefined ? undefined : selectionOf(described.selection),
      required: required ?? undefined,
      readonly: described.readonly ?? undefined,
      isComputed: described.depends !== undefined || described.compute !== undefined || undefined,
      isSecured: groups && groups.length > 0 ? true : undefined,
      help,
    }),
    length: described.size || undefined,
  };
}

/** Selections are stored as Python would write them: `[('new', 'New'), ('won', "It's won")]`. */
function selectionOf(python: string): readonly CrmValue[] | undefined {
  const pairs = [...python.matchAll(PAIR)].map(([, value = '', label = '']) => ({
    value: unquoted(value),
    label: unquoted(label),
  }));
  return pairs.length > 0 ? pairs : undefined;
}

const QUOTED = String.raw`('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`;
const PAIR = new RegExp(String.raw`\(\s*${QUOTED}\s*,\s*${QUOTED}\s*\)`, 'g');

function unquoted(python: string): string {
  return python.slice(1, -1).replace(/\\(.)/g, '$1');
}
