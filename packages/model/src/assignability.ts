/**
 * Which captured answers a field of a CRM can store. The table was gathered from the type references of
 * Salesforce (Object Reference, field types), HubSpot (properties, type and fieldType), Microsoft Dataverse
 * (AttributeTypeCode) and Adobe Marketo (field types); where they differ, the more patient one counts.
 * Kinds are named by the type words of the library, which is what importers translate native types into.
 */
import type { SetValue } from './capture.ts';
import { type Flag, flagOf, type TypeUse } from './crm.ts';
import { literalVerdict, type Verdict } from './literals.ts';

/** What is known of a field's type, on a form or in a CRM. */
export interface Storable {
  /** The type word; one that the library does not have is judged by nobody. */
  readonly kind: string;
  /** Whether a choice refuses values that are not on its list; absent where unknown. */
  readonly closed?: boolean;
  /** The values of a choice; absent where unknown. */
  readonly values?: readonly string[];
}

export interface Assignability {
  readonly verdict: Verdict;
  /** What the target holds, or what is lost: the rest of a sentence that begins with the target's name. */
  readonly reason: string;
}

/** A field's type as this table sees it; undefined where none is written. */
export function storableOf(type: TypeUse | undefined, flags: readonly Flag[] = []): Storable | undefined {
  if (!type) return undefined;
  const values = valuesOf(type);
  const closed = flagOf(flags, 'closed') ? true : flagOf(flags, 'open') ? false : undefined;
  return {
    kind: type.type.name,
    ...(closed !== undefined && { closed }),
    ...(values && { values }),
  };
}

/** Whether a field can store what the form asks for; undefined where one of the two kinds is not known. */
export function assignability(from: Storable, to: Storable): Assignability | undefined {
  const row = Object.hasOwn(ROWS, from.kind) ? ROWS[from.kind] : undefined;
  if (!row || !Object.hasOwn(HOLDS, to.kind)) return undefined;
  const verdict = refined(from, to) ?? verdictIn(row, to.kind);
  return { verdict, reason: reasonOf(verdict, from.kind, to.kind) };
}

/** The same for the value of a `set`; a text is judged by what it says. Undefined for words that nobody knows. */
export function valueAssignability(value: SetValue, to: Storable): Assignability | undefined {
  if (value.type === 'text') {
    const verdict = literalVerdict(value.text, to.kind);
    return verdict && { verdict, reason: reasonOf(verdict, 'text', to.kind) };
  }
  const kind = kindOfValue(value);
  if (!kind) return undefined;
  if (value.type === 'number' && /^(choices?|reference|id)$/.test(to.kind)) {
    return { verdict: 'ok', reason: '' };
  }
  if (value.type === 'word' && value.word.startsWith('utm-') && to.kind === 'reference') {
    return { verdict: 'lossy', reason: 'has to be looked up by that name' };
  }
  return assignability({ kind }, to);
}

/** The type word of what a `set` writes: `now` is a `datetime`. */
export function kindOfValue(value: SetValue): string | undefined {
  if (value.type === 'number') return Number.isInteger(value.number) ? 'integer' : 'decimal';
  if (value.type !== 'word') return value.type;
  if (value.word === 'now') return 'datetime';
  if (value.word === 'campaign-id') return 'id';
  return /^(utm|label-of)-./.test(value.word) ? 'text' : undefined;
}

/** The values of a choice, if the list is written out and complete. */
export function valuesOf(type: TypeUse): readonly string[] | undefined {
  if (type.choices.length === 0 || type.numbers.length > 0) return undefined;
  return type.choices.map(({ value }) => value);
}

/** What each kind of target holds, as "`Lead.Birthdate` holds a date". */
const HOLDS = {
  text: 'holds text',
  'long-text': 'holds text',
  encrypted: 'holds text',
  email: 'holds an e-mail address',
  phone: 'holds a telephone number',
  url: 'holds a web address',
  boolean: 'holds yes or no',
  integer: 'holds a whole number',
  decimal: 'holds a number',
  currency: 'holds an amount of money',
  percent: 'holds a percentage',
  date: 'holds a date',
  datetime: 'holds a date and a time',
  time: 'holds a time of day',
  choice: 'holds one value of a list',
  choices: 'holds values of a list',
  reference: 'holds the key of another record',
  id: 'holds the key of the record itself',
  address: 'holds a postal address',
  geolocation: 'holds a place on the map',
  binary: 'holds a file',
} as const;

type Kind = keyof typeof HOLDS;

/** By kind of the answer: the targets that take it; every other target is impossible. */
interface Row {
  readonly ok: readonly Kind[];
  readonly lossy?: readonly Kind[];
}

const TEXTS = ['text', 'long-text', 'encrypted'] as const;

const TEXT_ROW: Row = { ok: TEXTS, lossy: ['email', 'phone', 'url', 'choice', 'choices', 'address'] };

const KEY_ROW: Row = { ok: [...TEXTS, 'reference', 'id'], lossy: ['choice', 'choices'] };

// No row for `geolocation`: forms do not ask for it. `opaque` is in neither table: nobody knows what it holds,
// and what is unknown never makes an error.
const ROWS: Readonly<Record<string, Row>> = {
  text: TEXT_ROW,
  encrypted: TEXT_ROW,
  'long-text': { ok: ['long-text'], lossy: ['text', 'encrypted', 'address'] },
  email: { ok: [...TEXTS, 'email'], lossy: ['reference'] },
  phone: { ok: [...TEXTS, 'phone'] },
  url: { ok: [...TEXTS, 'url'] },
  integer: { ok: [...TEXTS, 'integer', 'decimal'], lossy: ['currency', 'percent', 'choice', 'choices'] },
  decimal: { ok: [...TEXTS, 'decimal'], lossy: ['integer', 'currency', 'percent'] },
  currency: { ok: [...TEXTS, 'decimal', 'currency'], lossy: ['integer'] },
  percent: { ok: [...TEXTS, 'percent'], lossy: ['integer', 'decimal', 'currency'] },
  date: { ok: [...TEXTS, 'date'], lossy: ['datetime'] },
  datetime: { ok: [...TEXTS, 'datetime'], lossy: ['date', 'time'] },
  time: { ok: [...TEXTS, 'time'] },
  boolean: { ok: ['boolean', 'choice'], lossy: [...TEXTS, 'integer', 'decimal', 'currency'] },
  choice: { ok: [...TEXTS, 'choice', 'choices'], lossy: ['reference'] },
  choices: { ok: ['long-text', 'choices'], lossy: ['text', 'encrypted'] },
  reference: KEY_ROW,
  id: KEY_ROW,
  address: { ok: ['long-text', 'address'], lossy: ['text', 'encrypted'] },
  binary: { ok: ['binary', 'url'] },
};

/** What is lost on the way, where it is worth a word. */
const LOSSES: Readonly<Record<string, string>> = {
  'text>email': 'takes a text that nobody has checked to be an address',
  'text>phone': 'takes a text that nobody has checked to be a number',
  'text>url': 'takes a text that nobody has checked to be an address',
  'text>choice': 'takes values that are not on its list',
  'text>choices': 'takes values that are not on its list',
  'long-text>text': 'keeps no line breaks',
  'decimal>integer': 'loses the digits behind the point',
  'date>datetime': 'needs a time of day, and the time zone decides which',
  'datetime>date': 'keeps the day only, and the time zone decides which',
  'datetime>time': 'keeps the time of day only',
  'integer>percent': 'counts in per cent: 30 and 0.3 are different things',
  'decimal>percent': 'counts in per cent: 30 and 0.3 are different things',
  'boolean>text': 'stores the words true and false',
  'choices>text': 'stores all answers in one text',
  'email>reference': 'has to be looked up by that address',
};

function verdictIn(row: Row, kind: string): Verdict {
  if (row.ok.includes(kind as Kind)) return 'ok';
  return row.lossy?.includes(kind as Kind) ? 'lossy' : 'impossible';
}

function reasonOf(verdict: Verdict, from: string, to: string): string {
  if (verdict === 'ok') return '';
  const held = HOLDS[to as Kind] ?? '';
  return verdict === 'lossy' ? (LOSSES[`${from}>${to}`] ?? held) : held;
}

/** What depends on more than the two kinds: closed lists, and what the values of a choice say. */
function refined(from: Storable, to: Storable): Verdict | undefined {
  const isList = to.kind === 'choice' || to.kind === 'choices';
  if (isList && to.closed && ['text', 'encrypted'].includes(from.kind)) return 'impossible';
  if (isList && from.kind === 'integer' && to.values && !to.values.some(isWhole)) return 'impossible';
  if (from.kind !== 'choice' || verdictIn(ROWS.choice as Row, to.kind) !== 'impossible') return undefined;
  return choiceVerdict(from.values, to.kind);
}

/** A choice is worth what the worst of its values is worth; two values may stand for yes and no. */
function choiceVerdict(values: readonly string[] | undefined, kind: string): Verdict | undefined {
  if (!VALUE_KINDS.includes(kind)) return undefined;
  if (!values) return 'lossy';
  const verdicts = values.map((value) => literalVerdict(value, kind));
  if (verdicts.every((verdict) => verdict === 'ok')) return 'ok';
  if (kind === 'boolean') return values.length === 2 ? 'lossy' : 'impossible';
  return verdicts.includes('impossible') ? 'impossible' : 'lossy';
}

const VALUE_KINDS = [
  ...['email', 'phone', 'url', 'boolean', 'integer', 'decimal', 'currency', 'percent'],
  ...['date', 'datetime', 'time'],
];

function isWhole(text: string): boolean {
  return /^\d+$/.test(text);
}
