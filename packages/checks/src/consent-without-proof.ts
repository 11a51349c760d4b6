/** A consent of which the CRM keeps the yes, but not when it was given or to which words. */
import { type Capture, type CaptureField, type CrmField, lengthOf, type Workspace } from '@liaison/model';
import { appendLines } from './capture-edits.ts';
import { wordsOf } from './crm-names.ts';
import { crmWrites, type FieldWrite, fieldWrites, isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { writtenTarget } from './likely-targets.ts';
import { barrierOf } from './read-only.ts';

type Missing = 'time' | 'words';

type Data = { field: string; missing: readonly Missing[] };

export const consentWithoutProof = defineCheck({
  code: 'consent-without-proof',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ field, missing }: Data) =>
    `Nobody can show later ${missing.map((each) => SHOWN[each]).join(' and ')} \`${field}\` was ticked`,
  help: ({ field, missing }) =>
    `Add ${missing.map((each) => LINES[each](field)).join(' and ')} into fields of the CRM for that`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const [field, writes] of Map.groupBy(fieldWrites(capture, workspace), (write) => write.field)) {
      if (field.grants.length === 0 || field.type?.type.name !== 'boolean') continue;
      // What cannot be written is the matter of read-only-target.
      if (writes.every(({ crmField }) => barrierOf(crmField))) continue;
      if (writes.some(({ object }) => OF_CONSENT.test(wordsOf(object.name).join(' ')))) continue;
      const missing = missingProof(field, capture);
      if (missing.length === 0) continue;
      const lines = missing.map((each) => lineFor(each, field, writes, capture, workspace));
      const known = lines.filter((line) => line !== undefined);
      const edit = known.length === lines.length ? appendLines(capture, file, known) : undefined;
      report({
        at: field.nameSpan,
        data: { field: field.name, missing },
        fixes: edit ? [{ title: 'Store the proof too', safety: 'suggested', edits: [edit] }] : [],
      });
    }
  },
});

const SHOWN: Readonly<Record<Missing, string>> = { time: 'when', words: 'beside which words' };

const LINES: Readonly<Record<Missing, (field: string) => string>> = {
  time: (field) => `\`set now -> … if ${field} is "true"\``,
  words: (field) => `\`set label-of-${field} -> … if ${field} is "true"\``,
};

/** Objects that are a consent themselves have its time and its words. */
const OF_CONSENT = /\b(consent|subscription|legal|permission)s?\b/;

/** Unconditional lines prove as well: they are written for everybody. */
function missingProof({ name }: CaptureField, { sets }: Capture): Missing[] {
  const proofs = sets.filter(({ condition }) => !condition || condition.field.name === name);
  const hasWord = (word: string) => proofs.some(({ value }) => value?.type === 'word' && value.word === word);
  const missing: Missing[] = [];
  if (!hasWord('now')) missing.push('time');
  if (!hasWord(`label-of-${name}`)) missing.push('words');
  return missing;
}

/** A line into a field that is plainly meant for it, in an object that keeps the consent. */
function lineFor(
  missing: Missing,
  field: CaptureField,
  writes: readonly FieldWrite[],
  capture: Capture,
  workspace: Workspace,
): string | undefined {
  const filled = new Set(crmWrites(capture, workspace).map(({ crmField }) => crmField));
  for (const { object } of writes) {
    const fit = object.fields.find(
      (crmField) => !filled.has(crmField) && !barrierOf(crmField) && isFor(missing, crmField, field),
    );
    if (!fit) continue;
    const value = missing === 'time' ? 'now' : `label-of-${field.name}`;
    return `set ${value} -> ${writtenTarget(object, fit, workspace)} if ${field.name} is "true"`;
  }
  return undefined;
}

function isFor(missing: Missing, crmField: CrmField, { title = '' }: CaptureField): boolean {
  const kind = crmField.type?.type.name ?? '';
  const words = wordsOf(`${crmField.name} ${crmField.title ?? ''}`).join(' ');
  if (!/\b(consent|opt(ed)? ?in|permission)\b/.test(words)) return false;
  if (missing === 'time') return kind === 'datetime';
  const most = lengthOf(crmField.type);
  return (
    (kind === 'text' || kind === 'long-text') &&
    /\b(text|words|wording|label|statement)\b/.test(words) &&
    (most === undefined || [...title].length <= most)
  );
}
