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

  it('of the name of a schema is the CRM, and of that of a use its purpose', () => {
    assert.equal(definitionIn('schema of s<|>f { }\ncrm sf { }'), '//- main.campaign\ncrm sf { }\n    ^^');
    assert.equal(
      definitionIn('purpose news\ncampaign a { use ne<|>ws in GB { } }'),
      '//- main.campaign\npurpose news\n        ^^^^',
    );
  });

  it('of what is said without a reference: units, labels, objects of types', () => {
    assert.equal(
      definitionIn('event demo\ncampaign a {\n  metric m { target >= 40 de<|>mos }\n}'),
      '//- main.campaign\nevent demo\n      ^^^^',
    );
    assert.equal(
      definitionIn('campaign a {\n  capture c {\n    news: boolean\n    set label-of-ne<|>ws -> L.T\n  }\n}'),
      '//- main.campaign\n    news: boolean\n    ^^^^',
    );
    assert.equal(
      definitionIn('schema of sf {\n  object Lead { }\n  object Task { Who: reference(Le<|>ad) }\n}'),
      '//- main.campaign\n  object Lead { }\n         ^^^^',
    );
  });

  it('knows no declaration of a name that nobody declared, and none of white space', () => {
    assert.equal(definitionIn('campaign spring { owner nob<|>ody }'), undefined);
    assert.equal(definitionIn('campaign spring { <|> }'), undefined);
  });
});
