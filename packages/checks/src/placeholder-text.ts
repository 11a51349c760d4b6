/** Texts that are still to be written: placeholders, and texts with nothing in them. */
import type { SourceFile, Span } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { placeholdersIn } from './placeholder-words.ts';

export const placeholderText = defineCheck({
  code: 'placeholder-text',
  category: 'hygiene',
  severity: 'warning',
  on: 'file',
  message: (data: { found: string }) =>
    data.found === '' ? 'This text is empty' : `\`${data.found}\` stands for something still to be written`,
  help: 'Write the text, or take the statement out until it is known',
  run(file, { settings }, report) {
    const pattern = placeholdersIn(settings.parameters.placeholders);
    for (const { text, at } of textsOf(file)) {
      if (text.trim() === '') {
        if (!isData(file, at.start)) report({ at, data: { found: '' } });
        continue;
      }
      if (!pattern?.any.test(text)) continue;
      for (const match of text.matchAll(pattern.all)) {
        // One for the quote before the text.
        const start = at.start + 1 + match.index;
        report({ at: { start, end: start + match[0].length }, data: { found: match[0] } });
      }
    }
  },
});

/** Comments, and texts with what stands between their quotes; comments and texts without an end go on to the end. */
const TEXTS =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*|"([^"\\\r\n]*(?:\\.[^"\\\r\n]*)*)"|"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*/g;

/** Texts outside comments and outside CRM schemas, which an importer wrote and nobody is going to finish. */
function textsOf({ text: source, declarations }: SourceFile): { text: string; at: Span }[] {
  const schemas = declarations.filter(({ kind }) => kind === 'schema').map(({ span }) => span);
  const texts: { text: string; at: Span }[] = [];
  TEXTS.lastIndex = 0;
  for (let found = TEXTS.exec(source); found; found = TEXTS.exec(source)) {
    const text = found[1];
    const at = { start: found.index, end: TEXTS.lastIndex };
    if (text === undefined || schemas.some(({ start, end }) => start <= at.start && at.start < end)) continue;
    texts.push({ text, at });
  }
  return texts;
}

/** Whether a text is a value, which may be empty on purpose, or a reason, which has a check of its own. */
function isData(file: SourceFile, start: number): boolean {
  return /(\b(?:is|set|as|for|or|inactive|discarded)|[(,])\s*$/.test(
    file.text.slice(Math.max(0, start - 40), start),
  );
}
