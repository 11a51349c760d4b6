/** An allow comment that does not say what, until when, by whom and why. */
import type { AllowComment, SourceFile, Span } from '@liaison/model';
import { hasReason, isComplete, isDate } from './allows-in-force.ts';
import { defineCheck } from './define-check.ts';
import type { Settings } from './settings.ts';

interface Data {
  readonly lacks: readonly string[];
}

const DAY = 'a last day';
const REASON = 'a reason';

export const incompleteAllow = defineCheck({
  code: 'incomplete-allow',
  category: 'allowing',
  severity: 'error',
  on: 'allow',
  message: ({ lacks }: Data) => `This comment allows nothing: it lacks ${listed(lacks)}`,
  help: ({ lacks }) =>
    isOnly(REASON, lacks)
      ? 'Write behind a colon why it may stay until then'
      : 'Write `// allow CODE until YYYY-MM-DD by PERSON: reason`',
  allowable: false,
  run({ allow }, { file, settings }, report) {
    if (isComplete(allow, settings)) return;
    const lacks = missingParts(allow, settings);
    report({ at: spanOf(lacks, allow, file), data: { lacks } });
  },
});

function missingParts(allow: AllowComment, settings: Settings): string[] {
  const { codes, until, by } = allow;
  const parts: [boolean, string][] = [
    [codes.length > 0, 'the code of a check'],
    [until !== undefined && isDate(until.value), DAY],
    [by !== undefined, 'a person'],
    [hasReason(allow, settings), REASON],
  ];
  return parts.filter(([there]) => !there).map(([, part]) => part);
}

/** What stands in the place of the one thing that is missing, else the comment. */
function spanOf(lacks: readonly string[], { until, reason, span }: AllowComment, { text }: SourceFile): Span {
  if (isOnly(DAY, lacks) && until) return until.span;
  if (!isOnly(REASON, lacks) || reason === undefined) return span;
  const start = text.slice(0, span.end).lastIndexOf(reason);
  return { start, end: start + reason.length };
}

function isOnly(part: string, lacks: readonly string[]): boolean {
  return lacks.length === 1 && lacks[0] === part;
}

function listed(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), parts.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
}
