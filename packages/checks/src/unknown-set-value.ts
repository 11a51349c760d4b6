/** A word behind `set` that stands for nothing. */
import { type Capture, nearestNames, type SourceFile } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { isOver } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { replacements } from './replacements.ts';

export const unknownSetValue = defineCheck({
  code: 'unknown-set-value',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: (data: { word: string }) => `\`${data.word}\` is nothing that \`set\` can write`,
  help: ({ word }) =>
    word.startsWith(LABEL_OF)
      ? `No field of this form is called \`${word.slice(LABEL_OF.length)}\``
      : 'Write a text in quotes, a number, a date, `now`, `campaign-id`, `utm-source` or `label-of-FIELD`',
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    const known = knownWords(capture);
    for (const { value, span } of capture.sets) {
      if (value?.type !== 'word' || known.includes(value.word) || hasBrokenLine(file, span)) continue;
      report({ at: value.span, data: { word: value.word }, fixes: fixesFor(value, known, file) });
    }
  },
});

const LABEL_OF = 'label-of-';

const UTM_KEYS = ['source', 'medium', 'campaign', 'term', 'content'];

function knownWords(capture: Capture): string[] {
  return [
    'now',
    'campaign-id',
    ...UTM_KEYS.map((key) => `utm-${key}`),
    ...capture.fields.map(({ name }) => `${LABEL_OF}${name}`),
  ];
}

/** A near word; where there is none, the word in quotes. */
function fixesFor(
  { word, span }: { word: string; span: { start: number; end: number } },
  known: readonly string[],
  file: SourceFile,
) {
  const near = nearestNames(word, known);
  if (near.length > 0) return replacements(file, span, near);
  return word.startsWith(LABEL_OF) ? [] : replacements(file, span, [`"${word}"`]);
}
