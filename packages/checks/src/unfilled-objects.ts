/**
 * Objects of which a form makes records without some of their fields: which fields, where the CRM says so, and lines
 * that would fill them.
 */
import {
  type Capture,
  type CrmField,
  type CrmObject,
  goesNowhere,
  lengthOf,
  type SourceFile,
  valuesOf,
  type Workspace,
  writtenName,
  writtenText,
} from '@liaison/model';
import { isBrokenField } from './broken-fields.ts';
import { hasBrokenLine } from './broken-lines.ts';
import { appendLines } from './capture-edits.ts';
import { canonicalName, wordsOf } from './crm-names.ts';
import { crmWrites } from './crm-writes.ts';
import type { Fix, RelatedPlace } from './finding.ts';
import { likelyTargets, writtenTarget } from './likely-targets.ts';
import { madeObjects } from './required-fields.ts';

/** An object with the fields that the form leaves empty. */
export interface Unfilled {
  readonly object: CrmObject;
  readonly fields: readonly CrmField[];
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/** None where a line of the form cannot be read or is not finished, as it may be what fills the field. */
export function unfilledObjects(
  capture: Capture,
  workspace: Workspace,
  file: SourceFile,
  { fieldsOf, why }: { fieldsOf: (object: CrmObject) => readonly CrmField[]; why: string },
): Unfilled[] {
  if (capture.fields.some((field) => isBrokenField(field, file))) return [];
  if (capture.sets.some(({ span }) => hasBrokenLine(file, span))) return [];
  return madeObjects(capture, workspace).flatMap((object) => {
    const fields = fieldsOf(object);
    if (fields.length === 0 || hasOpenTarget(capture, object, workspace)) return [];
    if (fields.every((field) => isAskedFor(field, object, capture, workspace))) return [];
    const related = [
      ...placesOf(object, fields, why, workspace),
      ...latePlaces(capture, fields, workspace, file),
    ];
    return [{ object, fields, related, fixes: fixesFor(fields, object, capture, workspace, file) }];
  });
}

/** Whether a line still has to say where it writes to, so that it may be what fills the field. */
function hasOpenTarget({ fields, sets }: Capture, object: CrmObject, workspace: Workspace): boolean {
  const lines = [...fields.flatMap(({ mappings }) => mappings), ...sets];
  return lines.some(({ target }) => {
    if (!target?.field) return true;
    const resolution = workspace.resolveTarget(target);
    if (resolution.state === 'unknown-field') return resolution.object.declaration === object;
    return resolution.state !== 'found' && resolution.state !== 'no-schema';
  });
}

/** Whether a question resembles the field and is mapped to none yet: unmapped-field proposes it. */
function isAskedFor(field: CrmField, object: CrmObject, capture: Capture, workspace: Workspace): boolean {
  const target = writtenTarget(object, field, workspace);
  return capture.fields.some(
    (question) => goesNowhere(question) && likelyTargets(question, capture, workspace).includes(target),
  );
}

const MOST_SHOWN = 3;

/** At most three names, and how many more there are. */
export function listedFields(fields: readonly string[]): string {
  const shown = fields.slice(0, MOST_SHOWN).map((name) => `\`${name}\``);
  const rest = fields.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

function placesOf(
  object: CrmObject,
  fields: readonly CrmField[],
  why: string,
  workspace: Workspace,
): RelatedPlace[] {
  const file = workspace.all('object').find(({ declaration }) => declaration === object)?.file;
  if (!file) return [];
  return fields.map(({ name, nameSpan }) => ({
    message: `\`${object.name}.${name}\` ${why}`,
    at: { file: file.path, span: nameSpan },
  }));
}

/** Other forms of the campaign that ask for it: too late for the record that this one makes. */
function latePlaces(
  capture: Capture,
  fields: readonly CrmField[],
  workspace: Workspace,
  file: SourceFile,
): RelatedPlace[] {
  const campaign = workspace.lookup('campaign', capture.within ?? '')[0]?.declaration;
  const others = (campaign?.captures ?? []).filter((other) => other !== capture);
  return others.flatMap((other) =>
    crmWrites(other, workspace)
      .filter(({ crmField }) => fields.includes(crmField))
      .map(({ target, crmField }) => ({
        message: `\`${other.name}\` fills \`${crmField.name}\`, too late for this form`,
        at: { file: file.path, span: target.span },
      })),
  );
}

/** A fix that adds a line for each field, if there is a plausible line for each; for a company, one with a constant too. */
function fixesFor(
  fields: readonly CrmField[],
  object: CrmObject,
  capture: Capture,
  workspace: Workspace,
  file: SourceFile,
): Fix[] {
  const taken = new Set(capture.fields.map(({ name }) => name));
  const fixOf = (title: string, lines: readonly (string | undefined)[]): Fix[] => {
    const known = lines.filter((line) => line !== undefined);
    const edit = known.length === lines.length ? appendLines(capture, file, known) : undefined;
    return edit ? [{ title, safety: 'suggested', edits: [edit] }] : [];
  };
  const lineOf = (field: CrmField) => lineFor(field, writtenTarget(object, field, workspace), taken);
  const names = fields.slice(0, MOST_SHOWN).map(({ name }) => `\`${name}\``);
  const constant = fields.map((field) => {
    const value = constantFor(field);
    return value ? `set ${value} -> ${writtenTarget(object, field, workspace)}` : lineOf(field);
  });
  return [
    ...fixOf(`Fill ${names.join(', ')}${fields.length > MOST_SHOWN ? ' …' : ''}`, fields.map(lineOf)),
    ...(fields.some(constantFor)
      ? fixOf(`Fill ${names.join(', ')} for people without a company`, constant)
      : []),
  ];
}

/** What is stored for people without a company, as a text of the language; undefined for other fields. */
export function constantFor({ name }: CrmField): string | undefined {
  return canonicalName(name) === 'company' ? '"Private person"' : undefined;
}

/** A question for what visitors know, the campaign's key for a reference to it; nothing where nobody can guess. */
function lineFor(field: CrmField, target: string, taken: ReadonlySet<string>): string | undefined {
  const kind = field.type?.type.name ?? '';
  if (kind === 'reference') {
    return field.type?.objects.includes('Campaign') ? `set campaign-id -> ${target}` : undefined;
  }
  const name = wordsOf(field.name).join('-');
  const type = askedType(field);
  if (type === undefined || name === '' || taken.has(name)) return undefined;
  const words = wordsOf(field.name).join(' ');
  const title = field.title ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return `${writtenName(name)}: ${type} ${writtenText(title)}, required -> ${target}`;
}

const ASKED: ReadonlySet<string> = new Set(['text', 'email', 'phone', 'url', 'integer', 'date']);

/** The type of a question for a field: a short list is asked with its values. */
function askedType({ type }: CrmField): string | undefined {
  const kind = type?.type.name ?? '';
  if (kind === 'choice' && type) {
    const offered = (valuesOf(type) && type.choices.filter(({ active }) => active)) ?? [];
    const values = offered.map(({ value, label }) =>
      label === undefined ? writtenText(value) : `${writtenText(value)} as ${writtenText(label)}`,
    );
    return values.length > 0 && values.length <= MOST_OFFERED ? `choice(${values.join(', ')})` : undefined;
  }
  const length = lengthOf(type);
  if (!ASKED.has(kind)) return undefined;
  return kind === 'text' && length !== undefined ? `text(${length})` : kind;
}

/** Longer lists do not fit on a line, nor on a form. */
const MOST_OFFERED = 12;
