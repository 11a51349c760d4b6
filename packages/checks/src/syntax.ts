/** What cannot be read at all: one plain sentence for each, whatever the parser had expected. */
import { countBefore, type SourceFile, type SyntaxProblem, type Workspace } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { isSwallowed } from './swallowed.ts';
import { toldProblems } from './told-problems.ts';
import { unreadableText } from './unreadable-text.ts';
import type { UnreadableText } from './written-line.ts';

export const syntax = defineCheck({
  code: 'syntax',
  category: 'syntax',
  severity: 'error',
  on: 'file',
  message: ({ message }: UnreadableText) => message,
  help: ({ help }) => help,
  fixable: true,
  allowable: false,
  run(file, { workspace }, report) {
    for (const problem of toldProblems(file)) {
      if (followsSwallowed(problem, file, workspace)) continue;
      const data = unreadableText(problem, file, workspace);
      report({ at: data.span, data, fixes: fixes(data, file) });
    }
  },
});

function fixes({ replacements, span }: UnreadableText, file: SourceFile): Fix[] {
  return replacements.map(({ title, text, safety, at = span }) => ({
    title,
    safety,
    edits: [replaceText(file, at, text)],
  }));
}

/** A keyword that was swallowed as a name leaves its own value behind, which then fits nowhere. */
function followsSwallowed(problem: SyntaxProblem, file: SourceFile, workspace: Workspace): boolean {
  if (problem.reason !== 'unexpected') return false;
  const { references, text } = file;
  const before = references[countBefore(references, problem.span.start, ({ span }) => span.start) - 1];
  if (!before || !/^\s*$/.test(text.slice(before.span.end, problem.span.start))) return false;
  return isSwallowed(before, file, workspace);
}
