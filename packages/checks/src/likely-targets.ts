/** The fields of CRMs that a form field was probably meant for: what fixes and helps propose. */
import {
  assignability,
  type Capture,
  type CaptureField,
  type CrmField,
  type CrmObject,
  flagOf,
  storableOf,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { polarityOf } from './consent-polarity.ts';
import { likeness } from './crm-names.ts';
import { crmWrites, fieldWrites } from './crm-writes.ts';

import { barrierOf } from './read-only.ts';

const MOST = 3;

interface Candidate {
  readonly object: CrmObject;
  readonly crmField: CrmField;
  readonly score: number;
}

/**
 * At most three targets as they must be written, the likeliest first: fields whose name or label resembles the
 * form field's, or that are the only ones of an unmistakable type, in objects that other answers go to, if there
 * are any; never one that is filled already, that nobody may write, or that cannot store the answer.
 */
export function likelyTargets(
  field: CaptureField,
  capture: Capture,
  workspace: Workspace,
  only?: CrmObject,
): string[] {
  const filled = new Set(crmWrites(capture, workspace).map((write) => write.crmField));
  const answers = Map.groupBy(fieldWrites(capture, workspace), (write) => write.object);
  const objects = only ? [only] : workspace.all('object').map(({ declaration }) => declaration);
  const candidates = objects.flatMap((object) =>
    object.fields
      .filter((crmField) => !filled.has(crmField) && canHold(crmField, field))
      .map((crmField): Candidate => ({ object, crmField, score: scoreOf(field, crmField, object) })),
  );
  const likely = candidates.filter(({ score }) => score > 0);
  const near = likely.filter(({ object }) => answers.has(object));
  const answersIn = ({ object }: Candidate) => answers.get(object)?.length ?? 0;
  return (near.length > 0 ? near : likely)
    .sort((a, b) => b.score - a.score || answersIn(b) - answersIn(a) || byName(a, b))
    .slice(0, MOST)
    .map(({ object, crmField }) => writtenTarget(object, crmField, workspace));
}

/** A target as it must be written: with its CRM where two CRMs have the object. */
export function writtenTarget(object: CrmObject, crmField: CrmField, workspace: Workspace): string {
  const crms = new Set(
    workspace
      .all('object')
      .filter(({ declaration }) => declaration.name === object.name)
      .map(({ declaration }) => declaration.within),
  );
  const prefix = crms.size > 1 ? `${writtenName(object.within ?? '')}/` : '';
  return `${prefix}${writtenName(object.name)}.${writtenName(crmField.name)}`;
}

function canHold(crmField: CrmField, field: CaptureField): boolean {
  if (barrierOf(crmField) || flagOf(crmField.flags, 'deprecated')) return false;
  const from = storableOf(field.type);
  const to = storableOf(crmField.type, crmField.flags);
  return !from || !to || assignability(from, to)?.verdict !== 'impossible';
}

function scoreOf(field: CaptureField, crmField: CrmField, object: CrmObject): number {
  const alike = Math.max(likeness(field, crmField), consentLikeness(field, crmField));
  const type = field.type?.type.name ?? '';
  if (type !== crmField.type?.type.name) return alike;
  const isOnly = object.fields.filter((other) => other.type?.type.name === type).length === 1;
  const byType = TELLING_TYPES.has(type) && isOnly ? 1 : 0;
  return alike + (alike > 0 ? 0.5 : 0) + byType;
}

/** A question that grants something fits a field for opting in, one that refuses a field for opting out. */
function consentLikeness(field: CaptureField, crmField: CrmField): number {
  const polarity = polarityOf(crmField);
  const asks = [...field.grants.map(() => 'opt-in'), ...field.refuses.map(() => 'opt-out')];
  return polarity && asks.includes(polarity) && field.type?.type.name === 'boolean' ? 1 : 0;
}

/** Types that say by themselves what a field is for. */
const TELLING_TYPES: ReadonlySet<string> = new Set(['email', 'phone', 'url']);

function byName(a: Candidate, b: Candidate): number {
  const left = `${a.object.name}.${a.crmField.name}`;
  const right = `${b.object.name}.${b.crmField.name}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
