/** What the parser says about the pieces of a text: which words it read as keywords, and what it could not read. */
import { type AstNode, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';
import { parseTree } from '../parse-campaign.ts';
import type { Piece } from './pieces.ts';

export interface Syntax {
  /** Read as a keyword of the grammar, not as a name; always so for punctuation. */
  isKeyword(piece: Piece): boolean;
  /** In the way of the parser or the lexer, or passed over. */
  isBroken(piece: Piece): boolean;
  /** The element of the grammar that took a piece. */
  takenBy(piece: Piece): AstNode | undefined;
}

/** Parses the text that the pieces were read from; never throws on what a user wrote. */
export function readSyntax(text: string, pieces: readonly Piece[]): Syntax {
  const parsed = parseTree(text);
  const taken = new Map<number, AstNode>();
  if (parsed.value.$cstNode) collectLeaves(parsed.value.$cstNode, taken);
  const broken = new Set(parsed.lexerErrors.map((error) => error.offset));
  const tokens = pieces.filter((piece) => piece.kind === 'token');
  for (const token of tokens) if (!taken.has(token.start)) broken.add(token.start);
  const positions = new Map(tokens.map((token, position) => [token.start, position]));
  for (const { token } of parsed.parserErrors) {
    const position = positions.get(token.startOffset) ?? tokens.length;
    const found = tokens[position];
    // What ends a statement too early is no fault of the next one.
    const culprit = found && !found.begins && found.image !== '}' ? found : tokens[position - 1];
    if (culprit) broken.add(culprit.start);
  }
  return {
    isKeyword: (piece) => GrammarAST.isKeyword(taken.get(piece.start)),
    isBroken: (piece) => piece.kind === 'unreadable' || broken.has(piece.start),
    takenBy: (piece) => taken.get(piece.start),
  };
}

function collectLeaves(node: CstNode, taken: Map<number, AstNode>): void {
  if (!isCompositeCstNode(node)) {
    if (node.grammarSource) taken.set(node.offset, node.grammarSource);
    return;
  }
  for (const child of node.content) collectLeaves(child, taken);
}
