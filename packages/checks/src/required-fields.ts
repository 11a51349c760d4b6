/** Which fields a CRM demands when a record is made, and what a form does about them. */
import { type Capture, type CrmField, type CrmObject, flagOf, type Workspace } from '@liaison/model';
import { type CrmWrite, crmWrites, mustBeAnswered, type SetWrite } from './crm-writes.ts';
import { onceEach } from './once-each.ts';
import { oncePerWorkspace } from './per-workspace.ts';
import { barrierOf } from './read-only.ts';

/** Fields without which a record cannot be made and that the CRM does not fill itself, as far as the export knows. */
export const demandedFields = fieldsToFill(({ flags }) => flagOf(flags, 'required') === true);

/**
 * Those of an object's fields, of a sort, that nothing fills but somebody who writes them: no default, and nothing that
 * nobody may write. Every form asks, and objects have hundreds of fields.
 */
export function fieldsToFill(
  isMeant: (field: CrmField) => boolean,
): (object: CrmObject) => readonly CrmField[] {
  return onceEach(({ fields }) =>
    fields.filter(
      (field) =>
        isMeant(field) &&
        !barrierOf(field) &&
        !field.flags.some(({ name }) => name === 'default' || name === 'defaulted' || name === 'update-only'),
    ),
  );
}

/** The fields of an object, the demanded ones if not said, that a capture never fills, whatever a visitor answers. */
export function unfilledFields(
  capture: Capture,
  object: CrmObject,
  workspace: Workspace,
  demanded: readonly CrmField[] = demandedFields(object),
): CrmField[] {
  const writes = crmWrites(capture, workspace);
  const written = new Set(writes.map((write) => write.object.name));
  return demanded.filter((field) => {
    const fillings = writes.filter(({ crmField }) => crmField === field);
    return !isFilled(fillings, capture) && !isLinkedByPlatform(field, written);
  });
}

/** The objects that a capture makes records of, each once; not those whose records another form has made before. */
export const madeObjects: (capture: Capture, workspace: Workspace) => readonly CrmObject[] = oncePerWorkspace(
  (capture, workspace) => {
    const objects = [...new Set(crmWrites(capture, workspace).map(({ object }) => object))];
    const before = formsBefore(capture, workspace);
    if (before.length === 0) return objects;
    return objects.filter((object) => !before.every((form) => makesFor(form, object, capture, workspace)));
  },
);

/** Whether a constant or a required answer fills the field at every submission. */
export function isAlwaysFilled(field: CrmField, capture: Capture, workspace: Workspace): boolean {
  const fillings = crmWrites(capture, workspace).filter(({ crmField }) => crmField === field);
  return (
    fillings.some((write) => write.by === 'field' && isSurelyAnswered(write)) ||
    fillings.some((write) => write.by === 'set' && !write.set.condition) ||
    coversEveryAnswer(fillings, capture)
  );
}

function isFilled(fillings: readonly CrmWrite[], capture: Capture): boolean {
  // An answer that may be left blank is the matter of optional-for-required.
  return (
    fillings.some((write) => write.by === 'field' || !write.set.condition) ||
    coversEveryAnswer(fillings, capture)
  );
}

/** A checkbox that nobody ticks is an answer: no. */
function isSurelyAnswered(write: CrmWrite & { by: 'field' }): boolean {
  return mustBeAnswered(write.field) || write.field.type?.type.name === 'boolean';
}

/** `set` lines with an `if` for each of the answers that a question can have. */
function coversEveryAnswer(fillings: readonly CrmWrite[], capture: Capture): boolean {
  const sets = fillings.filter((write): write is SetWrite => write.by === 'set');
  return capture.fields.some((field) => {
    const isYesOrNo = field.type?.type.name === 'boolean';
    if (!isYesOrNo && !mustBeAnswered(field)) return false;
    const answers = isYesOrNo ? ['true', 'false'] : (field.type?.choices ?? []).map(({ value }) => value);
    const covered = new Set(
      sets.flatMap(({ set: { condition } }) =>
        condition?.field.name === field.name ? [condition.equals] : [],
      ),
    );
    return answers.length > 0 && answers.every((answer) => covered.has(answer));
  });
}

/** A campaign member gets its lead from the record that the same submission makes. */
function isLinkedByPlatform({ type }: CrmField, written: ReadonlySet<string>): boolean {
  if (type?.type.name !== 'reference') return false;
  // Which objects it may point to is not always known; then it may well be one of them.
  return type.objects.length === 0 || type.objects.some((name) => written.has(name));
}

/**
 * The forms that everybody has sent who can come to this one: the audiences of all channels that land on its page.
 * Empty where somebody may come from elsewhere.
 */
function formsBefore(capture: Capture, workspace: Workspace): Capture[] {
  const campaign = workspace.lookup('campaign', capture.within ?? '')[0]?.declaration;
  const page = capture.page?.name;
  const channels = (campaign?.channels ?? []).filter(({ landsOn }) => page && landsOn?.name === page);
  const forms = channels.map(
    ({ audience, follows }) =>
      workspace.resolveTo('capture', audience?.source)?.declaration ??
      workspace.resolveTo('capture', follows?.capture)?.declaration,
  );
  const known = forms.filter((form) => form !== undefined);
  return known.length === forms.length ? known.filter((form) => form !== capture) : [];
}

/** Whether a form makes complete records that a later one finds by the same key. */
function makesFor(form: Capture, object: CrmObject, later: Capture, workspace: Workspace): boolean {
  const keys = keysInto(object, later, workspace);
  return (
    keysInto(object, form, workspace).some((key) => keys.includes(key)) &&
    unfilledFields(form, object, workspace).length === 0
  );
}

function keysInto(object: CrmObject, capture: Capture, workspace: Workspace): CrmField[] {
  return crmWrites(capture, workspace)
    .filter((write) => write.by === 'field' && write.object === object && isKey(write.field.flags))
    .map(({ crmField }) => crmField);
}

function isKey(flags: CrmField['flags']): boolean {
  return flagOf(flags, 'key') === true;
}
