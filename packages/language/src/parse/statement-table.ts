/**
 * What the grammar says about statements: which keywords begin a statement in which block, and which words
 * may follow inside it. Computed from the grammar, so it cannot drift from it.
 */
import { GrammarAST } from 'langium';
import { blocksOf, calledRule, isWordKeyword, visitElements } from './grammar-blocks.ts';

/** The statements that one kind of block may hold. */
export interface BlockStatements {
  /** Keyword that begins a statement, to the keywords that may stand inside that statement. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keywords inside the statements of this block that begin with a name (`web-shop 300 rps`), if it has such. */
  readonly lines?: ReadonlySet<string>;
}

/** Blocks by the keyword of the statement that opens them; the whole file is under `FILE_BLOCK`. */
export type StatementTable = ReadonlyMap<string, BlockStatements>;

export function statementTable(grammar: GrammarAST.Grammar): StatementTable {
  const table = new Map<string, BlockStatements>();
  for (const { opener, statements } of blocksOf(grammar)) {
    const members = new Map<string, ReadonlySet<string>>();
    let lines: Set<string> | undefined;
    for (const { keyword, rule } of statements) {
      const inside = innerKeywords(rule);
      if (keyword === undefined) {
        lines = new Set([...(lines ?? []), ...inside]);
      } else {
        inside.delete(keyword);
        members.set(keyword, inside);
      }
    }
    table.set(opener, lines ? { members, lines } : { members });
  }
  return table;
}

/** Keywords reachable from a rule without entering a body. */
function innerKeywords(rule: GrammarAST.ParserRule, seen = new Set<GrammarAST.ParserRule>()): Set<string> {
  const words = new Set<string>();
  if (seen.has(rule)) return words;
  seen.add(rule);
  visitElements(rule.definition, (element) => {
    if (isWordKeyword(element)) words.add(element.value);
    if (GrammarAST.isAssignment(element) && element.feature === 'members') return false;
    const target = calledRule(element);
    if (target) for (const word of innerKeywords(target, seen)) words.add(word);
    return true;
  });
  return words;
}
