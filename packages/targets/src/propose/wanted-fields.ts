/** The fields that campaigns write to and that no schema has: what each has to hold, and who needs it. */
import {
  type Campaign,
  type Capture,
  type CrmObject,
  type FieldTarget,
  flagOf,
  isStandardObject,
  nearestNames,
  type SetValue,
  standardFields,
  type TypeUse,
  type Workspace,
} from '@liaison/model';

/** What a field has to hold, in the type words of the library. */
export interface WantedType {
  readonly kind: string;
  /** Characters of a text. */
  readonly length?: number;
  /** Digits of a number in all, and behind the point. */
  readonly precision?: number;
  readonly scale?: number;
  readonly values?: readonly WantedValue[];
  /** The objects that a reference leads to. */
  readonly objects?: readonly string[];
}

export interface WantedValue {
  readonly value: string;
  readonly label?: string | undefined;
}

/** A form that writes the field. */
export interface Need {
  readonly campaign: string;
  readonly capture: string;
  /** The field of the form; absent for a value that the form adds. */
  readonly field?: string;
}

/** A field that the CRM lacks. */
export interface WantedField {
  readonly crm: string;
  readonly object: string;
  readonly name: string;
  /** What the form calls it, where it is short; else its own name in words. */
  readonly label: string;
  readonly type: WantedType;
  readonly needs: readonly Need[];
  /** What whoever creates it should look at first. */
  readonly remarks: readonly string[];
}

/** A field that is not proposed, and why: the rest of a sentence that begins with its name. */
export interface RefusedField {
  /** Absent where no schema says it. */
  readonly crm?: string | undefined;
  readonly object: string;
  readonly name: string;
  readonly reason: string;
  readonly needs: readonly Need[];
}

/** What all writers of one missing field say. */
interface Gathered {
  readonly object: CrmObject | undefined;
  readonly target: FieldTarget;
  readonly name: string;
  readonly reason: string | undefined;
  readonly labels: string[];
  readonly types: (WantedType | undefined)[];
  readonly needs: Need[];
}

/** The missing fields of all campaigns that are not over, in the order in which they are met. */
export function wantedFields(workspace: Workspace): { wanted: WantedField[]; refused: RefusedField[] } {
  const missing = new Map<string, Gathered>();
  for (const { declaration: campaign } of workspace.all('campaign')) {
    if (['done', 'cancelled'].includes(campaign.status?.value ?? '')) continue;
    for (const capture of campaign.captures) gather(missing, capture, campaign, workspace);
  }
  const wanted: WantedField[] = [];
  const refused: RefusedField[] = [];
  for (const gathered of missing.values()) {
    const { object, target, name, needs } = gathered;
    const type = mergedType(gathered.types);
    const reason = gathered.reason ?? reasonAgainst(gathered, type, workspace);
    const crm = object?.within ?? target.crm?.name;
    if (reason !== undefined || !object || crm === undefined || !type) {
      refused.push({ crm, object: target.object.name, name, reason: reason ?? 'is of no crm', needs });
    } else {
      const label = gathered.labels[0] ?? wordsOf(name);
      wanted.push({ crm, object: object.name, name, label, type, needs, remarks: remarksOn(name, object) });
    }
  }
  return { wanted, refused };
}

function gather(
  missing: Map<string, Gathered>,
  capture: Capture,
  campaign: Campaign,
  workspace: Workspace,
): void {
  const about = { campaign: campaign.name, capture: capture.name };
  for (const field of capture.fields) {
    for (const { target } of field.mappings) {
      const type = field.type && typeOfUse(field.type);
      add(missing, target, type, { ...about, field: field.name }, workspace)?.labels.push(
        ...(field.title && field.title.length <= LONGEST_LABEL ? [field.title] : []),
      );
    }
  }
  for (const { target, value } of capture.sets) {
    add(missing, target, value && typeOfValue(value), about, workspace);
  }
}

/** As long as a label may be in Salesforce, the strictest. */
const LONGEST_LABEL = 40;

function add(
  missing: Map<string, Gathered>,
  target: FieldTarget | undefined,
  type: WantedType | undefined,
  need: Need,
  workspace: Workspace,
): Gathered | undefined {
  const name = target?.field?.name;
  if (!target || name === undefined) return undefined;
  const resolution = workspace.resolveTarget(target);
  const reason = REASONS[resolution.state];
  if (reason === undefined && resolution.state !== 'unknown-field') return undefined;
  const object = 'object' in resolution ? resolution.object.declaration : undefined;
  const key = JSON.stringify([object?.within ?? target.crm?.name, target.object.name, name]);
  const known = missing.get(key) ?? { object, target, name, reason, labels: [], types: [], needs: [] };
  missing.set(key, known);
  known.types.push(type);
  known.needs.push(need);
  return known;
}

const REASONS: Readonly<Record<string, string>> = {
  'unknown-crm': 'is of a crm that nobody declares',
  'no-schema': 'is of a crm whose schema is not imported',
  'unknown-object': 'is of an object that no schema has: import it first',
  'ambiguous-object': 'is of an object that two CRMs have: write the crm before it',
};

function reasonAgainst(
  { object, name, types }: Gathered,
  type: WantedType | undefined,
  workspace: Workspace,
): string | undefined {
  if (types.every((each) => each === undefined)) return 'is filled by a line that says no type';
  if (!type) {
    const kinds = [...new Set(types.flatMap((each) => (each ? [`\`${each.kind}\``] : [])))];
    return `would have to be ${kinds.join(' and ')} at once`;
  }
  const platform = workspace.lookup('crm', object?.within ?? '')[0]?.declaration.platform?.value ?? '';
  if (object && isStandardObject(platform, object.name) && standardFields(platform, object.name).has(name)) {
    return 'is a standard field, which the exporting user may not be shown';
  }
  return undefined;
}

function remarksOn(name: string, { fields, flags }: CrmObject): string[] {
  const [near] = nearestNames(
    name,
    fields.map((field) => field.name),
    1,
  );
  return [
    ...(near === undefined ? [] : [`There is \`${near}\`: is that meant?`]),
    ...(flagOf(flags, 'partial') ? ['The schema shows some fields only: it may be there already'] : []),
  ];
}

function typeOfUse({ type, numbers, choices, objects }: TypeUse): WantedType {
  const [first, second] = numbers.map((number) => (number === null || number < 0 ? undefined : number));
  const isNumber = ['integer', 'decimal', 'currency', 'percent'].includes(type.name);
  const values = choices.filter(({ active }) => active).map(({ value, label }) => ({ value, label }));
  return {
    kind: type.name,
    ...(!isNumber && first && { length: first }),
    ...(isNumber && first && { precision: first }),
    ...(isNumber && second !== undefined && { scale: second }),
    ...(values.length > 0 && { values }),
    ...(objects.length > 0 && { objects }),
  };
}

function typeOfValue(value: SetValue): WantedType | undefined {
  if (value.type === 'number') return { kind: Number.isInteger(value.number) ? 'integer' : 'decimal' };
  if (value.type !== 'word') return { kind: value.type === 'date' ? 'date' : 'text' };
  if (value.word === 'now') return { kind: 'datetime' };
  if (value.word === 'campaign-id') return { kind: 'id' };
  // The text of a consent is a sentence or two.
  if (value.word.startsWith('label-of-')) return { kind: 'long-text' };
  return value.word.startsWith('utm-') ? { kind: 'text', length: 255 } : undefined;
}

const TEXTS = ['text', 'email', 'phone', 'url', 'choice', 'id', 'long-text'];

/** One type that holds what all writers send; undefined where there is none. */
function mergedType(types: readonly (WantedType | undefined)[]): WantedType | undefined {
  const known = types.filter((type) => type !== undefined);
  const kinds = [...new Set(known.map(({ kind }) => kind))];
  const kind = kinds.length === 1 ? kinds[0] : commonKind(kinds);
  if (kind === undefined) return undefined;
  const lengths = known.map(({ length }) => length);
  const length = lengths.includes(undefined) ? undefined : most(lengths);
  const precision = most(known.map((type) => type.precision));
  const scale = most(known.map((type) => type.scale));
  const objects = [...new Set(known.flatMap((type) => type.objects ?? []))];
  const values = new Map(known.flatMap((type) => type.values ?? []).map((value) => [value.value, value]));
  return {
    kind,
    ...(length !== undefined && { length }),
    ...(precision !== undefined && { precision }),
    ...(scale !== undefined && { scale }),
    ...(values.size > 0 && kinds.length === 1 && { values: [...values.values()] }),
    ...(objects.length > 0 && { objects }),
  };
}

function commonKind(kinds: readonly string[]): string | undefined {
  if (kinds.length === 0) return undefined;
  if (kinds.every((kind) => TEXTS.includes(kind))) return kinds.includes('long-text') ? 'long-text' : 'text';
  return kinds.every((kind) => kind === 'integer' || kind === 'decimal') ? 'decimal' : undefined;
}

function most(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** `Newsletter_Opt_In__c` in words: `Newsletter Opt In`. */
function wordsOf(name: string): string {
  const words = name
    .replace(/__c$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  const text = words === '' ? name : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return text.slice(0, LONGEST_LABEL).trim();
}
