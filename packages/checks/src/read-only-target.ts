/** A form that writes to a field which nobody can write. */
import type { CrmField, CrmObject } from '@liaison/model';
import { canonicalName } from './crm-names.ts';
import { crmWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { type Barrier, barrierOf } from './read-only.ts';

type Data = { target: string; barrier: Barrier; parts: readonly string[] };

export const readOnlyTarget = defineCheck({
  code: 'read-only-target',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ target, barrier }: Data) => `\`${target}\` cannot be written: ${REASONS[barrier]}`,
  help: ({ barrier, parts }) =>
    barrier === 'compound' && parts.length > 0
      ? `Map to its parts: ${parts.map((part) => `\`${part}\``).join(', ')}`
      : HELPS[barrier],
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of crmWrites(capture, workspace)) {
      const barrier = barrierOf(write.crmField);
      if (!barrier) continue;
      report({
        at: write.target.span,
        data: { target: nameOfTarget(write), barrier, parts: partsOf(write.crmField, write.object) },
        related: [{ message: 'The export says so here', at: write.declaredAt }],
      });
    }
  },
});

const REASONS: Readonly<Record<Barrier, string>> = {
  calculated: 'the CRM calculates it',
  autonumber: 'the CRM numbers its records itself',
  compound: 'it is put together from other fields',
  readonly: 'it is read-only',
};

const HELPS: Readonly<Record<Barrier, string>> = {
  calculated: 'Write to the fields that the formula reads, or discard the answer with a reason',
  autonumber: 'Write to a field of your own, such as an external key',
  compound: 'Write to the fields that it is put together from',
  readonly: 'Write to another field, or ask the team that owns the CRM whether a form may write to this one',
};

/** Fields whose names say that the compound is made of them, in the order in which people write them. */
function partsOf(compound: CrmField, object: CrmObject): string[] {
  const name = canonicalName(compound.name);
  const stem = name.replace(/address$/, '');
  const parts = compound.type?.type.name === 'geolocation' ? PLACE_PARTS : ADDRESS_PARTS;
  const wanted = name === 'name' ? NAME_PARTS : parts.map((part) => stem + part);
  return wanted.flatMap((part) =>
    object.fields
      .filter((field) => !barrierOf(field) && canonicalName(field.name) === part)
      .map((field) => `${object.name}.${field.name}`),
  );
}

// As Salesforce names the parts of its compound fields.
const NAME_PARTS = ['salutation', 'firstname', 'middlename', 'lastname', 'suffix'];
const ADDRESS_PARTS = ['street', 'city', 'state', 'postalcode', 'country'];
const PLACE_PARTS = ['latitude', 'longitude'];
