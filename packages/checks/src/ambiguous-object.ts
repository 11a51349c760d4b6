/** A target whose object two CRMs have, and the author does not say which. */
import { writtenName } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { unfoundTargets } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';

type Data = { object: string; crms: readonly string[] };

export const ambiguousObject = defineCheck({
  code: 'ambiguous-object',
  category: 'crm',
  severity: 'error',
  on: 'campaign',
  message: ({ object, crms }: Data) =>
    `Object \`${object}\` is in ${crms
      .slice(0, 3)
      .map((crm) => `\`${crm}\``)
      .join(' and in ')}`,
  help: ({ object, crms }) => `Say which one is meant: \`${crms[0]}/${object}\``,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    for (const { target, resolution } of unfoundTargets(campaign, workspace)) {
      if (resolution.state !== 'ambiguous-object') continue;
      const { object } = target;
      const start = { start: object.span.start, end: object.span.start };
      report({
        at: object.span,
        data: { object: object.name, crms: resolution.crms },
        related: workspace
          .all('object')
          .filter(({ declaration }) => declaration.name === object.name)
          .map(({ declaration, file: { path } }) => ({
            message: `In \`${declaration.within}\``,
            at: { file: path, span: declaration.nameSpan },
          })),
        fixes: resolution.crms.map((crm) => ({
          title: `Write to \`${crm}\``,
          safety: 'suggested',
          edits: [replaceText(file, start, `${writtenName(crm)}/`)],
        })),
      });
    }
  },
});
