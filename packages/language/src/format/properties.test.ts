// What holds for every text, well-formed or not: formatting twice changes nothing more, no token and no comment
// is lost, changed or moved, and nothing throws.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AstNode, isAstNode, isReference } from 'langium';
import { CampaignLanguageGrammar } from '../generated/grammar.ts';
import { blocksOf, FILE_BLOCK, keywordsOf } from '../parse/grammar-blocks.ts';
import type { CampaignLexingReport } from '../parse/statement-lexer.ts';
import { parseTree, tokenize } from '../parse-campaign.ts';
import { commentText } from './comments.ts';
import { type FormattedCampaign, formatCampaign } from './format-campaign.ts';
import { FORMS } from './testing-forms.ts';

/** After these a word may begin a line without beginning a statement. */
const CONTINUES = [',', '->', '(', '.', '/', '..', '>=', '<=', '>', '<'];

/** Draws one thing of several; the whole of a text is drawn from a stream of numbers, so that it shrinks. */
type Draw = <T>(of: readonly T[]) => T;

function drawFrom(numbers: readonly number[]): Draw {
  let at = 0;
  return (of) => of[(numbers[at++ % numbers.length] as number) % of.length] as never;
}

function writeText(draw: Draw): string {
  const declarations = Array.from({ length: draw([1, 1, 2, 3, 5]) }, () =>
    writeForm(draw, draw(FORMS[FILE_BLOCK] as string[]), 0),
  );
  const text =
    draw(['', '', '\n', '// head\n\n']) + declarations.join('') + draw(['', '\n', '\n\n', '// end']);
  const end = draw(['\n', '\n', '\r\n', '\r']);
  return draw(['', '', '\uFEFF']) + text.replaceAll('\n', end);
}

function writeForm(draw: Draw, form: string, depth: number): string {
  const words = form.split(/ (?=(?:[^"]*"[^"]*")*[^"]*$)/);
  let text = draw([
    '',
    '',
    '',
    '\n',
    '\n\n\n',
    '// allow x: why\n',
    '/* b */ ',
    '/**\n   * doc\n * more\n */\n',
    '/* free\n     text */\n',
  ]);
  text += ' '.repeat(draw([2 * depth, 2 * depth, 0, 1]));
  words.forEach((word, at) => {
    const previous = words[at - 1];
    const block = /^\{([\w-]+)\}$/.exec(word)?.[1];
    const plain = word.replace('^', '');
    if (previous !== undefined) text += writeGap(draw, previous, word, form.includes(' : '));
    text += block ? writeBlock(draw, block, depth) : plain;
  });
  return (
    text + draw(['\n', '\n', '\n', ' // trailing\n', '  /* trailing */\n', '\n\n', ' /* two\n lines */\n'])
  );
}

function writeBlock(draw: Draw, name: string, depth: number): string {
  const forms = FORMS[name] as string[];
  const sameForm = draw([false, false, true]);
  const form = draw(forms);
  const members = Array.from({ length: draw([0, 1, 2, 3, 6]) }, () =>
    writeForm(draw, sameForm ? form : draw(forms), depth + 1),
  );
  return `{${draw(['\n', '\n', '\n\n', ' // behind\n', '/* c */\n', ' '])}${members.join('')}${draw(['', '// last\n'])}}`;
}

/** A text at the beginning of a line is the name of a field, where there are fields. */
function writeGap(draw: Draw, left: string, right: string, isField: boolean): string {
  const mayBreak =
    CONTINUES.includes(left) || right.startsWith('^') || !(isField ? /^[A-Za-z"]/ : /^[A-Za-z]/).test(right);
  const mayGlue = !/[\w"]$/.test(left) || !/^[\w"^]/.test(right);
  const hazard = /^[./?]/.test(left) && /^[./?]/.test(right);
  const kind = draw([
    'space',
    'space',
    'space',
    'space',
    'space',
    'space',
    'wide',
    'glue',
    'break',
    'break',
    'comment',
    'line',
  ]);
  if (kind === 'glue' && mayGlue && !hazard && !/\d$/.test(left)) return '';
  if (kind === 'break' && mayBreak) return draw(['\n ', '\n      ', ' \n\n\t']);
  if (kind === 'line' && mayBreak && draw([false, false, true])) return ' // inside\n ';
  if (kind === 'comment' && draw([false, false, true]))
    return draw([' /* in */ ', ' /*in*/', ' /* in\n   two */ ']).replace('\n', mayBreak ? '\n' : ' ');
  return kind === 'wide' ? draw(['  ', '\t', '\u00A0', '      ']) : ' ';
}

const texts = fc
  .array(fc.nat(997), { minLength: 20, maxLength: 200 })
  .map((numbers) => writeText(drawFrom(numbers)));

interface Mutation {
  readonly kind: 'delete' | 'insert' | 'duplicate';
  readonly at: number;
  readonly length: number;
  readonly inserted: string;
}

const mutations = fc.array(
  fc.record<Mutation>({
    kind: fc.constantFrom('delete', 'insert', 'duplicate'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.nat(3), fc.nat(60)),
    inserted: fc.constantFrom(
      ...[
        '{',
        '}',
        '"',
        '\u201C',
        '/*',
        '*/',
        '//',
        '\n',
        '\r',
        ' ',
        ',',
        ':',
        '->',
        '.',
        '..',
        '(',
        ')',
        '?',
        '%',
        '$',
        '-',
        '/',
        '1',
      ],
      ...[
        'owner',
        'by',
        'campaign x {',
        '\nsystem y {\n',
        'is',
        '\n  zz ',
        '\n}\n',
        '"x"',
        '>=',
        '2026-11-01',
        '\u200B',
        '\u2028',
        '\uFEFF',
        '\f',
      ],
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

function mutate(text: string, { kind, at, length, inserted }: Mutation): string {
  const start = Math.floor(at * text.length);
  if (kind === 'insert') return text.slice(0, start) + inserted + text.slice(start);
  return (
    text.slice(0, kind === 'delete' ? start : start + length) +
    text.slice(start + (kind === 'delete' ? length : 0))
  );
}

/** Tokens and comments in their order, each as one line of text. */
function contentOf(text: string): string[] {
  const { tokens, report } = tokenize(text);
  const all = [...tokens, ...(report as CampaignLexingReport).comments];
  return all
    .sort((a, b) => a.startOffset - b.startOffset)
    .map(({ image, tokenType }) =>
      /COMMENT/.test(tokenType.name) ? commentText(image) : `${tokenType.name.replace('~', '')} ${image}`,
    );
}

/** The syntax tree without places. */
function treeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(treeOf);
  if (isReference(value)) return value.$refText;
  if (!isAstNode(value)) return value;
  const entries = Object.entries(value as AstNode).filter(
    ([name]) => name === '$type' || !name.startsWith('$'),
  );
  return Object.fromEntries(entries.map(([name, inner]) => [name, treeOf(inner)]));
}

function checkFormatted(text: string): void {
  const once = formatCampaign(text);
  const twice = formatCampaign(once.text);
  assert.equal(twice.text, once.text, 'formatting again changes something');
  assert.deepEqual(contentOf(once.text), contentOf(text));
  assert.deepEqual(skippedLines(once.text, twice), skippedLines(text, once));
  const [before, after] = [parseTree(text), parseTree(once.text)];
  assert.equal(after.parserErrors.length, before.parserErrors.length);
  assert.deepEqual(treeOf(after.value), treeOf(before.value));
}

function skippedLines(text: string, { skipped }: FormattedCampaign): string[][] {
  return skipped.map(({ start, end }) =>
    text
      .slice(start, end)
      .replace(/^\uFEFF+/, '')
      .split(/\r\n|\r|\n/),
  );
}

describe('formatting any text', () => {
  it('is tried with every statement and every keyword of the grammar', () => {
    const grammar = CampaignLanguageGrammar();
    const blocks = blocksOf(grammar);
    assert.ok(blocks.length > 20);
    assert.deepEqual(Object.keys(FORMS).sort(), blocks.map(({ opener }) => opener).sort());
    for (const { opener, statements } of blocks) {
      const begun = new Set((FORMS[opener] ?? []).map((form) => form.split(' ')[0] ?? ''));
      const keywords = new Set(statements.flatMap(({ keyword }) => keyword ?? []));
      assert.deepEqual(
        [...keywords].filter((keyword) => !begun.has(keyword)),
        [],
        `statements of ${opener}`,
      );
      if (keywords.size < statements.length)
        assert.ok(
          [...begun].some((word) => !keywords.has(word)),
          `lines of ${opener} that begin with a name`,
        );
    }
    const words = new Set(Object.values(FORMS).flatMap((forms) => forms.join(' ').split(/[ ^]+/)));
    assert.deepEqual(
      keywordsOf(grammar).filter((keyword) => !words.has(keyword)),
      [],
    );
  });

  it('changes only the space of a well-formed text, all of it, and only once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { parserErrors, lexerErrors } = parseTree(text);
        assert.deepEqual(
          [...parserErrors, ...lexerErrors].map((error) => error.message),
          [],
        );
        assert.deepEqual(formatCampaign(text).skipped, []);
        checkFormatted(text);
      }),
      { numRuns: 400 },
    );
  });

  it('changes only the space of a text with mistakes, and only once', () => {
    fc.assert(
      fc.property(texts, mutations, (text, changes) => checkFormatted(changes.reduce(mutate, text))),
      { numRuns: 400 },
    );
  });
});
