/** JSON with a place for its first fault: `JSON.parse` alone says where only in some engines, and in words of its own. */

/** A parsed value, or the line and column (both from 1) of the first character that JSON does not allow there. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: string };

/** Parses JSON text and never throws. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const fault = firstFault(text);
    // Without a fault it was the engine that gave up, on its own depth or memory.
    const { offset, message } = fault ?? { offset: 0, message: 'Nested too deeply to be read' };
    const before = text.slice(0, offset).split('\n');
    return { ok: false, line: before.length, column: (before.at(-1) ?? '').length + 1, message };
  }
}

interface Fault {
  readonly offset: number;
  readonly message: string;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** A walk with its own stack, because a file may be nested deeper than calls can be. */
function firstFault(text: string): Fault | undefined {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  while (true) {
    offset = skipSpace(text, offset);
    if (offset >= text.length) return expected === 'nothing' ? undefined : ended(offset);
    const token = readToken(text, offset);
    const next = after(token.kind, expected, open);
    if (next === undefined) return unexpected(text, offset, expected, open);
    if (token.fault) return token.fault;
    expected = next;
    offset = token.end;
  }
}

type Kind = '[' | ']' | '{' | '}' | ':' | ',' | 'string' | 'literal' | 'other';

/** What may follow a token where `expected` was asked for, or undefined when the token may not stand there. */
function after(kind: Kind, expected: Expected, open: ('[' | '{')[]): Expected | undefined {
  const isValue = expected === 'value' || expected === 'value-or-end';
  const isKey = expected === 'key' || expected === 'key-or-end';
  const close = (bracket: '[' | '{', empty: Expected): Expected | undefined => {
    if (open.at(-1) !== bracket || (expected !== empty && expected !== 'comma-or-end')) return undefined;
    open.pop();
    return afterValue(open);
  };
  switch (kind) {
    case '[':
    case '{':
      if (!isValue) return undefined;
      open.push(kind);
      return kind === '[' ? 'value-or-end' : 'key-or-end';
    case ']':
      return close('[', 'value-or-end');
    case '}':
      return close('{', 'key-or-end');
    case ':':
      return expected === 'colon' ? 'value' : undefined;
    case ',':
      if (expected !== 'comma-or-end') return undefined;
      return open.at(-1) === '{' ? 'key' : 'value';
    case 'string':
      if (isKey) return 'colon';
      return isValue ? afterValue(open) : undefined;
    case 'literal':
      return isValue ? afterValue(open) : undefined;
    case 'other':
      return undefined;
  }
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}

interface Token {
  readonly kind: Kind;
  readonly end: number;
  readonly fault?: Fault;
}

function readToken(text: string, offset: number): Token {
  const first = text[offset] ?? '';
  if (first === '"') return readString(text, offset);
  if ('[]{}:,'.includes(first)) return { kind: first as Kind, end: offset + 1 };
  let end = offset;
  while (end < text.length && /[\w.+-]/.test(text[end] ?? '')) end++;
  const isLiteral = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/.test(
    text.slice(offset, end),
  );
  return { kind: isLiteral ? 'literal' : 'other', end };
}

function readString(text: string, start: number): Token {
  for (let offset = start + 1; offset < text.length; offset++) {
    const character = text[offset] ?? '';
    if (character === '"') return { kind: 'string', end: offset + 1 };
    if (character < ' ') {
      const message = `A text may not contain ${shown(character)}`;
      return { kind: 'string', end: offset, fault: { offset, message } };
    }
    if (character !== '\\') continue;
    if (offset + 1 >= text.length) break;
    if (!/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(offset + 1, offset + 6))) {
      const message = `${shown(text.slice(offset, offset + 2))} is no escape`;
      return { kind: 'string', end: offset, fault: { offset, message } };
    }
    offset++;
  }
  return { kind: 'string', end: text.length, fault: ended(text.length) };
}

function skipSpace(text: string, start: number): number {
  let offset = start;
  while (' \t\r\n'.includes(text[offset] ?? '-')) offset++;
  return offset;
}

function ended(offset: number): Fault {
  return { offset, message: 'The file ends too early' };
}

function unexpected(text: string, offset: number, expected: Expected, open: readonly string[]): Fault {
  const close = open.at(-1) === '{' ? '`}`' : '`]`';
  const wanted = {
    value: 'a value',
    'value-or-end': `a value or ${close}`,
    key: 'a name in double quotes',
    'key-or-end': `a name in double quotes or ${close}`,
    colon: '`:`',
    'comma-or-end': `\`,\` or ${close}`,
    nothing: 'the end of the file',
  }[expected];
  const found = /^[\w.+-]{1,20}/.exec(text.slice(offset, offset + 20))?.[0] ?? text[offset] ?? '';
  return { offset, message: `Expected ${wanted}, found ${shown(found)}` };
}

/** Control characters are named by their code: raw, they would spoil a terminal. */
function shown(found: string): string {
  const readable = found.replace(/[\p{C}\p{Z}]/gu, (character) => {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `\`${readable}\``;
}
