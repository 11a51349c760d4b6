/** A declaration that nobody can refer to. */

import { openerOf } from './blocks.ts';
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { kindName } from './kind-names.ts';

export const missingName = defineCheck({
  code: 'missing-name',
  category: 'values',
  severity: 'error',
  on: 'declaration',
  message: (data: { noun: string; keyword: string }) => `This ${data.noun} has no name`,
  help: ({ keyword }) =>
    `Write a word behind \`${keyword}\`, for example \`${keyword} ${EXAMPLES[keyword] ?? 'spring-sale'}\``,
  allowable: false,
  run(declaration, { file }, report) {
    const { kind, name, nameSpan } = declaration;
    // A use is known by its purpose, a schema by its CRM; both are missing values.
    if (name !== '' || kind === 'unknown' || kind === 'use' || kind === 'schema') return;
    if (hasBrokenLine(file, nameSpan)) return;
    report({ at: nameSpan, data: { noun: kindName(kind), keyword: openerOf(kind) } });
  },
});

const EXAMPLES: Readonly<Record<string, string>> = {
  team: 'growth',
  person: 'ana-reyes',
  system: 'web-shop',
  vendor: 'mailwave',
  list: 'newsletter',
  crm: 'salesforce',
  page: 'landing',
  channel: 'teaser: email',
  capture: 'signup',
  object: 'Lead',
  sla: 'launch',
  metric: 'new-leads',
  needs: 'landing-page',
};
