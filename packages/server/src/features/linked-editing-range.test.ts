/** Names that change everywhere in a campaign while one types. */
import assert from 'node:assert/strict';
import { drawn, placeIn } from '../testing/edited-repository.ts';
import { linkedRangesAt } from './linked-editing-range.ts';

function linked(fixture: string): string | undefined {
  const place = placeIn(fixture);
  const uri = place.repository.uriOf(place.file.path);
  const ranges = linkedRangesAt(place)?.ranges;
  return (
    ranges &&
    drawn(
      place.repository,
      ranges.map((range) => ({ uri, range })),
    )
  );
}

describe('linked editing ranges', () => {
  it('are a page where it is declared and where channels and forms name it', () => {
    const text = `campaign a {
  page landing "/" on landing
  channel c: email { lands-on land<|>ing }
  capture f on landing { }
}
campaign b {
  channel c: email { lands-on landing }
}`;
    const expected = `//- main.campaign
  page landing "/" on landing
       ^^^^^^^
  channel c: email { lands-on landing }
                              ^^^^^^^
  capture f on landing { }
               ^^^^^^^`;
    assert.equal(linked(text), expected);
    assert.equal(linked(text.replace('<|>', '').replace('page landing', 'page <|>landing')), expected);
  });

  it('are a channel in a contingency, and a form in an audience', () => {
    assert.equal(
      linked(
        'campaign a {\n  channel tea<|>ser: email { }\n  contingency { when x above 8 % of capacity, pause teaser }\n}',
      ),
      `//- main.campaign
  channel teaser: email { }
          ^^^^^^
  contingency { when x above 8 % of capacity, pause teaser }
                                                    ^^^^^^`,
    );
    assert.equal(
      linked('campaign a {\n  capture form { }\n  channel c: email { audience from for<|>m }\n}'),
      `//- main.campaign
  capture form { }
          ^^^^
  channel c: email { audience from form }
                                   ^^^^`,
    );
  });

  it('are a field with its label', () => {
    assert.equal(
      linked('campaign a {\n  capture c {\n    new<|>s: boolean\n    set label-of-news -> L.T\n  }\n}'),
      `//- main.campaign
    news: boolean
    ^^^^
    set label-of-news -> L.T
                 ^^^^`,
    );
  });

  it('are quoted everywhere or nowhere', () => {
    assert.equal(
      linked(
        'campaign a {\n  page "x<|>y" "/"\n  channel c: email { lands-on "xy" }\n  channel d: email { lands-on xy }\n}',
      ),
      `//- main.campaign
  page "xy" "/"
       ^^^^
  channel c: email { lands-on "xy" }
                              ^^^^`,
    );
  });

  it('are none where a name stands once, and none for what other files may name', () => {
    assert.equal(linked('campaign a { page lan<|>ding "/" }'), undefined);
    assert.equal(linked('person an<|>a { }\ncampaign a { owner ana }'), undefined);
    assert.equal(linked('campaign a { <|> }'), undefined);
  });
});
