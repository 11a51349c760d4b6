/**
 * What a rename means for the patterns of `liaison.config.json`. One that names the file or folder itself, or begins
 * with it, follows; one that many files match says what its author wants of names, and stays.
 */
import type { Span } from '@liaison/model';
import { type Node, parseTree } from 'jsonc-parser';

interface PatternEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Edits of a configuration's text; paths are relative to its folder, with `/`. Never throws. */
export function patternEdits(text: string, oldPath: string, newPath: string): PatternEdit[] {
  return patternsIn(text).flatMap(({ value, offset, length }) => {
    const followed = typeof value === 'string' ? renamed(value, oldPath, newPath) : undefined;
    if (followed === undefined) return [];
    return [{ span: { start: offset, end: offset + length }, newText: JSON.stringify(followed) }];
  });
}

/** The pattern with the new name; undefined where it does not name the old one. */
function renamed(pattern: string, oldPath: string, newPath: string): string | undefined {
  const [, sign = '', body = ''] = /^(!?\/?)(.*)$/s.exec(pattern) ?? [];
  const isAnchored = sign.endsWith('/') || body.replace(/\/+$/, '').includes('/');
  // One word stands for that name in every folder.
  if (!isAnchored || (body !== oldPath && !body.startsWith(`${oldPath}/`))) return undefined;
  return `${sign}${written(newPath)}${body.slice(oldPath.length)}`;
}

/** A path as a pattern that matches it and nothing else. */
function written(path: string): string {
  return path.replace(/[\\*?[\]]/g, '\\$&');
}

/** The items of all lists of patterns. */
function patternsIn(text: string): Node[] {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const overrides = valueAt(tree, 'overrides')?.children ?? [];
  const lists = [
    valueAt(tree, 'include'),
    valueAt(tree, 'exclude'),
    ...overrides.map((override) => valueAt(override, 'files')),
  ];
  return lists.flatMap((list) => (list?.type === 'array' ? (list.children ?? []) : []));
}

function valueAt(node: Node | undefined, key: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  return node.children?.find(({ children }) => children?.[0]?.value === key)?.children?.[1];
}
