/** An allow comment that silences nothing, although it could. */
import type { Located, SourceFile } from '@liaison/model';
import { isInForce } from './allows-in-force.ts';
import type { AllowSubject } from './define-check.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { removeStatement } from './removals.ts';

export const unusedAllow = defineCheck({
  code: 'unused-allow',
  category: 'allowing',
  severity: 'warning',
  on: 'allow',
  message: (data: { code: string }) => `Nothing here needs \`${data.code}\` to be allowed`,
  help: 'Remove it: what it allowed is mended, or it stands above the wrong line',
  fixable: true,
  allowable: false,
  run(subject, { file, workspace, settings }, report) {
    const { allow, used, known } = subject;
    if (!isInForce(allow, settings, workspace.today)) return;
    for (const code of allow.codes) {
      const check = known.get(code.value);
      if (!check?.allowable || !check.active || used.has(code.value)) continue;
      report({ at: code.span, data: { code: code.value }, fixes: [removal(code, subject, file)] });
    }
  },
});

/** Takes the comment away, or only the code where others stand beside it. */
function removal(code: Located<string>, { allow }: AllowSubject, file: SourceFile): Fix {
  if (allow.codes.length === 1) {
    const edits = [removeStatement(file, allow.span)];
    return { title: 'Remove the comment', safety: 'safe', edits };
  }
  const text = file.text.slice(allow.span.start, allow.span.end);
  const isLast = code === allow.codes.at(-1);
  const before = /[\s,]*$/.exec(text.slice(0, code.span.start - allow.span.start))?.[0].length ?? 0;
  const behind = /^[\s,]*/.exec(text.slice(code.span.end - allow.span.start))?.[0].length ?? 0;
  const span = isLast
    ? { start: code.span.start - before, end: code.span.end }
    : { start: code.span.start, end: code.span.end + behind };
  return { title: `Remove \`${code.value}\``, safety: 'safe', edits: [replaceText(file, span, '')] };
}
