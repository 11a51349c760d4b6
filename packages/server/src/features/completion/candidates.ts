/** Everything that may be chosen at a cursor, by what the grammar takes there. */
import type { Leaf } from '@liaison/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { budgetAmountCandidates, budgetLineCandidates } from './budget-lines.ts';
import type { Candidate } from './candidate.ts';
import { type Cursor, unquoted } from './cursor.ts';
import { dateCandidates } from './dates.ts';
import { nameCandidates } from './names.ts';
import { statementCandidates } from './statements.ts';
import { fieldCandidates, targetCandidates } from './targets.ts';
import { fitsQuantity, mayBeBare, quantityBefore, unitCandidates } from './units.ts';
import { utmCandidates } from './utm-values.ts';
import { answerCandidates, wordCandidates } from './words.ts';

/** What a name or value may be comes before the keywords that may follow instead. */
const KEYWORD = 95;

/** In no order yet; each text once. */
export function candidatesAt(cursor: Cursor): Candidate[] {
  const { expected } = cursor;
  const leaves = once(leavesThatFit(cursor));
  const found: Candidate[] = [];
  if (expected.begins && !expected.quoted) found.push(...statementCandidates(leaves, cursor));
  for (const leaf of leaves) found.push(...candidatesFor(leaf, cursor));
  const texts = new Set<string>();
  return found.filter(({ label }) => !texts.has(label) && texts.add(label));
}

function candidatesFor(leaf: Leaf, cursor: Cursor): Candidate[] {
  const { expected } = cursor;
  if (expected.quoted) return leaf.terminal === 'STRING' ? textCandidates(leaf, cursor) : [];
  if (leaf.refers.length > 0) return referenceCandidates(leaf, cursor);
  if (leaf.keyword === '%' || isUnitPlace(leaf)) return unitCandidates(leaf, cursor);
  if (leaf.keyword !== undefined) return expected.begins ? [] : keywordCandidates(leaf, cursor);
  if (leaf.terminal === 'DATE') return leaf.rules[0] === 'SetValue' ? [] : dateCandidates(leaf, cursor);
  if (leaf.terminal === 'NUMBER') return leaf.rules[0] === 'BudgetLine' ? budgetAmountCandidates(cursor) : [];
  return leaf.terminal === 'WORD' ? wordCandidates(leaf, cursor) : [];
}

function isUnitPlace({ rules, features }: Leaf): boolean {
  return rules.includes('Quantity') && ['unit', 'per'].includes(features.at(-1) ?? '');
}

function referenceCandidates(leaf: Leaf, cursor: Cursor): Candidate[] {
  if (leaf.rules.includes('FieldTarget')) {
    if (leaf.features.at(-1) === 'field') return fieldCandidates(cursor);
    // Whether a name is that of a CRM or of an object, one and the same list serves for both.
    return leaf.features.at(-1) === 'object' ? targetCandidates(cursor) : [];
  }
  if (leaf.rules[0] === 'BudgetLine') return budgetLineCandidates(cursor);
  return nameCandidates(leaf, cursor);
}

function textCandidates(leaf: Leaf, cursor: Cursor): Candidate[] {
  if (leaf.rules.includes('FieldTarget'))
    return leaf.features.at(-1) === 'field' ? fieldCandidates(cursor) : [];
  if (leaf.refers.length > 0) return nameCandidates(leaf, cursor);
  if (leaf.rules[0] === 'Utm') return utmCandidates(cursor);
  return leaf.features.at(-1) === 'equals' ? answerCandidates(cursor) : [];
}

function keywordCandidates({ keyword = '', rules }: Leaf, cursor: Cursor): Candidate[] {
  if (!/^([a-z]|->|>=|<=|\.\.)/.test(keyword)) return [];
  if (rules.at(-1) === 'Quantity' && !fitsQuantity(keyword, cursor)) return [];
  const isSign = !/^[a-z]/.test(keyword);
  return [
    {
      label: keyword,
      text: keyword,
      kind: isSign ? CompletionItemKind.Operator : CompletionItemKind.Keyword,
      rank: KEYWORD,
    },
  ];
}

/** Clauses that are there already, and whatever stands behind a number that still needs its unit, are left out. */
function leavesThatFit(cursor: Cursor): readonly Leaf[] {
  const { taken, next } = cursor.expected;
  const last = taken.at(-1)?.leaf;
  const isNumber = last?.terminal === 'NUMBER' && last.rules.includes('Quantity');
  const needsUnit = isNumber && !mayBeBare(quantityBefore(cursor));
  return next.filter((leaf) => {
    if (needsUnit && !leaf.rules.includes('Quantity')) return false;
    return !isTaken(leaf, cursor) && !isContradicted(leaf, cursor) && followsOnName(leaf, cursor);
  });
}

/** `when shop above`, but `when error-rate of`: which of the two may follow says the name. */
function followsOnName({ keyword, rules }: Leaf, { expected, workspace }: Cursor): boolean {
  const last = expected.taken.at(-1);
  if (rules[0] !== 'Plan' || last?.leaf.keyword !== undefined) return true;
  const kind = keyword === 'above' ? 'measure' : keyword === 'of' ? 'system' : undefined;
  const other = kind === 'measure' ? 'system' : 'measure';
  const name = unquoted(last?.image ?? '');
  const isOther =
    kind && workspace.lookup(kind, name).length > 0 && workspace.lookup(other, name).length === 0;
  return !isOther;
}

function isTaken({ keyword, rules }: Leaf, { expected }: Cursor): boolean {
  const rule = rules.at(-1) ?? '';
  if (keyword === undefined || !rules.some((each) => each === 'SendClause' || each === 'FieldClause'))
    return false;
  if (rules.at(-2) === 'FieldClause' && MANY.has(rule)) return false;
  return expected.taken.some(
    ({ leaf }) => leaf.keyword === keyword && leaf.rules.at(-1) === rule && rule !== 'Quantity',
  );
}

/** An answer that is discarded goes nowhere, and one that goes somewhere is not discarded. */
function isContradicted({ keyword, rules }: Leaf, { expected }: Cursor): boolean {
  if (rules[1] !== 'FieldClause') return false;
  const other = keyword === '->' ? 'discarded' : keyword === 'discarded' ? '->' : undefined;
  return other !== undefined && expected.taken.some(({ leaf }) => leaf.keyword === other);
}

/** Clauses of a field that may be there more than once. */
const MANY: ReadonlySet<string> = new Set(['MapsTo', 'SharedWith', 'Grants', 'Refuses', 'ForPurpose']);

/** A name is a word or a text: two places of the grammar, one answer. */
function once(leaves: readonly Leaf[]): Leaf[] {
  const keys = new Set<string>();
  return leaves.filter(({ keyword, terminal, refers, features, rules }) => {
    const kind = refers.length > 0 && terminal !== 'STRING' ? 'name' : terminal;
    const key = [keyword, kind, refers, features, rules[0]].join(' ');
    return !keys.has(key) && keys.add(key);
  });
}
