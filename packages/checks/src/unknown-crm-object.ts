/** A target whose object no schema has. */
import { isStandardObject, nearestNames, type Workspace, writtenName } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { type UnfoundTarget, unfoundTargets } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';

import { replacements } from './replacements.ts';
import { crmsWithoutSchema, exportCaveat, isMisspelt, platformsOf, schemasOf } from './schemas.ts';

type Data = {
  object: string;
  crm: string | undefined;
  caveat: string;
  /** The product has the object in every organisation. */
  standard: boolean;
};

export const unknownCrmObject = defineCheck({
  code: 'unknown-crm-object',
  category: 'crm',
  severity: 'error',
  on: 'campaign',
  message: ({ object, crm, standard }: Data) => {
    const kind = standard ? 'standard object' : 'object';
    return crm === undefined
      ? `No imported schema has the ${kind} \`${object}\``
      : `The schema of \`${crm}\` has no ${kind} \`${object}\``;
  },
  help: ({ caveat, standard }) =>
    standard
      ? `The CRM has it: import it as well; ${caveat}`
      : `Correct the name, or import the object: ${caveat}`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    for (const unfound of unfoundTargets(campaign, workspace)) {
      if (!isUnknown(unfound, workspace)) continue;
      const { target } = unfound;
      const schemas = schemasOf(target.crm?.name, workspace);
      const only = schemas.length === 1 ? schemas[0]?.crm?.name : undefined;
      const names = schemas.flatMap(({ objects }) => objects.map(({ name }) => name));
      report({
        at: target.object.span,
        data: {
          object: target.object.name,
          crm: target.crm?.name ?? only,
          caveat: exportCaveat(schemas),
          standard: platformsOf(target.crm?.name ?? only, workspace).some((platform) =>
            isStandardObject(platform, target.object.name),
          ),
        },
        fixes: replacements(
          file,
          target.object.span,
          nearestNames(target.object.name, names).map(writtenName),
        ),
      });
    }
  },
});

/** Not where the object may belong to a CRM without a schema, and not for `-> Email`, which lacks its object. */
function isUnknown({ target, resolution }: UnfoundTarget, workspace: Workspace): boolean {
  if (!target.field || resolution.state !== 'unknown-object') return false;
  return (
    target.crm !== undefined || crmsWithoutSchema(workspace).length === 0 || isMisspelt(target, workspace)
  );
}
