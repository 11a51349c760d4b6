/** Answers that the CRM marks as personal, for a purpose of which nobody says how long they are kept. */
import type { Campaign, Reference } from '@liaison/model';
import { fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { markOf } from './protected-fields.ts';

type Data = { target: string; mark: string; purpose: string; hasUse: boolean };

export const classifiedWithoutRetention = defineCheck({
  code: 'classified-without-retention',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ target, mark, purpose }: Data) =>
    `\`${target}\` is marked \`${mark}\`, and nobody says how long \`${purpose}\` keeps it`,
  help: ({ purpose, hasUse }) =>
    hasUse
      ? `Add \`retention\` to \`use ${purpose}\`, such as \`retention 24 months after last-contact\``
      : `Add \`use ${purpose} in …\` with its \`basis\` and its \`retention\` to the campaign`,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    const campaign = workspace.lookup('campaign', capture.within ?? '')[0]?.declaration;
    if (!campaign || isDamaged(campaign.nameSpan.start, file)) return;
    const told = new Set<string>();
    for (const write of fieldWrites(capture, workspace)) {
      const mark = markOf(write.crmField);
      const own = write.field.forPurposes;
      const purposes = (own.length > 0 ? own : capture.purposes).filter((each) => workspace.resolve(each));
      const [first] = purposes;
      // Without any purpose captured-without-purpose asks for one first.
      if (mark === undefined || !first || purposes.some((each) => isKeptFor(each, campaign))) continue;
      if (told.has(first.name)) continue;
      told.add(first.name);
      report({
        at: write.target.span,
        data: {
          target: nameOfTarget(write),
          mark,
          purpose: first.name,
          hasUse: campaign.uses.some(({ purpose }) => purpose?.name === first.name),
        },
        related: [
          { message: 'The CRM marks it', at: write.declaredAt },
          { message: 'What it is asked for', at: { file: file.path, span: first.span } },
        ],
      });
    }
  },
});

function isKeptFor({ name }: Reference, { uses }: Campaign): boolean {
  return uses.some(
    ({ purpose, retention, statements }) =>
      purpose?.name === name && (retention !== undefined || statements.some((statement) => !statement.known)),
  );
}
