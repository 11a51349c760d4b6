/** A form that asks for data and does not say what for. */
import { type Campaign, writtenName } from '@liaison/model';
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { statementOf } from './statements.ts';

export const capturedWithoutPurpose = defineCheck({
  code: 'captured-without-purpose',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: (data: { capture: string }) =>
    `Capture \`${data.capture}\` does not say for which purpose it asks`,
  help: 'Add `purpose` with the use that the answers are collected for, such as `event-admin`',
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (statementOf(capture, 'purpose') || capture.fields.length === 0 || isOver(capture, workspace)) return;
    const campaign = workspace.lookup('campaign', capture.within ?? '')[0]?.declaration;
    const fixes = purposesOf(campaign).map((purpose) => ({
      title: `Ask for \`${purpose}\``,
      safety: 'suggested' as const,
      edits: [insertStatement(file, capture, `purpose ${writtenName(purpose)}`)],
    }));
    report({ at: capture.nameSpan, data: { capture: capture.name }, fixes });
  },
});

/** At most three purposes that the campaign has a `use` for. */
function purposesOf(campaign: Campaign | undefined): string[] {
  const names = (campaign?.uses ?? []).flatMap(({ purpose }) => (purpose ? [purpose.name] : []));
  return [...new Set(names)].slice(0, 3);
}
