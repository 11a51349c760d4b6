/**
 * The tokens of a text: those that Chevrotain's lexer finds, in a fifth of its time. Words, blanks, numbers and texts,
 * of which nearly everything consists, are read sign by sign; what is left is matched by the patterns of the token
 * types, in their order.
 */
import type { CustomPatternMatcherFunc, IToken, TokenType } from 'chevrotain';

/** What is found in a text. */
export interface Scanned {
  readonly tokens: IToken[];
  /** Comments, and rows of signs that cannot be read. */
  readonly hidden: IToken[];
}

/** A type and how far it reaches from an offset on; 0 where it does not fit. */
interface Candidate {
  readonly type: TokenType;
  readonly lengthAt: (text: string, offset: number) => number;
  /** Types that are taken instead where they reach farther. */
  readonly longer: readonly Candidate[];
}

/** A word that was met before; in a chain with others of the same place in the table. */
interface KnownWord {
  readonly image: string;
  readonly type: TokenType;
  readonly next: KnownWord | undefined;
}

export class TokenScanner {
  readonly number: TokenType;
  readonly text: TokenType;
  private readonly types: readonly TokenType[];
  private readonly head: TokenType;
  private readonly unreadable: TokenType;
  /** Types to try, by the sign at which a token begins; all signs from 128 on have one list. */
  private readonly candidates: readonly (readonly Candidate[])[];
  /** Types of the signs with which nothing else begins. */
  private readonly signs: readonly (TokenType | undefined)[];
  private words: (KnownWord | undefined)[] = [];
  private wordCount = 0;

  /** `types` are all token types in the order in which they are tried. */
  constructor(types: Readonly<Record<string, TokenType>>) {
    this.types = Object.values(types);
    this.number = typeNamed(types, 'NUMBER');
    this.text = typeNamed(types, 'STRING');
    this.head = typeNamed(types, 'HEAD');
    this.unreadable = typeNamed(types, 'UNREADABLE');
    this.candidates = bySign(candidatesOf(this.types));
    this.signs = this.candidates.map((all) => {
      const [only, ...others] = all.filter(({ type }) => typeof type.PATTERN === 'string');
      const isSign = only?.type.PATTERN?.toString().length === 1;
      return isSign && others.length === 0 && only.longer.length === 0 ? only.type : undefined;
    });
    this.forgetWords();
  }

  scan(text: string): Scanned {
    return new Scan(text, this).all();
  }

  /** The one type that begins with a sign. */
  signType(code: number): TokenType | undefined {
    return this.signs[code];
  }

  /** The first type that fits at an offset, and how far; a sign that nothing fits cannot be read. */
  match(text: string, offset: number): { readonly type: TokenType; readonly length: number } {
    const code = Math.min(text.charCodeAt(offset), OTHER_SIGNS);
    for (const { type, lengthAt, longer } of this.candidates[code] ?? []) {
      const length = lengthAt(text, offset);
      if (length === 0) continue;
      for (const other of longer) {
        const otherLength = other.lengthAt(text, offset);
        if (otherLength > length) return { type: other.type, length: otherLength };
      }
      return { type, length };
    }
    return { type: this.unreadable, length: 1 };
  }

  /**
   * The word that stands at a place, with its type: the same text each time, which spares memory, and those who look
   * it up the work of hashing it. `hash` is a number that depends on its signs alone.
   */
  word(text: string, start: number, end: number, hash: number): KnownWord {
    const place = hash & LAST_PLACE;
    for (let known = this.words[place]; known; known = known.next) {
      if (known.image.length === end - start && text.startsWith(known.image, start)) return known;
    }
    // Names that somebody types come and go.
    if (this.wordCount >= MOST_WORDS) this.forgetWords();
    return this.remember(apart(text.slice(start, end)), hash, this.head);
  }

  private remember(image: string, hash: number, type: TokenType): KnownWord {
    const place = hash & LAST_PLACE;
    const word = { image, type, next: this.words[place] };
    this.words[place] = word;
    this.wordCount++;
    return word;
  }

  private forgetWords(): void {
    this.words = new Array(LAST_PLACE + 1).fill(undefined);
    this.wordCount = 0;
    for (const type of this.types) {
      const { PATTERN } = type;
      if (typeof PATTERN !== 'string' || !isWordStart(PATTERN.charCodeAt(0))) continue;
      this.remember(PATTERN, hashOf(PATTERN), type);
    }
  }
}

/** One pass over a text. */
class Scan {
  private readonly text: string;
  private readonly scanner: TokenScanner;
  private readonly tokens: IToken[] = [];
  private readonly hidden: IToken[] = [];
  private offset = 0;
  private line = 1;
  private lineStart = 0;

  constructor(text: string, scanner: TokenScanner) {
    this.text = text;
    this.scanner = scanner;
  }

  all(): Scanned {
    const { text, scanner } = this;
    while (this.offset < text.length) {
      const code = text.charCodeAt(this.offset);
      if (code <= SPACE) this.passBlank(code);
      else if (isWordStart(code)) this.readWord();
      else if (code === QUOTE) this.readText();
      else if (isDigit(code)) this.readNumber();
      else {
        const type = code < OTHER_SIGNS ? scanner.signType(code) : undefined;
        if (type) this.add(type, type.PATTERN as string, this.offset + 1);
        else this.readOther();
      }
    }
    return { tokens: this.tokens, hidden: this.hidden };
  }

  private passBlank(code: number): void {
    if (code === LINE_FEED || (code === RETURN && this.text.charCodeAt(this.offset + 1) !== LINE_FEED)) {
      this.line++;
      this.lineStart = this.offset + 1;
    } else if (code < SPACE && code !== TAB && code !== RETURN) {
      this.readOther();
      return;
    }
    this.offset++;
  }

  private readWord(): void {
    const { text } = this;
    let end = this.offset;
    let hash = 0;
    for (;;) {
      const code = text.charCodeAt(end);
      // A hyphen belongs to a word that goes on behind it.
      if (!isWordPart(code) && !(code === HYPHEN && isWordPart(text.charCodeAt(end + 1)))) break;
      hash = (Math.imul(hash, HASH_FACTOR) + code) | 0;
      end++;
    }
    const follows = text.charCodeAt(end);
    // Letters of other languages may belong to the word too.
    if (follows >= OTHER_SIGNS || (follows === HYPHEN && text.charCodeAt(end + 1) >= OTHER_SIGNS)) {
      this.readOther();
      return;
    }
    const { type, image } = this.scanner.word(text, this.offset, end, hash);
    this.add(type, image, end);
  }

  private readText(): void {
    const { text } = this;
    let end = this.offset + 1;
    let code = text.charCodeAt(end);
    while (end < text.length && code !== QUOTE && code !== BACKSLASH && code !== LINE_FEED && code !== RETURN)
      code = text.charCodeAt(++end);
    if (code !== QUOTE || end === text.length) this.readOther();
    else this.add(this.scanner.text, text.slice(this.offset, end + 1), end + 1);
  }

  /** A whole number; dates, times and others are matched. */
  private readNumber(): void {
    const { text } = this;
    let end = this.offset + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    const follows = text.charCodeAt(end);
    if (follows === SPACE || follows === LINE_FEED || follows === PERCENT)
      this.add(this.scanner.number, text.slice(this.offset, end), end);
    else this.readOther();
  }

  private readOther(): void {
    const start = this.offset;
    const { type, length } = this.scanner.match(this.text, start);
    if (type.GROUP === 'hidden') {
      const token = this.token(type, this.text.slice(start, start + length), start + length);
      this.passLines(start + length);
      token.endLine = this.line;
      token.endColumn = start + length - this.lineStart;
      this.hidden.push(token);
    } else if (type.GROUP === undefined) {
      this.add(type, this.text.slice(start, start + length), start + length);
    } else {
      this.passLines(start + length);
    }
  }

  /** Goes on at an offset, behind lines that may end on the way. */
  private passLines(end: number): void {
    for (; this.offset < end; this.offset++) {
      const code = this.text.charCodeAt(this.offset);
      if (code !== LINE_FEED && (code !== RETURN || this.text.charCodeAt(this.offset + 1) === LINE_FEED))
        continue;
      this.line++;
      this.lineStart = this.offset + 1;
    }
  }

  /** A token that ends in its line. */
  private add(type: TokenType, image: string, end: number): void {
    this.tokens.push(this.token(type, image, end));
    this.offset = end;
  }

  private token(tokenType: TokenType, image: string, end: number): IToken {
    return {
      image,
      startOffset: this.offset,
      endOffset: end - 1,
      startLine: this.line,
      endLine: this.line,
      startColumn: this.offset - this.lineStart + 1,
      endColumn: end - this.lineStart,
      tokenTypeIdx: tokenType.tokenTypeIdx as number,
      tokenType,
    };
  }
}

/** The same word as a text of its own: what is cut out of a text keeps all of that text in memory. */
function apart(word: string): string {
  return JSON.parse(`"${word}"`);
}

function candidatesOf(types: readonly TokenType[]): Candidate[] {
  const made = new Map<TokenType, Candidate>();
  const make = (type: TokenType): Candidate => {
    const known = made.get(type);
    if (known) return known;
    const longer: Candidate[] = [];
    const candidate = { type, lengthAt: matcherOf(type), longer };
    made.set(type, candidate);
    longer.push(...[type.LONGER_ALT ?? []].flat().map(make));
    return candidate;
  };
  return types.filter(({ PATTERN }) => PATTERN !== undefined).map(make);
}

/** Those that may fit at each sign. */
function bySign(candidates: readonly Candidate[]): Candidate[][] {
  const lists = Array.from({ length: OTHER_SIGNS + 1 }, (): Candidate[] => []);
  for (const candidate of candidates) {
    for (const list of listsOf(candidate.type, lists)) list?.push(candidate);
  }
  return lists;
}

/** Texts begin with their sign; functions say with which they may, and rely on being asked nowhere else. */
function listsOf({ PATTERN, START_CHARS_HINT }: TokenType, lists: readonly Candidate[][]) {
  if (typeof PATTERN === 'string') return [lists[PATTERN.charCodeAt(0)]];
  if (typeof PATTERN !== 'function' || !START_CHARS_HINT) return lists;
  return START_CHARS_HINT.map((sign) => lists[typeof sign === 'string' ? sign.charCodeAt(0) : sign]);
}

function matcherOf({ name, PATTERN }: TokenType): Candidate['lengthAt'] {
  if (typeof PATTERN === 'string')
    return (text, offset) => (text.startsWith(PATTERN, offset) ? PATTERN.length : 0);
  if (typeof PATTERN === 'function') {
    const match = PATTERN as CustomPatternMatcherFunc;
    return (text, offset) => match(text, offset, [], {})?.[0].length ?? 0;
  }
  if (!(PATTERN instanceof RegExp)) throw new Error(`The scanner does not know the pattern of ${name}`);
  const pattern = new RegExp(PATTERN.source, 'y');
  return (text, offset) => {
    pattern.lastIndex = offset;
    return pattern.test(text) ? pattern.lastIndex - offset : 0;
  };
}

function typeNamed(types: Readonly<Record<string, TokenType>>, name: string): TokenType {
  const type = types[name];
  if (!type) throw new Error(`The lexer knows no ${name}`);
  return type;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, HASH_FACTOR) + word.charCodeAt(i)) | 0;
  return hash;
}

const HASH_FACTOR = 31;
const LAST_PLACE = 2 ** 13 - 1;
const MOST_WORDS = 20_000;

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const PERCENT = 37;
const HYPHEN = 45;
const UNDERSCORE = 95;
const BACKSLASH = 92;
/** From here on signs are matched. */
const OTHER_SIGNS = 128;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a word of HEAD begins with a sign, as far as the signs below 128 go. */
function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === UNDERSCORE;
}

function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code);
}
