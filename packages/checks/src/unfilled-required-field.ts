/** A form that makes records without something the CRM demands: every one of them is refused. */
import {
  type Capture,
  type CaptureField,
  type CrmField,
  type CrmObject,
  lengthOf,
  lineStartAt,
  type SourceFile,
  type Workspace,
  writtenName,
  writtenText,
} from '@liaison/model';
import { isBrokenField } from './broken-fields.ts';
import { hasBrokenLine } from './broken-lines.ts';
import { wordsOf } from './crm-names.ts';
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { newlineOf, replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { likelyTargets, writtenTarget } from './likely-targets.ts';
import { madeObjects, unfilledFields } from './required-fields.ts';

type Data = { capture: string; object: string; fields: readonly string[] };

export const unfilledRequiredField = defineCheck({
  code: 'unfilled-required-field',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ capture, object, fields }: Data) =>
    `\`${capture}\` writes \`${object}\` without what it requires: ${listed(fields)}`,
  help: ({ object, fields: [first] }) =>
    `Ask for it with a required field, or \`set "…" -> ${object}.${first}\`: the CRM refuses a record without it`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    // Something that the CRM requires may be filled by what cannot be read.
    if (capture.fields.some((field) => isBrokenField(field, file))) return;
    if (capture.sets.some(({ span }) => hasBrokenLine(file, span))) return;
    for (const object of madeObjects(capture, workspace)) {
      const unfilled = unfilledFields(capture, object, workspace);
      if (unfilled.length === 0 || hasOpenTarget(capture, object, workspace)) continue;
      if (unfilled.every((field) => isAskedFor(field, object, capture, workspace))) continue;
      report({
        at: capture.nameSpan,
        data: { capture: capture.name, object: object.name, fields: unfilled.map(({ name }) => name) },
        related: placesOf(object, unfilled, workspace),
        fixes: fixesFor(unfilled, object, capture, workspace, file),
      });
    }
  },
});

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
    (question) => isOpen(question) && likelyTargets(question, capture, workspace).includes(target),
  );
}

function isOpen({ mappings, discarded, sharedWith }: CaptureField): boolean {
  return mappings.length === 0 && !discarded && sharedWith.length === 0;
}

const MOST_SHOWN = 3;

function listed(fields: readonly string[]): string {
  const shown = fields.slice(0, MOST_SHOWN).map((name) => `\`${name}\``);
  const rest = fields.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

function placesOf(object: CrmObject, fields: readonly CrmField[], workspace: Workspace) {
  const file = workspace.all('object').find(({ declaration }) => declaration === object)?.file;
  if (!file) return [];
  return fields.map(({ name, nameSpan }) => ({
    message: `\`${object.name}.${name}\` is required`,
    at: { file: file.path, span: nameSpan },
  }));
}

/** One fix that adds a line for each field, if there is a plausible line for each. */
function fixesFor(
  fields: readonly CrmField[],
  object: CrmObject,
  capture: Capture,
  workspace: Workspace,
  file: SourceFile,
): Fix[] {
  const last = capture.fields.at(-1) ?? capture.sets.at(-1);
  const taken = new Set(capture.fields.map(({ name }) => name));
  const lines = fields.map((field) => lineFor(field, writtenTarget(object, field, workspace), taken));
  if (!last || lines.includes(undefined)) return [];
  const lineStart = lineStartAt(file.lineStarts, last.span.start);
  const indent = /^[ \t]*/.exec(file.text.slice(lineStart, last.span.start))?.[0] ?? '';
  const newline = newlineOf(file);
  const text = lines.map((line) => `${newline}${indent}${line}`).join('');
  const names = fields.slice(0, MOST_SHOWN).map(({ name }) => `\`${name}\``);
  return [
    {
      title: `Fill ${names.join(', ')}${fields.length > MOST_SHOWN ? ' …' : ''}`,
      safety: 'suggested',
      edits: [replaceText(file, { start: last.span.end, end: last.span.end }, text)],
    },
  ];
}

/** A question for what visitors know, the campaign's key for a reference to it; nothing where nobody can guess. */
function lineFor(field: CrmField, target: string, taken: ReadonlySet<string>): string | undefined {
  const kind = field.type?.type.name ?? '';
  if (kind === 'reference') {
    return field.type?.objects.includes('Campaign') ? `set campaign-id -> ${target}` : undefined;
  }
  const name = wordsOf(field.name).join('-');
  if (!ASKED.has(kind) || name === '' || taken.has(name)) return undefined;
  const length = lengthOf(field.type);
  const type = kind === 'text' && length !== undefined ? `text(${length})` : kind;
  const words = wordsOf(field.name).join(' ');
  const title = field.title ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return `${writtenName(name)}: ${type} ${writtenText(title)}, required -> ${target}`;
}

const ASKED: ReadonlySet<string> = new Set(['text', 'email', 'phone', 'url', 'integer', 'date']);
