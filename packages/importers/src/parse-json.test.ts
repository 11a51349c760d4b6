import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson } from './parse-json.ts';

const faults: readonly [text: string, where: string, message: string][] = [
  ['', '1:1', 'The file ends too early'],
  ['{"name": "Lead", "fields": [', '1:29', 'The file ends too early'],
  ['{"name": "Le', '1:13', 'The file ends too early'],
  ['["a\\', '1:5', 'The file ends too early'],
  ['{\n  "name": Lead\n}', '2:11', 'Expected a value, found `Lead`'],
  ['{\r\n  name: 1\r\n}', '2:3', 'Expected a name in double quotes or `}`, found `name`'],
  ['{"a": 1,}', '1:9', 'Expected a name in double quotes, found `}`'],
  ['{"a" 1}', '1:6', 'Expected `:`, found `1`'],
  ['{"a": 1 "b": 2}', '1:9', 'Expected `,` or `}`, found `"`'],
  ['[1,\n2,\n]', '3:1', 'Expected a value, found `]`'],
  ['[}', '1:2', 'Expected a value or `]`, found `}`'],
  ['[1}', '1:3', 'Expected `,` or `]`, found `}`'],
  ['{} {}', '1:4', 'Expected the end of the file, found `{`'],
  ['[01]', '1:2', 'Expected a value or `]`, found `01`'],
  ['["a\tb"]', '1:4', 'A text may not contain `U+0009`'],
  ['["\\x"]', '1:3', '`\\x` is no escape'],
  ['["\\u12G4"]', '1:3', '`\\u` is no escape'],
  ['[\u2028]', '1:2', 'Expected a value or `]`, found `U+2028`'],
];

describe('JSON with the place of its fault', () => {
  for (const [text, where, message] of faults) {
    it(`finds the fault in ${JSON.stringify(text)}`, () => {
      const parsed = parseJson(text);
      assert.ok(!parsed.ok);
      assert.deepEqual([`${parsed.line}:${parsed.column}`, parsed.message], [where, message]);
    });
  }

  it('finds a fault below more brackets than calls can be nested', () => {
    const parsed = parseJson(`${'['.repeat(200_000)}x`);
    assert.ok(!parsed.ok);
    assert.equal(parsed.column, 200_001);
  });

  it('agrees with the engine on what is JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '1',
      '-0.5e+3',
      'true',
      'nul',
      '"',
      '\\u0041',
      ' ',
      '\n',
    );
    const almostJson = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    const damaged = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([json, at, other]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + other + json.slice(place + 1);
    });
    fc.assert(
      fc.property(fc.oneof(almostJson, damaged, fc.string()), (text) => {
        const parsed = parseJson(text);
        if (parsed.ok) return assert.deepEqual(parsed.value, JSON.parse(text));
        // Only the engine giving up leaves a text without a fault that can be shown.
        assert.notEqual(parsed.message, 'Nested too deeply to be read');
      }),
      { numRuns: 2000 },
    );
  });
});
