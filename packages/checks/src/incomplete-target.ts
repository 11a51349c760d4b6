/** A mapping that does not say into which field of the CRM it writes, or a `set` that names an object only. */
import {
  type Capture,
  type CaptureField,
  type FieldTarget,
  type SourceFile,
  type Span,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { likelyTargets, writtenTarget } from './likely-targets.ts';
import { isSwallowed } from './swallowed.ts';

type Data = { written: string; missing: 'target' | 'field' };

export const incompleteTarget = defineCheck({
  code: 'incomplete-target',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ written, missing }: Data) =>
    missing === 'field' ? `Target \`${written}\` names no field` : `\`${written}\` writes to no CRM field`,
  help: 'Write the object and the field: `-> Lead.Email`',
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const line of incompleteLines(capture)) {
      if (isUnfinished(line, file, workspace)) continue;
      const missing = line.target ? 'field' : 'target';
      const written = line.target ? nameOf(line.target) : line.written;
      const fixes: Fix[] = proposals(line, capture, workspace).map((proposal) => ({
        title: `Write to \`${proposal}\``,
        safety: 'suggested',
        edits: [
          line.target
            ? replaceText(file, line.target.span, proposal)
            : replaceText(file, { start: line.at.end, end: line.at.end }, ` ${proposal}`),
        ],
      }));
      report({ at: line.target?.span ?? line.at, data: { written, missing }, fixes });
    }
  },
});

/** What is a syntax error already: `Lead.`, and a `->` that took the next statement for its target. */
function isUnfinished({ at, target }: Line, file: SourceFile, workspace: Workspace): boolean {
  if (target && isSwallowed(target.object, file, workspace)) return true;
  return hasBrokenLine(file, at) || /^\s*\./.test(file.text.slice(target?.object.span.end ?? at.end));
}

interface Line {
  readonly at: Span;
  readonly written: string;
  readonly field?: CaptureField;
  readonly target?: FieldTarget;
}

function incompleteLines({ fields, sets }: Capture): Line[] {
  const lines: Line[] = [];
  for (const field of fields) {
    for (const { span: at, target } of field.mappings) {
      if (target?.field) continue;
      lines.push({ at, written: `${field.name} ->`, field, ...(target && { target }) });
    }
  }
  // A `set` without any target is an unfinished statement: missing-value says so.
  for (const { span: at, target } of sets) {
    if (target && !target.field) lines.push({ at, written: 'set', target });
  }
  return lines;
}

/** What was meant: for `-> Email` the fields of that name, for `-> Lead` or nothing the likely ones. */
function proposals({ target, field }: Line, capture: Capture, workspace: Workspace): string[] {
  if (!target) return field ? likelyTargets(field, capture, workspace) : [];
  const object = workspace.resolveTo('object', target.object)?.declaration;
  if (object) return field ? likelyTargets(field, capture, workspace, object) : [];
  return workspace
    .all('object')
    .flatMap(({ declaration }) => declaration.fields.map((crmField) => ({ object: declaration, crmField })))
    .filter(({ crmField }) => crmField.name.toLowerCase() === target.object.name.toLowerCase())
    .map(({ object: owner, crmField }) => writtenTarget(owner, crmField, workspace))
    .slice(0, 3);
}

function nameOf(target: FieldTarget): string {
  const crm = target.crm ? `${writtenName(target.crm.name)}/` : '';
  return `${crm}${writtenName(target.object.name)}`;
}
