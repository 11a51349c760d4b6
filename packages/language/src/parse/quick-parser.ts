/**
 * A second parser of the same grammar, for texts without a syntax error, many times as fast as Langium's: it is
 * compiled from the grammar, decides by one token where that is enough, keeps no concrete syntax tree and has
 * no recovery. At the first token that it does not expect it gives up, and Langium's parser has the word.
 */
import type { IToken, TokenType } from 'chevrotain';
import { type AstNode, type AstReflection, GrammarAST, GrammarUtils } from 'langium';
import { LookAhead, ruleOf, type TokenSet } from './look-ahead.ts';
import { Place } from './place.ts';
import { terminalValue } from './value-converter.ts';

/** Tokens that are enough to choose between two ways into the grammar. */
const TOKENS_AHEAD = 4;

interface Run {
  readonly tokens: readonly IToken[];
  position: number;
}

type QuickNode = {
  $type: string;
  $cstNode: Place;
  $container: QuickNode | undefined;
  $containerProperty: string | undefined;
} & Record<string, unknown>;

/** Reads an element into a node; false if the next token does not fit. */
type Read = (run: Run, node: QuickNode) => boolean;
/** Looks without reading: the position behind the element, or -1. From `limit` on everything fits. */
type Match = (tokens: readonly IToken[], position: number, limit: number) => number;
/** Reads a value (text of a data type rule, or a node); undefined if the next token does not fit. */
type ReadValue = (run: Run) => unknown;

interface Compiled {
  readonly read: Read;
  readonly match: Match;
}

interface CompiledRule {
  readonly read: ReadValue;
  readonly match: Match;
}

export class QuickParser {
  private readonly lookAhead: LookAhead;
  private readonly reflection: AstReflection;
  private readonly rules = new Map<GrammarAST.AbstractRule, CompiledRule>();
  private readonly entry: CompiledRule;

  constructor(
    grammar: GrammarAST.Grammar,
    types: Readonly<Record<string, TokenType>>,
    reflection: AstReflection,
  ) {
    this.lookAhead = new LookAhead(grammar, types);
    this.reflection = reflection;
    const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry);
    if (!entry) throw new Error('The grammar has no entry rule');
    this.entry = this.rule(entry);
    this.lookAhead.forget();
  }

  /** The tree of the tokens, with a `Place` as each node's `$cstNode`; undefined where they do not fit. */
  parse(tokens: readonly IToken[]): AstNode | undefined {
    const run = { tokens, position: 0 };
    const root = this.entry.read(run) as AstNode | undefined;
    return run.position === tokens.length ? root : undefined;
  }

  private rule(rule: GrammarAST.AbstractRule): CompiledRule {
    const known = this.rules.get(rule);
    if (known) return known;
    // Rules call themselves: while a rule is being compiled, its callers get a promise of it.
    let compiled: CompiledRule | undefined;
    this.rules.set(rule, {
      read: (run) => compiled?.read(run),
      match: (tokens, position, limit) => compiled?.match(tokens, position, limit) ?? -1,
    });
    compiled = this.compile(rule);
    this.rules.set(rule, compiled);
    return compiled;
  }

  private compile(rule: GrammarAST.AbstractRule): CompiledRule {
    if (!GrammarAST.isParserRule(rule)) return this.terminal(rule.name);
    if (GrammarUtils.isDataTypeRule(rule)) return this.dataType(rule);
    const choices = this.choices(rule);
    return choices ? this.chooser(rule, choices) : this.nodeRule(rule);
  }

  private terminal(name: string): CompiledRule {
    const terminals: string[] = [];
    for (const type of this.lookAhead.accepts(name)) terminals[type] = name;
    return oneToken(terminals);
  }

  /** A rule like `Team | Person`, which only chooses: the chosen node is its node. */
  private choices(rule: GrammarAST.ParserRule): GrammarAST.RuleCall[] | undefined {
    const { definition } = rule;
    const elements = GrammarAST.isAlternatives(definition) ? definition.elements : [definition];
    const calls = elements.filter((element) => GrammarAST.isRuleCall(element));
    return calls.length === elements.length && !definition.cardinality ? calls : undefined;
  }

  private chooser(rule: GrammarAST.ParserRule, calls: readonly GrammarAST.RuleCall[]): CompiledRule {
    const rules = calls.map((call) => this.rule(ruleOf(call)));
    const { choose, match } = this.choice(calls, rules, this.lookAhead.follow(rule.definition));
    return { read: (run) => rules[choose(run)]?.read(run), match };
  }

  private nodeRule(rule: GrammarAST.ParserRule): CompiledRule {
    const type = GrammarUtils.getTypeName(rule);
    const { read, match } = this.element(rule.definition);
    const properties = Object.values(this.reflection.getTypeMetaData(type).properties);
    const lists = properties.filter(({ defaultValue }) => Array.isArray(defaultValue));
    const flags = properties.filter(({ defaultValue }) => typeof defaultValue === 'boolean');
    return {
      match,
      read: (run) => {
        const first = run.tokens[run.position];
        const place = first ? new Place(first.startOffset, first.image) : new Place(0, '');
        const node = newNode(type, place);
        for (const { name } of lists) node[name] = [];
        for (const { name } of flags) node[name] = false;
        const start = run.position;
        if (!read(run, node)) return undefined;
        if (run.position > start) place.end = endOf(run.tokens[run.position - 1]);
        return node;
      },
    };
  }

  /** A rule whose value is the text of its tokens, each converted on its own. */
  private dataType(rule: GrammarAST.ParserRule): CompiledRule {
    const terminals = this.oneOf(rule.definition);
    if (terminals) return oneToken(terminals);
    const { read, match } = this.element(rule.definition);
    return {
      match,
      read: (run) => {
        const node = newNode('', NOWHERE);
        node.value = '';
        return read(run, node) ? node.value : undefined;
      },
    };
  }

  /** What an element takes if that is one token, as most names are: types to the terminals or keywords that take them. */
  private oneOf(element: GrammarAST.AbstractElement): string[] | undefined {
    if (element.cardinality) return undefined;
    if (GrammarAST.isAlternatives(element)) {
      const terminals: string[] = [];
      for (const child of element.elements) {
        const own = this.oneOf(child);
        if (!own) return undefined;
        own.forEach((name, type) => {
          terminals[type] ??= name;
        });
      }
      return terminals;
    }
    const rule = GrammarAST.isRuleCall(element) ? ruleOf(element) : undefined;
    if (GrammarAST.isParserRule(rule)) return this.oneOf(rule.definition);
    const name = GrammarAST.isKeyword(element) ? element.value : rule?.name;
    if (name === undefined) return undefined;
    const terminals: string[] = [];
    for (const type of this.lookAhead.accepts(name)) terminals[type] = name;
    return terminals;
  }

  private element(element: GrammarAST.AbstractElement): Compiled {
    const once = this.once(element);
    const { cardinality } = element;
    if (!cardinality) return once;
    const first = this.lookAhead.first(element);
    const enters = table(first);
    const unsure = table(inBoth(first, this.lookAhead.follow(element)));
    const fits = (tokens: readonly IToken[], position: number): boolean => {
      const type = tokens[position]?.tokenTypeIdx;
      if (type === undefined || enters[type] !== YES) return false;
      return unsure[type] !== YES || once.match(tokens, position, position + TOKENS_AHEAD) >= 0;
    };
    const readOnce: Read = (run, node) => !fits(run.tokens, run.position) || once.read(run, node);
    const matchOnce: Match = (tokens, position, limit) =>
      position < limit && fits(tokens, position) ? once.match(tokens, position, limit) : position;
    if (cardinality === '?') return { read: readOnce, match: matchOnce };
    return {
      read: (run, node) => {
        if (cardinality === '+' && !once.read(run, node)) return false;
        while (fits(run.tokens, run.position)) {
          const start = run.position;
          if (!once.read(run, node) || run.position === start) return false;
        }
        return true;
      },
      match: (tokens, start, limit) => {
        let position = cardinality === '+' ? once.match(tokens, start, limit) : start;
        while (position >= 0 && position < limit && fits(tokens, position)) {
          const next = once.match(tokens, position, limit);
          if (next === position) return -1;
          position = next;
        }
        return position;
      },
    };
  }

  private once(element: GrammarAST.AbstractElement): Compiled {
    if (GrammarAST.isGroup(element)) return this.group(element);
    if (GrammarAST.isAlternatives(element)) {
      const options = element.elements.map((child) => this.element(child));
      const { choose, match } = this.choice(element.elements, options, this.lookAhead.follow(element));
      return { match, read: (run, node) => options[choose(run)]?.read(run, node) ?? false };
    }
    if (GrammarAST.isAssignment(element)) return this.assignment(element);
    return GrammarAST.isKeyword(element) ? this.keyword(element) : this.textOf(element);
  }

  private group(group: GrammarAST.Group): Compiled {
    if (group.guardCondition) throw new Error('The quick parser knows no guards');
    const parts = group.elements.map((child) => this.element(child));
    return {
      read: (run, node) => {
        for (const part of parts) if (!part.read(run, node)) return false;
        return true;
      },
      match: (tokens, start, limit) => {
        let position = start;
        for (const part of parts) {
          position = part.match(tokens, position, limit);
          if (position < 0) return -1;
        }
        return position;
      },
    };
  }

  /** A keyword that is not assigned: part of a data type's text, or a brace to remember, or nothing. */
  private keyword(keyword: GrammarAST.Keyword): Compiled {
    const accepts = table(this.lookAhead.accepts(keyword.value));
    const brace = keyword.value === '{' ? 'open' : keyword.value === '}' ? 'close' : undefined;
    return {
      match: matchOne(accepts),
      read: (run, node) => {
        const token = run.tokens[run.position];
        if (!token || accepts[token.tokenTypeIdx] !== YES) return false;
        run.position++;
        if (node.$type === '') node.value = (node.value as string) + token.image;
        else if (brace === 'open') node.$cstNode.open = endOf(token);
        else if (brace === 'close') node.$cstNode.close = token.startOffset;
        return true;
      },
    };
  }

  /** A call that is not assigned stands in data type rules only: choosing rules are compiled apart. */
  private textOf(element: GrammarAST.AbstractElement): Compiled {
    const { read, match } = this.rule(ruleOf(element));
    return {
      match,
      read: (run, node) => {
        const value = read(run);
        if (typeof value !== 'string' || node.$type !== '') return false;
        node.value = (node.value as string) + value;
        return true;
      },
    };
  }

  private assignment(assignment: GrammarAST.Assignment): Compiled {
    const { feature, operator, terminal } = assignment;
    const { read, match } = this.value(terminal);
    const refers = GrammarAST.isCrossReference(terminal);
    return {
      match,
      read: (run, node) => {
        const start = run.position;
        const value = read(run);
        if (value === undefined) return false;
        // A node without a token is no node: Langium drops it too.
        if (run.position === start) return true;
        const from = (run.tokens[start] as IToken).startOffset;
        const end = endOf(run.tokens[run.position - 1]);
        assign(node, feature, operator, refers ? referenceTo(value as string, from, end) : value);
        node.$cstNode.add(feature, from, end);
        return true;
      },
    };
  }

  /** What may stand behind `feature=`: a keyword, a choice of them, a call, a reference. */
  private value(terminal: GrammarAST.AbstractElement): CompiledRule {
    if (terminal.cardinality) throw new Error('The quick parser knows no repetition inside an assignment');
    if (GrammarAST.isKeyword(terminal)) {
      const accepts = table(this.lookAhead.accepts(terminal.value));
      return {
        match: matchOne(accepts),
        read: (run) => {
          const token = run.tokens[run.position];
          if (!token || accepts[token.tokenTypeIdx] !== YES) return undefined;
          run.position++;
          return token.image;
        },
      };
    }
    if (GrammarAST.isAlternatives(terminal)) {
      const options = terminal.elements.map((child) => this.value(child));
      const { choose, match } = this.choice(terminal.elements, options, this.lookAhead.follow(terminal));
      return { match, read: (run) => options[choose(run)]?.read(run) };
    }
    return this.rule(ruleOf(terminal));
  }

  /** Chooses by one token where only one way begins with it, else the first way that fits some tokens more. */
  private choice(
    elements: readonly GrammarAST.AbstractElement[],
    options: readonly { readonly match: Match }[],
    follow: TokenSet,
  ): { choose: (run: Run) => number; match: Match } {
    const ways: number[][] = [];
    elements.forEach((element, index) => {
      const first = this.lookAhead.first(element);
      const empty = this.lookAhead.isEmptiable(element) ? follow : [];
      for (const type of new Set([...first, ...empty])) {
        const list = ways[type] ?? [];
        list.push(index);
        ways[type] = list;
      }
    });
    const pick = (tokens: readonly IToken[], position: number): number => {
      const type = tokens[position]?.tokenTypeIdx;
      const candidates = type === undefined ? undefined : ways[type];
      if (!candidates) return -1;
      if (candidates.length === 1) return candidates[0] as number;
      const limit = position + TOKENS_AHEAD;
      return candidates.find((index) => (options[index]?.match(tokens, position, limit) ?? -1) >= 0) ?? -1;
    };
    return {
      choose: (run) => pick(run.tokens, run.position),
      match: (tokens, position, limit) =>
        position >= limit
          ? position
          : (options[pick(tokens, position)]?.match(tokens, position, limit) ?? -1),
    };
  }
}

/** A node without its properties. All begin with the same ones, which makes all others fast to add. */
function newNode($type: string, $cstNode: Place): QuickNode {
  return { $type, $cstNode, $container: undefined, $containerProperty: undefined };
}

const NOWHERE = new Place(0, '');

/** Token type to whether it is in the set: read faster than a set, and small, for there are a thousand of these. */
function table(set: TokenSet): Uint8Array {
  const result = new Uint8Array(Math.max(-1, ...set) + 1);
  for (const type of set) result[type] = YES;
  return result;
}

const YES = 1;

function inBoth(one: TokenSet, other: TokenSet): TokenSet {
  return new Set([...one].filter((type) => other.has(type)));
}

/** Reads a token of these types as the value of the terminal that takes it. */
function oneToken(terminals: readonly string[]): CompiledRule {
  // `Object.keys` has the places of the list at which something stands.
  const accepts = table(new Set(Object.keys(terminals).map(Number)));
  return {
    match: matchOne(accepts),
    read: (run) => {
      const token = run.tokens[run.position];
      const terminal = token && terminals[token.tokenTypeIdx];
      if (!token || terminal === undefined) return undefined;
      run.position++;
      return terminalValue(terminal, token.image);
    },
  };
}

function matchOne(accepts: Uint8Array): Match {
  return (tokens, position, limit) => {
    if (position >= limit) return position;
    const token = tokens[position];
    return token && accepts[token.tokenTypeIdx] === YES ? position + 1 : -1;
  };
}

function endOf(token: IToken | undefined): number {
  return token ? (token.endOffset ?? token.startOffset) + 1 : 0;
}

function referenceTo(name: string, offset: number, end: number): object {
  return { $refText: name, $refNode: { offset, end }, ref: undefined };
}

function assign(node: QuickNode, feature: string, operator: string, value: unknown): void {
  if (operator === '?=') node[feature] = true;
  else if (operator === '+=') (node[feature] as unknown[]).push(value);
  else node[feature] = value;
  if (typeof value === 'object' && value !== null && '$type' in value) {
    const child = value as { $container?: unknown; $containerProperty?: string };
    child.$container = node;
    child.$containerProperty = feature;
  }
}
