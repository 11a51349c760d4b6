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
  /** The export holds some of its fields only, so that one which is missing may well exist. */
  readonly partial?: boolean | undefined;
  /** The kinds of record that have pages and picklists of their own, by the name that the API uses. */
  readonly recordTypes?: readonly string[] | undefined;
  /** Sets of fields by which records can be told apart, beside fields that are unique alone. */
  readonly keys?: readonly (readonly string[])[] | undefined;
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
  /** Unknown where the export has the field without its type; written as `opaque`. */
  readonly type?: CrmType | undefined;
  /** In characters, where `lengthUnit` says nothing else. */
  readonly length?: number | undefined;
  /** What the length counts if not characters: bytes of UTF-8, or units of UTF-16. */
  readonly lengthUnit?: 'bytes' | 'utf-16' | undefined;
  /** All digits of a number, those after the point included. */
  readonly precision?: number | undefined;
  /** The digits after the point. */
  readonly scale?: number | undefined;
  /** The objects that a reference may point to. */
  readonly references?: readonly string[] | undefined;
  readonly values?: readonly CrmValue[] | undefined;
  /** The field whose value decides which values of this list may be chosen. */
  readonly controller?: string | undefined;
  /** What stands between several values of `choices`. */
  readonly delimiter?: string | undefined;
  /** The least number that is taken. */
  readonly min?: number | undefined;
  /** The greatest number that is taken. */
  readonly max?: number | undefined;

  /** May be set when a record is created. */
  readonly create?: boolean | undefined;
  /** May be set on a record that exists. */
  readonly update?: boolean | undefined;
  /** A record cannot be created without it. */
  readonly required?: boolean | undefined;
  /** The CRM's own pages demand it, its API does not. */
  readonly requiredInApp?: boolean | undefined;
  /** The condition under which a record cannot be created without it, in the CRM's own words. */
  readonly requiredWhen?: string | undefined;
  /** The CRM fills it at creation when nobody sends it. */
  readonly defaulted?: boolean | undefined;
  /** What it is filled with, where the export shows that. */
  readonly default?: string | undefined;

  /** A formula or a roll-up. */
  readonly calculated?: boolean | undefined;
  /** What it is calculated from, in the CRM's own notation. */
  readonly formula?: string | undefined;
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

  /** The laws and kinds of personal data that it is marked with, such as `GDPR` and `PII`. */
  readonly classes?: readonly string[] | undefined;
  /** How confidential it is marked, such as `Restricted`. */
  readonly sensitivity?: string | undefined;
  /** Only some users may see or write it. */
  readonly secured?: boolean | undefined;
  /** What the CRM tells people who fill it. */
  readonly help?: string | undefined;
  /** A standard field that the product has and the export does not: the exporting user may not have been shown it. */
  readonly notExported?: boolean | undefined;
}

/** One value of a choice: the CRM stores `value` and shows `label`. */
export interface CrmValue {
  readonly value: string;
  readonly label?: string | undefined;
  readonly active?: boolean | undefined;
  /** The values of the controlling field with which it may be chosen; undefined as well where that is any of them. */
  readonly goesWith?: readonly string[] | undefined;
}
