/** What `writtenName` of the model leaves unquoted is a name to the lexer, and what it quotes reads back the same. */
import assert from 'node:assert/strict';
import { writtenName } from '@liaison/model';
import fc from 'fast-check';
import { parseCampaignFile } from './parse-campaign.ts';

describe('language: written names', () => {
  it('read back as they were', () => {
    const letter = fc.constantFrom(
      'a',
      'Z',
      '_',
      '-',
      '9',
      ' ',
      '"',
      '\\',
      '.',
      'ü',
      'ß',
      '×',
      '÷',
      'Ω',
      'я',
      '中',
      '😀',
      '/',
      '{',
    );
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 8 }), (letters) => {
        const name = letters.join('');
        const file = parseCampaignFile({
          path: 'a.campaign',
          text: `team ${writtenName(name)} {\n  side it\n}\n`,
        });
        assert.deepEqual(file.problems, []);
        assert.equal(file.declarations[0]?.name, name);
      }),
      { numRuns: 500 },
    );
  });
});
