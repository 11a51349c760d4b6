/** An allow comment that does not say what, until when, by whom and why. */
import type { AllowComment } from '@liaison/model';
import { isComplete, isDate } from './allows-in-force.ts';
import { defineCheck } from './define-check.ts';

export const incompleteAllow = defineCheck({
  code: 'incomplete-allow',
  category: 'allowing',
  severity: 'error',
  on: 'allow',
  message: ({ lacks }: { lacks: readonly string[] }) =>
    `This comment allows nothing: it lacks ${listed(lacks)}`,
  help: 'Write `// allow CODE until YYYY-MM-DD by PERSON: reason`',
  allowable: false,
  run({ allow }, _context, report) {
    if (isComplete(allow)) return;
    const lacks = missingParts(allow);
    const onlyDay = lacks.length === 1 && allow.until && !isDate(allow.until.value);
    report({ at: (onlyDay ? allow.until?.span : undefined) ?? allow.span, data: { lacks } });
  },
});

function missingParts({ codes, until, by, reason }: AllowComment): string[] {
  const parts: [boolean, string][] = [
    [codes.length > 0, 'the code of a check'],
    [until !== undefined && isDate(until.value), 'a last day'],
    [by !== undefined, 'a person'],
    [reason !== undefined, 'a reason'],
  ];
  return parts.filter(([there]) => !there).map(([, part]) => part);
}

function listed(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), parts.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
}
