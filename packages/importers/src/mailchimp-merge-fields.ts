/** The merge fields of a Mailchimp audience, as `GET /lists/{list_id}/merge-fields` gives them. */
import * as z from 'zod';
import { isRecord, jsonOf } from './content.ts';
import { flag, hasKeys, objectOfEndpoint, readFieldList, text } from './field-list.ts';
import { type Importer, TRUST } from './importer.ts';
import { pageByPage } from './pages.ts';
import type { CrmField, CrmType } from './schema.ts';

/** Reads one audience a file, which the file's name or the user says. */
export const mailchimpMergeFields: Importer = {
  id: 'mailchimp-merge-fields',
  title: 'Mailchimp merge fields JSON',
  limits:
    'Mailchimp merge fields do not say: lengths; the e-mail address, status and tags of a member are no merge fields.',
  trust: TRUST.described,
  platform: 'mailchimp',
  recognise: (content) => hasKeys(listOf(jsonOf(content)), 'tag', 'type'),
  read: pageByPage((file) => {
    const json = jsonOf(file.content);
    const list = listOf(json);
    if (!hasKeys(list, 'tag')) return { objects: [], problems: [] };
    const read = readFieldList({
      object: { name: objectOfEndpoint(file, 'member'), partial: true },
      list,
      shape,
      named: 'tag',
      toField,
    });
    const count = list.length;
    const all = isRecord(json) && typeof json.total_items === 'number' ? json.total_items : count;
    return { ...read, page: { count, more: all > count, all } };
  }),
};

function listOf(json: unknown): readonly unknown[] {
  return isRecord(json) && Array.isArray(json.merge_fields) ? json.merge_fields : [];
}

const shape = z.object({
  tag: z.string().min(1),
  name: text,
  type: text,
  required: flag,
  options: z.object({ choices: z.array(z.string()).nullish() }).nullish(),
  help_text: text,
});

type Described = z.infer<typeof shape>;

/** Source: the types of a merge field in Mailchimp's API reference. */
const TYPES = new Map<string, CrmType>([
  ['text', 'text'],
  ['zip', 'text'],
  ['number', 'decimal'],
  ['address', 'address'],
  ['phone', 'phone'],
  ['date', 'date'],
  ['url', 'url'],
  ['imageurl', 'url'],
  ['dropdown', 'choice'],
  ['radio', 'choice'],
  // A day without a year, which no type of the language is.
  ['birthday', 'opaque'],
]);

/**
 * The size is that of the box on Mailchimp's form, and the default is what e-mails show instead of nothing: neither
 * limits or fills what is stored.
 */
function toField({ tag, name, type, required, options, help_text }: Described): CrmField {
  const known = type ? (TYPES.get(type) ?? 'opaque') : undefined;
  const choices = known === 'choice' ? options?.choices : undefined;
  return {
    name: tag,
    label: name || undefined,
    type: known,
    values: choices?.map((value) => ({ value })),
    open: choices ? false : undefined,
    create: true,
    update: true,
    required: required ?? undefined,
    help: help_text || undefined,
  };
}
