/** A form that writes to a CRM, and nobody who hears when that fails. */
import { type Capture, type Workspace, writtenName } from '@liaison/model';
import { isOver, writtenTargets } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { statementOf } from './statements.ts';

export const missingFailurePath = defineCheck({
  code: 'missing-failure-path',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: (data: { capture: string }) =>
    `Capture \`${data.capture}\` does not say who hears when the CRM refuses a record`,
  help: 'Add `failures to` with the team that gets refused submissions and sends them again',
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (statementOf(capture, 'failures') || writtenTargets(capture).length === 0) return;
    if (isOver(capture, workspace)) return;
    const fixes = ownersOfCrms(capture, workspace).map((team) => ({
      title: `Send failures to \`${team}\``,
      safety: 'suggested' as const,
      edits: [
        insertStatement(file, capture, `failures to ${writtenName(team)}`, ['purpose', 'rate', 'syncs']),
      ],
    }));
    report({ at: capture.nameSpan, data: { capture: capture.name }, fixes });
  },
});

/** Names of the teams that own the CRMs to which a capture writes, each once. */
function ownersOfCrms(capture: Capture, workspace: Workspace): string[] {
  const owners = writtenTargets(capture).flatMap((target) => {
    const object = workspace.resolveTo('object', target.object)?.declaration;
    const name = target.crm?.name ?? object?.within;
    const crm = name === undefined ? undefined : workspace.lookup('crm', name)[0]?.declaration;
    const team = workspace.resolveTo('team', crm?.owner)?.declaration;
    return team ? [team.name] : [];
  });
  return [...new Set(owners)];
}
