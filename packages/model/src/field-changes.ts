/** What changed about one field of a CRM: its type, its sizes, its list, and what is demanded of those who write it. */
import { assignability, storableOf } from './assignability.ts';
import { type Choice, type CrmField, flagOf, type TypeUse } from './crm.ts';
import type { Narrowing, SchemaChange, SchemaChangeKind } from './schema-changes.ts';

/** Compares a field with what it was. */
export function fieldChanges(object: string, was: CrmField, is: CrmField): readonly SchemaChange[] {
  const found = [...typeChanges(was, is), ...listChanges(was, is), ...demandChanges(was, is)];
  return found.map((change) => ({ object, field: is.name, was, is, ...change }));
}

type Found = Pick<SchemaChange, 'kind' | 'breaking' | 'narrowing' | 'before' | 'after' | 'value'>;

function typeChanges(was: CrmField, is: CrmField): readonly Found[] {
  if (!was.type || !is.type) return [];
  const before = was.type.type.name;
  const after = is.type.type.name;
  if (before !== after) return typeChange(was, is, before, after);
  return [...lengthChange(was, is), ...digitsChange(was.type, is.type), ...boundsChange(was, is)];
}

/** An opaque type is one that nobody could read, before or now. */
function typeChange(was: CrmField, is: CrmField, before: string, after: string): readonly Found[] {
  if (before === 'opaque' || after === 'opaque') return [];
  const from = storableOf(was.type, was.flags);
  const to = storableOf(is.type, is.flags);
  const verdict = from && to ? assignability(from, to)?.verdict : undefined;
  if (verdict === undefined || verdict === 'ok') {
    return [{ kind: 'type-changed', before, after, breaking: false }];
  }
  return [narrowed('type', before, after)];
}

function narrowed(narrowing: Narrowing, before: string, after: string): Found {
  return { kind: 'narrowed', narrowing, before, after, breaking: true };
}

const TEXTS = ['text', 'long-text', 'email', 'phone', 'url', 'encrypted'];

/** Lengths in different units cannot be compared. */
function lengthChange(was: CrmField, is: CrmField): readonly Found[] {
  if (!TEXTS.includes(is.type?.type.name ?? '') || lengthUnit(was) !== lengthUnit(is)) return [];
  const before = was.type?.numbers[0];
  const after = is.type?.numbers[0];
  if (typeof before !== 'number' || typeof after !== 'number' || after >= before) return [];
  return [narrowed('length', String(before), String(after))];
}

function lengthUnit({ flags }: CrmField): string {
  return ['in-bytes', 'in-utf-16'].find((unit) => flagOf(flags, unit)) ?? 'characters';
}

const NUMBERS = ['integer', 'decimal', 'currency', 'percent'];

/** Fewer digits before the point or after it. */
function digitsChange(was: TypeUse, is: TypeUse): readonly Found[] {
  if (!NUMBERS.includes(is.type.name)) return [];
  const before = digitsOf(was);
  const after = digitsOf(is);
  const fewer = [
    [before.whole, after.whole],
    [before.fraction, after.fraction],
  ].some(([first, second]) => first !== undefined && second !== undefined && second < first);
  return fewer ? [narrowed('digits', writtenDigits(was), writtenDigits(is))] : [];
}

function digitsOf({ type, numbers: [all, scale] }: TypeUse): { whole?: number; fraction?: number } {
  const fraction = type.name === 'integer' ? 0 : (scale ?? undefined);
  const whole = typeof all === 'number' && fraction !== undefined ? all - fraction : undefined;
  return { ...(whole !== undefined && { whole }), ...(fraction !== undefined && { fraction }) };
}

function writtenDigits({ type, numbers }: TypeUse): string {
  return `${type.name}(${numbers.map((number) => number ?? '?').join(', ')})`;
}

/** A bound that an export does not say may have been there all the same. */
function boundsChange(was: CrmField, is: CrmField): readonly Found[] {
  const [lower, higher] = [boundOf(was, 'min'), boundOf(is, 'min')];
  const [most, fewer] = [boundOf(was, 'max'), boundOf(is, 'max')];
  const isHigher = lower !== undefined && higher !== undefined && higher > lower;
  const isLower = most !== undefined && fewer !== undefined && fewer < most;
  return isHigher || isLower ? [narrowed('bounds', writtenBounds(was), writtenBounds(is))] : [];
}

/** Bounds below zero are written as texts. */
function boundOf({ flags }: CrmField, name: 'min' | 'max'): number | undefined {
  const flag = flags.find((candidate) => candidate.name === name);
  const bound = flag?.number ?? (flag?.text === undefined ? undefined : Number(flag.text));
  return bound === undefined || Number.isNaN(bound) ? undefined : bound;
}

function writtenBounds(field: CrmField): string {
  return `${boundOf(field, 'min') ?? '?'} to ${boundOf(field, 'max') ?? '?'}`;
}

function listChanges(was: CrmField, is: CrmField): readonly Found[] {
  const isOpen = flagOf(is.flags, 'open') === true;
  const changes: Found[] = [];
  if (flagOf(was.flags, 'open') && flagOf(is.flags, 'closed')) {
    changes.push(narrowed('list', 'open', 'closed'));
  }
  const before = activeValues(was);
  const after = activeValues(is);
  if (!before || !after) return changes;
  for (const [value, { label }] of before) {
    const now = after.get(value);
    if (!now) changes.push({ kind: 'value-gone', value, breaking: !isOpen });
    else if (label !== undefined && now.label !== undefined && label !== now.label) {
      changes.push({ kind: 'label-changed', value, before: label, after: now.label, breaking: false });
    }
  }
  for (const value of after.keys()) {
    if (!before.has(value)) changes.push({ kind: 'value-added', value, breaking: false });
  }
  return changes;
}

/** The values that may be chosen; undefined where the export does not know them all. */
function activeValues({ type }: CrmField): ReadonlyMap<string, Choice> | undefined {
  if (!type || type.choices.length === 0 || type.numbers.length > 0) return undefined;
  return new Map(type.choices.filter(({ active }) => active).map((choice) => [choice.value, choice]));
}

function demandChanges(was: CrmField, is: CrmField): readonly Found[] {
  const changes: Found[] = [];
  const became = (flag: string) => flagOf(was.flags, flag) === false && flagOf(is.flags, flag) === true;
  if (became('required')) changes.push({ kind: 'made-required', breaking: true });
  const access = accessChange(was, is);
  if (access) changes.push(access);
  const initial = defaultOf(was);
  // An export that does not know what is required does not know what is filled either.
  const knows = flagOf(is.flags, 'required') !== undefined && accessOf(is) === 'written';
  if (initial !== undefined && defaultOf(is) === undefined && knows) {
    changes.push({ kind: 'default-gone', breaking: false, ...(initial !== '' && { before: initial }) });
  }
  if (became('deprecated')) changes.push({ kind: 'deprecated', breaking: false });
  return changes;
}

/** The text of a default, empty where only that there is one is known. */
function defaultOf({ flags }: CrmField): string | undefined {
  const initial = flags.find(({ name, unknown }) => !unknown && (name === 'default' || name === 'defaulted'));
  return initial && (initial.text ?? '');
}

type Access = 'written' | 'create-only' | 'update-only' | 'never';

function accessChange(was: CrmField, is: CrmField): Found | undefined {
  const before = accessOf(was);
  const after = accessOf(is);
  if (before === undefined || after === undefined || before === after || after === 'written')
    return undefined;
  if (before === 'never') return undefined;
  const kind: SchemaChangeKind = 'made-read-only';
  return { kind, before, after: after === 'never' ? (barrier(is) ?? 'readonly') : after, breaking: true };
}

const BARRIERS = ['calculated', 'autonumber', 'compound', 'readonly'];

function barrier({ flags }: CrmField): string | undefined {
  return BARRIERS.find((flag) => flagOf(flags, flag) === true);
}

function accessOf(field: CrmField): Access | undefined {
  if (barrier(field)) return 'never';
  if (flagOf(field.flags, 'create-only')) return 'create-only';
  if (flagOf(field.flags, 'update-only')) return 'update-only';
  return flagOf(field.flags, 'readonly') === undefined ? undefined : 'written';
}
