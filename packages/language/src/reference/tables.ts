/** The generated part of the language reference: a table of statements for each block, in Markdown. */
import { GrammarAST } from 'langium';
import { libraryFiles } from '../library.ts';
import { blocksOf, FILE_BLOCK, type GrammarBlock, type GrammarStatement } from '../parse/grammar-blocks.ts';
import { NAMED_LINE, statementDocs } from './examples.ts';
import { formsOf, PARTS, placeholderOf, syntaxOf } from './syntax.ts';
import { wordLists } from './words.ts';

const BEGIN = '<!-- generated from the grammar: begin -->';
const END = '<!-- generated from the grammar: end -->';

/** The text with everything between the two markers written anew; throws if it has no markers. */
export function withReferenceTables(text: string, grammar: GrammarAST.Grammar): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('The language reference has lost its two markers');
  return `${text.slice(0, begin + BEGIN.length)}\n\n${referenceTables(grammar)}\n${text.slice(end)}`;
}

function referenceTables(grammar: GrammarAST.Grammar): string {
  const blocks = blocksOf(grammar).sort((a, b) => placeOf(a) - placeOf(b));
  return [...blocks.map(blockTable), partsTable(grammar), wordLists(libraryFiles())].join('\n');
}

/** What most readers write most comes first; the grammar's order holds for all the rest. */
const FIRST = [
  'campaign',
  'page',
  'channel',
  'capacity-budget',
  'contingency',
  'capture',
  'use',
  'sla',
  'metric',
  'funding',
];

function placeOf({ opener }: GrammarBlock): number {
  const place = FIRST.indexOf(opener);
  return place < 0 ? FIRST.length : place;
}

function blockTable(block: GrammarBlock): string {
  const heading = block.opener === FILE_BLOCK ? 'At the top of a file' : `In \`${block.opener}\``;
  const rows = block.statements.map((statement) => statementRow(block, statement));
  return [`### ${heading}\n`, '| statement | example | meaning |', '|---|---|---|', ...rows, ''].join('\n');
}

function statementRow(block: GrammarBlock, { keyword, rule }: GrammarStatement): string {
  const docs = statementDocs(block.opener, keyword ?? NAMED_LINE);
  const example = (docs?.example ?? '').split('\n').map(code).join('<br>');
  return `| ${code(syntaxOf(rule))} | ${example} | ${docs?.meaning ?? ''} |`;
}

function partsTable(grammar: GrammarAST.Grammar): string {
  const rows = PARTS.map((name) => {
    const rule = grammar.rules.find((candidate) => candidate.name === name);
    const forms = GrammarAST.isParserRule(rule) ? formsOf(rule) : [];
    return `| ${code(placeholderOf(name))} | ${forms.map(code).join('<br>')} |`;
  });
  return ['### Parts of statements\n', '| part | how it is written |', '|---|---|', ...rows, ''].join('\n');
}

function code(text: string): string {
  return `\`${text.trimStart().replaceAll('|', '\\|')}\``;
}
