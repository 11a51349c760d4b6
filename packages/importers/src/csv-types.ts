/** The types that people write into data dictionaries, in the words of several CRMs and in German. */
import type { CrmField, CrmType } from './schema.ts';

/** What the text of a type says. */
export interface WrittenType {
  /** Words that are not known are `opaque`; undefined is no word at all. */
  readonly type?: CrmType | undefined;
  /** The numbers in brackets: `Text(80)`, `Currency(16, 2)`. */
  readonly numbers: readonly number[];
  readonly references?: readonly string[] | undefined;
  readonly flags: Pick<CrmField, 'calculated' | 'autonumber' | 'unique' | 'externalId'> & {
    readonly readOnly?: boolean | undefined;
  };
}

const WORDS: Readonly<Record<Exclude<CrmType, 'opaque'>, readonly string[]>> = {
  text: [
    ...['text', 'string', 'varchar', 'nvarchar', 'char', 'single line of text', 'single line', 'short text'],
    ...['singleline text', 'name', 'formula text', 'auto number', 'autonumber', 'zeichenkette', 'textfeld'],
    ...['einzeiliger text', 'kurztext', 'autonummer', 'autonumerierung'],
  ],
  'long-text': [
    ...['long text area', 'long text', 'text area', 'textarea', 'text area long', 'rich text area', 'memo'],
    ...[
      'text area rich',
      'rich text',
      'multiple lines of text',
      'multi line',
      'multiline text',
      'html',
      'clob',
    ],
    ...['ntext', 'langer text', 'langtext', 'mehrzeiliger text', 'textbereich', 'langer textbereich'],
  ],
  email: ['email', 'email address', 'e mail', 'e mail adresse', 'emailadresse'],
  phone: ['phone', 'phone number', 'telephone', 'mobile', 'telefon', 'telefonnummer', 'mobiltelefon'],
  url: ['url', 'website', 'web address', 'link', 'uri', 'webseite', 'internetadresse'],
  boolean: [
    ...['boolean', 'bool', 'checkbox', 'yes no', 'two options', 'bit', 'true false', 'flag', 'toggle'],
    ...['ja nein', 'kontrollkästchen', 'wahrheitswert', 'haken'],
  ],
  integer: ['integer', 'int', 'whole number', 'long', 'bigint', 'smallint', 'ganzzahl', 'ganze zahl'],
  decimal: [
    ...['decimal', 'number', 'double', 'float', 'numeric', 'real', 'decimal number', 'floating point number'],
    ...['zahl', 'dezimalzahl', 'dezimal', 'kommazahl', 'gleitkommazahl'],
  ],
  currency: ['currency', 'money', 'währung', 'betrag', 'geldbetrag'],
  percent: ['percent', 'percentage', 'prozent', 'prozentsatz'],
  date: ['date', 'date only', 'datum'],
  datetime: [
    'datetime',
    'date time',
    'timestamp',
    'date and time',
    'datum uhrzeit',
    'datum zeit',
    'zeitstempel',
  ],
  time: ['time', 'uhrzeit', 'zeit'],
  choice: [
    ...['picklist', 'choice', 'option set', 'optionset', 'enum', 'enumeration', 'select', 'dropdown', 'list'],
    ...['radio', 'dropdown select', 'single select', 'auswahlliste', 'auswahl', 'auswahlfeld', 'optionssatz'],
  ],
  choices: [
    ...['multiselect picklist', 'picklist multi select', 'multi select picklist', 'multipicklist', 'choices'],
    ...['multi select option set', 'multiselect', 'multi select', 'multiple checkboxes', 'multiple choice'],
    ...['mehrfachauswahl', 'mehrfachauswahlliste', 'auswahlliste mehrfachauswahl', 'auswahlliste mehrfach'],
  ],
  reference: [
    ...['lookup', 'reference', 'master detail', 'hierarchy', 'customer', 'owner', 'foreign key', 'relation'],
    ...['lookup relationship', 'nachschlagen', 'nachschlagebeziehung', 'verweis', 'referenz', 'verknüpfung'],
  ],
  id: ['id', 'unique identifier', 'uniqueidentifier', 'guid', 'uuid', 'primary key', 'record id'],
  address: ['address', 'adresse', 'anschrift'],
  geolocation: ['geolocation', 'location', 'geostandort'],
  binary: ['file', 'image', 'binary', 'blob', 'attachment', 'datei', 'bild'],
  encrypted: ['encrypted text', 'text encrypted', 'encrypted', 'encryptedstring', 'verschlüsselter text'],
};

const TYPES = new Map<string, CrmType>(
  (Object.entries(WORDS) as [CrmType, readonly string[]][]).flatMap(([type, words]) =>
    words.map((word): [string, CrmType] => [plain(word), type]),
  ),
);

/** Reads `Text(80)`, `Lookup(Account)`, `Text(20) (External ID)`, `Formula (Currency)`, `Auswahlliste`, …. */
export function readType(written: string | undefined): WrittenType {
  if (written === undefined) return { numbers: [], flags: {} };
  const head = written.replace(/\(.*$/s, '').trim();
  const brackets = [...written.matchAll(/\(([^()]*)\)/g)].map(([, inner = '']) => inner.trim());
  const numbers = (brackets.find((inner) => /^\d[\d\s,;.]*$/.test(inner)) ?? '')
    .split(/[,;]/)
    .flatMap((part) => (/^\s*\d{1,9}\s*$/.test(part) ? [Number(part)] : []));
  const isFormula = /^(formula|formel|roll-?up)/i.test(head);
  const isAutonumber = /^auto[\s-]?num/i.test(head);
  const said = brackets.join(' ');
  const whole = TYPES.get(plain(`${head} ${brackets[0] ?? ''}`));
  const type = whole ?? (isFormula ? TYPES.get(plain(brackets[0] ?? '')) : TYPES.get(plain(head)));
  const isReference = type === 'reference';
  const targets = (isReference ? (brackets[0] ?? '') : '').split(/[,;|]/).map((name) => name.trim());
  const references = targets.filter((name) => name !== '');
  return {
    type: type ?? 'opaque',
    numbers,
    references: references.length > 0 ? references : undefined,
    flags: {
      calculated: isFormula || undefined,
      autonumber: isAutonumber || undefined,
      readOnly: isFormula || isAutonumber || undefined,
      unique: /\bunique\b|eindeutig/i.test(said) || undefined,
      externalId: /\bexternal id\b|externe id/i.test(said) || undefined,
    },
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s\-_/(),.]+/g, '');
}
