/** An allow comment for a check that does not exist. */
import { nearestNames } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { alternatives } from './kind-names.ts';
import { replacements } from './replacements.ts';

export const unknownAllow = defineCheck({
  code: 'unknown-allow',
  category: 'allowing',
  severity: 'error',
  on: 'allow',
  message: (data: { code: string; near: readonly string[] }) => `No check is called \`${data.code}\``,
  help: ({ near }) =>
    near.length > 0 ? `Did you mean ${alternatives(near)}?` : 'Write the code that the finding shows',
  fixable: true,
  allowable: false,
  run({ allow, known }, { file }, report) {
    const allowable = [...known].filter(([, check]) => check.allowable).map(([code]) => code);
    for (const { value: code, span } of allow.codes.filter(({ value }) => !known.has(value))) {
      const near = nearestNames(code, allowable);
      report({ at: span, data: { code, near }, fixes: replacements(file, span, near) });
    }
  },
});
