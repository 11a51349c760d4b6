/** The fields of a lead, as Marketo's first describe gives them (`GET /rest/v1/leads/describe.json`). */
import * as z from 'zod';
import { isRecord, jsonOf } from './content.ts';
import { flag, hasKeys, listIn, not, readFieldList, text } from './field-list.ts';
import { fileByFile, type Importer, TRUST } from './importer.ts';
import { nativeField } from './marketo-field.ts';
import type { CrmField } from './schema.ts';

/** Reads the one object that there is. */
export const marketoLeads: Importer = {
  id: 'marketo-leads',
  title: 'Marketo lead describe JSON',
  limits:
    'Marketo does not say: values; it requires no field of a lead but the one that records are matched by.',
  trust: TRUST.described,
  platform: 'marketo',
  recognise: (content) => hasKeys(listIn(jsonOf(content), 'result'), 'displayName', 'dataType', 'rest'),
  read: fileByFile(({ content, object }) => {
    const list = listIn(jsonOf(content), 'result');
    if (!list || !hasKeys(list, 'rest')) return { objects: [], problems: [] };
    return readFieldList({
      object: { name: object ?? 'Lead' },
      // Fields that only the SOAP API has are none that can be mapped to.
      list: list.filter((field) => !isRecord(field) || !('soap' in field) || 'rest' in field).map(flat),
      shape,
      named: 'name',
      toField,
    });
  }),
};

function flat(field: unknown): unknown {
  return isRecord(field) && isRecord(field.rest) ? { ...field, ...field.rest } : field;
}

const shape = z.object({
  name: z.string().min(1),
  displayName: text,
  dataType: text,
  length: z.int().nonnegative().nullish(),
  readOnly: flag,
});

function toField({ name, displayName, dataType, length, readOnly }: z.infer<typeof shape>): CrmField {
  const isId = name === 'id';
  // The id says which lead is updated and cannot be set, although `readOnly` is false.
  const writable = isId ? false : not(readOnly);
  return {
    name,
    label: displayName || undefined,
    ...(isId ? { type: 'id' } : nativeField(dataType, length)),
    create: writable,
    update: writable,
    // Leads are matched by their address unless a request says otherwise.
    required: name === 'email' ? undefined : false,
    lookupKey: isId || name === 'email' || undefined,
  };
}
