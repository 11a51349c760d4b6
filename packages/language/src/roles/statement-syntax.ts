/** How a statement is written, with its parts, for whoever is writing one. */
import { GrammarAST } from 'langium';
import { CampaignLanguageGrammar } from '../generated/grammar.ts';
import { blocksOf, type GrammarStatement } from '../parse/grammar-blocks.ts';
import { NAMED_LINE } from '../reference/examples.ts';
import { formsOf, PARTS, placeholderOf, syntaxOf, syntaxOfPart } from '../reference/syntax.ts';

export interface StatementSyntax {
  /** `capacity QUANTITY [tested DATE ["EVIDENCE"]] [until DATE]`. */
  readonly line: string;
  /** Where its parts stand in the line, the keyword first; absent for parts that are not shown as they are. */
  readonly parts: readonly ({ readonly start: number; readonly end: number } | undefined)[];
  /** The words in capitals that stand for something longer, and how that is written. */
  readonly forms: readonly { readonly part: string; readonly forms: readonly string[] }[];
}

/** By the keyword that opens the block and the one that begins the statement, or `NAMED_LINE`. */
export function statementSyntax(block: string, keyword: string): StatementSyntax | undefined {
  const key = `${block}/${keyword}`;
  if (!known.has(key)) known.set(key, build(statementOf(block, keyword)));
  return known.get(key);
}

const known = new Map<string, StatementSyntax | undefined>();

function statementOf(block: string, keyword: string): GrammarStatement | undefined {
  const found = blocksOf(CampaignLanguageGrammar()).find(({ opener }) => opener === block);
  return found?.statements.find((statement) => (statement.keyword ?? NAMED_LINE) === keyword);
}

function build(statement: GrammarStatement | undefined): StatementSyntax | undefined {
  if (!statement) return undefined;
  const line = syntaxOf(statement.rule);
  const { definition } = statement.rule;
  const elements = GrammarAST.isGroup(definition) ? definition.elements : [definition];
  let from = 0;
  const parts = elements.map((element) => {
    const text = syntaxOfPart(element);
    const start = line.indexOf(text, from);
    if (start < 0 || text === '') return undefined;
    from = start + text.length;
    return { start, end: from };
  });
  return { line, parts, forms: formsIn(line) };
}

function formsIn(line: string): StatementSyntax['forms'] {
  return PARTS.flatMap((name) => {
    const part = placeholderOf(name);
    const rule = CampaignLanguageGrammar().rules.find((candidate) => candidate.name === name);
    if (!GrammarAST.isParserRule(rule) || !new RegExp(`(?<![A-Z-])${part}(?![A-Z-])`).test(line)) return [];
    return [{ part, forms: formsOf(rule) }];
  });
}
