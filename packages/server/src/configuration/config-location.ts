/** What stands at a place of `liaison.config.json`, which is JSON with comments, and half-written most of the time. */
import { configJsonSchema, type JsonSchema } from '@liaison/checks';
import type { Span } from '@liaison/model';
import { findNodeAtLocation, findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import { type ConfigToken, type OpenBlock, openBlockAfter, tokensOf } from './config-tokens.ts';

type Path = readonly (string | number)[];

/** Where something is being written. */
export interface ConfigCursor {
  /** Of the object or the list that holds it; of the file where that is still empty. */
  readonly around: Path;
  /** Of the value that is being written; undefined for a key. */
  readonly value: Path | undefined;
  /** What a completion replaces: the text or the word at the cursor. */
  readonly span: Span;
  /** The members of the object, the items of the list, without the one that is being written. */
  readonly others: readonly string[];
  /** The key that is being written has its value already. */
  readonly hasValue: boolean;
  /** Where the value in front ends, if a comma is missing behind it. */
  readonly commaAt: number | undefined;
  /** Whether something stands behind, so that it needs a comma in front. */
  readonly commaBehind: boolean;
}

/**
 * Undefined where nothing can be written: in a comment, behind the end, between a key and its colon, in front of a
 * value that is there already. Never throws.
 */
export function cursorIn(text: string, offset: number): ConfigCursor | undefined {
  return guarded(() => {
    const all = tokensOf(text);
    if (all.some((token) => token.kind === 'comment' && isInside(offset, token))) return undefined;
    const tokens = all.filter(({ kind }) => kind !== 'comment');
    const span = spanAt(offset, tokens);
    const behind = tokens.filter(({ start }) => start >= span.end);
    const inFront = tokens.filter(({ end }) => end <= span.start);
    const block = openBlockAfter(inFront);
    if (block) return cursorInBlock(block, span, behind, text);
    return inFront.length + behind.length === 0 ? inEmptyFile(span) : undefined;
  });
}

function inEmptyFile(span: Span): ConfigCursor {
  const nothing = { others: [], hasValue: false, commaAt: undefined, commaBehind: false };
  return { around: [], value: [], span, ...nothing };
}

function cursorInBlock(
  { path, isList, at, state, end }: OpenBlock,
  span: Span,
  [next, afterNext]: readonly ConfigToken[],
  text: string,
): ConfigCursor | undefined {
  const hasNext = next !== undefined && /^([{[]|text|word)$/.test(next.kind);
  if (state === 'key' || (state === 'value' && hasNext && afterNext?.kind !== ':')) return undefined;
  const isKey = !isList && state !== 'value';
  return {
    around: path,
    value: isKey ? undefined : [...path, at],
    span,
    others: othersIn(text, path, span),
    hasValue: isKey && next?.kind === ':',
    commaAt: state === 'done' ? end : undefined,
    commaBehind: hasNext,
  };
}

/** The key or value at a place, with its path; undefined between them. Never throws. */
export function partAt(
  text: string,
  offset: number,
): { readonly path: Path; readonly span: Span } | undefined {
  return guarded(() => {
    const tree = parseTree(text, [], OPTIONS);
    const node = tree && findNodeAtOffset(tree, offset, true);
    if (!node || node.type === 'object' || node.type === 'array' || node.type === 'property')
      return undefined;
    return { path: getNodePath(node), span: { start: node.offset, end: node.offset + node.length } };
  });
}

/** The schema of what is at a path; undefined where nothing may stand. */
export function schemaAt(path: Path): JsonSchema | undefined {
  let schema: JsonSchema | undefined = configJsonSchema();
  for (const part of path) {
    if (typeof part === 'number') schema = schema?.items;
    else
      schema =
        schema?.properties && Object.hasOwn(schema.properties, part) ? schema.properties[part] : undefined;
  }
  return schema;
}

const OPTIONS = { allowTrailingComma: true, disallowComments: false };

/** The parser recurses: some thousand brackets exhaust the stack. */
function guarded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The text in quotes or the word that the cursor is in or behind; where there is none, the cursor alone. */
function spanAt(offset: number, tokens: readonly ConfigToken[]): Span {
  const written = tokens.find(
    ({ kind, start, end }) => (kind === 'text' || kind === 'word') && start < offset && offset <= end,
  );
  return written ? { start: written.start, end: written.end } : { start: offset, end: offset };
}

/** Whether more of a comment may be written at an offset: also at its end, if that is the line's or nowhere. */
function isInside(offset: number, { image, start, end }: ConfigToken): boolean {
  const isClosed = /^\/\*[\s\S]*\*\/$/.test(image);
  return start < offset && (isClosed ? offset < end : offset <= end);
}

function othersIn(text: string, around: Path, { start, end }: Span): string[] {
  const tree = parseTree(text, [], OPTIONS);
  const node = tree && findNodeAtLocation(tree, [...around]);
  return (node?.children ?? []).flatMap((child) => {
    const said = child.type === 'property' ? child.children?.[0] : child;
    const isHere = said && said.offset === start && said.offset < end;
    return said && !isHere && typeof said.value === 'string' ? [said.value] : [];
  });
}
