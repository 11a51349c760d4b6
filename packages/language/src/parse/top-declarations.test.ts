/** What is found without parsing is what parsing finds. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { libraryFiles } from '../library.ts';
import { parseCampaignFile } from '../parse-campaign.ts';
import { topDeclarations } from './top-declarations.ts';

function namesIn(text: string): string[] | undefined {
  return topDeclarations(text)?.map(({ keyword, name }) => `${keyword} ${name}`);
}

describe('declarations at the top of a text', () => {
  it('are found outside of braces, texts and comments', () => {
    const text = `/** system a { } */ campaign spring "A { campaign" { // }
  page landing "/}" on shop
} campaign autumn { }

system shop
  team web { side "it" }
`;
    assert.deepEqual(namesIn(text), ['campaign spring', 'campaign autumn', 'system shop', 'team web']);
  });

  it('are not told where it is uncertain what belongs to what', () => {
    for (const text of [
      'campaign a {',
      'campaign a { } }',
      'campaign a “{ {” { }',
      'campaign a b',
      'campaign a/b',
      'campaign a { owner x system b }',
      'campaign a { owner x →system b }',
      'campaign a { owner --system b }',
      'campaign a {\n  crm b\n}',
    ]) {
      assert.equal(topDeclarations(text), undefined, text);
    }
  });

  it('are those of the library', () => {
    for (const { text, declarations } of libraryFiles()) {
      const found = topDeclarations(text);
      if (found)
        assert.deepEqual(
          found.map(({ name }) => name),
          declarations.map(({ name }) => name),
        );
    }
  });

  it('miss none that the parser finds, whatever is written', () => {
    const pieces = fc.constantFrom(
      ...[
        'campaign a',
        'system b',
        'team c',
        '{',
        '}',
        '"',
        '\n',
        '//',
        '/*',
        '*/',
        ' ',
        'owner x',
        '\\',
        "'",
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const found = topDeclarations(text);
        if (!found?.every(({ keyword, name }) => keyword === 'campaign' && name !== '')) return;
        const { declarations } = parseCampaignFile({ path: 'a.campaign', text });
        assert.deepEqual(
          declarations.filter(({ kind, name }) => kind !== 'unknown' && name !== '').map(({ kind }) => kind),
          declarations.filter(({ kind }) => kind === 'campaign').map(() => 'campaign'),
        );
        const names = new Set(found.map(({ name }) => name));
        for (const { kind, name } of declarations) if (kind === 'campaign') assert.ok(names.has(name));
      }),
      { numRuns: 3000 },
    );
  });
});
