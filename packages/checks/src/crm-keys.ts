/** By which of its fields a CRM finds the record that a form means. */
import { type CrmField, type CrmObject, flagOf, type Workspace } from '@liaison/model';
import { canonicalName } from './crm-names.ts';
import { onceEach } from './once-each.ts';
import { platformsOf } from './schemas.ts';

/** The fields by which records can be found, the CRM's own identifier left out; empty where the export says none. */
export function keyFields(object: CrmObject, workspace: Workspace): readonly CrmField[] {
  const implicit = platformsOf(object.within, workspace).some((platform) => BY_MAIL.has(platform));
  return implicit ? keysAndMail(object) : keys(object);
}

const keys = onceEach((object: CrmObject) => findKeys(object, () => false));
const keysAndMail = onceEach((object: CrmObject) =>
  findKeys(object, ({ name }) => canonicalName(name) === 'email'),
);

function findKeys({ flags, fields }: CrmObject, isImplicit: (field: CrmField) => boolean): CrmField[] {
  const joined = new Set(
    flags.filter(({ name }) => name === 'key').flatMap(({ text }) => text?.split('+') ?? []),
  );
  return fields.filter(
    (field) =>
      joined.has(field.name) ||
      isImplicit(field) ||
      (field.type?.type.name !== 'id' && KEY_FLAGS.some((flag) => flagOf(field.flags, flag))),
  );
}

const KEY_FLAGS = ['lookup-key', 'unique', 'external-id'];

/** Products that find people by their e-mail address, whatever the export says. */
const BY_MAIL: ReadonlySet<string> = new Set(['hubspot', 'marketo', 'mailchimp', 'eloqua']);
