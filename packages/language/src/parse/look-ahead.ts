/**
 * Which tokens may come first in an element of the grammar and which may follow it: the textbook sets, computed
 * from the grammar. With them most decisions of a parser need one token; the others are known to need more.
 */
import type { TokenType } from 'chevrotain';
import { GrammarAST } from 'langium';

/** Numbers of token types. */
export type TokenSet = ReadonlySet<number>;

export class LookAhead {
  private readonly types: Readonly<Record<string, TokenType>>;
  private readonly counting = new Map<TokenType, number[]>();
  private readonly firsts = new Map<GrammarAST.AbstractElement, TokenSet>();
  private readonly follows = new Map<GrammarAST.ParserRule, Set<number>>();
  private readonly grown = new Set<GrammarAST.ParserRule>();
  private readonly behind = new Map<GrammarAST.AbstractElement, Set<number>>();

  /** `types` are the lexer's token types by name: keywords by their text, terminals by their rule's name. */
  constructor(grammar: GrammarAST.Grammar, types: Readonly<Record<string, TokenType>>) {
    this.types = types;
    for (const { CATEGORIES, tokenTypeIdx } of Object.values(types)) {
      for (const type of [CATEGORIES ?? []].flat()) {
        const counting = this.counting.get(type) ?? [];
        counting.push(tokenTypeIdx as number);
        this.counting.set(type, counting);
      }
    }
    const rules = grammar.rules.filter(GrammarAST.isParserRule);
    for (const rule of rules) this.follows.set(rule, new Set());
    // What follows a rule depends on what follows the rules that call it, which are added again as they grow.
    for (const rule of rules) this.grown.add(rule);
    for (const rule of this.grown) {
      this.grown.delete(rule);
      this.collect(rule.definition, this.follows.get(rule) as Set<number>);
    }
  }

  /** The types of the tokens that a terminal or keyword takes: its own, and those that count as it. */
  accepts(name: string): TokenSet {
    const type = this.types[name];
    if (!type) throw new Error(`The lexer knows no ${name}`);
    return new Set([type.tokenTypeIdx as number, ...(this.counting.get(type) ?? [])]);
  }

  /** What an element can begin with, once. */
  first(element: GrammarAST.AbstractElement): TokenSet {
    let first = this.firsts.get(element);
    if (!first) {
      first = this.computeFirst(element);
      this.firsts.set(element, first);
    }
    return first;
  }

  /** What can stand behind an element, behind its rule included; repetitions of itself are left out. */
  follow(element: GrammarAST.AbstractElement): TokenSet {
    return this.behind.get(element) ?? new Set();
  }

  /** Whether an element can be nothing at all. */
  isEmptiable(element: GrammarAST.AbstractElement): boolean {
    if (element.cardinality === '?' || element.cardinality === '*') return true;
    if (GrammarAST.isKeyword(element)) return false;
    if (GrammarAST.isGroup(element)) return element.elements.every((child) => this.isEmptiable(child));
    if (GrammarAST.isAlternatives(element)) return element.elements.some((child) => this.isEmptiable(child));
    if (GrammarAST.isAssignment(element)) return this.isEmptiable(element.terminal);
    const rule = ruleOf(element);
    return GrammarAST.isParserRule(rule) && this.isEmptiable(rule.definition);
  }

  /** Lets go of all that it found out, megabytes: whoever compiles a grammar asks no more when that is done. */
  forget(): void {
    for (const found of [this.counting, this.firsts, this.follows, this.behind]) found.clear();
  }

  private computeFirst(element: GrammarAST.AbstractElement): TokenSet {
    if (GrammarAST.isKeyword(element)) return this.accepts(element.value);
    if (GrammarAST.isAssignment(element)) return this.first(element.terminal);
    if (GrammarAST.isAlternatives(element))
      return new Set(element.elements.flatMap((child) => [...this.first(child)]));
    if (GrammarAST.isGroup(element)) return this.firstOfSequence(element.elements);
    const rule = ruleOf(element);
    return GrammarAST.isParserRule(rule) ? this.first(rule.definition) : this.accepts(rule.name);
  }

  private firstOfSequence(elements: readonly GrammarAST.AbstractElement[]): TokenSet {
    const first = new Set<number>();
    for (const element of elements) {
      for (const type of this.first(element)) first.add(type);
      if (!this.isEmptiable(element)) break;
    }
    return first;
  }

  private collect(element: GrammarAST.AbstractElement, follow: TokenSet): void {
    const known = this.behind.get(element);
    const behind = known ?? new Set<number>();
    this.behind.set(element, behind);
    if (!addAll(behind, follow) && known) return;
    const repeats = element.cardinality === '*' || element.cardinality === '+';
    const inner = repeats ? new Set([...follow, ...this.first(element)]) : follow;
    if (GrammarAST.isGroup(element)) {
      let next = inner;
      for (const child of element.elements.toReversed()) {
        this.collect(child, next);
        const first = this.first(child);
        next = this.isEmptiable(child) ? new Set([...first, ...next]) : first;
      }
    } else if (GrammarAST.isAlternatives(element)) {
      for (const child of element.elements) this.collect(child, inner);
    } else if (GrammarAST.isAssignment(element)) {
      this.collect(element.terminal, inner);
    } else if (!GrammarAST.isKeyword(element)) {
      const rule = ruleOf(element);
      if (!GrammarAST.isParserRule(rule)) return;
      if (addAll(this.follows.get(rule) as Set<number>, inner)) this.grown.add(rule);
    }
  }
}

/** The rule behind a call or behind a cross-reference's name. Throws on what our grammar does not use. */
export function ruleOf(element: GrammarAST.AbstractElement): GrammarAST.ParserRule | GrammarAST.AbstractRule {
  const call = GrammarAST.isCrossReference(element) ? element.terminal : element;
  const rule = GrammarAST.isRuleCall(call) ? call.rule.ref : undefined;
  if (!rule || (GrammarAST.isRuleCall(call) && call.arguments.length > 0))
    throw new Error(`The quick parser does not know ${element.$type}`);
  return rule;
}

/** Whether the set has grown. */
function addAll(set: Set<number>, more: TokenSet): boolean {
  const before = set.size;
  for (const item of more) set.add(item);
  return set.size > before;
}
