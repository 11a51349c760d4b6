/** Where a CRM keeps who belongs to which campaign. */
import { type CrmField, type CrmObject, flagOf, type Workspace } from '@liaison/model';
import { onceEach } from './once-each.ts';
import { barrierOf } from './read-only.ts';

/** An object that joins a person and a campaign, such as Salesforce's campaign members. */
export interface Membership {
  readonly object: CrmObject;
  /** Its reference to the campaign. */
  readonly campaign: CrmField;
}

/** Where records of an object are counted for a campaign: in objects that refer to both, or in the object itself. */
export function membershipsOf(person: CrmObject, workspace: Workspace): Membership[] {
  return workspace.all('object').flatMap(({ declaration: object }) => {
    if (object.within !== person.within) return [];
    const campaign = campaignReference(object);
    if (!campaign) return [];
    return object === person || refersTo(object, person.name) ? [{ object, campaign }] : [];
  });
}

/** The field of an object that refers to a campaign and that forms may write. */
export const campaignReference: (object: CrmObject) => CrmField | undefined = onceEach(({ name, fields }) =>
  // A campaign's own parent is no membership.
  isCampaign(name) ? undefined : fields.find((field) => targets(field).some(isCampaign) && !barrierOf(field)),
);

function isCampaign(name: string): boolean {
  return /^campaigns?$/i.test(name);
}

/** The field that says how far a member has come; undefined where it has none. */
export const statusField: (object: CrmObject) => CrmField | undefined = onceEach(({ fields }) =>
  fields.find(
    ({ name, type, flags }) =>
      name.toLowerCase() === 'status' && type?.type.name === 'choice' && !flagOf(flags, 'readonly'),
  ),
);

function refersTo({ fields }: CrmObject, name: string): boolean {
  return fields.some((field) => targets(field).includes(name));
}

function targets({ type }: CrmField): readonly string[] {
  return type?.type.name === 'reference' ? type.objects : [];
}
