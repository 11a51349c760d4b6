/** How deep in braces each place of a text lies, whatever the parser made of it. */
import type { SourceFile, Span } from '@liaison/model';

export interface Braces {
  /** How many blocks are open at an offset. */
  readonly depthAt: (offset: number) => number;
  /** The opening brace that lacks its partner, as far as the indentation tells. */
  readonly unclosed?: Span;
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
  const offsets: number[] = [];
  const depths: number[] = [];
  const open: OpenBrace[] = [];
  let unclosed: OpenBrace | undefined;
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    // A text that lost its closing quote has swallowed the brace behind it.
    if (token === '{' || /^"[^"]*\{\s*$/.test(token))
      open.push({ offset: index + token.length - 1, indent: indentAt(text, index) });
    else if (token === '}') unclosed = close(open, text, index) ?? unclosed;
    else continue;
    offsets.push(index);
    depths.push(open.length);
  }
  unclosed ??= open.at(-1);
  const depthAt = (offset: number) => depths[offsets.findLastIndex((brace) => brace < offset)] ?? 0;
  return unclosed ? { depthAt, unclosed: { start: unclosed.offset, end: unclosed.offset + 1 } } : { depthAt };
}

/** Takes the partner of a closing brace off the stack. Returns a brace that was left open inside it. */
function close(open: OpenBrace[], text: string, index: number): OpenBrace | undefined {
  const indent = indentAt(text, index);
  const beginsLine = /(^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, index - 200), index));
  const partner = beginsLine ? open.findLastIndex((brace) => brace.indent === indent) : -1;
  const left = partner >= 0 ? open.at(partner + 1) : undefined;
  if (partner >= 0) open.length = partner;
  else open.pop();
  return left;
}

function indentAt(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0].length ?? 0;
}
