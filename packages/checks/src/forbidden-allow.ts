/** An allow comment for a check that no comment may silence. */
import { defineCheck } from './define-check.ts';

export const forbiddenAllow = defineCheck({
  code: 'forbidden-allow',
  category: 'allowing',
  severity: 'error',
  on: 'allow',
  message: (data: { code: string }) => `\`${data.code}\` cannot be allowed`,
  help: 'Mend what it finds: nothing can be said about a plan that cannot be read, or that the law forbids',
  allowable: false,
  run({ allow, known }, _context, report) {
    for (const { value: code, span } of allow.codes) {
      if (known.get(code)?.allowable === false) report({ at: span, data: { code } });
    }
  },
});
