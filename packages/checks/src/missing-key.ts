/** A form without anything to recognise a person by: every submission makes a new record. */
import { type Capture, type CaptureField, flagOf } from '@liaison/model';
import { isBrokenField } from './broken-fields.ts';
import { isOver, mustBeAnswered, writtenTargets } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { addFlag } from './field-edits.ts';

export const missingKey = defineCheck({
  code: 'missing-key',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: (data: { capture: string }) =>
    `Capture \`${data.capture}\` has no \`key\`, so every submission makes a new record`,
  help: 'Put `, key` behind the field by which the CRM recognises a person, such as the e-mail address',
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (writtenTargets(capture).length === 0 || capture.fields.some(isKey) || isOver(capture, workspace))
      return;
    // The flag may stand in a line that is not finished.
    if (capture.fields.some((field) => !field.type || isBrokenField(field, file))) return;
    const fixes = candidates(capture).flatMap((field) => {
      const edit = addFlag(file, field, mustBeAnswered(field) ? 'key' : 'required, key');
      if (!edit) return [];
      return [{ title: `Make \`${field.name}\` the key`, safety: 'suggested' as const, edits: [edit] }];
    });
    report({ at: capture.nameSpan, data: { capture: capture.name }, fixes });
  },
});

function isKey(field: CaptureField): boolean {
  // A flag with `?` is written by nobody who does not mean it.
  return flagOf(field.flags, 'key') !== false;
}

function candidates(capture: Capture): CaptureField[] {
  return capture.fields.filter(
    (field) => field.type?.type.name === 'email' && field.mappings.some(({ target }) => target),
  );
}
