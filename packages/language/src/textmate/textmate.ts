/**
 * The colours of the Campaign language as a TextMate grammar, made from the Langium grammar. A keyword is
 * coloured only where it begins a statement or opens a clause of that statement, because anywhere else it
 * is a name like any other.
 */
import type { GrammarAST } from 'langium';
import { blocksOf, type GrammarBlock } from '../parse/grammar-blocks.ts';
import { BEGINS, ENDS, oneOf, type Patterns, patternsOf } from './patterns.ts';
import {
  addClauses,
  allClauses,
  type Clauses,
  type Follower,
  isFieldBlock,
  merged,
  type Shape,
  shapeOf,
} from './statement-shape.ts';
import type { TextMateGrammar, TextMateRule } from './textmate-format.ts';
import { KEYWORD, repository } from './values.ts';

/** Made of the grammar alone: the same grammar gives the same JSON, byte for byte. */
export function textMateGrammar(grammar: GrammarAST.Grammar): TextMateGrammar {
  const text = patternsOf(grammar);
  const blocks = blocksOf(grammar);
  const named = blocks.filter(({ statements }) => statements.every(({ keyword }) => keyword === undefined));
  const clauses = new Map<string, Follower>();
  const lines = blocks.flatMap(({ statements }) => statements).filter(({ keyword }) => keyword === undefined);
  for (const { rule } of lines) addClauses(rule, clauses);
  return {
    name: 'Campaign',
    scopeName: 'source.campaign',
    fileTypes: ['campaign'],
    patterns: [
      { include: '#comments' },
      ...named.filter((block) => !isFieldBlock(block)).map((block) => lineBlock(block, text)),
      fieldLine(clauses, text),
      ...statementRules(blocks, text),
      ...clauseRules(allClauses(blocks), text, '(?:^|(?<=[\\s(,]))\\s*'),
      { include: '#values' },
    ],
    repository: repository(text),
  };
}

/** One rule for all the statements that look alike. */
function statementRules(blocks: readonly GrammarBlock[], text: Patterns): TextMateRule[] {
  const shapes = new Map<string, Shape[]>();
  for (const { keyword, rule } of blocks.flatMap((block) => block.statements)) {
    if (keyword !== undefined) shapes.set(keyword, [...(shapes.get(keyword) ?? []), shapeOf(rule)]);
  }
  const alike = new Map<string, { keywords: string[]; shape: Shape; both: boolean }>();
  for (const [keyword, variants] of [...shapes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shape = merged(variants);
    const both = shape.value === 'declares' && variants.some(({ value }) => value === 'names');
    const key = JSON.stringify([shape.value, both, [...shape.clauses], shape.instead, shape.textInstead]);
    const group = alike.get(key) ?? { keywords: [], shape, both };
    group.keywords.push(keyword);
    alike.set(key, group);
  }
  return [...alike.values()].flatMap(({ keywords, shape, both }) => {
    if (!both) return [statementRule(keywords, shape, text)];
    // `team growth "Growth" {` declares where `team growth` refers.
    const reference: Shape = { ...shape, value: 'names' };
    return [statementRule(keywords, shape, text, '(?=\\s*["{])'), statementRule(keywords, reference, text)];
  });
}

function statementRule(
  keywords: readonly string[],
  shape: Shape,
  text: Patterns,
  behindName = '',
): TextMateRule {
  const declares = shape.value === 'declares';
  const keyword = shape.instead.length === 0 ? '' : `(?!(?:${oneOf(shape.instead)})\\s)`;
  const unless = shape.textInstead ? `${keyword}(?!")` : keyword;
  const next =
    shape.value === 'other'
      ? ''
      : `(?:\\s+${unless}(${text.name})${behindName}(?:\\s*(:)\\s*(${text.word}))?)${behindName === '' ? '?' : ''}`;
  return {
    name: 'meta.statement.campaign',
    begin: `${BEGINS}(${oneOf(keywords)})(?=[\\s{}]|$)(?!\\s*:)${next}`,
    beginCaptures: {
      1: { name: KEYWORD },
      2: { name: declares ? 'entity.name.type.campaign' : 'variable.other.campaign' },
      3: { name: 'punctuation.separator.campaign' },
      4: { name: 'support.type.campaign' },
    },
    end: ENDS,
    patterns: [
      { include: '#comments' },
      { include: '#leading-values' },
      ...clauseRules(shape.clauses, text, '(?<=[\\s(,])'),
      { include: '#values' },
    ],
  };
}

/** `email: text(80) "E-mail", required -> Lead.Email`: the name in front of the colon, then type and flags. */
function fieldLine(clauses: Clauses, text: Patterns): TextMateRule {
  return {
    name: 'meta.field.campaign',
    begin: `${BEGINS}(${text.name})\\s*(:)(?:\\s*(${text.word}))?`,
    beginCaptures: {
      1: { name: 'variable.parameter.field.campaign' },
      2: { name: 'punctuation.separator.campaign' },
      3: { name: 'support.type.campaign' },
    },
    end: ENDS,
    patterns: [
      { include: '#comments' },
      { include: '#arguments' },
      {
        match: `(,)\\s*(${text.word})`,
        captures: {
          1: { name: 'punctuation.separator.campaign' },
          2: { name: 'storage.modifier.campaign' },
        },
      },
      { include: '#leading-values' },
      ...clauseRules(clauses, text, '(?<=[\\s(,])'),
      { include: '#values' },
    ],
  };
}

/** A block of lines that begin with a name: `capacity-budget { web-shop 300 rps }`. */
function lineBlock(block: GrammarBlock, text: Patterns): TextMateRule {
  return {
    name: 'meta.block.campaign',
    begin: `${BEGINS}(${block.opener})(?=[\\s{])([^{}"\\n]*)(\\{)`,
    beginCaptures: {
      1: { name: KEYWORD },
      2: { patterns: [{ include: '#comments' }, { include: '#leading-values' }] },
      3: { name: 'punctuation.section.block.campaign' },
    },
    end: '\\}',
    endCaptures: { 0: { name: 'punctuation.section.block.campaign' } },
    patterns: [
      { include: '#comments' },
      { match: `${BEGINS}(${text.name})`, captures: { 1: { name: 'variable.other.campaign' } } },
      { include: '#leading-values' },
      { include: '#values' },
    ],
  };
}

function clauseRules(clauses: Clauses, text: Patterns, before: string): TextMateRule[] {
  const alike = new Map<string, string[]>();
  for (const [keyword, { name, keywords }] of clauses) {
    const behind = clauseEnd(name, keywords, text);
    alike.set(behind, [...(alike.get(behind) ?? []), keyword]);
  }
  return [...alike].map(([behind, keywords]) => ({
    match: `${before}(${oneOf(keywords)})${behind}`,
    captures: {
      1: { name: KEYWORD },
      ...(behind.includes(text.word) && { 2: { name: 'variable.other.campaign' } }),
    },
  }));
}

function clauseEnd(name: boolean, keywords: readonly string[], text: Patterns): string {
  if (!name) return '(?=[\\s,)]|$)';
  const unless = keywords.length === 0 ? '' : `(?!(?:${oneOf(keywords)})(?:[\\s,]|$))`;
  return `(?:\\s+${unless}(${text.word})|(?=[\\s,]|$))`;
}
