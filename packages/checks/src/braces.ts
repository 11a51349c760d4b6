/** How deep in braces each place of a text lies, whatever the parser made of it. */
import type { SourceFile, Span } from '@liaison/model';

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
    braces = scan(file.text);
    cache.set(file, braces);
  }
  return braces;
}

/** Comments, texts (also without their closing quote), braces, other signs, and words. */
export const TOKENS =
  /\/\*[\s\S]*?\*\/|\/\/[^\r\n]*|"(?:\\.|[^"\\\r\n])*"?|->|\.\.|[<>]=?|[{}():,./%?]|[^\s{}():,/%?"]+/g;

interface OpenBrace {
  readonly offset: number;
  /** Blanks before the line on which the block is opened. */
  readonly indent: number;
}

function scan(text: string): Braces {
  const steps: { readonly offset: number; readonly by: number }[] = [];
  const open: OpenBrace[] = [];
  let unclosed: OpenBrace | undefined;
  let unopened: Span | undefined;
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    // A text that lost its closing quote has swallowed the brace behind it.
    if (token === '{' || /^"[^"]*\{\s*$/.test(token)) {
      open.push({ offset: index + token.length - 1, indent: indentAt(text, index) });
      steps.push({ offset: index, by: 1 });
    } else if (token === '}') {
      const closed = close(open, text, index);
      steps.push({ offset: index, by: -closed.count });
      unclosed = closed.unclosed ?? unclosed;
      if (closed.unopened) {
        steps.push({ offset: closed.unopened.end, by: 1 });
        unopened ??= closed.unopened;
      }
    }
  }
  unclosed ??= open.at(-1);
  return {
    depthAt: depths(steps),
    ...(unclosed && { unclosed: { start: unclosed.offset, end: unclosed.offset + 1 } }),
    ...(unopened && { unopened }),
  };
}

function depths(steps: { readonly offset: number; readonly by: number }[]): Braces['depthAt'] {
  let depth = 0;
  const sorted = [...steps].sort((a, b) => a.offset - b.offset);
  const reached = sorted.map(({ offset, by }) => {
    depth = Math.max(0, depth + by);
    return { offset, depth };
  });
  return (offset) => reached.findLast((step) => step.offset < offset)?.depth ?? 0;
}

/**
 * Takes the partner of a closing brace off the stack: the one whose line is indented alike, if there is one.
 * Says how many blocks end here, and whether one inside was left open or this one never opened.
 */
function close(
  open: OpenBrace[],
  text: string,
  index: number,
): { count: number; unclosed?: OpenBrace | undefined; unopened?: Span } {
  const indent = indentAt(text, index);
  const beginsLine = /(^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, index - 200), index));
  const partner = beginsLine ? open.findLastIndex((brace) => brace.indent === indent) : -1;
  if (partner >= 0) {
    const unclosed = open.at(partner + 1);
    const count = open.length - partner;
    open.length = partner;
    return { count, unclosed };
  }
  const deeper = indent > (open.at(-1)?.indent ?? -1);
  const header = beginsLine && deeper ? lineAbove(text, index, indent) : undefined;
  if (header) return { count: 1, unopened: header };
  return { count: open.pop() ? 1 : 0 };
}

/** The nearest line above with just this indentation, and with deeper ones below it; comments left out. */
function lineAbove(text: string, offset: number, indent: number): Span | undefined {
  const lines = [...text.slice(0, offset).matchAll(/^([ \t]*)(?![ \t]|\/[/*])(\S[^\r\n]*?)[ \t]*$/gm)];
  const found = lines.findLastIndex(([, blanks = '']) => blanks.length <= indent);
  const line = lines[found];
  if (!line || line[1]?.length !== indent || line[2]?.startsWith('}') || found === lines.length - 1)
    return undefined;
  const start = line.index + indent;
  return { start, end: start + (line[2]?.length ?? 0) };
}

function indentAt(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0].length ?? 0;
}
