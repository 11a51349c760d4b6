/** One tick that stands for several consents: nobody can give one and keep the other back. */
import { isOver } from './crm-writes.ts';
import { campaignOf } from './data-uses.ts';
import { defineCheck } from './define-check.ts';

type Data = { field: string; purposes: readonly string[] };

export const bundledConsent = defineCheck({
  code: 'bundled-consent',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ field, purposes: [first, second, ...others] }: Data) =>
    `One tick of \`${field}\` agrees to \`${first}\` and \`${second}\`${others.length > 0 ? ` and ${others.length} more` : ''}`,
  help: 'Ask for each purpose with a box of its own, so that people can give one consent without the other',
  run(capture, { workspace }, report) {
    if (isOver(capture, workspace) || !campaignOf(capture, workspace)) return;
    for (const field of capture.fields) {
      if (field.type?.type.name !== 'boolean') continue;
      const granted = field.grants.filter((each) => workspace.resolve(each));
      const purposes = [...new Set(granted.map(({ name }) => name))];
      const second = granted.find(({ name }) => name !== purposes[0]);
      if (second) report({ at: second.span, data: { field: field.name, purposes } });
    }
  },
});
