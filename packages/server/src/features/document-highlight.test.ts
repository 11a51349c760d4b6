/** Where else in the file the same thing is meant. */
import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { drawn, placeIn } from '../testing/edited-repository.ts';
import { highlightsAt } from './document-highlight.ts';

function highlightsIn(fixture: string): string | undefined {
  const place = placeIn(fixture);
  const uri = place.repository.uriOf(place.file.path);
  return (
    highlightsAt(place) &&
    drawn(
      place.repository,
      (highlightsAt(place) ?? []).map(({ range, kind }) => ({
        uri,
        range,
        label: kind === DocumentHighlightKind.Write ? 'declared' : 'used',
      })),
    )
  );
}

describe('document highlight', () => {
  it('marks the declaration and its uses', () => {
    assert.equal(
      highlightsIn(`campaign spring {
  channel teaser: email { }
  contingency { when shop above 80 % of capacity, pause tea<|>ser }
}`),
      `//- main.campaign
  channel teaser: email { }
          ^^^^^^ declared
  contingency { when shop above 80 % of capacity, pause teaser }
                                                        ^^^^^^ used`,
    );
  });

  it('marks uses of what is declared in another file, and leaves that one alone', () => {
    assert.equal(
      highlightsIn(`//- spring.campaign
campaign spring { owner ana sponsor an<|>a }
//- people.campaign
person ana { }
campaign summer { owner ana }
`),
      `//- spring.campaign
campaign spring { owner ana sponsor ana }
                        ^^^ used
                                    ^^^ used`,
    );
  });

  it('marks units as the library declares them', () => {
    assert.equal(
      highlightsIn('system shop { capacity 900 rp<|>s baseline 120 rps quota 9 requests per s }'),
      `//- main.campaign
system shop { capacity 900 rps baseline 120 rps quota 9 requests per s }
                           ^^^ used
                                            ^^^ used`,
    );
  });

  it('marks nothing where nothing is meant', () => {
    assert.equal(highlightsIn('cam<|>paign spring { }'), undefined);
    assert.equal(highlightsIn('campaign spring { owner no<|>body }'), undefined);
  });
});
