/** Words inside a statement that the grammar does not take there: misspelt, of another language, or left out. */
import { type Misfit, misfitsOf } from '@liaison/language';
import { countBefore, nearestNames, type SourceFile } from '@liaison/model';
import { alternatives } from './kind-names.ts';
import { type Slip, shown, slip, type UnreadableText, type WrittenLine } from './written-line.ts';

/** `withing 1 h`, `bis 2027-02-12`, `escalates ana`, `review quarterly`. */
export const clauseWord: Slip = (line) => {
  const { file, start, at } = line;
  const misfit = misfitAround(start + at, file);
  // What the parser noticed before is something else, and so is what stands on another line.
  const from = (misfit?.span.start ?? 0) - start;
  if (!misfit || from < at || from >= line.raw.length || /^[:,]$/.test(misfit.image)) return undefined;
  const to = from + misfit.image.length;
  const message = `\`${shown(misfit.image)}\` does not fit after \`${shown(misfit.after.image)}\``;
  const misread = misreadUnit(misfit, line);
  if (misread) return misread;
  // A person called `tom` is not a misspelt `to`.
  const missing = missingWords(misfit, line);
  if (missing.length > 0 && missing.length <= MOST) {
    const rewritings = missing.map((word) => ({ from, to: from, text: `${word} ` }));
    return slip(line, [from, to], message, `Write ${alternatives(missing)} between the two`, rewritings);
  }
  const meant = wordsMeant(misfit);
  if (meant.length > 0) {
    const rewritings = meant.map((text) => ({ from, to, text }));
    return slip(line, [from, to], message, `Did you mean ${alternatives(meant)}?`, rewritings);
  }
  const help = helpFor(misfit);
  return help === undefined ? undefined : slip(line, [from, to], message, help);
};

/** `3M form newsletter`: behind a number every word is taken for a unit, and only the next word does not fit. */
function misreadUnit({ after }: Misfit, line: WrittenLine): UnreadableText | undefined {
  const meant = line.workspace.units.has(after.image) ? [] : wordsMeant(after);
  const from = after.span.start - line.start;
  const number = /\d[kMB]?(?=[ \t]*$)/.exec(line.text.slice(0, Math.max(0, from)))?.[0];
  if (meant.length === 0 || number === undefined) return undefined;
  const to = from + after.image.length;
  const message = `\`${shown(after.image)}\` does not fit after a number`;
  const rewritings = meant.map((text) => ({ from, to, text }));
  return slip(line, [from, to], message, `Did you mean ${alternatives(meant)}?`, rewritings);
}

/** So many can be chosen from; more are a list that nobody reads. */
const MOST = 4;

/** Words that were left out before what does not fit: a number, a text, or something that is declared. */
function missingWords({ image, missing }: Misfit, { workspace }: WrittenLine): string[] {
  const isWord = /^\p{L}/u.test(image);
  if (isWord && !NAMED_IN_CLAUSES.some((kind) => workspace.lookup(kind, image).length > 0)) return [];
  const comparisons = missing.filter((word) => /^[<>]/.test(word));
  // Behind `per` may stand any number: `3 % per 5`.
  const words = missing.filter((word) => /^[a-z]/.test(word) && word !== 'per');
  return comparisons.length > 0 ? comparisons : words;
}

/** Kinds whose names stand behind a word inside of statements, and are known in every file. */
const NAMED_IN_CLAUSES = [
  'person',
  'team',
  'vendor',
  'system',
  'list',
  'region',
  'event',
  'purpose',
] as const;

/** The statement of an offset, if the grammar does not take all of it. */
function misfitAround(offset: number, file: SourceFile): Misfit | undefined {
  let misfits = misfitsOfFiles.get(file);
  if (!misfits) {
    misfits = misfitsOf(file.text);
    misfitsOfFiles.set(file, misfits);
  }
  const last = misfits[countBefore(misfits, offset + 1, ({ statement }) => statement.start) - 1];
  return last && offset < last.statement.end ? last : undefined;
}

// Every syntax problem of a file asks.
const misfitsOfFiles = new WeakMap<SourceFile, readonly Misfit[]>();

/** Words of the grammar that fit there, near in spelling or meaning to the one that does not. */
function wordsMeant({ image, next }: Misfit | Misfit['after']): string[] {
  const words = next.flatMap(({ keyword }) => keyword ?? []);
  const meant = (PROSE[image.toLowerCase()] ?? []).filter((word) => words.includes(word));
  if (meant.length > 0) return meant;
  const spelled = words.filter((word) => /^[a-z]{2}/.test(word) && word !== image);
  const near = nearestNames(image, spelled);
  // `local` for `recipient-local`.
  return near.length > 0 ? near : spelled.filter((word) => word.endsWith(`-${image}`));
}

/** What else people write for the words inside of statements, in English and in other languages. */
const PROSE: Readonly<Record<string, readonly string[]>> = {
  '>': ['above'],
  '>=': ['above'],
  in: ['within', 'of'],
  inside: ['within'],
  innerhalb: ['within'],
  binnen: ['within'],
  dans: ['within', 'in'],
  en: ['within', 'in'],
  into: ['to'],
  an: ['to'],
  auf: ['on'],
  am: ['on'],
  dated: ['on'],
  for: ['of'],
  für: ['for', 'of'],
  pour: ['for', 'of'],
  para: ['for', 'of'],
  von: ['by', 'from', 'of'],
  durch: ['by', 'through'],
  par: ['by', 'per'],
  por: ['by', 'per'],
  via: ['through'],
  using: ['through'],
  by: ['due', 'until', 'within', 'paid-by', 'through'],
  bis: ['due', 'until', 'up-to'],
  before: ['due', 'until'],
  till: ['until', 'due'],
  until: ['due'],
  nach: ['after'],
  since: ['after'],
  seit: ['after'],
  après: ['after'],
  después: ['after'],
  during: ['over'],
  across: ['over'],
  über: ['over', 'above'],
  over: ['above'],
  pro: ['per'],
};

/** Where a value is missing, an example of it; else the words that fit, if they are few. */
function helpFor({ next }: Misfit): string | undefined {
  const terminals = new Set(next.map(({ terminal }) => terminal));
  const [only = ''] = terminals;
  const value = terminals.size === 1 ? VALUES[only] : undefined;
  if (value !== undefined) return value;
  const words = [
    ...new Set(next.flatMap(({ keyword }) => (/^[a-z]/.test(keyword ?? '') ? (keyword ?? []) : []))),
  ];
  if (words.length === 0 || words.length > MOST) return undefined;
  return `Here fits ${alternatives(words)}; what belongs to another statement begins a new line`;
}

const VALUES: Readonly<Record<string, string>> = {
  DATE: 'Write a date there, as in `2026-11-27`',
  TIME: 'Write a time there, as in `09:00`',
  NUMBER: 'Write a number there, in digits, as in `15 min`',
  STRING: 'Write a text in double quotes there',
};
