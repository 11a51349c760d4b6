/** A field of Marketo as a canonical field: leads and all other objects have the same data types. */
import type { CrmField, CrmType } from './schema.ts';

/** Source: the field types in Marketo's developer documentation; `text` holds 30,000 bytes whatever its script. */
const TYPES = new Map<string, CrmType>([
  ['string', 'text'],
  ['text', 'long-text'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['url', 'url'],
  ['boolean', 'boolean'],
  ['integer', 'integer'],
  ['score', 'integer'],
  ['float', 'decimal'],
  ['currency', 'currency'],
  ['percent', 'percent'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['reference', 'reference'],
]);

const FORMULAS: readonly string[] = ['formula', 'lead_function'];

/** The type of a field and how much it holds. */
export function nativeField(
  native: string | undefined | null,
  length: number | undefined | null,
): Pick<CrmField, 'type' | 'length' | 'lengthUnit' | 'scale' | 'calculated'> {
  if (!native) return {};
  const type = TYPES.get(native) ?? 'opaque';
  const isText = native === 'text' && !length;
  return {
    type,
    length: isText ? 30_000 : length || undefined,
    lengthUnit: isText ? 'bytes' : undefined,
    // 55 and not 0.55.
    scale: native === 'percent' ? 0 : undefined,
    calculated: FORMULAS.includes(native) || undefined,
  };
}
