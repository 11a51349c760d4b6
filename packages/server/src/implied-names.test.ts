/** What editors show of the names that are no references of the model. */
import assert from 'node:assert/strict';
import { definitionAt } from './features/definition.ts';
import { highlightsAt } from './features/document-highlight.ts';
import { hoverAt } from './features/hover.ts';
import { impliedNames } from './implied-names.ts';
import { drawn, placeIn, repositoryOf } from './testing/edited-repository.ts';

const CAMPAIGN = `utm-source letter "Our letter"
utm-source Letter "Another one"
campaign spring {
  utm source "let<|>ter"
  channel mail: email { utm source "LETTER" }
}
`;

describe('the name of a source in a tag', () => {
  it('leads to its declaration: to the one that is written so, else to the first', () => {
    const place = placeIn(CAMPAIGN);
    const location = definitionAt(place);
    assert.ok(location);
    assert.equal(
      drawn(place.repository, [location]),
      '//- main.campaign\nutm-source letter "Our letter"\n           ^^^^^^',
    );
    const other = placeIn(CAMPAIGN.replace('let<|>ter', 'Let<|>ter'));
    assert.equal(definitionAt(other)?.range.start.line, 1);
    const capitals = placeIn(CAMPAIGN.replace('<|>', '').replace('LETTER', 'LETT<|>ER'));
    assert.equal(definitionAt(capitals)?.range.start.line, 0);
  });

  it('has the card of its declaration, and is highlighted with it', () => {
    const place = placeIn(CAMPAIGN);
    assert.match(JSON.stringify(hoverAt(place)?.contents), /Our letter/);
    const uri = place.repository.uriOf(place.file.path);
    assert.equal(
      drawn(
        place.repository,
        (highlightsAt(place) ?? []).map(({ range }) => ({ uri, range })),
      ),
      `//- main.campaign
utm-source letter "Our letter"
           ^^^^^^
  utm source "letter"
             ^^^^^^^^
  channel mail: email { utm source "LETTER" }
                                   ^^^^^^^^`,
    );
  });

  it('is none in other tags, in what a tool fills in, and in half a line', () => {
    const lines = ['utm medium "x"', 'utm "x"', 'utm source', 'utm source ""', 'utm source "{{ x }}"'];
    const filled = ['%%x%%', '*|x|*', '[[x]]'].map((text) => `utm source "${text}"`);
    const repository = repositoryOf(`campaign a {\n${[...lines, ...filled].join('\n')}\n}\n`);
    const file = repository.analysis.file('main.campaign');
    assert.deepEqual(file && impliedNames(file), []);
  });
});
