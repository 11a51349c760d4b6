/** Compound fields of a CRM, which nobody can write: their parts, and questions for them. */
import {
  type CaptureField,
  type CrmField,
  type CrmObject,
  flagOf,
  lengthOf,
  type SourceFile,
  type Workspace,
  writtenName,
  writtenText,
} from '@liaison/model';
import { canonicalName, wordsOf } from './crm-names.ts';
import type { FieldWrite } from './crm-writes.ts';
import { indentOf, newlineOf, replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { writtenTarget } from './likely-targets.ts';
import { barrierOf } from './read-only.ts';
import { capitalised } from './wording.ts';

/** Fields whose names say that the compound is made of them, in the order in which people write them. */
export function partsOf(compound: CrmField, object: CrmObject): CrmField[] {
  const name = canonicalName(compound.name);
  // Dynamics says of a full name only that nobody may write it.
  if (flagOf(compound.flags, 'compound') !== true && name !== 'fullname') return [];
  const stem = name.replace(/address$/, '');
  const parts = compound.type?.type.name === 'geolocation' ? PLACE_PARTS : ADDRESS_PARTS;
  const wanted = /^(full)?name$/.test(name) ? NAME_PARTS : parts.map((part) => stem + part);
  return wanted.flatMap((part) =>
    object.fields.filter((field) => !barrierOf(field) && canonicalName(field.name) === part),
  );
}

// As Salesforce names the parts of its compound fields.
const NAME_PARTS = ['salutation', 'firstname', 'middlename', 'lastname', 'suffix'];
const ADDRESS_PARTS = ['street', 'city', 'state', 'postalcode', 'country'];
const PLACE_PARTS = ['latitude', 'longitude'];

/** One question for each part in place of the one for all; none where the line says more than that. */
export function expanded(
  { field, object }: FieldWrite,
  parts: readonly CrmField[],
  taken: ReadonlySet<string>,
  workspace: Workspace,
  file: SourceFile,
): Fix[] {
  const asked = parts.filter(({ name }) => !RARE_PARTS.has(canonicalName(name)));
  const lines = asked.map((part) => questionFor(part, field, writtenTarget(object, part, workspace), taken));
  if (lines.length === 0 || lines.includes(undefined) || !isPlain(field)) return [];
  const separator = `${newlineOf(file)}${indentOf(file, field.span.start)}`;
  return [
    {
      title: `Ask for ${asked.map(({ name }) => `\`${name}\``).join(', ')}`,
      safety: 'suggested',
      edits: [replaceText(file, field.span, lines.join(separator))],
    },
  ];
}

function questionFor(
  part: CrmField,
  field: CaptureField,
  target: string,
  taken: ReadonlySet<string>,
): string | undefined {
  const words = wordsOf(part.name);
  const name = words.join('-');
  const kind = part.type?.type.name ?? '';
  if (!ASKED.has(kind) || (taken.has(name) && name !== field.name)) return undefined;
  const length = lengthOf(part.type);
  const type = length === undefined ? kind : `${kind}(${length})`;
  const title = part.title ?? capitalised(words.join(' '));
  const isRequired = flagOf(part.flags, 'required') || flagOf(field.flags, 'required');
  return `${writtenName(name)}: ${type} ${writtenText(title)}${isRequired ? ', required' : ''} -> ${target}`;
}

/** Kinds of parts that visitors can be asked for as they are. */
const ASKED: ReadonlySet<string> = new Set(['text', 'long-text', 'decimal']);

/** Parts of a name for which forms hardly ask. */
const RARE_PARTS: ReadonlySet<string> = new Set(['salutation', 'middlename', 'suffix']);

/** Whether the question has one target and nothing else that would have to be divided among its parts. */
function isPlain({
  mappings,
  flags,
  grants,
  refuses,
  sharedWith,
  forPurposes,
  discarded,
}: CaptureField): boolean {
  const others = [...grants, ...refuses, ...sharedWith, ...forPurposes];
  const isKnown = flags.every(({ name }) => name === 'required' || name === 'optional');
  return mappings.length === 1 && !mappings[0]?.negated && others.length === 0 && !discarded && isKnown;
}
