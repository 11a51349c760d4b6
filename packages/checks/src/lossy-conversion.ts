/** An answer that the CRM field stores, but not all of it, or not as it was meant. */
import {
  assignability,
  type CaptureField,
  type CrmField,
  type SourceFile,
  storableOf,
  type TypeUse,
  valueAssignability,
  type Workspace,
} from '@liaison/model';
import { type CrmWrite, crmWrites, isOver, nameOfTarget, spanOfWrite, storedIn } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { withArticle } from './kind-names.ts';
import { barrierOf } from './read-only.ts';
import { shownValue } from './set-values.ts';

type Data = { what: string; target: string; loss: string; isField: boolean };

export const lossyConversion = defineCheck({
  code: 'lossy-conversion',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ what, target, loss }: Data) => `With \`${what}\`, \`${target}\` ${loss}`,
  help: ({ isField }) =>
    isField
      ? 'Ask for what the CRM field stores, or map it to a field that keeps all of it'
      : 'Write a value that the CRM field stores as it is, or write it to another field',
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of crmWrites(capture, workspace)) {
      const loss = barrierOf(write.crmField) ? undefined : lossOf(write);
      if (loss === undefined) continue;
      const isField = write.by === 'field';
      report({
        at: isField ? write.target.span : spanOfWrite(write),
        data: {
          what: isField ? write.field.name : write.set.value ? shownValue(write.set.value) : 'set',
          target: nameOfTarget(write),
          loss,
          isField,
        },
        related: [{ message: 'The CRM field', at: write.declaredAt }],
        fixes: isField ? fixesFor(write.field, write.crmField, file, workspace) : [],
      });
    }
  },
});

/** Percentages and lists have findings of their own. */
const JUDGED_ELSEWHERE: ReadonlySet<string> = new Set(['percent', 'choice', 'choices']);

function lossOf(write: CrmWrite): string | undefined {
  const to = storedIn(write.crmField);
  if (!to || JUDGED_ELSEWHERE.has(to.kind)) return undefined;
  if (write.by === 'set') {
    const { value } = write.set;
    // Whoever writes `now` into a field for days means today.
    if (value?.type === 'word' && value.word === 'now' && to.kind === 'date') return undefined;
    const judged = value && valueAssignability(value, to);
    return judged?.verdict === 'lossy' ? judged.reason : undefined;
  }
  const from = storableOf(write.field.type);
  if (!from || from.kind === 'percent' || write.mapping.negated) return undefined;
  const judged = assignability(from, to);
  if (judged?.verdict === 'lossy') return judged.reason;
  return judged?.verdict === 'ok' ? lostDecimals(write.field.type, write.crmField.type) : undefined;
}

/** Digits behind the point that the form asks for and the CRM does not keep; undefined where one is not known. */
function lostDecimals(asked: TypeUse | undefined, kept: TypeUse | undefined): string | undefined {
  if (!isFraction(asked) || !isFraction(kept)) return undefined;
  const [, from] = asked?.numbers ?? [];
  const [, to] = kept?.numbers ?? [];
  if (from == null || to == null || from <= to) return undefined;
  return `keeps ${to} of ${from} digits behind the point`;
}

function isFraction(type: TypeUse | undefined): boolean {
  return /^(decimal|currency)$/.test(type?.type.name ?? '');
}

/** Asking for the CRM's own kind, where the form has it and nothing else has to be said. */
function fixesFor(
  { type, mappings }: CaptureField,
  crmField: CrmField,
  file: SourceFile,
  workspace: Workspace,
): Fix[] {
  const kind = crmField.type?.type.name ?? '';
  const isOnly = mappings.filter(({ target }) => target).length === 1;
  if (!type || !isOnly || !ASKABLE.has(kind) || kind === type.type.name) return [];
  if (workspace.lookup('type', kind).length === 0) return [];
  return [
    {
      title: `Ask for ${withArticle(`\`${kind}\``)}`,
      safety: 'suggested',
      edits: [replaceText(file, type.span, kind)],
    },
  ];
}

const ASKABLE: ReadonlySet<string> = new Set(['email', 'phone', 'url', 'integer', 'date', 'datetime']);
