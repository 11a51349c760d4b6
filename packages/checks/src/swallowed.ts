/** References that took the next statement's keyword for their name, where several statements share a line. */
import {
  type AnyDeclaration,
  everyDeclaration,
  type Reference,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { openerOf, statementsOf } from './blocks.ts';
import { oncePerWorkspace } from './per-workspace.ts';
import { Nesting } from './span-set.ts';

/** References of a file that resolve to nothing and are named like a statement of the block they stand in. */
export function swallowedKeywords(file: SourceFile, workspace: Workspace): Reference[] {
  return unresolvedIn(file, workspace).filter((reference) => isSwallowed(reference, file, workspace));
}

/** References of a file that resolve to nothing. */
export const unresolvedIn: (file: SourceFile, workspace: Workspace) => readonly Reference[] =
  oncePerWorkspace((file, workspace) => file.references.filter((reference) => !workspace.resolve(reference)));

export function isSwallowed(reference: Reference, file: SourceFile, workspace: Workspace): boolean {
  if (file.text[reference.span.start] === '"' || workspace.resolve(reference)) return false;
  const block = blockAround(reference.span.start, file);
  return block !== undefined && statementsOf(openerOf(block.kind)).includes(reference.name);
}

/** The innermost declaration between whose braces an offset lies. */
function blockAround(offset: number, file: SourceFile): AnyDeclaration | undefined {
  let blocks = blocksOfFiles.get(file);
  if (!blocks) {
    blocks = new Nesting(everyDeclaration(file), ({ body }) => body);
    blocksOfFiles.set(file, blocks);
  }
  return blocks.innermostAt(offset);
}

// Every reference that resolves to nothing asks.
const blocksOfFiles = new WeakMap<SourceFile, Nesting<AnyDeclaration>>();
