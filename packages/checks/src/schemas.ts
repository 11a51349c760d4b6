/** Which CRMs have a schema, and what to say about one that lacks a name. */
import {
  type CrmObject,
  type CrmSchema,
  type FieldTarget,
  nearestNames,
  standardFields,
  type Workspace,
} from '@liaison/model';

/** Names of the CRMs that are declared and of which no schema was imported. */
export function crmsWithoutSchema(workspace: Workspace): string[] {
  const covered = new Set(workspace.all('schema').map(({ declaration }) => declaration.crm?.name));
  return workspace
    .all('crm')
    .map(({ declaration }) => declaration.name)
    .filter((name) => !covered.has(name));
}

/** The schemas in which a target's object would have to be: those of its CRM, or all. */
export function schemasOf(crm: string | undefined, workspace: Workspace): CrmSchema[] {
  return workspace
    .all('schema')
    .map(({ declaration }) => declaration)
    .filter((schema) => crm === undefined || schema.crm?.name === crm);
}

/** Whether the object is more likely a slip of the pen in a schema that we have than one in a schema that we lack. */
export function isMisspelt(target: FieldTarget, workspace: Workspace): boolean {
  const names = workspace.all('object').map(({ declaration }) => declaration.name);
  return nearestNames(target.object.name, names).length > 0;
}

/** Whether the product has the field in every organisation, so that an export without it was not shown it. */
export function isStandardField(object: CrmObject, field: string, workspace: Workspace): boolean {
  return platformsOf(object.within, workspace).some((platform) =>
    standardFields(platform, object.name).has(field),
  );
}

/** What the CRM of this name is, or what all are. */
export function platformsOf(crm: string | undefined, workspace: Workspace): string[] {
  const crms = workspace.all('crm').map(({ declaration }) => declaration);
  return crms.flatMap(({ name, platform }) =>
    platform && (crm === undefined || name === crm) ? [platform.value] : [],
  );
}

/** Why a name can be right and missing all the same. */
export function exportCaveat(schemas: readonly CrmSchema[]): string {
  const dates = [
    ...new Set(schemas.flatMap((schema) => (schema.exported ? [schema.exported.value] : []))),
  ].sort();
  const exported = dates.length > 0 ? `the export of ${dates.join(' and ')}` : 'an export';
  return `${exported} shows only what the user who made it may see`;
}
