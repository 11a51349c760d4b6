/** A form that makes people members of a campaign and does not say that they have answered. */
import { flagOf, writtenText } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { appendLines } from './capture-edits.ts';
import { crmWrites, isOver, spanOfWrite } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { flagText } from './flag-texts.ts';
import { writtenTarget } from './likely-targets.ts';
import { campaignReference, statusField } from './membership.ts';

type Data = { object: string; status: string; counts: string };

export const memberWithoutStatus = defineCheck({
  code: 'member-without-status',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ object, counts }: Data) =>
    `\`${object}\` gets no status here, so whoever sends the form counts as \`${counts}\``,
  help: ({ object, status }) =>
    `Add \`set "Responded" -> ${object}.${status}\`, or the status of this campaign that counts as a response`,
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    if (capture.sets.some(({ span, target }) => !target || hasBrokenLine(file, span))) return;
    const writes = crmWrites(capture, workspace);
    for (const write of writes) {
      const { object, crmField } = write;
      const status = statusField(object);
      if (campaignReference(object) !== crmField || !status) continue;
      // Without a required one there is no member: unfilled-required-field.
      if (flagOf(status.flags, 'required') === true) continue;
      // A person that refers to a campaign has a status of another kind.
      if (!/member|response/i.test(object.name)) continue;
      if (writes.some((other) => other.crmField === status)) continue;
      const offered = (status.type?.choices ?? []).filter(({ active }) => active).map(({ value }) => value);
      const edit = offered.includes('Responded')
        ? appendLines(capture, file, [
            `set ${writtenText('Responded')} -> ${writtenTarget(object, status, workspace)}`,
          ])
        : undefined;
      report({
        at: spanOfWrite(write),
        data: {
          object: object.name,
          status: status.name,
          counts: flagText(status.flags, 'default') ?? 'Sent',
        },
        related: [{ message: 'A member of the campaign', at: write.declaredAt }],
        fixes: edit ? [{ title: 'Say that they have responded', safety: 'suggested', edits: [edit] }] : [],
      });
    }
  },
});
