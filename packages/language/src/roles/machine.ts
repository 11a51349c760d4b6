/**
 * The statements of a block as a state machine, compiled from the grammar: which part of which statement a token
 * is, and what may stand behind the tokens that are there. Unlike a parser it has an answer for every beginning.
 */
import { GrammarAST } from 'langium';
import type { Piece } from '../format/pieces.ts';
import { CampaignLanguageGrammar } from '../generated/grammar.ts';
import { blocksOf, calledRule } from '../parse/grammar-blocks.ts';
import { isNeeded } from '../reference/syntax.ts';

/** One place of the grammar that takes a token. */
export interface Leaf {
  /** The word or sign itself; absent where a terminal stands. */
  readonly keyword?: string;
  /** `WORD`, `HEAD`, `PLAIN`, `STRING`, `NUMBER`, `DATE` or `TIME`. */
  readonly terminal?: string;
  /** Names of the grammar's rules around it, the statement's first. */
  readonly rules: readonly string[];
  /** Names of the properties that it belongs to, the outermost first: `amount`, `unit`. */
  readonly features: readonly string[];
  /** Names of the rules of what it refers to. */
  readonly refers: readonly string[];
  /** Which of the statement's parts it is, counted from its keyword. */
  readonly part: number;
}

interface Path {
  readonly state: number;
  /** How many tokens were taken for keywords: of two readings the one with more is meant. */
  readonly score: number;
  /** Whether something that a complete statement needs was passed over since the last token. */
  readonly lacks: boolean;
  readonly leaf?: Leaf;
  readonly before?: Path;
}

/** A way to another state without a token. */
interface Step {
  readonly to: number;
  /** Whether it passes over something that a complete statement needs. */
  readonly lacks: boolean;
}

/** What was read of a statement, and where the machine may be now. */
export type Reading = readonly Path[];

export class BlockMachine {
  private readonly silent: Step[][] = [[]];
  private readonly moves: { readonly leaf: Leaf; readonly to: number }[][] = [[]];

  constructor(statements: readonly GrammarAST.ParserRule[]) {
    for (const rule of statements) this.addStatement(rule);
  }

  /** Nothing has been read. */
  begin(): Reading {
    return this.reached([{ state: 0, score: 0, lacks: false }]);
  }

  /** Empty where the token does not fit. */
  take(reading: Reading, piece: Piece): Reading {
    const next: Path[] = [];
    for (const path of reading) {
      for (const { leaf, to } of this.moves[path.state] ?? []) {
        if (!accepts(leaf, piece)) continue;
        const score = path.score + (leaf.keyword === undefined ? 0 : 1);
        next.push({ state: to, score, lacks: false, leaf, before: path });
      }
    }
    return this.reached(next);
  }

  /**
   * What may come next, by the readings that took most words for keywords. The grammar lets values out, so that a
   * check can ask for them; here nothing is passed over that a complete statement needs.
   */
  next(reading: Reading): Leaf[] {
    return this.leavesAt(bestOf(reading).filter(({ lacks }) => !lacks));
  }

  /** Everything that may come next, whether something needed is passed over or not. */
  allNext(reading: Reading): Leaf[] {
    return this.leavesAt(bestOf(reading));
  }

  private leavesAt(reading: Reading): Leaf[] {
    return reading.flatMap(({ state }) => (this.moves[state] ?? []).map(({ leaf }) => leaf));
  }

  private addStatement(rule: GrammarAST.ParserRule): void {
    const { definition } = rule;
    const parts = GrammarAST.isGroup(definition) ? definition.elements : [definition];
    let state = 0;
    parts.forEach((element, part) => {
      state = this.build(element, state, { rules: [rule.name], features: [], refers: [], part });
    });
  }

  private build(element: GrammarAST.AbstractElement, from: number, at: Leaf): number {
    const { cardinality } = element;
    if (!cardinality) return this.once(element, from, at);
    const begin = this.state();
    const end = this.state();
    this.step(from, begin);
    this.step(this.once(element, begin, at), end);
    if (cardinality !== '+') this.step(begin, end, isNeeded(element));
    if (cardinality !== '?') this.step(end, begin);
    return end;
  }

  private once(element: GrammarAST.AbstractElement, from: number, at: Leaf): number {
    if (GrammarAST.isGroup(element)) {
      let state = from;
      for (const part of element.elements) {
        state = this.build(part, state, at);
        // Behind an opening brace another block begins, with a machine of its own.
        if (GrammarAST.isKeyword(part) && part.value === '{') return this.state();
      }
      return state;
    }
    if (GrammarAST.isAlternatives(element)) {
      const end = this.state();
      for (const option of element.elements) this.step(this.build(option, from, at), end);
      return end;
    }
    if (GrammarAST.isAssignment(element)) {
      return this.build(element.terminal, from, { ...at, features: [...at.features, element.feature] });
    }
    if (GrammarAST.isCrossReference(element)) return this.reference(element, from, at);
    if (GrammarAST.isKeyword(element)) return this.move(from, { ...at, keyword: element.value });
    const called = calledRule(element);
    if (called) return this.build(called.definition, from, { ...at, rules: [...at.rules, called.name] });
    return this.move(from, { ...at, terminal: GrammarAST.isRuleCall(element) ? element.rule.$refText : '' });
  }

  private reference({ terminal, type }: GrammarAST.CrossReference, from: number, at: Leaf): number {
    const refers = typeNames(type.ref);
    return terminal ? this.build(terminal, from, { ...at, refers }) : from;
  }

  private move(from: number, leaf: Leaf): number {
    const to = this.state();
    this.moves[from]?.push({ leaf, to });
    return to;
  }

  private step(from: number, to: number, lacks = false): void {
    this.silent[from]?.push({ to, lacks });
  }

  private state(): number {
    this.moves.push([]);
    return this.silent.push([]) - 1;
  }

  /** With all states that are reached without a token; of two ways to a state the better one. */
  private reached(paths: readonly Path[]): Reading {
    const best = new Map<number, Path>();
    const waiting = [...paths];
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      const known = best.get(path.state);
      if (known && !isBetter(path, known)) continue;
      best.set(path.state, path);
      for (const { to, lacks } of this.silent[path.state] ?? []) {
        waiting.push({ ...path, state: to, lacks: path.lacks || lacks });
      }
    }
    return [...best.values()];
  }
}

/** Whether a way has more keywords than another, or as many and passes over less. */
function isBetter(path: Path, known: Path): boolean {
  return path.score === known.score ? known.lacks && !path.lacks : path.score > known.score;
}

function bestOf(reading: Reading): Reading {
  const most = Math.max(...reading.map(({ score }) => score));
  return reading.filter(({ score }) => score === most);
}

/** The machine of a block, by the keyword that opens it; compiled at the first call. */
export function machineOf(opener: string): BlockMachine | undefined {
  if (machines.size === 0) {
    for (const { opener: keyword, statements } of blocksOf(CampaignLanguageGrammar())) {
      machines.set(keyword, new BlockMachine(statements.map(({ rule }) => rule)));
    }
  }
  return machines.get(opener);
}

const machines = new Map<string, BlockMachine>();

/** The leaves that the tokens of a statement were taken for, in order. */
export function leavesOf(reading: Reading): Leaf[] {
  const leaves: Leaf[] = [];
  const [first] = [...reading].sort((a, b) => b.score - a.score);
  for (let path = first; path; path = path.before) if (path.leaf) leaves.unshift(path.leaf);
  return leaves;
}

function accepts({ keyword, terminal }: Leaf, { type, leading }: Piece): boolean {
  if (keyword !== undefined) return type === keyword;
  if (terminal !== 'WORD') return type === terminal;
  return type === 'PLAIN' || (!leading && /^[a-z]/.test(type));
}

function typeNames(type: GrammarAST.AbstractType | undefined): string[] {
  if (GrammarAST.isType(type)) return unionNames(type.type);
  return type ? [type.name] : [];
}

function unionNames(type: GrammarAST.TypeDefinition): string[] {
  if (GrammarAST.isUnionType(type)) return type.types.flatMap(unionNames);
  return GrammarAST.isSimpleType(type) ? typeNames(type.typeRef?.ref) : [];
}
