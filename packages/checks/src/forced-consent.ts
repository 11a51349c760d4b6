/** A consent without which the form cannot be sent, although the form is about something else. */
import type { Capture, CaptureField, Workspace } from '@liaison/model';
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

type Data = { field: string; granted: string; purpose: string };

export const forcedConsent = defineCheck({
  code: 'forced-consent',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ granted, purpose }: Data) =>
    `Whoever wants \`${purpose}\` has to agree to \`${granted}\`: the box is required`,
  help: ({ field }) => `Take \`required\` away from \`${field}\`: a consent that cannot be refused is none`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const field of capture.fields) {
      const flag = field.flags.find(({ name, unknown }) => name === 'required' && !unknown);
      const [granted] = field.grants;
      const purpose = otherPurpose(field, capture, workspace);
      if (!flag || !granted || purpose === undefined || field.type?.type.name !== 'boolean') continue;
      const comma = file.text.lastIndexOf(',', flag.span.start);
      const span = { start: comma < field.span.start ? flag.span.start : comma, end: flag.span.end };
      report({
        at: flag.span,
        data: { field: field.name, granted: granted.name, purpose },
        fixes: [{ title: 'Leave the choice', safety: 'suggested', edits: [replaceText(file, span, '')] }],
      });
    }
  },
});

/** A purpose of the form that the box does not stand for; undefined where each resolves and is granted by it. */
function otherPurpose({ grants }: CaptureField, { purposes }: Capture, workspace: Workspace) {
  const granted = new Set(grants.map(({ name }) => name));
  return purposes.find((each) => workspace.resolve(each) && !granted.has(each.name))?.name;
}
