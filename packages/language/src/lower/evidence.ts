/** Lowers the statement that says where a figure comes from. */
import type { Evidence } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lean } from './lowering.ts';

export function lowerEvidence(node: ast.Evidence | undefined): Evidence | undefined {
  return node && lean({ text: node.text, link: node.link });
}
