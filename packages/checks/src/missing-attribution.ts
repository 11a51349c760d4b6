/** A form whose people the CRM does not count for the campaign. */
import type { Capture, CrmObject, Workspace } from '@liaison/model';
import { writtenName } from '@liaison/model';
import { isBrokenField } from './broken-fields.ts';
import { hasBrokenLine } from './broken-lines.ts';
import { appendLines } from './capture-edits.ts';
import { crmWrites, isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { writtenTarget } from './likely-targets.ts';
import { type Membership, membershipsOf, statusField } from './membership.ts';
import { madeObjects } from './required-fields.ts';

type Data = { capture: string; object: string; target: string };

export const missingAttribution = defineCheck({
  code: 'missing-attribution',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ capture, object }: Data) =>
    `The CRM does not count \`${object}\` records of \`${capture}\` for this campaign`,
  help: ({ target }) => `Add \`set campaign-id -> ${target}\`, so that reports by campaign show these people`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    const campaign = workspace.lookup('campaign', capture.within ?? '')[0]?.declaration;
    // Without its key the CRM may have no such campaign.
    if (!campaign?.crmId || isOver(capture, workspace)) return;
    if (capture.fields.some((field) => isBrokenField(field, file))) return;
    if (capture.sets.some(({ span, target }) => !target || hasBrokenLine(file, span))) return;
    for (const object of peopleMade(capture, workspace)) {
      const memberships = membershipsOf(object, workspace);
      const [first] = memberships;
      if (!first || isCounted(capture, memberships, workspace)) continue;
      const target = writtenTarget(first.object, first.campaign, workspace);
      const lines = [`set campaign-id -> ${target}`, ...statusLine(first, workspace)];
      const edit = appendLines(capture, file, lines);
      report({
        at: capture.nameSpan,
        data: { capture: capture.name, object: object.name, target },
        related: [{ message: 'The campaign in the CRM', at: { file: file.path, span: campaign.crmId.span } }],
        fixes: edit
          ? [{ title: `Write \`${writtenName(first.object.name)}\` too`, safety: 'suggested', edits: [edit] }]
          : [],
      });
      return;
    }
  },
});

/** The objects whose records the form makes of the visitor's answers. */
function peopleMade(capture: Capture, workspace: Workspace): CrmObject[] {
  const answered = new Set(
    crmWrites(capture, workspace).flatMap((write) => (write.by === 'field' ? [write.object] : [])),
  );
  return madeObjects(capture, workspace).filter((object) => answered.has(object));
}

/** A member without its campaign is the matter of unfilled-required-field. */
function isCounted(capture: Capture, memberships: readonly Membership[], workspace: Workspace): boolean {
  const answered = new Set(
    crmWrites(capture, workspace).flatMap((write) => (write.by === 'field' ? [write.object] : [])),
  );
  return crmWrites(capture, workspace).some(({ crmField, object }) =>
    memberships.some(
      (membership) =>
        membership.campaign === crmField || (membership.object === object && !answered.has(object)),
    ),
  );
}

/** Who fills a form has responded, where the CRM has that word. */
function statusLine({ object }: Membership, workspace: Workspace): string[] {
  const status = statusField(object);
  const hasIt = status?.type?.choices.some(({ value, active }) => active && value === 'Responded');
  return status && hasIt ? [`set "Responded" -> ${writtenTarget(object, status, workspace)}`] : [];
}
