/** Colours of values, comments and arguments: what is the same in every statement. */

import type { Patterns } from './patterns.ts';
import type { TextMateRule } from './textmate-format.ts';

/**
 * What every keyword is. One scope, and that of the language server's keywords too, so that no theme colours words
 * otherwise when the server's colours come.
 */
export const KEYWORD = 'keyword.other.campaign';

/** The rules that others include by name. */
export function repository(text: Patterns): Record<string, TextMateRule> {
  const unit = { name: 'keyword.other.unit.campaign' };
  const number = { name: 'constant.numeric.campaign' };
  return {
    comments: {
      patterns: [
        allowComment(text),
        // With the line break, or its last sign would tell whether the statement around it goes on.
        { name: 'comment.line.double-slash.campaign', match: '//.*$\\n?' },
        { name: 'comment.block.documentation.campaign', begin: '/\\*\\*(?!/)', end: '\\*/' },
        { name: 'comment.block.campaign', begin: '/\\*', end: '\\*/' },
      ],
    },
    /** Values in which a keyword may stand that is none: they go before the clauses. */
    'leading-values': {
      patterns: [
        {
          name: 'string.quoted.double.campaign',
          begin: '["\\x{201C}-\\x{201E}]',
          end: '["\\x{201C}-\\x{201E}]|$',
          patterns: [{ name: 'constant.character.escape.campaign', match: '\\\\.' }],
        },
        {
          match: `(->)(?:\\s*(not)(?=\\s+[^\\s]))?(?:\\s*(?:(${text.word})(/))?(${text.name})(?:(\\.)(${text.name}))?)?`,
          captures: {
            1: { name: 'keyword.operator.mapping.campaign' },
            2: { name: KEYWORD },
            3: { name: 'variable.other.campaign' },
            4: { name: 'punctuation.separator.campaign' },
            5: { name: 'support.class.object.campaign' },
            6: { name: 'punctuation.separator.campaign' },
            7: { name: 'variable.other.property.campaign' },
          },
        },
        { name: 'constant.numeric.date.campaign', match: `(?<![\\w-])${text.date}(?![\\w-])` },
        { name: 'constant.numeric.time.campaign', match: `(?<![\\w-])${text.time}(?![\\w-])` },
        {
          match: `(?<![\\w-])(${text.number})(?:\\s*(%)|\\s*(?:(business)\\s+)?(${text.unit}))?(?:\\s+(per)\\s+(?:(${text.number})\\s*)?(${text.word}))?`,
          captures: {
            1: number,
            2: unit,
            3: unit,
            4: unit,
            5: unit,
            6: number,
            7: unit,
          },
        },
      ],
    },
    values: {
      patterns: [
        { include: '#leading-values' },
        { include: '#arguments' },
        { name: 'keyword.operator.range.campaign', match: '\\.\\.' },
        { name: 'keyword.operator.comparison.campaign', match: '[<>]=?' },
        { name: 'keyword.other.unit.campaign', match: '%' },
        { name: 'punctuation.section.block.campaign', match: '[{}]' },
        { name: 'punctuation.separator.campaign', match: '[,:./?]' },
        { name: 'variable.other.campaign', match: text.word },
      ],
    },
    arguments: {
      name: 'meta.arguments.campaign',
      begin: '\\(',
      beginCaptures: { 0: { name: 'punctuation.section.parens.campaign' } },
      end: '\\)|(?=[{}])',
      endCaptures: { 0: { name: 'punctuation.section.parens.campaign' } },
      patterns: [
        { include: '#comments' },
        { include: '#leading-values' },
        { name: KEYWORD, match: '\\b(?:inactive|as|for|or)(?=\\s*")' },
        { name: 'punctuation.separator.campaign', match: '[,?]' },
        { name: 'variable.other.campaign', match: text.word },
      ],
    },
  };
}

/** `// allow CODE until DATE by PERSON: reason`. */
function allowComment(text: Patterns): TextMateRule {
  return {
    name: 'comment.line.double-slash.allow.campaign',
    begin: '(//)\\s*(allow)(?=\\s|$)',
    beginCaptures: { 2: { name: KEYWORD } },
    end: '$',
    patterns: [
      { name: 'comment.line.reason.campaign', match: ':(?=\\s|$).*' },
      {
        match: `(?<=\\s)(until)\\s+(${text.date})?`,
        captures: { 1: { name: KEYWORD }, 2: { name: 'constant.numeric.date.campaign' } },
      },
      {
        match: `(?<=\\s)(by)\\s+(${text.word})?`,
        captures: { 1: { name: KEYWORD }, 2: { name: 'variable.other.campaign' } },
      },
      { name: 'variable.other.campaign', match: text.word },
    ],
  };
}
