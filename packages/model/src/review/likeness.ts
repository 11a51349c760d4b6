/** How alike two declarations are, whatever they are called: by their lines, in any order and any layout. */
import type { AnyDeclaration, Statement } from '../declaration.ts';
import { nestedIn } from '../every-declaration.ts';
import type { Span } from '../source.ts';
import type { Declared } from '../workspace.ts';

/**
 * The share of equal lines, 0 to 1 (Dice: twice the common ones by all of both); 0 where one of them says nothing. Lines
 * in which each names itself are equal too.
 */
export function likeness(a: Declared, b: Declared): number {
  const [old, now] = [linesOf(a), linesOf(b)];
  return Math.max(shareOfEqual(old.written, now.written), shareOfEqual(old.unnamed, now.unnamed));
}

function shareOfEqual(old: readonly string[], now: readonly string[]): number {
  if (old.length === 0 || now.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const line of old) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of now) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    common++;
  }
  return (2 * common) / (old.length + now.length);
}

interface Lines {
  readonly written: readonly string[];
  /** With nothing where the declaration names itself. */
  readonly unnamed: readonly string[];
}

/** Without space. */
function linesOf(declared: Declared): Lines {
  let lines = known.get(declared.declaration);
  if (!lines) {
    lines = readLines(declared);
    known.set(declared.declaration, lines);
  }
  return lines;
}

// Each of those that are gone is compared with each of those that are new.
const known = new WeakMap<AnyDeclaration, Lines>();

function readLines({ declaration, file }: Declared): Lines {
  const textOf = ({ start, end }: Span) => file.text.slice(start, end);
  const own = ownName(declaration.name);
  // Of one line, every word counts.
  const lines = declaration.body
    ? texts(declaration, textOf)
    : (textOf({ start: declaration.nameSpan.end, end: declaration.span.end }).match(/"[^"]*"|[^\s"]+/g) ??
      []);
  return {
    written: lines.map((line) => line.replace(/\s+/g, '')),
    unnamed: lines.map((line) => line.replace(own, '').replace(/\s+/g, '')),
  };
}

function texts(declaration: AnyDeclaration, textOf: (span: Span) => string): string[] {
  const nested = nestedIn(declaration);
  const blocks = declaration.kind === 'campaign' ? declaration.blocks : [];
  const opened = [
    ...nested.filter(({ body }) => body).map(({ span }) => span),
    ...blocks.flatMap(({ statements }) => statements.map(({ span }) => span)),
  ];
  const isOpened = ({ span }: Statement) =>
    opened.some(({ start, end }) => start >= span.start && end <= span.end);
  return [
    ...declaration.statements.filter((statement) => !isOpened(statement)).map(({ span }) => textOf(span)),
    ...blocks.flatMap(({ statements }) => statements.map(({ span }) => textOf(span))),
    ...nested.flatMap((inner) =>
      inner.body ? [textOf({ start: inner.span.start, end: inner.body.start }), ...texts(inner, textOf)] : [],
    ),
  ];
}

function ownName(name: string): RegExp {
  return name === '' ? /(?!)/g : new RegExp(`(?<![\\w-])${name.replace(SPECIAL, '\\$&')}(?![\\w-])`, 'g');
}

const SPECIAL = /[\\^$.*+?()[\]{}|]/g;
