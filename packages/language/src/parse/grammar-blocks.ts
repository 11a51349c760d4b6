/** The grammar seen as blocks of statements: what the lexer, the colours and the language reference are computed from. */
import { GrammarAST } from 'langium';

/** A body `{ … }` and the statements that it may hold; the file itself is the first. */
export interface GrammarBlock {
  /** Keyword of the statement that opens the block, or `FILE_BLOCK`. */
  readonly opener: string;
  readonly rule: GrammarAST.ParserRule;
  readonly statements: readonly GrammarStatement[];
}

export interface GrammarStatement {
  /** Absent where the statement begins with a name: `web-shop 300 rps`, `email: text`. */
  readonly keyword?: string;
  readonly rule: GrammarAST.ParserRule;
}

export const FILE_BLOCK = '<file>';

/** Reads the blocks off a grammar in which every body is written `'{' members+=XMember* '}'`. */
export function blocksOf(grammar: GrammarAST.Grammar): GrammarBlock[] {
  return grammar.rules.filter(GrammarAST.isParserRule).flatMap((rule) => {
    const members = memberRule(rule);
    const opener = rule.entry ? FILE_BLOCK : firstKeyword(rule);
    if (!members || !opener) return [];
    const rules = alternativesOf(members).filter(({ name }) => name !== 'Unknown');
    return [{ opener, rule, statements: rules.map(statementOf) }];
  });
}

/** All the words that are a keyword anywhere in the grammar, punctuation left out; sorted. */
export function keywordsOf(grammar: GrammarAST.Grammar): string[] {
  const words = new Set<string>();
  for (const rule of grammar.rules.filter(GrammarAST.isParserRule)) {
    visitElements(rule.definition, (element) => {
      if (isWordKeyword(element)) words.add(element.value);
    });
  }
  return [...words].sort();
}

export function isWordKeyword(element: GrammarAST.AbstractElement): element is GrammarAST.Keyword {
  return GrammarAST.isKeyword(element) && /^[a-z]/.test(element.value);
}

/** Walks a rule's elements; `on` returns false to stay outside an element. */
export function visitElements(
  element: GrammarAST.AbstractElement,
  on: (element: GrammarAST.AbstractElement) => unknown,
): void {
  if (on(element) === false) return;
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) {
    for (const child of element.elements) visitElements(child, on);
  } else if (GrammarAST.isAssignment(element)) {
    visitElements(element.terminal, on);
  }
}

/** The parser rule that an element calls, if it calls one. */
export function calledRule(
  element: GrammarAST.AbstractElement | undefined,
): GrammarAST.ParserRule | undefined {
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  return GrammarAST.isParserRule(rule) ? rule : undefined;
}

function statementOf(rule: GrammarAST.ParserRule): GrammarStatement {
  const keyword = firstKeyword(rule);
  return keyword === undefined ? { rule } : { keyword, rule };
}

/** The rule of the members between a rule's braces, or of the declarations of the entry rule. */
function memberRule(rule: GrammarAST.ParserRule): GrammarAST.ParserRule | undefined {
  let found: GrammarAST.ParserRule | undefined;
  visitElements(rule.definition, (element) => {
    if (!GrammarAST.isAssignment(element)) return;
    if (element.feature === 'members' || element.feature === 'declarations')
      found = calledRule(element.terminal) ?? found;
  });
  return found;
}

function alternativesOf(rule: GrammarAST.ParserRule): GrammarAST.ParserRule[] {
  const { definition } = rule;
  if (GrammarAST.isRuleCall(definition)) return [calledRule(definition)].filter((r) => r !== undefined);
  if (!GrammarAST.isAlternatives(definition)) return [rule];
  return definition.elements.flatMap((element) => calledRule(element) ?? []);
}

function firstKeyword(rule: GrammarAST.ParserRule): string | undefined {
  const { definition } = rule;
  const first = GrammarAST.isGroup(definition) ? definition.elements[0] : definition;
  return first && GrammarAST.isKeyword(first) ? first.value : undefined;
}
