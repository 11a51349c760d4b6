/** How far a configuration is written at a place: the signs in front of it, and the blocks that they leave open. */

/** A sign, a text in quotes, a word or a comment. */
export interface ConfigToken {
  readonly kind: '{' | '}' | '[' | ']' | ',' | ':' | 'text' | 'word' | 'comment';
  readonly image: string;
  readonly start: number;
  readonly end: number;
}

/** The object or the list that is open at a place. */
export interface OpenBlock {
  readonly path: readonly (string | number)[];
  readonly isList: boolean;
  /** What it holds there: its last key, or the number of the item that comes next. */
  readonly at: string | number;
  /** Whether a key or an item may begin, a key waits for its colon, it waits for its value, or has it. */
  readonly state: 'begin' | 'key' | 'value' | 'done';
  /** Where the value ends that it has. */
  readonly end: number;
}

/** All tokens of a text, however broken it is: a text in quotes ends with its line. Linear. */
export function tokensOf(text: string): ConfigToken[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: image, index: start }) => ({
    kind: kindOf(image),
    image,
    start,
    end: start + image.length,
  }));
}

const TOKEN =
  /"(?:[^"\\\r\n]|\\.)*"?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|[{}[\],:]|(?:[^\s"{}[\],:/]|\/(?![/*]))+/g;

function kindOf(image: string): ConfigToken['kind'] {
  if (image.startsWith('"')) return 'text';
  if (/^\/[/*]/.test(image)) return 'comment';
  return /^[{}[\],:]$/.test(image) ? (image as ConfigToken['kind']) : 'word';
}

/** A block while it is read. */
type Block = { -readonly [K in Exclude<keyof OpenBlock, 'path'>]: OpenBlock[K] };

/** The innermost block that tokens without comments leave open; undefined where none is. */
export function openBlockAfter(tokens: readonly ConfigToken[]): OpenBlock | undefined {
  const open: Block[] = [];
  for (const token of tokens) {
    const block = open.at(-1);
    if (token.kind === '{' || token.kind === '[') {
      if (block) beginValue(block);
      const isList = token.kind === '[';
      open.push({ isList, at: isList ? 0 : '', state: 'begin', end: 0 });
    } else if (token.kind === '}' || token.kind === ']') {
      close(open, token);
    } else if (block) {
      goOn(block, token);
    }
  }
  const last = open.pop();
  return last && { ...last, path: open.map(({ at }) => at), at: last.isList ? nextItem(last) : last.at };
}

function goOn(block: Block, token: ConfigToken): void {
  if (token.kind === ',') {
    if (block.isList) block.at = nextItem(block);
    block.state = 'begin';
  } else if (token.kind === ':') {
    if (block.state === 'key') block.state = 'value';
  } else if (block.isList || block.state === 'value') {
    beginValue(block);
    endValue(block, token);
  } else if (token.kind === 'text') {
    block.at = textOf(token.image);
    block.state = 'key';
  }
}

/** A value without a comma in front is one more; one without a key belongs to none. */
function beginValue(block: Block): void {
  if (block.isList) block.at = nextItem(block);
  else if (block.state !== 'value') block.at = '';
}

function endValue(block: Block, { end }: ConfigToken): void {
  block.state = 'done';
  block.end = end;
}

/** A sign that closes nothing counts for nothing; one that closes an outer block closes those inside, too. */
function close(open: Block[], token: ConfigToken): void {
  const index = open.findLastIndex(({ isList }) => isList === (token.kind === ']'));
  if (index < 0) return;
  open.length = index;
  const around = open.at(-1);
  if (around) endValue(around, token);
}

function nextItem({ at, state }: Pick<Block, 'at' | 'state'>): number {
  return Number(at) + (state === 'done' ? 1 : 0);
}

function textOf(image: string): string {
  try {
    return JSON.parse(image);
  } catch {
    return image.slice(1);
  }
}
