/** CRMs: what people decide about them, and the schema that the importer wrote. */
import type { LocatedDate } from './date.ts';
import type { DeclarationBase, Reference } from './declaration.ts';
import type { Quantity } from './quantity.ts';
import type { Located, Span } from './source.ts';
import type { Processing } from './vendor.ts';

export interface Crm extends DeclarationBase {
  readonly kind: 'crm';
  readonly platform?: Located<string>;
  readonly owner?: Reference;
  /** The system that takes the writes, and what one submission costs it. */
  readonly api?: { readonly system?: Reference; readonly amount?: Quantity };
  readonly processes: readonly Processing[];
}

export interface CrmSchema extends DeclarationBase {
  readonly kind: 'schema';
  readonly crm?: Reference;
  readonly exported?: LocatedDate;
  readonly objects: readonly CrmObject[];
}

export interface CrmObject extends DeclarationBase {
  readonly kind: 'object';
  /** `partial`: the export holds some of its fields only; `key "A+B"`; `record-type "A"`. */
  readonly flags: readonly Flag[];
  readonly fields: readonly CrmField[];
}

export interface CrmField extends DeclarationBase {
  readonly kind: 'crm-field';
  readonly type?: TypeUse;
  readonly flags: readonly Flag[];
}

/** A type with its arguments: `text(80)`, `currency(18, 2)`, `choice("Web" as "Website")`, `reference(Campaign)`. */
export interface TypeUse {
  readonly type: Reference;
  /** Numbers in order; `null` where the export does not know (`?`). */
  readonly numbers: readonly (number | null)[];
  readonly choices: readonly Choice[];
  readonly objects: readonly string[];
  readonly span: Span;
}

export interface Choice {
  readonly value: string;
  readonly label?: string;
  readonly active: boolean;
  /** The values of the controlling field with which it may be chosen; absent where that is unknown, or any. */
  readonly goesWith?: readonly string[];
  readonly span: Span;
}

/** A word behind a comma: `required`, `readonly?` (unknown), `default "Web"`. */
export interface Flag {
  readonly name: string;
  readonly unknown: boolean;
  readonly text?: string;
  readonly number?: number;
  readonly span: Span;
}

/** `Lead.Email`, `salesforce/Contact.Email`. */
export interface FieldTarget {
  readonly crm?: Reference;
  readonly object: Reference;
  readonly field?: Reference;
  readonly span: Span;
}

/** The first number of a type: the length of texts, in characters; undefined where none is written or known. */
export function lengthOf(type: TypeUse | undefined): number | undefined {
  return type?.numbers[0] ?? undefined;
}

/** Whether a flag is set: `undefined` where the export does not know. */
export function flagOf(flags: readonly Flag[], name: string): boolean | undefined {
  for (const flag of flags) if (flag.name === name) return flag.unknown ? undefined : true;
  return false;
}
