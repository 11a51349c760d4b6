/** The scanner is Chevrotain's lexer, only faster: whatever the text is, its tokens are the same. */
import assert from 'node:assert/strict';
import { type IToken, Lexer, type TokenType } from 'chevrotain';
import fc from 'fast-check';
import { libraryTexts } from '../generated/library.ts';
import { createCampaignServices } from '../services.ts';
import { TokenScanner } from './token-scanner.ts';

const types = createCampaignServices().campaign.parser.Lexer.definition as Record<string, TokenType>;
const lexer = new Lexer(Object.values(types), { positionTracking: 'full', skipValidations: true });
const scanner = new TokenScanner(types);

const PIECES = [
  ...['campaign', 'on-call', 'on-cal', 'at', 'at-', 'at-most', 'owner', 'ownerx', 'x1', '_a', 'a--b', 'a-9'],
  ...[
    'café',
    'Übung',
    'at-é',
    'каталог',
    '字',
    '😀',
    '§',
    '€',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '\ufdd0',
    '\ufdd2',
  ],
  ...[
    '2026-11-27',
    '2026-1-1',
    '20261-11-27',
    '8:00',
    '08:00:30',
    '123:45',
    '1.5',
    '1.',
    '3k',
    '2.5M',
    '3kg',
    '9',
  ],
  ...[
    '"',
    '"text"',
    '"a\\"b"',
    '"open',
    "'",
    "'one'",
    "'it's'",
    '“',
    '”',
    '«',
    '»',
    '‚x’',
    '‘',
    '\\',
    '\\\\',
  ],
  ...['{', '}', ':', ',', '.', '..', '...', '?', '%', '(', ')', '<', '<=', '>', '>=', '->', '-', '-->', '='],
  ...[
    '/',
    '//',
    '// note',
    '/*',
    '*/',
    '/* a\n b */',
    '/**/',
    '/** doc\r\n */',
    ' ',
    '  ',
    '\t',
    '\n',
    '\r',
    '\r\n',
  ],
  ...['\v', '\f', '\0'],
];

describe('The scanner', () => {
  it('finds what the lexer finds in the library', () => {
    for (const text of Object.values(libraryTexts)) expectSame(text);
  });

  it('finds what the lexer finds in any text', () => {
    const piece = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary' }),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, expectSame), { numRuns: 2000 });
  });

  it('knows a word again', () => {
    const [first, second] = scanner.scan('black-friday-2026 black-friday-2026').tokens;
    assert.equal(first?.image, second?.image);
    assert.equal(first?.tokenType, types.HEAD);
  });

  it('forgets words and still knows keywords', () => {
    const own = new TokenScanner(types);
    for (let i = 0; i < 21_000; i++) own.scan(`word${i}`);
    assert.equal(own.scan('campaign').tokens[0]?.tokenType, types.campaign);
  });
});

function expectSame(text: string): void {
  const { tokens, groups, errors } = lexer.tokenize(text);
  const scanned = scanner.scan(text);
  assert.deepEqual(errors, []);
  assert.deepEqual(scanned.tokens.map(plain), tokens.map(plain));
  assert.deepEqual(scanned.hidden.map(plain), (groups.hidden ?? []).map(plain));
}

function plain({ tokenType, ...token }: IToken): object {
  return { ...token, tokenType: tokenType.name };
}
