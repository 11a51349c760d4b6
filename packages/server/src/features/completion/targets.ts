/** Fields of CRMs behind `->`: those that can hold the answer, the likeliest first, with their types. */
import { barrierOf, likelyFields, writtenTarget } from '@liaison/checks';
import {
  assignability,
  type CrmField,
  type CrmObject,
  type FieldTarget,
  flagOf,
  kindOfValue,
  type SetValue,
  storableOf,
  type Verdict,
  valueAssignability,
  valuesOf,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';
import { type Cursor, takenFor, unquoted } from './cursor.ts';

const LIKELY = 0;
const SAME_TYPE = 1;
const FITS = 2;
const LOSES = 3;
const OBJECT = 4;

/** A target from its beginning: the likeliest fields whole, then fields of objects that are filled, then objects. */
export function targetCandidates(cursor: Cursor): Candidate[] {
  const { workspace } = cursor;
  const crm = takenFor(cursor, 'crm');
  const objects = objectsOf(crm, workspace);
  const filled = filledFields(cursor);
  const known = objects.filter((object) => object.fields.some((each) => filled.has(each)));
  const compared = known.length > 0 ? known : firstObjects(objects);
  const likely = likelyPlaces(compared, cursor);
  const mentioned = compared.filter((object) => object.fields.some((each) => likely.has(each)));
  const last = likely.size;
  const whole = [...new Set([...mentioned, ...known])]
    .flatMap((object) =>
      fieldsThatFit(object, cursor, filled).map(({ crmField, rank }) => {
        const place = likely.get(crmField);
        return { object, crmField, rank: place === undefined ? rank : LIKELY, place: place ?? last };
      }),
    )
    .sort((a, b) => a.place - b.place || a.rank - b.rank)
    .slice(0, MOST)
    .map(({ object, crmField, rank }) => {
      const target =
        crm === undefined ? writtenTarget(object, crmField, workspace) : targetIn(object, crmField);
      return { ...fieldCandidate(object, crmField, workspace), label: target, text: target, rank };
    });
  return [...whole, ...objectCandidates(objects, crm, workspace)];
}

/** More fields of filled objects than anybody scrolls through; the rest are found behind the object's dot. */
const MOST = 150;

/** Fields behind the dot of an object. */
export function fieldCandidates(cursor: Cursor): Candidate[] {
  const { workspace } = cursor;
  const name = takenFor(cursor, 'object');
  const filled = filledFields(cursor);
  const found = objectsOf(takenFor(cursor, 'crm'), workspace).filter((object) => object.name === name);
  const likely = likelyPlaces(found, cursor);
  return found.flatMap((object) =>
    fieldsThatFit(object, cursor, filled)
      .map(({ crmField, rank }) => ({
        ...fieldCandidate(object, crmField, workspace),
        rank: likely.has(crmField) ? LIKELY : rank,
      }))
      .sort((a, b) => a.rank - b.rank),
  );
}

/** The likeliest fields of some objects, and which place each has. */
function likelyPlaces(
  objects: readonly CrmObject[],
  { capture, field, workspace }: Cursor,
): ReadonlyMap<CrmField, number> {
  if (!capture || !field) return new Map();
  const found = likelyFields(field, capture, workspace, objects);
  return new Map(found.map(({ crmField }, place) => [crmField, place]));
}

/** A CRM may have thousands of objects; the first ones are compared with the answer while nothing says where it goes. */
function firstObjects(objects: readonly CrmObject[]): CrmObject[] {
  let fields = 0;
  return objects.filter((object) => {
    const before = fields;
    fields += object.fields.length;
    return before < MOST_COMPARED;
  });
}

const MOST_COMPARED = 1000;

function objectCandidates(
  objects: readonly CrmObject[],
  crm: string | undefined,
  workspace: Workspace,
): Candidate[] {
  return objects.map((object) => {
    const prefix =
      crm === undefined && isInSeveral(object, workspace) ? `${writtenName(object.within ?? '')}/` : '';
    const text = `${prefix}${writtenName(object.name)}`;
    return {
      label: text,
      text: `${text}.`,
      kind: CompletionItemKind.Struct,
      rank: OBJECT,
      description: object.title ?? '',
      about: about(object),
    };
  });
}

function isInSeveral({ name }: CrmObject, workspace: Workspace): boolean {
  return workspace.all('object').filter(({ declaration }) => declaration.name === name).length > 1;
}

function fieldCandidate(
  object: CrmObject,
  crmField: CrmField,
  workspace: Workspace,
): Omit<Candidate, 'rank'> {
  const required = flagOf(crmField.flags, 'required') ? 'required' : undefined;
  return {
    label: crmField.name,
    text: writtenName(crmField.name),
    kind: CompletionItemKind.Field,
    detail: ` ${typeText(object, crmField, workspace)}`,
    description: [crmField.title, required].filter(Boolean).join(', '),
    isDeprecated: flagOf(crmField.flags, 'deprecated') === true,
    about: about(crmField),
  };
}

function about({ kind, name, within }: CrmObject | CrmField): NonNullable<Candidate['about']> {
  return { type: 'declaration', kind, name, ...(within !== undefined && { within }) };
}

/** Whether somebody may write a field, and what of the answer arrives there. */
function fieldsThatFit(
  object: CrmObject,
  cursor: Cursor,
  filled: ReadonlySet<CrmField>,
): { crmField: CrmField; rank: number }[] {
  const judge = judgeOf(cursor);
  const isSame = sameTypeOf(cursor);
  return object.fields.flatMap((crmField) => {
    if (cursor.capture && (barrierOf(crmField) || filled.has(crmField))) return [];
    const verdict = judge(crmField);
    if (verdict === 'impossible') return [];
    const late = verdict === 'lossy' || flagOf(crmField.flags, 'deprecated');
    return [{ crmField, rank: late ? LOSES : isSame(crmField) ? SAME_TYPE : FITS }];
  });
}

/** Whether a field is of the very type that is written to it: a list that has the text of a `set` is, too. */
function sameTypeOf(cursor: Cursor): (crmField: CrmField) => boolean {
  const value = cursor.field ? undefined : writtenValue(cursor);
  if (value?.type === 'text') {
    return ({ type }) => (type && valuesOf(type)?.includes(value.text)) === true;
  }
  const name = cursor.field?.type?.type.name ?? (value && kindOfValue(value));
  return ({ type }) => type?.type.name === name || (name === 'id' && type?.type.name === 'reference');
}

function judgeOf(cursor: Cursor): (crmField: CrmField) => Verdict | undefined {
  const { field, expected } = cursor;
  const negated = expected.taken.findLast(({ image }) => image === '->' || image === 'not')?.image === 'not';
  const from = field && storableOf(field.type);
  if (from) {
    return (crmField) => {
      const to = storableOf(crmField.type, crmField.flags);
      // Only yes and no have an opposite.
      if (negated && to?.kind !== 'boolean') return 'impossible';
      return to && assignability(from, to)?.verdict;
    };
  }
  const value = writtenValue(cursor);
  return (crmField) => {
    const to = storableOf(crmField.type, crmField.flags);
    return value && to && valueAssignability(value, to)?.verdict;
  };
}

/** What a `set` line writes. */
function writtenValue({ expected }: Cursor): SetValue | undefined {
  const [keyword, value] = expected.taken;
  if (keyword?.image !== 'set' || !value) return undefined;
  const { span, image } = value;
  switch (value.leaf.terminal) {
    case 'STRING':
      return { type: 'text', text: unquoted(image), span };
    case 'NUMBER':
      return { type: 'number', number: Number.parseFloat(image), span };
    case 'DATE':
      return { type: 'date', date: image, span };
    case 'WORD':
      return { type: 'word', word: image, span };
    default:
      return undefined;
  }
}

/** Fields that other lines of the form fill already; a `set` with a condition leaves room for others. */
function filledFields({ capture, workspace, offset }: Cursor): ReadonlySet<CrmField> {
  const targets: (FieldTarget | undefined)[] = [];
  for (const { mappings } of capture?.fields ?? []) {
    for (const { target, span } of mappings) if (!isAround(span, offset)) targets.push(target);
  }
  for (const { target, span, condition } of capture?.sets ?? []) {
    if (!condition && !isAround(span, offset)) targets.push(target);
  }
  const fields = targets.flatMap((target) => {
    const resolution = target && workspace.resolveTarget(target);
    return resolution?.state === 'found' ? [resolution.field.declaration] : [];
  });
  return new Set(fields);
}

function isAround({ start, end }: { start: number; end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}

function objectsOf(crm: string | undefined, workspace: Workspace): CrmObject[] {
  const all = workspace.all('object').map(({ declaration }) => declaration);
  return crm === undefined ? all : all.filter(({ within }) => within === crm);
}

/** A target without its CRM. */
function targetIn(object: CrmObject, crmField: CrmField): string {
  return `${writtenName(object.name)}.${writtenName(crmField.name)}`;
}

/** The type as the schema writes it; a long list of choices is cut. */
export function typeText(object: CrmObject, { type, name, within }: CrmField, workspace: Workspace): string {
  if (!type) return '';
  const declared = workspace.lookup('crm-field', name, within ?? object.name)[0];
  const text =
    declared?.file.text.slice(type.span.start, type.span.end).replace(/\s+/g, ' ') ?? type.type.name;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

const LONGEST = 40;
