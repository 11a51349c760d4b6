/** What the grammar says about a statement's words: where a name stands, and which clauses may follow. */
import { GrammarAST } from 'langium';
import {
  calledRule,
  type GrammarBlock,
  type GrammarStatement,
  isWordKeyword,
  visitElements,
} from '../parse/grammar-blocks.ts';

/** What may follow the keyword of a statement. */
export interface Shape {
  /** `declares` and `names` read the next word as a name even if it is a keyword elsewhere. */
  readonly value: 'declares' | 'names' | 'other';
  readonly clauses: Clauses;
  /** Clause keywords that stand where another statement of this keyword has a name: `needs consent …`. */
  readonly instead: readonly string[];
  /** A text may stand where another statement of this keyword has a name: `evidence "…"`. */
  readonly textInstead: boolean;
}

/** Clause keywords, with what may stand right behind each. */
export type Clauses = ReadonlyMap<string, Follower>;

export interface Follower {
  readonly name: boolean;
  readonly keywords: readonly string[];
}

/** The shape of one statement of one block. */
export function shapeOf(rule: GrammarAST.ParserRule): Shape {
  const { definition } = rule;
  const second = GrammarAST.isGroup(definition) ? definition.elements[1] : undefined;
  const clauses = new Map<string, Follower>();
  addClauses(rule, clauses);
  const value = valueBehind(second);
  const first = value === 'other' && GrammarAST.isGroup(second) ? second.elements[0] : undefined;
  return {
    value,
    clauses,
    instead: first && isWordKeyword(first) ? [first.value] : [],
    textInstead: GrammarAST.isAssignment(second) && calledName(second) === 'STRING',
  };
}

function valueBehind(element: GrammarAST.AbstractElement | undefined): Shape['value'] {
  if (!GrammarAST.isAssignment(element)) return 'other';
  const isName = element.feature === 'name' && ['Name', 'UnitName'].includes(calledName(element) ?? '');
  if (isName) return 'declares';
  return isNameLike(element) ? 'names' : 'other';
}

/** Clause keywords of a statement, its own first keyword and its quantities left out. */
export function addClauses(rule: GrammarAST.ParserRule, clauses: Map<string, Follower>, depth = 0): void {
  if (NO_CLAUSES.has(rule.name) || depth > 5) return;
  let previous: string | undefined;
  visitElements(rule.definition, (element) => {
    if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) return true;
    if (previous !== undefined) addFollower(clauses, previous, followerOf(element));
    previous = undefined;
    if (GrammarAST.isAssignment(element) && element.feature === 'members') return false;
    if (GrammarAST.isAssignment(element) && GrammarAST.isCrossReference(element.terminal)) return false;
    if (isWordKeyword(element)) {
      const opens = depth === 0 && element === firstElement(rule);
      if (!opens) previous = element.value;
    }
    const called = calledRule(element);
    if (called) addClauses(called, clauses, depth + 1);
    return true;
  });
  if (previous !== undefined) addFollower(clauses, previous, { name: false, keywords: [] });
}

function followerOf(element: GrammarAST.AbstractElement): Follower {
  const next = GrammarAST.isAssignment(element) ? element.terminal : element;
  return { name: isNameLike(element), keywords: isWordKeyword(next) ? [next.value] : [] };
}

function addFollower(clauses: Map<string, Follower>, keyword: string, follower: Follower): void {
  const known = clauses.get(keyword);
  clauses.set(keyword, {
    name: follower.name || (known?.name ?? false),
    keywords: [...new Set([...(known?.keywords ?? []), ...follower.keywords])].sort(),
  });
}

/** Rules whose keywords are no clauses: units, and arguments of types, which have a place of their own. */
const NO_CLAUSES = new Set(['Quantity', 'UnitName', 'TypeUse']);

function firstElement(rule: GrammarAST.ParserRule): GrammarAST.AbstractElement | undefined {
  return GrammarAST.isGroup(rule.definition) ? rule.definition.elements[0] : rule.definition;
}

function isNameLike(element: GrammarAST.AbstractElement): boolean {
  if (!GrammarAST.isAssignment(element)) return false;
  if (GrammarAST.isCrossReference(element.terminal)) return true;
  return ['Name', 'RegionRef'].includes(calledName(element) ?? '');
}

function calledName(element: GrammarAST.Assignment): string | undefined {
  return GrammarAST.isRuleCall(element.terminal) ? element.terminal.rule.ref?.name : undefined;
}

/** One shape for all the statements that begin with the same keyword: the colours do not know the block. */
export function merged(variants: readonly Shape[]): Shape {
  const clauses = new Map<string, Follower>();
  for (const [keyword, follower] of variants.flatMap((variant) => [...variant.clauses]))
    addFollower(clauses, keyword, follower);
  const values = variants.map(({ value }) => value);
  const value = values.find((v) => v === 'declares') ?? values.find((v) => v === 'names') ?? 'other';
  return {
    value,
    clauses: new Map([...clauses].sort(([a], [b]) => (a < b ? -1 : 1))),
    instead: value === 'other' ? [] : variants.flatMap(({ instead }) => instead),
    textInstead: value !== 'other' && variants.some(({ textInstead }) => textInstead),
  };
}

/** Every clause of the language, for lines that go on with a statement of the line above. */
export function allClauses(blocks: readonly GrammarBlock[]): Clauses {
  const shapes = blocks.flatMap(({ statements }) => statements.map(({ rule }) => shapeOf(rule)));
  return merged(shapes).clauses;
}

/** Whether the lines of a block are fields, `name: type`. */
export function isFieldBlock(block: GrammarBlock): boolean {
  return block.statements.some((statement) => beginsField(statement));
}

function beginsField({ rule }: GrammarStatement): boolean {
  const first = firstElement(rule);
  return !!first && GrammarAST.isAssignment(first) && calledName(first) === 'FieldName';
}
