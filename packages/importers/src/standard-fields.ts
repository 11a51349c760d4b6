/** What is known of a product's standard fields in every organisation, for exports that leave it open. */
import { isStandardObject, type StandardField, standardFields } from '@liaison/model';
import { mergeFields } from './merge.ts';
import type { CrmField, CrmObject, CrmType } from './schema.ts';

/**
 * Fills what an export leaves unknown of standard fields. A standard object of which it holds some fields only gets
 * the others as well, marked as not exported.
 */
export function withStandardFields(object: CrmObject, platform: string | undefined): CrmObject {
  if (platform === undefined) return object;
  const standard = standardFields(platform, object.name);
  const fields = object.fields.map((field) => {
    const known = standard.get(field.name);
    return known ? mergeFields(field, toField(known)) : field;
  });
  if (!object.partial || !isStandardObject(platform, object.name)) return { ...object, fields };
  const present = new Set(fields.map(({ name }) => name));
  const absent = [...standard.values()].filter(({ name }) => !present.has(name));
  return {
    ...object,
    fields: [...fields, ...absent.map((field) => ({ ...toField(field), notExported: true }))],
  };
}

function toField({ name, type, args, flags }: StandardField): CrmField {
  const isNever = ['readonly', 'compound', 'calculated'].some((flag) => flags.includes(flag));
  const initial = flags.map((flag) => /^default "(.*)"$/.exec(flag)?.[1]).find((text) => text !== undefined);
  return {
    name,
    type: type as CrmType,
    ...sizesOf(type, args),
    create: !isNever && !flags.includes('update-only'),
    update: !isNever && !flags.includes('create-only'),
    required: flags.includes('required?') ? undefined : flags.includes('required'),
    default: initial,
    defaulted: initial !== undefined || flags.includes('defaulted') ? true : undefined,
    lookupKey: flags.includes('lookup-key') || undefined,
    compound: flags.includes('compound') || undefined,
  };
}

function sizesOf(
  type: string,
  args: readonly string[],
): Pick<CrmField, 'references' | 'length' | 'precision' | 'scale'> {
  if (type === 'reference') return { references: args.filter((name) => name !== '?') };
  const [first, second] = args.map((arg) => (arg === '?' ? undefined : Number(arg)));
  const isNumber = ['integer', 'decimal', 'currency', 'percent'].includes(type);
  return isNumber ? { precision: first, scale: second } : { length: first };
}
