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
import { type Polarity, polarityOf } from './consent-polarity.ts';
import { likenessOf, type ReadName, readNames } from './crm-names.ts';
import { crmWrites, fieldWrites } from './crm-writes.ts';
import { onceEach } from './once-each.ts';
import { barrierOf } from './read-only.ts';

const MOST = 3;

/** A field of a CRM with the object that has it. */
export interface FieldOfObject {
  readonly object: CrmObject;
  readonly crmField: CrmField;
}

interface Candidate extends FieldOfObject {
  readonly score: number;
}

/** At most three targets as they must be written, the likeliest first; see `likelyFields`. */
export function likelyTargets(
  field: CaptureField,
  capture: Capture,
  workspace: Workspace,
  only?: CrmObject,
): string[] {
  const objects = only ? [only] : workspace.all('object').map(({ declaration }) => declaration);
  return likelyFields(field, capture, workspace, objects).map(({ object, crmField }) =>
    writtenTarget(object, crmField, workspace),
  );
}

/**
 * At most three fields of some objects, the likeliest first: those whose name or label resembles the form field's,
 * or that are the only ones of an unmistakable type, in objects that other answers go to, if there are any; never
 * one that is filled already, that nobody may write, or that cannot store the answer.
 */
export function likelyFields(
  field: CaptureField,
  capture: Capture,
  workspace: Workspace,
  objects: readonly CrmObject[],
): FieldOfObject[] {
  const filled = new Set(crmWrites(capture, workspace).map((write) => write.crmField));
  const answers = Map.groupBy(fieldWrites(capture, workspace), (write) => write.object);
  const asked = askedIn(field);
  const likely = objects.flatMap((object) => {
    const found: Candidate[] = [];
    for (const known of comparedIn(object)) {
      const score = scoreOf(asked, known, object);
      const { crmField } = known;
      if (score > 0 && !filled.has(crmField) && canHold(crmField, field)) {
        found.push({ object, crmField, score });
      }
    }
    return found;
  });
  const near = likely.filter(({ object }) => answers.has(object));
  const answersIn = ({ object }: Candidate) => answers.get(object)?.length ?? 0;
  return (near.length > 0 ? near : likely)
    .sort((a, b) => b.score - a.score || answersIn(b) - answersIn(a) || byName(a, b))
    .slice(0, MOST);
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

/** What a field of a form is compared by. */
interface Asked {
  readonly names: readonly ReadName[];
  readonly type: string;
  /** What a yes to it means, as far as it says. */
  readonly polarities: ReadonlySet<Polarity>;
}

function askedIn({ name, title, type, grants, refuses }: CaptureField): Asked {
  return {
    names: readNames(name, title),
    type: type?.type.name ?? '',
    polarities: new Set<Polarity>([
      ...grants.map((): Polarity => 'opt-in'),
      ...refuses.map((): Polarity => 'opt-out'),
    ]),
  };
}

/** What a field of a CRM is compared by. */
interface Compared {
  readonly crmField: CrmField;
  readonly names: readonly ReadName[];
  readonly type: string | undefined;
  readonly polarity: Polarity | undefined;
}

// Every field of a form is compared with all fields of the CRM, at every keystroke.
const comparedIn = onceEach((object: CrmObject): readonly Compared[] =>
  object.fields.map((crmField) => ({
    crmField,
    names: readNames(crmField.name, crmField.title),
    type: crmField.type?.type.name,
    polarity: polarityOf(crmField),
  })),
);

function scoreOf(asked: Asked, { names, type, polarity }: Compared, object: CrmObject): number {
  // A question that grants something fits a field for opting in, one that refuses a field for opting out.
  const isConsent = polarity !== undefined && asked.type === 'boolean' && asked.polarities.has(polarity);
  const alike = Math.max(likenessOf(asked.names, names), isConsent ? 1 : 0);
  if (asked.type !== type) return alike;
  const byType = TELLING_TYPES.has(type) && isOnlyOf(type, object) ? 1 : 0;
  return alike + (alike > 0 ? 0.5 : 0) + byType;
}

function isOnlyOf(type: string, { fields }: CrmObject): boolean {
  const first = fields.findIndex((crmField) => crmField.type?.type.name === type);
  return first >= 0 && !fields.some((crmField, i) => i > first && crmField.type?.type.name === type);
}

/** Types that say by themselves what a field is for. */
const TELLING_TYPES: ReadonlySet<string> = new Set(['email', 'phone', 'url']);

function byName(a: Candidate, b: Candidate): number {
  const left = `${a.object.name}.${a.crmField.name}`;
  const right = `${b.object.name}.${b.crmField.name}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
