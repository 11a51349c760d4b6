/**
 * What every lowering needs: places, references, quantities and dates of one file, collected while the
 * syntax tree is read. Recovery after a syntax error leaves holes anywhere in the tree, whatever its types
 * say; so everything here takes `undefined` and returns it.
 */
import type {
  DateRange,
  DeclarationBase,
  DeclarationKind,
  Dimension,
  Located,
  LocatedDate,
  Moment,
  Quantity,
  Reference,
  Span,
  Statement,
} from '@liaison/model';
import { countBefore, parseNumber } from '@liaison/model';
import type { IToken } from 'chevrotain';
import {
  type AstNode,
  AstUtils,
  type CompositeCstNode,
  type CstNode,
  GrammarAST,
  isCompositeCstNode,
  isReference,
} from 'langium';
import type * as ast from '../generated/ast.ts';
import { Place } from '../parse/place.ts';
import { sharedSpan } from '../parse/shared-span.ts';
import { sharedStatement } from './shared-statement.ts';

/** A syntax node that declares something and may have a body. */
export interface DeclaringNode extends AstNode {
  readonly name?: string;
  readonly title?: string;
  readonly members?: readonly AstNode[];
}

/** What all declarations share, as `declared` takes it. */
type Base = { readonly [K in keyof Required<DeclarationBase>]: DeclarationBase[K] | undefined } & {
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
};

export class Lowering {
  readonly text: string;
  private readonly comments: readonly IToken[];
  readonly references: Reference[] = [];
  readonly quantities: Quantity[] = [];
  readonly moments: Moment[] = [];
  private lastStatement: { readonly node: AstNode; readonly word: string } | undefined;

  constructor(text: string, comments: readonly IToken[]) {
    this.text = text;
    this.comments = comments;
  }

  /** The reference in a node's property; `within` is the path to look in for names that are only known there. */
  ref(
    node: AstNode,
    property: string,
    kinds: readonly DeclarationKind[],
    within?: string,
  ): Reference | undefined {
    const value = (node as unknown as Record<string, unknown>)[property];
    if (!isReference(value) || !value.$refNode) return undefined;
    const name = interned(value.$refText);
    const span = spanOf(value.$refNode);
    const statement = this.statementOf(node);
    return this.addReference(
      within === undefined
        ? { kinds: shared(kinds), name, span, statement }
        : { kinds: shared(kinds), name, span, statement, within },
    );
  }

  addReference(reference: Reference): Reference {
    this.references.push(reference);
    return reference;
  }

  quantity(node: ast.Quantity | undefined, ...expects: Dimension[]): Quantity | undefined {
    if (!node?.$cstNode || node.number === undefined) return undefined;
    const start = node.$cstNode.offset;
    const number = parseNumber(node.number);
    const unit = node.percent ? '%' : node.unit && interned(node.unit);
    const { business } = node;
    const statement = this.statementOf(node);
    const span = spanOf(node.$cstNode);
    const numberSpan = sharedSpan(start, start + node.number.length);
    // Nearly all have a unit and no time: made at one go, they have room for just what they hold.
    const quantity: Quantity =
      unit !== undefined && node.per === undefined
        ? { number, unit, business, expects: shared(expects), statement, span, numberSpan }
        : lean({
            number,
            unit,
            business,
            per: perOf(node),
            expects: shared(expects),
            statement,
            span,
            numberSpan,
          });
    this.quantities.push(quantity);
    return quantity;
  }

  moment(node: ast.Moment | undefined): Moment | undefined {
    if (!node?.$cstNode || node.date === undefined) return undefined;
    return this.addMoment(lean({ date: node.date, time: node.time, span: spanOf(node.$cstNode) }));
  }

  range(node: ast.Range | undefined): DateRange | undefined {
    const from = this.moment(node?.from);
    if (!node?.$cstNode || !from) return undefined;
    return lean({ from, to: this.moment(node.to), span: spanOf(node.$cstNode) });
  }

  date(node: AstNode | undefined, property: string): LocatedDate | undefined {
    const date = this.located(node, property);
    if (date) this.addMoment({ date: date.value, span: date.span });
    return date;
  }

  /** A property that is a plain text, with its place. */
  located(node: AstNode | undefined, property: string): Located<string> | undefined {
    const value = node && (node as unknown as Record<string, unknown>)[property];
    if (typeof value !== 'string') return undefined;
    const span = node?.$cstNode && propertySpan(node.$cstNode, property);
    return span && { value, span };
  }

  /** What all declarations share; see `declared`. */
  base(node: DeclaringNode, within?: string): Base {
    const span = spanOf(node.$cstNode);
    return {
      name: interned(node.name ?? ''),
      title: node.title,
      doc: this.docAbove(span.start),
      span,
      nameSpan: this.nameSpan(node) ?? sharedSpan(span.start, span.start + this.firstWord(node).length),
      body: bodySpan(node.$cstNode),
      statements: this.statements(node.members),
      within,
    };
  }

  /** The statements that are written in a block. */
  statements(members: readonly AstNode[] | undefined): readonly Statement[] {
    return members === undefined || members.length === 0
      ? NOTHING
      : members.map((member) => this.statement(member));
  }

  private nameSpan({ name, $cstNode }: DeclaringNode): Span | undefined {
    return typeof name === 'string' && $cstNode ? propertySpan($cstNode, 'name') : undefined;
  }

  private statement(node: AstNode): Statement {
    const first = this.firstWord(node);
    const known = node.$type !== 'Unknown';
    const keyword = known ? first : (node as ast.Unknown).key;
    return sharedStatement(spanOf(node.$cstNode), first, keyword, known, NAMED_LINES.has(node.$type));
  }

  private addMoment(moment: Moment): Moment {
    this.moments.push(moment);
    return moment;
  }

  /** The first word of the statement that a node belongs to. */
  private statementOf(node: AstNode): string {
    let current: AstNode = node;
    while (
      current.$container &&
      current.$containerProperty !== 'members' &&
      current.$containerProperty !== 'declarations'
    ) {
      current = current.$container;
    }
    // Most calls in a row are about one statement.
    if (this.lastStatement?.node !== current)
      this.lastStatement = { node: current, word: this.firstWord(current) };
    return this.lastStatement.word;
  }

  /** The first word or text of a node; what no blank or colon ends may be more than the parser's first token. */
  private firstWord({ $cstNode: place }: AstNode): string {
    const offset = place?.offset ?? 0;
    if (place instanceof Place) {
      const { first } = place;
      if (isLetter(first.charCodeAt(0)) && endsWord(this.text.charCodeAt(offset + first.length)))
        return first;
    }
    WORD_AT.lastIndex = offset;
    return interned(WORD_AT.exec(this.text)?.[0] ?? '');
  }

  private docAbove(offset: number): string | undefined {
    let end = offset;
    while (end > 0 && isBlank(this.text, end - 1)) end--;
    if (!this.text.endsWith('*/', end)) return undefined;
    const comment = this.comments[countBefore(this.comments, end, ({ startOffset }) => startOffset) - 1];
    const ends = comment && comment.startOffset + comment.image.length === end;
    if (!ends || !/^\/\*\*(?!\/)/.test(comment.image)) return undefined;
    return comment.image
      .slice(3, -2)
      .split(/\r\n|\r|\n/)
      .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
      .join('\n')
      .trim();
  }
}

/** What the members of one type are lowered to, in order. */
export function every<K extends keyof ast.CampaignAstType, T>(
  members: readonly AstNode[] | undefined,
  type: K,
  lower: (member: ast.CampaignAstType[K]) => T,
): readonly T[] {
  if (!members) return NOTHING;
  let found: T[] | undefined;
  for (const member of members) {
    if (member.$type !== type) continue;
    const lowered = lower(member as unknown as ast.CampaignAstType[K]);
    if (found) found.push(lowered);
    else found = [lowered];
  }
  // Without the room for more that lists have while they grow.
  return found && found.length > 1 ? found.slice() : (found ?? NOTHING);
}

/** The first member of a type: what a repeated one says is left to the check for repetition. */
export function first<K extends keyof ast.CampaignAstType>(
  members: readonly AstNode[] | undefined,
  type: K,
): ast.CampaignAstType[K] | undefined {
  if (members)
    for (const member of members)
      if (member.$type === type) return member as unknown as ast.CampaignAstType[K];
  return undefined;
}

/** A list without its holes; no longer than it has to be, as there are thousands of them. */
export function present<T>(items: readonly (T | undefined)[]): readonly T[] {
  return items.length === 0 ? NOTHING : items.filter((item): item is T => item !== undefined).slice();
}

/**
 * The object without the properties that are undefined, so that JSON carries all of it; the same object if it
 * has none. Shares empty lists: most lists of most declarations have nothing in them.
 */
export function lean<T extends object>(object: T): Lean<T> {
  const source = object as Record<string, unknown>;
  let count = 0;
  let holes = 0;
  for (const key in source) {
    const value = source[key];
    if (value === undefined) holes++;
    else if (Array.isArray(value) && value.length === 0) source[key] = NOTHING;
    count++;
  }
  if (holes === 0) return object as Lean<T>;
  return (count - holes > MANY_KEYS ? wide(source) : addTo({}, source)) as Lean<T>;
}

/** A declaration: its kind, what all declarations share, and what those of its kind have, each as `lean` has it. */
export function declared<K extends DeclarationKind, T extends object>(
  kind: K,
  base: Base,
  own: T,
): { kind: K } & DeclarationBase & Lean<T> {
  const source = own as Record<string, unknown>;
  let present = 0;
  for (const key in source) if (source[key] !== undefined) present++;
  if (present > MANY_OWN_KEYS) return lean({ kind, ...base, ...own }) as never;
  const result: Record<string, unknown> = {};
  result.kind = kind;
  result.name = base.name;
  if (base.title !== undefined) result.title = base.title;
  if (base.doc !== undefined) result.doc = base.doc;
  result.span = base.span;
  result.nameSpan = base.nameSpan;
  if (base.body !== undefined) result.body = base.body;
  result.statements = base.statements;
  if (base.within !== undefined) result.within = base.within;
  return addTo(result, source) as never;
}

type Lean<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Adds what is not undefined. Runs for every node of every file, hence no `Object.entries`, which builds a list of pairs. */
function addTo(result: Record<string, unknown>, source: Record<string, unknown>): Record<string, unknown> {
  for (const key in source) {
    const value = source[key];
    if (value === undefined) continue;
    result[key] = Array.isArray(value) && value.length === 0 ? NOTHING : value;
  }
  return result;
}

/** Key by key, V8 makes a table of an object with so many, which is five times as large. */
function wide(source: Record<string, unknown>): object {
  const pairs: [string, unknown][] = [];
  for (const key in source) if (source[key] !== undefined) pairs.push([key, source[key]]);
  return Object.fromEntries(pairs);
}

const MANY_KEYS = 16;
const MANY_OWN_KEYS = 7;

const NOTHING: readonly never[] = Object.freeze([]);

/** One text for all that say the same: a few hundred words make up most of thousands of files. */
export function interned(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  // Names that somebody types come and go.
  if (WORDS.size >= MOST_WORDS) WORDS.clear();
  WORDS.set(word, word);
  return word;
}

const MOST_WORDS = 20_000;
const WORDS = new Map<string, string>();

/** One list for all that say the same: thousands of references share a handful of lists of kinds. */
function shared<T extends string>(list: readonly T[]): readonly T[] {
  const key = list.length === 1 ? (list[0] as string) : list.join();
  const known = SHARED.get(key);
  if (known) return known as readonly T[];
  SHARED.set(key, list);
  return list;
}

const SHARED = new Map<string, readonly string[]>();

export function spanOf(node: CstNode | undefined): Span {
  return node ? sharedSpan(node.offset, node.end) : sharedSpan(0, 0);
}

function perOf({ per, perNumber }: ast.Quantity): Quantity['per'] {
  return per === undefined ? undefined : { number: parseNumber(perNumber ?? '1'), unit: per };
}

const NAMED_LINES: ReadonlySet<string> = new Set(['Field', 'CrmField', 'BudgetLine', 'FundingLine']);

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether a word ends in front of a sign, or of the end of the text, as `WORD_AT` has it. */
function endsWord(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === COLON || Number.isNaN(code);
}

function isBlank(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === SPACE || code === LINE_FEED || /\s/.test(text.charAt(offset));
}

const LINE_FEED = 10;
const SPACE = 32;
const COLON = 58;

const WORD_AT = /"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"?|[^\s:{}",()]+/y;

/** From behind the opening to before the closing brace. */
export function bodySpan(node: CstNode | Place | undefined): Span | undefined {
  if (node instanceof Place) return node.open < 0 ? undefined : sharedSpan(node.open, node.close);
  if (!node || !isCompositeCstNode(node)) return undefined;
  let open: number | undefined;
  for (const child of ownContent(node)) {
    if (!GrammarAST.isKeyword(child.grammarSource)) continue;
    if (child.grammarSource.value === '{') open = child.end;
    if (child.grammarSource.value === '}' && open !== undefined) return { start: open, end: child.offset };
  }
  return open === undefined ? undefined : { start: open, end: node.end };
}

/** Where a property is written: looks at direct children only, which is all that our rules need. */
function propertySpan(node: CstNode | Place, property: string): Span | undefined {
  if (node instanceof Place) return node.spanOf(property);
  if (!isCompositeCstNode(node)) return undefined;
  for (const child of ownContent(node)) {
    let source: AstNode | undefined = child.grammarSource;
    while (source && !GrammarAST.isAssignment(source) && !GrammarAST.isParserRule(source))
      source = source.$container;
    if (GrammarAST.isAssignment(source) && source.feature === property) return spanOf(child);
  }
  return undefined;
}

/** A node's children; a rule that only chooses (`Declaration: Team | …`) wraps its node once more. */
function ownContent(node: CompositeCstNode): readonly CstNode[] {
  const wrapped = node.content.find(
    (child): child is CompositeCstNode =>
      isCompositeCstNode(child) &&
      child.astNode === node.astNode &&
      !AstUtils.getContainerOfType(child.grammarSource, GrammarAST.isAssignment),
  );
  return wrapped ? ownContent(wrapped) : node.content;
}
