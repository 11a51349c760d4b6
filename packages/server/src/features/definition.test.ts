/** Where a name is declared. */
import assert from 'node:assert/strict';
import { drawn, placeIn } from '../testing/edited-repository.ts';
import { definitionAt } from './definition.ts';

function definitionIn(fixture: string): string | undefined {
  const place = placeIn(fixture);
  const found = definitionAt(place);
  return found && drawn(place.repository, [found]);
}

describe('definition', () => {
  it('leads from a name to its declaration in another file', () => {
    assert.equal(
      definitionIn(`//- campaign.campaign
campaign spring { owner an<|>a }
//- people.campaign
person tom "Tom" { }
person ana "Ana" { }
`),
      `//- people.campaign
person ana "Ana" { }
       ^^^`,
    );
  });

  it('counts a cursor behind the last character', () => {
    assert.match(definitionIn('person ana { }\ncampaign spring { owner ana<|> }') ?? '', /\^\^\^/);
  });

  it('of a page means the page of the same campaign', () => {
    assert.equal(
      definitionIn(`campaign one { page landing "/one" }
campaign two {
  page landing "/two"
  channel mail: email { lands-on lan<|>ding }
}`),
      `//- main.campaign
  page landing "/two"
       ^^^^^^^`,
    );
  });

  it('knows no declaration of a name that nobody declared, and none of white space', () => {
    assert.equal(definitionIn('campaign spring { owner nob<|>ody }'), undefined);
    assert.equal(definitionIn('campaign spring { <|> }'), undefined);
  });
});
