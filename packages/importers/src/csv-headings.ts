/** Which column of a data dictionary is which: the headings that people write, in English and German. */

/** What a column can say of a field. */
export type ColumnKey =
  | 'object'
  | 'objectLabel'
  | 'field'
  | 'label'
  | 'type'
  | 'length'
  | 'precision'
  | 'scale'
  | 'required'
  | 'nullable'
  | 'values'
  | 'closed'
  | 'references'
  | 'unique'
  | 'externalId'
  | 'readOnly'
  | 'default'
  | 'deprecated'
  | 'classes'
  | 'sensitivity'
  | 'help';

/** The headings of each column, the surest first; case, spaces and `_-./()` do not count. */
export const HEADINGS: Readonly<Record<ColumnKey, readonly string[]>> = {
  object: [
    ...['object api name', 'object name', 'object', 'entity logical name', 'entity name', 'entity', 'module'],
    ...['table', 'table name', 'sobject', 'objekt', 'objektname', 'entität', 'tabelle', 'modul'],
  ],
  objectLabel: ['object label', 'entity label', 'objektbezeichnung'],
  field: [
    ...['field api name', 'api name', 'internal name', 'logical name', 'technical name', 'system name'],
    ...['qualified api name', 'developer name', 'field name', 'field key', 'property name', 'attribute name'],
    ...[
      'column name',
      'field',
      'attribute',
      'property',
      'column',
      'key',
      'name',
      'api-name',
      'technischer name',
    ],
    ...['feldname', 'interner name', 'systemname', 'feld', 'attribut', 'spalte', 'schlüssel'],
  ],
  label: [
    ...['field label', 'label', 'display name', 'title', 'caption', 'feldbezeichnung', 'bezeichnung'],
    ...['beschriftung', 'anzeigename', 'field name', 'feldname', 'name'],
  ],
  type: [...['data type', 'field type', 'type', 'datatype', 'format', 'datentyp', 'feldtyp', 'typ']],
  length: [
    ...['max length', 'maximum length', 'length', 'size', 'max size', 'max chars', 'characters'],
    ...['maximale länge', 'max länge', 'länge', 'feldlänge', 'zeichen', 'max zeichen', 'laenge'],
  ],
  precision: ['precision', 'digits', 'stellen', 'genauigkeit'],
  scale: ['scale', 'decimal places', 'decimals', 'nachkommastellen', 'dezimalstellen'],
  required: [
    ...['required', 'mandatory', 'is required', 'requirement', 'pflichtfeld', 'pflicht', 'erforderlich'],
    ...['mussfeld', 'obligatorisch'],
  ],
  nullable: ['nillable', 'nullable', 'optional', 'is nullable', 'darf leer sein'],
  values: [
    ...['picklist values', 'values', 'options', 'allowed values', 'choices', 'option set', 'enum'],
    ...['list values', 'valid values', 'auswahlwerte', 'werte', 'werteliste', 'optionen', 'erlaubte werte'],
    ...['auswahlliste', 'mögliche werte'],
  ],
  closed: ['restricted picklist', 'restricted', 'closed list', 'eingeschränkt', 'geschlossene liste'],
  references: ['reference to', 'references', 'lookup', 'related to', 'referenz', 'verweis auf', 'bezug'],
  unique: ['unique', 'is unique', 'eindeutig'],
  externalId: ['external id', 'externe id', 'externer schlüssel'],
  readOnly: ['read only', 'readonly', 'is read only', 'schreibgeschützt', 'nur lesen', 'nur lesbar'],
  default: ['default value', 'default', 'standardwert', 'vorgabewert', 'vorgabe'],
  deprecated: ['deprecated', 'obsolete', 'veraltet'],
  classes: [
    ...['compliance categorization', 'compliance group', 'compliance', 'pii', 'classification', 'privacy'],
    ...['data classification', 'datenschutzklasse', 'datenschutz', 'personenbezogen'],
  ],
  sensitivity: [
    'data sensitivity level',
    'sensitivity level',
    'sensitivity',
    'schutzbedarf',
    'vertraulichkeit',
  ],
  help: ['help text', 'inline help text', 'help', 'hilfetext', 'hilfe'],
};

/** The columns by what they say. No column says two things, and the first of two equal headings counts. */
export function columnsOf(heading: readonly string[]): ReadonlyMap<ColumnKey, number> {
  const written = heading.map(plain);
  const columns = new Map<ColumnKey, number>();
  const taken = new Set<number>();
  for (const [key, names] of Object.entries(HEADINGS) as [ColumnKey, readonly string[]][]) {
    const column = names.map((name) => written.indexOf(plain(name))).find((at) => at >= 0 && !taken.has(at));
    if (column === undefined) continue;
    columns.set(key, column);
    taken.add(column);
  }
  return columns;
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[\s_\-./()*:]+/g, '');
}
