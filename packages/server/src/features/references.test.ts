/** Where else the same thing is meant. */
import assert from 'node:assert/strict';
import { finished } from '@liaison/model';
import { drawn, placeIn } from '../testing/edited-repository.ts';
import { referencesAt } from './references.ts';

function referencesIn(fixture: string, includeDeclaration = true): string | undefined {
  const place = placeIn(fixture);
  const found = finished(referencesAt(place, includeDeclaration));
  return found && drawn(place.repository, found);
}

describe('references', () => {
  it('finds a name in all files, allow-comments included', () => {
    assert.equal(
      referencesIn(`//- one.campaign
// allow missing-email until 2026-12-01 by ana: She starts in December
campaign spring { owner ana sponsor ana }
//- people.campaign
person an<|>a { }
//- two.campaign
campaign ana { owner ana it-owner anna }
`),
      `//- people.campaign
person ana { }
       ^^^
//- one.campaign
// allow missing-email until 2026-12-01 by ana: She starts in December
                                           ^^^
campaign spring { owner ana sponsor ana }
                        ^^^
                                    ^^^
//- two.campaign
campaign ana { owner ana it-owner anna }
                     ^^^`,
    );
  });

  it('leaves the declaration out where nobody asks for it', () => {
    assert.equal(
      referencesIn('person ana { }\ncampaign spring { owner an<|>a }', false),
      '//- main.campaign\ncampaign spring { owner ana }\n                        ^^^',
    );
  });

  it('of a page are those of its campaign', () => {
    assert.equal(
      referencesIn(`campaign one {
  page landing "/"
  channel a: email { lands-on landing }
}
campaign two {
  page lan<|>ding "/"
  channel b: email { lands-on landing }
}`),
      `//- main.campaign
  page landing "/"
       ^^^^^^^
  channel b: email { lands-on landing }
                              ^^^^^^^`,
    );
  });

  it('of an event are quantities, too, in the plural as well', () => {
    assert.equal(
      referencesIn(`event demo
campaign spring {
  value 85 USD per de<|>mo
  channel a: email { converts 3 % to demo }
  metric m { target >= 40 demos }
}`),
      `//- main.campaign
event demo
      ^^^^
  value 85 USD per demo
                   ^^^^
  channel a: email { converts 3 % to demo }
                                     ^^^^
  metric m { target >= 40 demos }
                          ^^^^^`,
    );
  });

  it('of a unit are its numbers and measures', () => {
    assert.equal(
      referencesIn(`unit shi<|>ft of duration equals 8 h
measure handover in shift "Until handed over"
campaign spring { sla x { promise handover <= 2 business shift } }`),
      `//- main.campaign
unit shift of duration equals 8 h
     ^^^^^
measure handover in shift "Until handed over"
                    ^^^^^
campaign spring { sla x { promise handover <= 2 business shift } }
                                                         ^^^^^`,
    );
  });

  it('of a field are its conditions and its label', () => {
    assert.equal(
      referencesIn(`campaign spring {
  capture one {
    news: boolean "News"
    set label-of-ne<|>ws -> Lead.Text if news is "true"
  }
  capture two { news: boolean set label-of-news -> Lead.Text }
}`),
      `//- main.campaign
    news: boolean "News"
    ^^^^
    set label-of-news -> Lead.Text if news is "true"
                 ^^^^
                                      ^^^^`,
    );
  });

  it('of an object are targets, and the types of fields that refer to it', () => {
    assert.equal(
      referencesIn(`//- crm.campaign
crm sf { }
schema of sf {
  object Lead { Email: email }
  object Task { Who: reference(Contact, Lead) }
}
//- spring.campaign
campaign spring { capture c { mail: email -> Le<|>ad.Email other: text -> other/Lead.Email } }
`),
      `//- crm.campaign
  object Lead { Email: email }
         ^^^^
  object Task { Who: reference(Contact, Lead) }
                                        ^^^^
//- spring.campaign
campaign spring { capture c { mail: email -> Lead.Email other: text -> other/Lead.Email } }
                                             ^^^^`,
    );
  });

  it('of a source of visits are the tags that name it, in any case and in all files', () => {
    assert.equal(
      referencesIn(`//- people.campaign
utm-source let<|>ter
utm-source Poster
//- spring.campaign
campaign letter {
  utm source "LETTER"
  utm content "letter"
  channel mail: email { utm source "letter" }
  channel cards: qr { utm source "poster" }
}
`),
      `//- people.campaign
utm-source letter
           ^^^^^^
//- spring.campaign
  utm source "LETTER"
             ^^^^^^^^
  channel mail: email { utm source "letter" }
                                   ^^^^^^^^`,
    );
  });

  it('of a CRM are those of the name of its schema', () => {
    assert.equal(
      referencesIn('crm sf { }\nschema of s<|>f { }\nlist l { kept-in sf }'),
      `//- main.campaign
crm sf { }
    ^^
schema of sf { }
          ^^
list l { kept-in sf }
                 ^^`,
    );
  });

  it('of a built-in word are in the library, too', () => {
    const found = referencesIn('campaign spring { channel a: sm<|>s { } }', false);
    assert.equal(
      found,
      `//- main.campaign
campaign spring { channel a: sms { } }
                             ^^^`,
    );
    assert.match(
      referencesIn('kind own { curve sms-cl<|>ick }') ?? '',
      /\/\/- liaison:library\/channels.campaign\ncurve sms-click .*\n {6}\^{9}\n.*curve +sms-click/,
    );
  });

  it('are found in a file that does not parse', () => {
    assert.equal(
      referencesIn('person ana { }\ncampaign spring { owner an<|>a sponsor } } %% {', false),
      `//- main.campaign
campaign spring { owner ana sponsor } } %% {
                        ^^^`,
    );
  });

  it('are none where nothing is meant', () => {
    assert.equal(referencesIn('campaign spring { owner nob<|>ody }'), undefined);
    assert.equal(referencesIn('campaign spring { <|> }'), undefined);
  });
});
