/** An answer or a constant that the CRM field cannot store, whatever a visitor writes. */
import {
  assignability,
  type Capture,
  type CaptureField,
  kindOfValue,
  type SetValue,
  type SourceFile,
  type Storable,
  storableOf,
  valueAssignability,
  type Workspace,
  writtenText,
} from '@liaison/model';
import { type CrmWrite, crmWrites, type FieldWrite, isOver, nameOfTarget, storedIn } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { withArticle } from './kind-names.ts';
import { likelyTargets } from './likely-targets.ts';
import { barrierOf } from './read-only.ts';
import { shownValue } from './set-values.ts';
import { capitalised } from './wording.ts';

type Data = { value: string; type: string; target: string; targetType: string; help: string };

export const incompatibleType = defineCheck({
  code: 'incompatible-type',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ value, type, target, targetType }: Data) =>
    type === 'not'
      ? `\`not\` turns yes and no, and \`${target}\` (${targetType}) is neither`
      : `\`${value}\` (${type}) cannot be stored in \`${target}\` (${targetType})`,
  help: ({ help }) => help,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of crmWrites(capture, workspace)) {
      const to = storedIn(write.crmField);
      // Why nobody can write a field is said by read-only-target, whatever the types are.
      const mismatch = to && !barrierOf(write.crmField) && mismatchOf(write, to);
      if (!mismatch) continue;
      const { reason, ...shown } = mismatch;
      report({
        at: write.target.span,
        data: {
          ...shown,
          target: nameOfTarget(write),
          targetType: to.kind,
          help: `\`${nameOfTarget(write)}\` ${reason}: ${advice(to, write)}`,
        },
        related: [
          { message: `${capitalised(withArticle(`\`${to.kind}\``))} in the CRM`, at: write.declaredAt },
        ],
        fixes: write.by === 'field' ? fixesOf(write, to, capture, workspace, file) : [],
      });
    }
  },
});

interface Mismatch {
  readonly value: string;
  readonly type: string;
  readonly reason: string;
}

function mismatchOf(write: CrmWrite, to: Storable): Mismatch | undefined {
  if (write.by === 'set') {
    const { value } = write.set;
    const judged = value && valueAssignability(value, to);
    if (judged?.verdict !== 'impossible') return undefined;
    return {
      value: shownValue(value as SetValue),
      type: kindOfValue(value as SetValue) ?? '',
      reason: judged.reason,
    };
  }
  const from = answerOf(write.field, to);
  const judged = from && assignability(from, to);
  if (from && judged?.verdict === 'impossible') {
    return { value: write.field.name, type: from.kind, reason: judged.reason };
  }
  const asYesOrNo = write.mapping.negated && to.kind !== 'boolean' && assignability({ kind: 'boolean' }, to);
  if (!asYesOrNo) return undefined;
  return { value: write.field.name, type: 'not', reason: asYesOrNo.reason || 'holds something else' };
}

/** Into a reference, a text of exactly the length of a key counts as one: hidden fields carry such texts. */
function answerOf({ type }: CaptureField, to: Storable): Storable | undefined {
  const isKey = type?.type.name === 'text' && KEY_LENGTHS.has(type.numbers[0] ?? 0);
  return isKey && to.kind === 'reference' ? { kind: 'id' } : storableOf(type);
}

/** Salesforce's keys in both their lengths, and the GUIDs of Dynamics. */
const KEY_LENGTHS: ReadonlySet<number> = new Set([15, 18, 36]);

function advice(to: Storable, write: CrmWrite): string {
  if (to.kind === 'reference') return 'write the key with `set`, such as `set campaign-id`';
  if (UNASKED.has(to.kind)) return 'map it to another field';
  if (write.by === 'set') return 'set such a value, or write to another field';
  if (write.mapping.negated && write.field.type?.type.name === 'boolean') return 'take the `not` away';
  return `ask for ${/^[aeiou]/.test(to.kind) ? 'an' : 'a'} \`${to.kind}\`, or map it to another field`;
}

/** What no form asks for. */
const UNASKED: ReadonlySet<string> = new Set(['id', 'geolocation', 'opaque', 'address', 'binary']);

function fixesOf(
  { field, target, object, mapping }: FieldWrite,
  to: Storable,
  capture: Capture,
  workspace: Workspace,
  file: SourceFile,
): Fix[] {
  if (mapping.negated) return [];
  const others = likelyTargets(field, capture, workspace, object).map(
    (proposal): Fix => ({
      title: `Map it to \`${proposal}\``,
      safety: 'suggested',
      edits: [replaceText(file, target.span, proposal)],
    }),
  );
  const isText = field.type?.type.name === 'text';
  if (!isText || !field.type || !to.values || to.values.length > MOST_OFFERED) return others;
  const list = to.values.map(writtenText).join(', ');
  const asChoice: Fix = {
    title: 'Ask for one of the values of the CRM',
    safety: 'suggested',
    edits: [replaceText(file, field.type.span, `${to.kind}(${list})`)],
  };
  return [asChoice, ...others];
}

/** Longer lists do not fit on a line, nor on a form. */
const MOST_OFFERED = 12;
