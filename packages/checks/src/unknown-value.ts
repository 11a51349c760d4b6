/** A word where only certain words have a meaning. */
import { nearestNames } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { fixedWords } from './fixed-words.ts';
import { alternatives } from './kind-names.ts';
import { replacements } from './replacements.ts';

interface Data {
  readonly word: string;
  readonly role: string;
  readonly near: readonly string[];
  readonly allowed: readonly string[];
}

export const unknownValue = defineCheck({
  code: 'unknown-value',
  category: 'values',
  severity: 'error',
  on: 'declaration',
  message: ({ word, role }: Data) => `\`${word}\` is no ${role}`,
  help: ({ near, allowed }) =>
    near.length > 0 ? `Did you mean ${alternatives(near)}?` : `Write ${alternatives(allowed)}`,
  fixable: true,
  allowable: false,
  run(declaration, { file }, report) {
    for (const { word, span, role, allowed } of fixedWords(declaration, file.text)) {
      if (allowed.includes(word)) continue;
      const near = meant(word, allowed);
      report({ at: span, data: { word, role, near, allowed }, fixes: replacements(file, span, near) });
    }
  },
});

/** What was probably meant: by another tool's word, or by spelling. */
function meant(word: string, allowed: readonly string[]): string[] {
  const [flag] = Object.entries(SYNONYMS).find(([, others]) => others.includes(word.toLowerCase())) ?? [];
  return flag !== undefined && allowed.includes(flag) ? [flag] : nearestNames(word, allowed);
}

/** Words that form builders have for the same flag. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  required: ['mandatory', 'obligatory', 'compulsory', 'must', 'needed', 'req'],
  hidden: ['invisible'],
};
