/** A campaign that writes to a CRM whose schema nobody has imported: none of its mappings can be judged. */
import type { Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { type UnfoundTarget, unfoundTargets } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { crmsWithoutSchema, isMisspelt } from './schemas.ts';

export const missingCrmSchema = defineCheck({
  code: 'missing-crm-schema',
  category: 'crm',
  severity: 'warning',
  on: 'campaign',
  message: (data: { crm: string | undefined }) =>
    data.crm === undefined
      ? 'No schema of a CRM is known, so no mapping can be judged'
      : `No schema of \`${data.crm}\` is known, so its mappings cannot be judged`,
  help: ({ crm = 'NAME' }) =>
    `Import one: \`liaison crm import FILE --crm ${crm} --out crm/${crm}.campaign\``,
  run(campaign, { workspace }, report) {
    if (isClosed(campaign)) return;
    const told = new Set<string | undefined>();
    for (const unfound of unfoundTargets(campaign, workspace)) {
      const missing = missingSchemaOf(unfound, workspace);
      if (!missing || told.has(missing.crm)) continue;
      told.add(missing.crm);
      const { target } = unfound;
      report({ at: target.crm?.span ?? target.object.span, data: missing });
    }
  },
});

/** The CRM whose schema would be needed; its name is undefined where the author names none and there may be several. */
function missingSchemaOf(
  { target, resolution: { state } }: UnfoundTarget,
  workspace: Workspace,
): { crm: string | undefined } | undefined {
  if (state !== 'no-schema' && state !== 'unknown-object') return undefined;
  // `-> Email` is no object but a field without its object.
  if (!target.field) return undefined;
  if (target.crm) return state === 'no-schema' ? { crm: target.crm.name } : undefined;
  const bare = crmsWithoutSchema(workspace);
  if (state === 'unknown-object' && (bare.length === 0 || isMisspelt(target, workspace))) return undefined;
  return { crm: bare.length === 1 ? bare[0] : undefined };
}
