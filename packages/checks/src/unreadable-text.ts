/** The words for text that cannot be read: what stands there, what to do, and what could stand instead. */
import {
  countBefore,
  lineStartAt,
  type SourceFile,
  type Span,
  type SyntaxProblem,
  type Workspace,
  writtenText,
} from '@liaison/model';
import { bracesOf, tokensOf } from './braces.ts';
import { type ForeignNotation, foreignNotationAt } from './foreign-notation.ts';
import { alternatives } from './kind-names.ts';
import { removeStatement } from './removals.ts';
import { slipOf } from './slips.ts';
import type { Replacement, UnreadableText } from './written-line.ts';

/** Never uses the parser's words: what it expected says little about what the author meant. */
export function unreadableText(
  problem: SyntaxProblem,
  file: SourceFile,
  workspace: Workspace,
): UnreadableText {
  const { span, found } = problem;
  switch (problem.reason) {
    case 'unclosed-text':
      return unclosedText(found, span);
    case 'curly-quotes':
      return foreign(file, span) ?? otherQuotes(found, span, file);
    case 'unclosed-comment':
      return worded('This `/*` is never closed', 'Add `*/` where the comment ends', span);
    case 'unclosed-block':
      return worded('This `{` is never closed', 'Add a `}` on a line of its own where the block ends', span);
    case 'unreadable-character':
      return foreign(file, span) ?? slipOf(problem, file, workspace) ?? unreadableCharacter(found, span);
    case 'too-deep':
      return worded(
        'Blocks stand in blocks here, more than a hundred deep',
        'Close the blocks above; the rest of the file was not read',
        span,
      );
    case 'unexpected-end':
      return worded('The file ends in the middle of a statement', 'Write the rest of it, or remove it', span);
    case 'stray-brace':
      return bracesOf(file).unopened === span ? unopenedBlock(span) : unexpected(found, span, file);
    default:
      return foreign(file, span) ?? slipOf(problem, file, workspace) ?? unexpected(found, span, file);
  }
}

function unexpected(found: string, span: Span, file: SourceFile): UnreadableText {
  const before = tokenBefore(file, span.start);
  if (!before) return worded(`\`${short(found)}\` cannot stand here`, 'Remove it', span);
  const after = file.text.slice(before.start, before.end);
  if (found === '}' && bracesOf(file).depthAt(span.start) === 0) {
    const help = 'Remove it, or look above for a `{` that is missing';
    const { at } = removeStatement(file, span);
    const remove = { title: 'Remove `}`', text: '', safety: 'suggested' as const, at: at.span };
    return worded('This `}` closes nothing', help, span, [remove]);
  }
  const endsLine = found === '}' || /[\r\n]/.test(file.text.slice(before.end, span.start));
  if (endsLine && after !== '}') {
    const help = `Write what belongs behind \`${short(after)}\`, or remove it`;
    return worded(`Something is missing behind \`${short(after)}\``, help, before);
  }
  const remove = { title: `Remove \`${short(found)}\``, text: '', safety: 'suggested' as const };
  const spare = found === ':' || found === ',';
  const message = `\`${short(found)}\` does not fit after \`${short(after)}\``;
  const help = found === ':' ? 'Remove the colon' : helpBetween(after, before.start, file);
  return worded(message, help, span, spare ? [remove] : []);
}

/** What to do about a word or sign that does not fit after another one. */
function helpBetween(after: string, offset: number, file: SourceFile): string {
  const line = file.text.slice(lineStartAt(file.lineStarts, offset), offset);
  if (after === ':' && /(?:^|[\s{])channel\s+\S+\s*$/.test(line))
    return 'Write the kind of channel between the two, such as `email`';
  return /[,./>(<-]$/.test(after) || LINKING_WORDS.has(after)
    ? 'Write what belongs between the two'
    : 'Remove it, or begin a new line with the statement that it belongs to';
}

/** Words behind which something must follow. */
const LINKING_WORDS: ReadonlySet<string> = new Set(
  'after and at by from if in is of on over per to until with within'.split(' '),
);

function unopenedBlock(span: Span): UnreadableText {
  const at = { start: span.end, end: span.end };
  const add = { title: 'Add `{`', text: ' {', safety: 'suggested' as const, at };
  const help = 'Add `{` at the end of this line, or remove the `}`';
  return worded('A `}` below closes a block that this line does not open', help, span, [add]);
}

function foreign(file: SourceFile, span: Span): UnreadableText | undefined {
  const notation = foreignNotationAt(file, span.start);
  if (!notation) return undefined;
  const { kind, written, readings } = notation;
  const replacements = readings.map((text) => ({
    title: `Write \`${text}\``,
    text,
    safety: 'suggested' as const,
  }));
  const [message, none] = FOREIGN[kind](short(written));
  const help = readings.length > 0 ? `Write ${alternatives(readings)}` : none;
  return worded(message, help, notation.span, replacements);
}

/** By notation: what is wrong, and what to do where there is no reading to propose. */
const FOREIGN: Readonly<Record<ForeignNotation['kind'], (written: string) => readonly [string, string]>> = {
  date: (written) => [
    `\`${written}\` is not written as a date here`,
    'Write year, month, day, as in `2026-11-27`',
  ],
  time: (written) => [
    `\`${written}\` is not written as a time here`,
    'Write hours and minutes, as in `09:00`',
  ],
  moment: (written) => [
    `\`${written}\` is not written as date and time here`,
    'Write the date, a blank and the time, as in `2026-11-27 09:00`; `timezone` says by which clock',
  ],
  grouped: (written) => [`\`${written}\` has its thousands set apart`, 'Write the digits without gaps'],
  number: (written) => [
    `\`${written}\` has a comma, which numbers here do not have`,
    'Write it without a comma',
  ],
  money: (written) => [
    `\`${written}\` has the sign of a currency instead of its code`,
    'Write the number and then the code, as in `85 USD`',
  ],
};

function unclosedText(found: string, span: Span): UnreadableText {
  const text = found
    .trimEnd()
    .replace(/\s\/\/.*$/, '')
    .trimEnd();
  const at = { start: span.start + text.length, end: span.start + text.length };
  const add = { title: 'Add the closing quote', text: '"', safety: 'suggested' as const, at };
  const shown = { start: span.start, end: at.end };
  return worded('This text has no closing quote', 'Add `"` where the text ends, on the same line', shown, [
    add,
  ]);
}

function otherQuotes(found: string, span: Span, file: SourceFile): UnreadableText {
  const [opening = ''] = found;
  const quotes = QUOTES.find(({ opens }) => opens.includes(opening)) ?? QUOTES[0];
  const nested = NESTED.exec(file.text.slice(span.start, span.start + LONGEST_TEXT))?.[0];
  const whole = nested ?? found.trimEnd();
  const closed = whole.length > 1 && CLOSING.test(whole);
  const inner = whole.slice(1, closed ? -1 : undefined);
  const at = { start: span.start, end: span.start + whole.length };
  const fix = {
    title: 'Use straight quotes',
    text: writtenText(inner),
    safety: closed ? ('safe' as const) : ('suggested' as const),
    at,
  };
  // What stands right behind it belongs to the text in a way that nobody can tell.
  const isWhole = /^[\s{}(),:]?$/.test(file.text.slice(at.end, at.end + 1));
  return worded(quotes.message, 'Write straight quotes: `"`', at, isWhole || !closed ? [fix] : []);
}

const QUOTES = [
  { opens: '\u201C\u201D\u201E', message: 'This text stands in curly quotes' },
  { opens: "'\u2018\u201A", message: 'This text stands in single quotes' },
  { opens: '\u00AB\u00BB', message: 'This text stands in guillemets' },
] as const;

const LONGEST_TEXT = 2000;

const CLOSING = /["'\u00AB\u00BB\u2018\u2019\u201C-\u201E]$/;

/** A text in curly quotes with another text in quotes inside: `“He said “hi””`. */
const NESTED =
  /^[\u201C\u201E][^\u201C-\u201E"\r\n]*(?:[\u201C\u201E][^\u201C-\u201E"\r\n]*[\u201C\u201D][^\u201C-\u201E"\r\n]*|"[^\u201C-\u201E"\r\n]*"[^\u201C-\u201E"\r\n]*)+[\u201C\u201D]/;

function unreadableCharacter(found: string, span: Span): UnreadableText {
  const character = String.fromCodePoint(found.codePointAt(0) ?? 0);
  const at = { start: span.start, end: span.start + character.length };
  const remove = { title: 'Remove it', text: '', safety: 'suggested' as const };
  const help = ADVICE[character] ?? 'Remove it, or put the text that holds it in quotes';
  return worded(
    `${nameOf(character)} cannot be read here`,
    help,
    at,
    REMOVABLE.test(character) ? [remove] : [],
  );
}

const ADVICE: Readonly<Record<string, string>> = {
  $: 'Write the currency behind the number: `85 USD`',
  '€': 'Write the currency behind the number: `85 EUR`',
  '£': 'Write the currency behind the number: `85 GBP`',
  '¥': 'Write the currency behind the number: `8500 JPY`',
  "'": 'Write texts in double quotes',
  '‘': 'Write texts in double quotes',
  '’': 'Write texts in double quotes',
  '–': 'Write a range with two dots: `2026-11-20 .. 2026-11-30`',
  '—': 'Write a range with two dots: `2026-11-20 .. 2026-11-30`',
  '-': 'Write a range with two dots, and put names with other signs in quotes',
  ';': 'Remove it: a statement ends with its line',
  '=': 'Remove it: the value stands right behind the keyword',
  '#': 'Begin a comment with `//`',
};

/** Signs without a meaning of their own, and everything that nobody can see. */
const REMOVABLE = /[;=\p{C}]/u;

function nameOf(character: string): string {
  if (character === '\0') return 'A NUL byte';
  if (!/\p{C}/u.test(character)) return `\`${character}\``;
  const code = character.codePointAt(0) ?? 0;
  return `The invisible character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The last token before an offset, comments left out; undefined at the beginning of the file. */
function tokenBefore(file: SourceFile, offset: number): Span | undefined {
  let tokens = tokensOfFiles.get(file);
  if (!tokens) {
    tokens = [...tokensOf(file.text)]
      .filter(({ token }) => !token.startsWith('//') && !token.startsWith('/*'))
      .map(({ token, index }) => ({ start: index, end: index + token.length }));
    tokensOfFiles.set(file, tokens);
  }
  const last = tokens[countBefore(tokens, offset, ({ start }) => start) - 1];
  // What the parser cannot read may stand inside of what looks like a token here.
  return last && { start: last.start, end: Math.min(last.end, offset) };
}

// Every syntax problem of a file asks.
const tokensOfFiles = new WeakMap<SourceFile, readonly Span[]>();

/** A token as it may stand in a message. */
function short(token: string): string {
  return token.length > 30 ? `${token.slice(0, 29)}…` : token;
}

function worded(
  message: string,
  help: string,
  span: Span,
  replacements: readonly Replacement[] = [],
): UnreadableText {
  return { message, help, span, replacements };
}
