/** A form for a use of data that rests on consent, and nobody asks for it. */
import type { Campaign, Capture, Workspace } from '@liaison/model';
import { isBrokenField } from './broken-fields.ts';
import { polarityOf } from './consent-polarity.ts';
import { crmWrites, isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { channelsTo, feedOf } from './form-feeds.ts';

type Data = { capture: string; purpose: string };

export const missingConsent = defineCheck({
  code: 'missing-consent',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ capture, purpose }: Data) =>
    `\`${capture}\` collects for \`${purpose}\` by consent, and no question asks for it`,
  help: ({ purpose }) =>
    `Add a checkbox with \`grants ${purpose}\`, or correct the purpose of the form or the basis of the use`,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace) || capture.fields.length === 0) return;
    // What cannot be read may be the question.
    if (capture.fields.some((field) => !field.type || isBrokenField(field, file))) return;
    const granted = new Set(capture.fields.flatMap(({ grants }) => grants.map(({ name }) => name)));
    if (storesConsent(capture, workspace)) return;
    const campaign = workspace.lookup('campaign', capture.within ?? '')[0]?.declaration;
    for (const purpose of capture.purposes) {
      const uses = (campaign?.uses ?? []).filter((use) => use.purpose?.name === purpose.name);
      const basis = uses.find((use) => use.basis?.value === 'consent')?.basis;
      if (!basis || granted.has(purpose.name) || !workspace.resolve(purpose)) continue;
      if (campaign && isGrantedBefore(purpose.name, capture, campaign, workspace)) continue;
      report({
        at: purpose.span,
        data: { capture: capture.name, purpose: purpose.name },
        related: [{ message: 'It rests on consent', at: { file: file.path, span: basis.span } }],
      });
    }
  },
});

/** Whether everybody who comes to the form has sent another one before that asks for the consent. */
function isGrantedBefore(
  purpose: string,
  capture: Capture,
  campaign: Campaign,
  workspace: Workspace,
): boolean {
  const channels = channelsTo(capture, campaign);
  return (
    channels.length > 0 &&
    channels.every((channel) =>
      feedOf(channel, workspace)?.capture.fields.some(({ grants }) =>
        grants.some(({ name }) => name === purpose),
      ),
    )
  );
}

/** Whether something of the form goes to a field for consent, without saying what it grants. */
function storesConsent(capture: Capture, workspace: Workspace): boolean {
  return crmWrites(capture, workspace).some(
    (write) =>
      polarityOf(write.crmField) !== undefined && (write.by === 'set' || write.field.grants.length === 0),
  );
}
