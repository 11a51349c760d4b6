/** What stands at a place of `liaison.config.json`, which is JSON with comments, and half-written most of the time. */
import { configJsonSchema, type JsonSchema } from '@liaison/checks';
import type { Span } from '@liaison/model';
import {
  findNodeAtLocation,
  findNodeAtOffset,
  getLocation,
  getNodePath,
  type Node,
  parseTree,
} from 'jsonc-parser';

type Path = readonly (string | number)[];

/** Where something is being written. */
export interface ConfigCursor {
  /** Of the object or the list that holds it. */
  readonly around: Path;
  readonly isKey: boolean;
  /** The key of the value that is being written; a number in a list. */
  readonly last: string | number;
  /** What a completion replaces: the text or the word at the cursor. */
  readonly span: Span;
  /** The members of the object, the items of the list, without the one that is being written. */
  readonly others: readonly string[];
}

/** Undefined where nothing can be written: in a comment, behind the end. Never throws. */
export function cursorIn(text: string, offset: number): ConfigCursor | undefined {
  return guarded(() => {
    const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
    const last = path.at(-1);
    if (last === undefined || isInComment(text, offset)) return undefined;
    const around = path.slice(0, -1);
    return {
      around,
      isKey: isAtPropertyKey,
      last,
      span: spanAt(text, offset, previousNode),
      others: othersIn(text, around, offset),
    };
  });
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

/** The text in quotes around the cursor, up to its end or that of the line; else the word in front of it. */
function spanAt(
  text: string,
  offset: number,
  node: Pick<Node, 'type' | 'offset' | 'length'> | undefined,
): Span {
  if (
    node &&
    node.offset < offset &&
    offset <= node.offset + node.length &&
    node.type !== 'object' &&
    node.type !== 'array'
  ) {
    const line = /[\r\n]/.exec(text.slice(node.offset, node.offset + node.length));
    return { start: node.offset, end: line ? offset : node.offset + node.length };
  }
  const word = /[\w$.*/-]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? '';
  return { start: offset - word.length, end: offset };
}

/** Whether the last sign that opens something in front of a place is that of a comment. */
function isInComment(text: string, offset: number): boolean {
  const inFront = text.slice(0, offset);
  const last = [
    ...inFront.matchAll(/"(?:[^"\\\r\n]|\\.)*"?|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/g),
  ].at(-1);
  if (!last || last.index + last[0].length < offset) return false;
  return last[0].startsWith('//') || (last[0].startsWith('/*') && !last[0].endsWith('*/'));
}

function othersIn(text: string, around: Path, offset: number): string[] {
  const tree = parseTree(text, [], OPTIONS);
  const node = tree && findNodeAtLocation(tree, [...around]);
  return (node?.children ?? []).flatMap((child) => {
    const said = child.type === 'property' ? child.children?.[0] : child;
    const isHere = said && said.offset <= offset && offset <= said.offset + said.length;
    return said && !isHere && typeof said.value === 'string' ? [said.value] : [];
  });
}
