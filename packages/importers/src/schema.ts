/**
 * The canonical schema: what every importer reads a CRM's export into, and what is written as Campaign text.
 * An attribute that is undefined is unknown, which is not the same as false, zero or empty.
 */

/** What a CRM stores, as far as an export tells: its objects. */
export interface CrmSchema {
  readonly objects: readonly CrmObject[];
}

/** A kind of record, such as a lead. The name is what the CRM's API uses; the label is what people read. */
export interface CrmObject {
  readonly name: string;
  readonly label?: string | undefined;
  readonly fields: readonly CrmField[];
}

/** The types that the Campaign language knows for a field of a CRM. `opaque` is a native type that Liaison does not know. */
export type CrmType =
  | 'text'
  | 'long-text'
  | 'email'
  | 'phone'
  | 'url'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'choice'
  | 'choices'
  | 'reference'
  | 'id'
  | 'address'
  | 'geolocation'
  | 'binary'
  | 'encrypted'
  | 'opaque';

/** One field of an object. */
export interface CrmField {
  readonly name: string;
  readonly label?: string | undefined;
  readonly type: CrmType;
  /** In characters. */
  readonly length?: number | undefined;
  /** All digits of a number, those after the point included. */
  readonly precision?: number | undefined;
  /** The digits after the point. */
  readonly scale?: number | undefined;
  /** The objects that a reference may point to. */
  readonly references?: readonly string[] | undefined;
  readonly values?: readonly CrmValue[] | undefined;

  /** May be set when a record is created. */
  readonly create?: boolean | undefined;
  /** May be set on a record that exists. */
  readonly update?: boolean | undefined;
  /** A record cannot be created without it. */
  readonly required?: boolean | undefined;
  /** The CRM fills it at creation when nobody sends it. */
  readonly defaulted?: boolean | undefined;
  /** What it is filled with, where the export shows that. */
  readonly default?: string | undefined;

  /** A formula or a roll-up. */
  readonly calculated?: boolean | undefined;
  readonly autonumber?: boolean | undefined;
  /** Put together from other fields, such as an address from its street and city. */
  readonly compound?: boolean | undefined;
  readonly unique?: boolean | undefined;
  /** The key of another system, by which records can be upserted. */
  readonly externalId?: boolean | undefined;
  /** Records can be looked up by it. */
  readonly lookupKey?: boolean | undefined;
  readonly caseSensitive?: boolean | undefined;
  /** Whether a choice accepts values that are not on its list. */
  readonly open?: boolean | undefined;
  readonly deprecated?: boolean | undefined;
}

/** One value of a choice: the CRM stores `value` and shows `label`. */
export interface CrmValue {
  readonly value: string;
  readonly label?: string | undefined;
  readonly active?: boolean | undefined;
}
