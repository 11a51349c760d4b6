/** The fields that CRMs lack, as files by which their administrators can create them. */
import type { Workspace } from '@liaison/model';
import { dataverseAttribute } from './dataverse-attribute.ts';
import { hubspotProperty } from './hubspot-property.ts';
import type { Generated, Generator } from './proposed-field.ts';
import { salesforceField } from './salesforce-field.ts';
import { type Need, type RefusedField, type WantedField, wantedFields } from './wanted-fields.ts';

/** A file that creates one field. */
export interface ProposedField {
  readonly crm: string;
  readonly object: string;
  readonly name: string;
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The type as the platform names it. */
  readonly summary: string;
  readonly needs: readonly Need[];
  readonly remarks: readonly string[];
}

/** Everything that campaigns write to and that no schema has. */
export interface Proposal {
  readonly fields: readonly ProposedField[];
  readonly refused: readonly RefusedField[];
}

/** Proposes the missing fields of all CRMs, in the form of the platform that each `crm` says. */
export function proposeFields(workspace: Workspace): Proposal {
  const { wanted, refused } = wantedFields(workspace);
  const fields: ProposedField[] = [];
  const left = [...refused];
  for (const field of wanted) {
    const generated = generatedFor(field, workspace);
    const { crm, object, name, needs } = field;
    if (!generated.ok) left.push({ crm, object, name, reason: generated.reason, needs });
    else {
      const { path, text, summary } = generated;
      const remarks = [...field.remarks, ...generated.remarks];
      fields.push({ crm, object, name, path, text, summary, needs, remarks });
    }
  }
  return { fields, refused: left };
}

const GENERATORS = new Map<string, Generator>([
  ['salesforce', salesforceField],
  ['hubspot', hubspotProperty],
  ['dataverse', dataverseAttribute],
  ['dynamics', dataverseAttribute],
  ['dynamics-365', dataverseAttribute],
]);

function generatedFor(field: WantedField, workspace: Workspace): Generated {
  const platform = workspace.lookup('crm', field.crm)[0]?.declaration.platform?.value;
  const generator = GENERATORS.get(platform?.toLowerCase() ?? '');
  if (generator) return generator(field);
  const reason =
    platform === undefined
      ? `is of \`${field.crm}\`, of which no \`platform\` is known`
      : `is of the platform \`${platform}\`, for which nothing can be generated`;
  return { ok: false, reason };
}
