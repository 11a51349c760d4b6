/**
 * Makes the parser for texts with errors linear in time and constant in stack: as it comes, it recurses once for
 * each error of a block, and looks through the rest of the block, or of the file, at each.
 */
import type { IToken, TokenType } from 'chevrotain';
import type { LangiumParser } from 'langium';

/** What is used of Chevrotain's parser, none of which it publishes. */
interface Recovering {
  readonly input: readonly IToken[];
  readonly manyInternal: unknown;
  readonly RULE_STACK: readonly number[];
  readonly RULE_OCCURRENCE_STACK: readonly number[];
  readonly RULE_STACK_IDX: number;
  attemptInRepetitionRecovery: Recovery;
  findReSyncTokenType(): TokenType;
  doSingleRepetition(action: unknown): boolean;
  flattenFollowSet(): readonly TokenType[];
  tokenMatcher(token: IToken, type: TokenType): boolean;
  getLexerPosition(): number;
  LA(distance: number): IToken;
}

type Recovery = (
  this: unknown,
  repeat: unknown,
  repeated: readonly [number, unknown],
  continues: (this: unknown) => boolean,
  ...rest: unknown[]
) => void;

/** What is used of Langium's builder of trees. */
interface Building {
  addHiddenNodes(tokens: readonly IToken[]): void;
}

/** Changes the parser and returns it; what it makes of a text stays the same. */
export function recoverFast(parser: LangiumParser): LangiumParser {
  const { wrapper, nodeBuilder } = parser as unknown as { wrapper: Recovering; nodeBuilder: Building };
  recoverInLoops(wrapper);
  rememberResyncTokens(wrapper);
  skipEmptyComments(nodeBuilder);
  return parser;
}

/**
 * After an error in a list Chevrotain looks for a token with which the list goes on, and then calls the list's
 * function anew, inside the one that failed; some two thousand errors exhaust the stack.
 */
function recoverInLoops(parser: Recovering): void {
  const recover = parser.attemptInRepetitionRecovery;
  parser.attemptInRepetitionRecovery = (repeat, repeated, continues, ...rest) => {
    if (repeat !== parser.manyInternal) return recover.call(parser, repeat, repeated, continues, ...rest);
    const [, definition] = repeated;
    const action = typeof definition === 'function' ? definition : (definition as { DEF: unknown }).DEF;
    let found: boolean;
    let progress = true;
    do {
      found = false;
      const noteFound = () => {
        found = true;
      };
      recover.call(parser, noteFound, repeated, continues, ...rest);
      while (found && progress && continues.call(parser)) progress = parser.doSingleRepetition(action);
    } while (found && progress);
  };
}

/**
 * At each error Chevrotain goes through the tokens to the first with which one of the rules around can go on. For
 * another error inside the same rules before that token, it is the same token.
 */
function rememberResyncTokens(parser: Recovering): void {
  let input: readonly IToken[] = [];
  const found = new Map<string, { readonly from: number; readonly to: number; readonly type: TokenType }>();
  parser.findReSyncTokenType = () => {
    if (parser.input !== input) {
      found.clear();
      input = parser.input;
    }
    const depth = parser.RULE_STACK_IDX + 1;
    const rules = `${parser.RULE_STACK.slice(0, depth)} ${parser.RULE_OCCURRENCE_STACK.slice(0, depth)}`;
    const position = parser.getLexerPosition();
    const known = found.get(rules);
    if (known && known.from <= position && position <= known.to) return known.type;
    const types = parser.flattenFollowSet();
    // The end of the file is always among them.
    for (let ahead = 1; ; ahead++) {
      const token = parser.LA(ahead);
      const type = types.find((candidate) => parser.tokenMatcher(token, candidate));
      if (!type) continue;
      found.set(rules, { from: position, to: position + ahead - 1, type });
      return type;
    }
  };
}

/** Before each item of a list Langium looks through the items for the place of its comments, even if there are none. */
function skipEmptyComments(builder: Building): void {
  const add = builder.addHiddenNodes;
  builder.addHiddenNodes = (tokens) => {
    if (tokens.length > 0) add.call(builder, tokens);
  };
}
