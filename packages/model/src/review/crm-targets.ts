/** What campaigns write to CRMs and read from them, by the names of fields, whether a schema has them or not. */
import type { Campaign } from '../campaign.ts';
import type { CrmObject, FieldTarget } from '../crm.ts';
import { isCounted } from '../load/load-model.ts';
import type { Workspace } from '../workspace.ts';

/**
 * The CRM of a target: as written, else the one whose schema has the object, else the only one that there is. Empty
 * where none of these tells.
 */
export function crmOf(target: FieldTarget, workspace: Workspace): string {
  if (target.crm) return target.crm.name;
  const resolution = workspace.resolveTarget(target);
  if ('object' in resolution) return resolution.object.declaration.within ?? '';
  const [first, ...others] = workspace.all('crm');
  return first && others.length === 0 ? first.declaration.name : '';
}

/** `salesforce/Lead.Email`: the same however much of it is written. */
export function fullTarget(target: FieldTarget, crm: string): string {
  return `${crm && `${crm}/`}${writtenTarget(target)}`;
}

/** `Lead.Email`, as people say it. */
export function writtenTarget({ object, field }: FieldTarget): string {
  return field ? `${object.name}.${field.name}` : object.name;
}

/** Fields of an object that campaigns use which are planned or live; undefined where they do not use the object. */
export function fieldsInUse(
  { name, within = '' }: CrmObject,
  workspace: Workspace,
): ReadonlySet<string> | undefined {
  const used = targetsIn(workspace);
  return used.get(`${within}/${name}`) ?? used.get(`/${name}`);
}

const targetsOf = new WeakMap<Workspace, ReadonlyMap<string, ReadonlySet<string>>>();

/** Names of fields by `crm/object`. */
function targetsIn(workspace: Workspace): ReadonlyMap<string, ReadonlySet<string>> {
  const known = targetsOf.get(workspace);
  if (known) return known;
  const targets = new Map<string, Set<string>>();
  for (const { declaration } of workspace.all('campaign')) {
    for (const target of isCounted(declaration) ? targetsUsedBy(declaration) : []) {
      const key = `${crmOf(target, workspace)}/${target.object.name}`;
      const fields = targets.get(key) ?? new Set();
      targets.set(key, fields);
      if (target.field) fields.add(target.field.name);
    }
  }
  targetsOf.set(workspace, targets);
  return targets;
}

function targetsUsedBy({ captures, metrics }: Campaign): FieldTarget[] {
  const written = captures.flatMap(({ fields, sets }) => [
    ...fields.flatMap(({ mappings }) => mappings),
    ...sets,
  ]);
  return [
    ...written.flatMap(({ target }) => target ?? []),
    ...metrics.flatMap(({ source }) => source?.field ?? []),
  ];
}
