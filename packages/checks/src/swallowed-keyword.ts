/** A statement without its value, which took the next statement's keyword as a name. */
import { lineStartAt, type Reference, type SourceFile } from '@liaison/model';
import { tokensOf } from './braces.ts';
import { defineCheck } from './define-check.ts';
import { indentOf, newlineOf, replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { aKind } from './kind-names.ts';
import { swallowedKeywords } from './swallowed.ts';

export const swallowedKeyword = defineCheck({
  code: 'swallowed-keyword',
  category: 'syntax',
  severity: 'error',
  on: 'file',
  message: (data: { statement: string; swallowed: string; wanted: string }) =>
    `\`${data.statement}\` takes the keyword \`${data.swallowed}\` as its name`,
  help: ({ statement, wanted }) =>
    `Write ${wanted} behind \`${statement}\`, and begin the next statement on a line of its own`,
  fixable: true,
  allowable: false,
  run(file, { workspace }, report) {
    for (const reference of swallowedKeywords(file, workspace)) {
      const [kind] = reference.kinds;
      const { statement, name: swallowed, span } = reference;
      report({
        at: span,
        data: { statement, swallowed, wanted: kind ? aKind(kind) : 'a name' },
        fixes: breakBefore(file, reference),
      });
    }
  },
});

/** A line break before the keyword; none where the sign before it would ask for more on the next line, too. */
function breakBefore(file: SourceFile, { name, span: { start: end } }: Reference): Fix[] {
  const start = file.text.slice(0, end).trimEnd().length;
  if (/[:,./]/.test(file.text[start - 1] ?? '')) return [];
  const newText = `${newlineOf(file)}${indentOf(file, start)}${'  '.repeat(blocksOpenedBefore(start, file))}`;
  const edits = [replaceText(file, { start, end }, newText)];
  return [{ title: `Begin a line with \`${name}\``, safety: 'suggested', edits }];
}

/** How many blocks the line of an offset opens and has not closed there: a statement stands so much deeper than it. */
function blocksOpenedBefore(offset: number, { text, lineStarts }: SourceFile): number {
  const line = text.slice(lineStartAt(lineStarts, offset), offset);
  let open = 0;
  for (const { token } of tokensOf(line)) {
    if (token === '{') open++;
    else if (token === '}') open = Math.max(0, open - 1);
  }
  return open;
}
