/** Who writes a field of a CRM: every campaign, form and value, with the purposes that stand behind it. */
import {
  type Campaign,
  type Capture,
  type CaptureField,
  type Declared,
  type FieldTarget,
  flagOf,
  type Mapping,
  positionAt,
  type Reference,
  type SetLine,
  type SourceFile,
  type Span,
  type Use,
  type Workspace,
} from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import type { CrmUsage, FieldWriter, UsedField } from './crm-usage-json.ts';

/** The usage of what is asked for, or the names that could have been meant. */
export type UsageAnswer =
  | { readonly known: true; readonly usage: CrmUsage }
  | { readonly known: false; readonly names: readonly string[] };

/** Answers about `Object.Field` or `Object`, either with its crm before it, as in `salesforce/Lead.Email`. */
export function crmUsage(asked: string, workspace: Workspace): UsageAnswer {
  const fields = [...fieldsByKey(workspace).values()];
  const ofField = fields.filter((field) => isNamed(asked, field.crm, `${field.object}.${field.name}`));
  const isObject = ofField.length === 0;
  const found = isObject ? fields.filter(({ crm, object }) => isNamed(asked, crm, object)) : ofField;
  if (found.length === 0) return { known: false, names: namesOf(fields, workspace) };
  const shown = isObject ? found.filter(({ writers }) => writers.length > 0) : found;
  const writers = shown.flatMap((field) => field.writers);
  return {
    known: true,
    usage: {
      version: 1,
      asked,
      fields: shown,
      summary: {
        campaigns: new Set(writers.map(({ campaign }) => campaign)).size,
        writers: writers.length,
        unwritten: found.filter((field) => field.writers.length === 0).length,
      },
    },
  };
}

function isNamed(asked: string, crm: string | null, name: string): boolean {
  return asked === name || (crm !== null && asked === `${crm}/${name}`);
}

function namesOf(fields: readonly UsedField[], workspace: Workspace): string[] {
  const objects = workspace.all('object').map(({ declaration }) => declaration.name);
  return [...new Set([...objects, ...fields.map(({ object, name }) => `${object}.${name}`)])];
}

/** A used field while its writers are gathered. */
type Gathered = UsedField & { readonly writers: FieldWriter[] };

/** All fields of all schemas, and those that campaigns write although no schema has them. */
function fieldsByKey(workspace: Workspace): Map<string, Gathered> {
  const fields = new Map<string, Gathered>();
  for (const { declaration: object, file } of workspace.all('object')) {
    for (const field of object.fields) {
      const crm = object.within ?? null;
      const key = keyOf(crm, object.name, field.name);
      if (fields.has(key)) continue;
      fields.set(key, {
        crm,
        object: object.name,
        name: field.name,
        title: field.title ?? null,
        type: field.type ? written(file, field.type.span) : null,
        flags: field.flags.map(({ span }) => written(file, span)),
        declared: placeOf(file, field.nameSpan),
        writers: [],
      });
    }
  }
  for (const declared of workspace.all('campaign')) {
    for (const capture of declared.declaration.captures) addCapture(fields, capture, declared, workspace);
  }
  return fields;
}

function keyOf(crm: string | null, object: string, field: string): string {
  return JSON.stringify([crm, object, field]);
}

function addCapture(
  fields: Map<string, Gathered>,
  capture: Capture,
  { declaration: campaign, file }: Declared<Campaign>,
  workspace: Workspace,
): void {
  const context = { campaign, capture, file };
  const add = (target: FieldTarget | undefined, writer: () => FieldWriter) => {
    if (!target?.field) return;
    fieldOf(fields, target, target.field.name, workspace).writers.push(writer());
  };
  for (const field of capture.fields) {
    for (const mapping of field.mappings) add(mapping.target, () => byField(field, mapping, context));
  }
  for (const set of capture.sets) add(set.target, () => bySet(set, context));
}

function fieldOf(
  fields: Map<string, Gathered>,
  target: FieldTarget,
  name: string,
  workspace: Workspace,
): Gathered {
  const resolution = workspace.resolveTarget(target);
  const object = 'object' in resolution ? resolution.object.declaration : undefined;
  const crm = object?.within ?? target.crm?.name ?? null;
  const key = keyOf(crm, target.object.name, name);
  const known = fields.get(key);
  if (known) return known;
  const unknown = { title: null, type: null, flags: [], declared: null, writers: [] };
  const field = { crm, object: target.object.name, name, ...unknown };
  fields.set(key, field);
  return field;
}

interface Context {
  readonly campaign: Campaign;
  readonly capture: Capture;
  readonly file: SourceFile;
}

function byField(field: CaptureField, { negated, span }: Mapping, context: Context): FieldWriter {
  const { capture, campaign, file } = context;
  const purposes = field.forPurposes.length > 0 ? field.forPurposes : capture.purposes;
  return {
    ...aboutForm(context),
    by: 'field',
    name: field.name,
    label: field.title ?? null,
    type: field.type ? written(file, field.type.span) : null,
    required: flagOf(field.flags, 'required') === true,
    key: flagOf(field.flags, 'key') === true,
    negated,
    condition: null,
    grants: namesIn(field.grants),
    refuses: namesIn(field.refuses),
    purposes: purposesOf(purposes, campaign, file),
    ...placeOf(file, span),
  };
}

function bySet({ value, condition, span }: SetLine, context: Context): FieldWriter {
  const { capture, campaign, file } = context;
  return {
    ...aboutForm(context),
    by: 'set',
    name: value ? written(file, value.span) : '',
    label: null,
    type: null,
    required: false,
    key: false,
    negated: false,
    condition: condition ? { field: condition.field.name, equals: condition.equals } : null,
    grants: [],
    refuses: [],
    purposes: purposesOf(capture.purposes, campaign, file),
    ...placeOf(file, span),
  };
}

function aboutForm({ campaign, capture }: Context) {
  const { runs } = campaign;
  return {
    campaign: campaign.name,
    title: campaign.title ?? null,
    status: campaign.status?.value ?? null,
    over: isClosed(campaign),
    from: runs?.from.date ?? null,
    until: (runs?.to ?? runs?.from)?.date ?? null,
    capture: capture.name,
    page: capture.page?.name ?? null,
  };
}

function purposesOf(
  purposes: readonly Reference[],
  { uses }: Campaign,
  file: SourceFile,
): FieldWriter['purposes'] {
  return purposes.flatMap(({ name }) => {
    const own = uses.filter(({ purpose }) => purpose?.name === name);
    return own.length > 0 ? own.map((use) => purposeOf(name, use, file)) : [purposeOf(name, undefined, file)];
  });
}

function purposeOf(name: string, use: Use | undefined, file: SourceFile): FieldWriter['purposes'][number] {
  const { time, event } = use?.retention ?? {};
  const after = event === undefined ? '' : ` after ${event}`;
  return {
    name,
    basis: use?.basis?.value ?? null,
    regions: namesIn(use?.regions ?? []),
    retention: time ? `${written(file, time.span)}${after}` : null,
    residency: use?.residency?.name ?? null,
    notice: use?.notice?.value ?? null,
  };
}

function namesIn(references: readonly Reference[]): string[] {
  return references.map(({ name }) => name);
}

/** A piece of a file on one line; a text never holds a line break. */
function written({ text }: SourceFile, { start, end }: Span): string {
  const lines = text.slice(start, end);
  return lines
    .replace(/\(\s*\n\s*/g, '(')
    .replace(/\s*\n\s*\)/g, ')')
    .replace(/\s*\n\s*/g, ' ');
}

function placeOf({ path, lineStarts }: SourceFile, { start, end }: Span) {
  return { file: path, range: { start: positionAt(lineStarts, start), end: positionAt(lineStarts, end) } };
}
