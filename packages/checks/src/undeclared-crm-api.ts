/** A CRM without `api`: what submissions cost it cannot be reckoned. */
import { type Crm, type System, type Workspace, writtenName } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { statementOf } from './statements.ts';

export const undeclaredCrmApi = defineCheck({
  code: 'undeclared-crm-api',
  category: 'crm',
  severity: 'warning',
  on: 'crm',
  message: (data: { crm: string }) => `CRM \`${data.crm}\` names no \`api\`, so nobody can reckon its load`,
  help: 'Add `api SYSTEM 1 requests per submission`: the system that takes the writes, and what one costs it',
  fixable: true,
  run(crm, { workspace, file }, report) {
    if (statementOf(crm, 'api')) return;
    const fixes = candidates(crm, workspace).map((system) => ({
      title: `Write through \`${system.name}\``,
      safety: 'suggested' as const,
      edits: [
        insertStatement(file, crm, `api ${writtenName(system.name)} 1 requests per submission`, [
          'platform',
          'owner',
        ]),
      ],
    }));
    report({ at: crm.nameSpan, data: { crm: crm.name }, fixes });
  },
});

/** At most three systems of the team that owns the CRM, those whose name speaks of the CRM first. */
function candidates(crm: Crm, workspace: Workspace): System[] {
  const speaks = ({ name }: System) => /crm/i.test(name) || name.includes(crm.name);
  return workspace
    .all('system')
    .map(({ declaration }) => declaration)
    .filter((system) => crm.owner && system.owner?.name === crm.owner.name)
    .sort((a, b) => Number(speaks(b)) - Number(speaks(a)) || (a.name < b.name ? -1 : 1))
    .slice(0, 3);
}
