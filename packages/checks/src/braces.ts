/** How deep in braces each place of a text lies, whatever the parser made of it. */
import { countBefore, lineStartAt, type SourceFile, type Span } from '@liaison/model';

export interface Braces {
  /** How many blocks are open at an offset. */
  readonly depthAt: (offset: number) => number;
  /** The opening brace that lacks its partner, as far as the indentation tells. */
  readonly unclosed?: Span;
  /** The line that lacks an opening brace, as far as the indentation tells. */
  readonly unopened?: Span;
}

const cache = new WeakMap<SourceFile, Braces>();

export function bracesOf(file: SourceFile): Braces {
  let braces = cache.get(file);
  if (!braces) {
    braces = scan(file);
    cache.set(file, braces);
  }
  return braces;
}

/** Line comments, texts (also without their closing quote), braces, other signs, times, and words. */
const TOKEN =
  /\/\/[^\r\n]*|"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"?|->|\.\.|[<>]=?|\d{1,2}:\d{2}(?::\d{2})?|[{}():,./%?]|[^\s{}():,/%?"]+/g;
const TOKEN_OR_COMMENT = new RegExp(`/\\*[^]*?(?:\\*/|$)|${TOKEN.source}`, 'g');

/** The comments, texts, signs and words of a text, each with its offset. A comment without its end is no comment. */
export function* tokensOf(text: string): Generator<{ readonly token: string; readonly index: number }> {
  for (const { 0: token, index } of text.matchAll(TOKEN_OR_COMMENT)) {
    if (token.startsWith('/*') && !(token.length > 3 && token.endsWith('*/'))) {
      // There is none behind it either, and each would have to be looked for to the end of the text.
      for (const rest of text.slice(index).matchAll(TOKEN))
        yield { token: rest[0], index: index + rest.index };
      return;
    }
    yield { token, index };
  }
}

interface OpenBrace {
  readonly offset: number;
  /** Blanks before the line on which the block is opened. */
  readonly indent: number;
}

interface Step {
  readonly offset: number;
  readonly by: number;
}

function scan(file: SourceFile): Braces {
  const steps: Step[] = [];
  const open = new OpenBraces();
  let unclosed: OpenBrace | undefined;
  let unopened: Span | undefined;
  for (const { token, index } of tokensOf(file.text)) {
    // A text that lost its closing quote has swallowed the brace behind it.
    if (token === '{' || (token.startsWith('"') && token.trimEnd().endsWith('{'))) {
      open.push({ offset: index + token.lastIndexOf('{'), indent: indentAt(file, index) });
      steps.push({ offset: index, by: 1 });
    } else if (token === '}') {
      const closed = close(open, file, index);
      steps.push({ offset: index, by: -closed.count });
      unclosed = closed.unclosed ?? unclosed;
      if (closed.unopened) {
        steps.push({ offset: closed.unopened.end, by: 1 });
        unopened ??= closed.unopened;
      }
    }
  }
  unclosed ??= open.last;
  return {
    depthAt: depths(steps),
    ...(unclosed && { unclosed: { start: unclosed.offset, end: unclosed.offset + 1 } }),
    ...(unopened && { unopened }),
  };
}

/** A stack that knows where in it the braces of each indentation lie. */
class OpenBraces {
  private readonly stack: OpenBrace[] = [];
  private readonly byIndent = new Map<number, number[]>();

  get last(): OpenBrace | undefined {
    return this.stack.at(-1);
  }

  push(brace: OpenBrace): void {
    const positions = this.byIndent.get(brace.indent) ?? [];
    positions.push(this.stack.length);
    this.byIndent.set(brace.indent, positions);
    this.stack.push(brace);
  }

  pop(): OpenBrace | undefined {
    const brace = this.stack.pop();
    if (brace) this.byIndent.get(brace.indent)?.pop();
    return brace;
  }

  /** Takes the innermost brace of this indentation away, and all inside it; undefined if there is none. */
  popTo(indent: number): { count: number; unclosed: OpenBrace | undefined } | undefined {
    const partner = this.byIndent.get(indent)?.at(-1);
    if (partner === undefined) return undefined;
    const unclosed = this.stack[partner + 1];
    const count = this.stack.length - partner;
    for (let left = count; left > 0; left--) this.pop();
    return { count, unclosed };
  }
}

function depths(steps: readonly Step[]): Braces['depthAt'] {
  let depth = 0;
  const sorted = [...steps].sort((a, b) => a.offset - b.offset);
  const reached = sorted.map(({ offset, by }) => {
    depth = Math.max(0, depth + by);
    return { offset, depth };
  });
  return (at) => reached[countBefore(reached, at, ({ offset }) => offset) - 1]?.depth ?? 0;
}

/**
 * Takes the partner of a closing brace off the stack: the one whose line is indented alike, if there is one.
 * Says how many blocks end here, and whether one inside was left open or this one never opened.
 */
function close(
  open: OpenBraces,
  file: SourceFile,
  index: number,
): { count: number; unclosed?: OpenBrace | undefined; unopened?: Span } {
  const indent = indentAt(file, index);
  const beginsLine = lineStartAt(file.lineStarts, index) + indent === index;
  const closed = beginsLine ? open.popTo(indent) : undefined;
  if (closed) return closed;
  const deeper = indent > (open.last?.indent ?? -1);
  const header = beginsLine && deeper ? lineAbove(file, index, indent) : undefined;
  if (header) return { count: 1, unopened: header };
  return { count: open.pop() ? 1 : 0 };
}

/** The nearest line above with just this indentation, and with deeper ones below it; comments left out. */
function lineAbove({ text, lineStarts }: SourceFile, offset: number, indent: number): Span | undefined {
  let deeper = false;
  for (let line = countBefore(lineStarts, offset + 1, (start) => start) - 2; line >= 0; line--) {
    const written = text.slice(lineStarts[line], lineStarts[line + 1]).trimEnd();
    const blanks = indentOf(written);
    if (blanks === written.length || /^\/[/*]/.test(written.slice(blanks, blanks + 2))) continue;
    if (blanks > indent) {
      deeper = true;
      continue;
    }
    // One that opens a block already lacks nothing: of two braces that close it, one is too many.
    if (blanks < indent || !deeper || written[blanks] === '}' || OPENS.test(written)) return undefined;
    const start = lineStarts[line] ?? 0;
    return { start: start + indent, end: start + written.length };
  }
  return undefined;
}

/** A line that opens a block, whatever comment stands behind it. */
const OPENS = /\{\s*(?:\/\/.*|\/\*.*)?$/;

function indentAt({ text, lineStarts }: SourceFile, offset: number): number {
  return indentOf(text.slice(lineStartAt(lineStarts, offset), offset));
}

function indentOf(line: string): number {
  let blanks = 0;
  while (line[blanks] === ' ' || line[blanks] === '\t') blanks++;
  return blanks;
}
