/** Text of a review before anybody knows whether it becomes Markdown or HTML: pieces, of which none is markup yet. */
import type { SourcePlace } from '../page/source-place.ts';

export type Inline =
  | string
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'strong'; readonly content: Rich }
  | { readonly type: 'link'; readonly href: string; readonly content: Rich }
  /** For editors only, which open it; `isOlder` is in the version that the newer one is compared with. */
  | { readonly type: 'place'; readonly place: SourcePlace; readonly isOlder: boolean; readonly content: Rich }
  | { readonly type: 'break' };

export type Rich = readonly Inline[];

type Piece = Inline | Rich | number | false | null | undefined;

/** A template of pieces; what stands in it is text for readers, whatever signs it has. */
export function rich(strings: TemplateStringsArray, ...values: readonly Piece[]): Rich {
  return strings.flatMap((text, i) => [...(text ? [text] : []), ...flat(values[i])]);
}

function flat(value: Piece): Rich {
  if (value === undefined || value === null || value === false) return [];
  if (typeof value === 'number') return [String(value)];
  return Array.isArray(value) ? value : [value as Inline];
}

export const BREAK: Inline = { type: 'break' };

/** Longer texts of users are cut: a review is read, not searched. */
const LONGEST = 240;

/** A name, or a piece of a file. */
export function code(text: string): Inline {
  return { type: 'code', text: shortened(text) };
}

export function strong(...content: readonly Piece[]): Inline {
  return { type: 'strong', content: content.flatMap(flat) };
}

/** A sentence of Liaison's own, in which names stand in backticks. */
export function prose(text: string): Rich {
  return shortened(text)
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => (/^`[^`]+`$/.test(part) ? code(part.slice(1, -1)) : part));
}

export function joined(parts: readonly Piece[], between: Piece = ', '): Rich {
  return parts.flatMap((part, i) => (i > 0 ? [...flat(between), ...flat(part)] : flat(part)));
}

/** `a`, `b` and 3 more: never more names than one reads. */
export function names(all: readonly string[], most = 4): Rich {
  const shown = all.length > most ? all.slice(0, most - 1) : all;
  const more = all.length - shown.length;
  const listed = more > 0 ? [...shown.map(code), `${more} more`] : shown.map(code);
  return enumeration(listed);
}

/** "a, b and c". */
export function enumeration(parts: readonly Piece[]): Rich {
  if (parts.length < 2) return joined(parts);
  return [...joined(parts.slice(0, -1)), ' and ', ...flat(parts.at(-1))];
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : text;
}
