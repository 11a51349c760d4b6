/** What the generators of all platforms make of a missing field. */
import type { Need, WantedField } from './wanted-fields.ts';

/** A file that creates the field, or why there is none: the rest of a sentence that begins with its name. */
export type Generated =
  | {
      readonly ok: true;
      /** Relative, with `/`; made of names that were looked at. */
      readonly path: string;
      readonly text: string;
      /** The type as the platform names it: `Text(80)`. */
      readonly summary: string;
      readonly remarks: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** Makes the file of one platform. */
export type Generator = (field: WantedField) => Generated;

export function refused(reason: string): Generated {
  return { ok: false, reason };
}

/** Why the field is there, for people who meet it in the CRM later. */
export function descriptionOf({ needs }: WantedField, longest: number): string {
  const text = `Needed by ${needs.map(needText).join('; ')}.`;
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** `campaign spring-sale (form sign-up, field email)`. */
export function needText({ campaign, capture, field }: Need): string {
  return `campaign ${campaign} (form ${capture}${field === undefined ? '' : `, field ${field}`})`;
}

/** The first value that holds a character by which the CRM takes lists apart. */
export function valueWith(delimiter: string, { type }: WantedField): string | undefined {
  return type.values?.map(({ value }) => value).find((value) => value.includes(delimiter));
}

/** JSON as it is committed. */
export function jsonText(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
