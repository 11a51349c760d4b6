/** How long texts are and may be, in what each CRM counts. */
import { type CrmField, flagOf, lengthOf } from '@liaison/model';
import { onceEach } from './once-each.ts';
import { barrierOf } from './read-only.ts';

/** What a length counts: Salesforce counts characters, Marketo bytes of UTF-8, Dataverse units of UTF-16. */
export type LengthUnit = 'characters' | 'bytes' | 'UTF-16 units';

/** Kinds whose first argument is a length. */
export const LIMITED_KINDS: ReadonlySet<string> = new Set([
  ...['text', 'long-text', 'email', 'phone', 'url', 'encrypted'],
]);

/** The most that a field of a CRM holds; undefined where it is no text, or nobody may write it, or nobody knows. */
export const lengthLimit: (field: CrmField) => { most: number; unit: LengthUnit } | undefined = onceEach(
  (field) => {
    if (!LIMITED_KINDS.has(field.type?.type.name ?? '') || barrierOf(field)) return undefined;
    const most = lengthOf(field.type);
    return most === undefined ? undefined : { most, unit: unitOf(field) };
  },
);

function unitOf({ flags }: CrmField): LengthUnit {
  if (flagOf(flags, 'in-bytes')) return 'bytes';
  return flagOf(flags, 'in-utf-16') ? 'UTF-16 units' : 'characters';
}

/** The length of a text as a CRM counts it. */
export function lengthIn(text: string, unit: LengthUnit): number {
  if (unit === 'UTF-16 units') return text.length;
  const characters = [...text];
  if (unit === 'characters') return characters.length;
  return characters.reduce((sum, character) => sum + bytesOf(character.codePointAt(0) ?? 0), 0);
}

/** Bytes of a code point in UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
