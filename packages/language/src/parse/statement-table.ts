/**
 * What the grammar says about statements: which keywords begin a statement in which block, and which words
 * may follow inside it. Computed from the grammar, so it cannot drift from it.
 */
import { GrammarAST } from 'langium';

/** The statements that one kind of block may hold. */
export interface BlockStatements {
  /** Keyword that begins a statement, to the keywords that may stand inside that statement. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keywords inside the statements of this block that begin with a name (`web-shop 300 rps`), if it has such. */
  readonly lines?: ReadonlySet<string>;
}

/** Blocks by the keyword of the statement that opens them; the whole file is under `FILE_BLOCK`. */
export type StatementTable = ReadonlyMap<string, BlockStatements>;

export const FILE_BLOCK = '<file>';

/** Reads the table off a grammar in which every body is written `'{' members+=XMember* '}'`. */
export function statementTable(grammar: GrammarAST.Grammar): StatementTable {
  const table = new Map<string, BlockStatements>();
  const rules = grammar.rules.filter(GrammarAST.isParserRule);
  for (const rule of rules) {
    const members = memberRule(rule);
    if (!members) continue;
    const keyword = rule.entry ? FILE_BLOCK : firstKeyword(rule);
    if (keyword) table.set(keyword, blockStatements(members));
  }
  return table;
}

/** All the words that are a keyword anywhere in the grammar, punctuation left out. */
export function keywordsOf(grammar: GrammarAST.Grammar): string[] {
  const words = new Set<string>();
  for (const rule of grammar.rules.filter(GrammarAST.isParserRule)) {
    visit(rule.definition, (element) => {
      if (GrammarAST.isKeyword(element) && /^[a-z]/.test(element.value)) words.add(element.value);
    });
  }
  return [...words].sort();
}

function blockStatements(rule: GrammarAST.ParserRule): BlockStatements {
  const members = new Map<string, ReadonlySet<string>>();
  let lines: Set<string> | undefined;
  for (const statement of alternativesOf(rule)) {
    const keyword = firstKeyword(statement);
    if (keyword) members.set(keyword, innerKeywords(statement));
    else if (statement.name !== 'Unknown') lines = new Set([...(lines ?? []), ...innerKeywords(statement)]);
  }
  return lines ? { members, lines } : { members };
}

/** The rule of the members between a rule's braces, or of the declarations of the entry rule. */
function memberRule(rule: GrammarAST.ParserRule): GrammarAST.ParserRule | undefined {
  let found: GrammarAST.ParserRule | undefined;
  visit(rule.definition, (element) => {
    if (
      GrammarAST.isAssignment(element) &&
      (element.feature === 'members' || element.feature === 'declarations') &&
      GrammarAST.isRuleCall(element.terminal)
    ) {
      found = parserRule(element.terminal) ?? found;
    }
  });
  return found;
}

function alternativesOf(rule: GrammarAST.ParserRule): GrammarAST.ParserRule[] {
  const { definition } = rule;
  if (GrammarAST.isRuleCall(definition)) return [parserRule(definition)].filter((r) => r !== undefined);
  if (!GrammarAST.isAlternatives(definition)) return [rule];
  return definition.elements.flatMap((element) => {
    const target = GrammarAST.isRuleCall(element) ? parserRule(element) : undefined;
    return target ? [target] : [];
  });
}

function firstKeyword(rule: GrammarAST.ParserRule): string | undefined {
  const { definition } = rule;
  const first = GrammarAST.isGroup(definition) ? definition.elements[0] : definition;
  return first && GrammarAST.isKeyword(first) ? first.value : undefined;
}

/** Keywords reachable from a rule without entering a body. */
function innerKeywords(rule: GrammarAST.ParserRule, seen = new Set<GrammarAST.ParserRule>()): Set<string> {
  const words = new Set<string>();
  if (seen.has(rule)) return words;
  seen.add(rule);
  visit(rule.definition, (element) => {
    if (GrammarAST.isKeyword(element) && /^[a-z]/.test(element.value)) words.add(element.value);
    if (GrammarAST.isAssignment(element) && element.feature === 'members') return false;
    const target = GrammarAST.isRuleCall(element) ? parserRule(element) : undefined;
    if (target) for (const word of innerKeywords(target, seen)) words.add(word);
    return true;
  });
  words.delete(firstKeyword(rule) ?? '');
  return words;
}

/** Walks a rule's elements; `on` returns false to stay outside an element. */
function visit(element: GrammarAST.AbstractElement, on: (e: GrammarAST.AbstractElement) => unknown): void {
  if (on(element) === false) return;
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) {
    for (const child of element.elements) visit(child, on);
  } else if (GrammarAST.isAssignment(element)) {
    visit(element.terminal, on);
  }
}

function parserRule(call: GrammarAST.RuleCall): GrammarAST.ParserRule | undefined {
  const rule = call.rule.ref;
  return GrammarAST.isParserRule(rule) ? rule : undefined;
}
