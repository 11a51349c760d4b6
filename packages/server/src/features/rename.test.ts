/** Another name for a declaration. */
import assert from 'node:assert/strict';
import { finished } from '@liaison/model';
import { ResponseError } from 'vscode-languageserver';
import { drawn, placeIn } from '../testing/edited-repository.ts';
import { prepareRenameAt, renameAt } from './rename.ts';

const FORM = { versionOf: () => null, versions: false };

/** The edits drawn on the source, or why there are none. */
function renamed(fixture: string, newName: string): string | undefined {
  const place = placeIn(fixture);
  const answer = finished(renameAt(place, newName, FORM));
  if (!answer || answer instanceof ResponseError) return answer?.message;
  const edits = Object.entries(answer.changes ?? {}).flatMap(([uri, inFile]) =>
    inFile.map(({ range, newText }) => ({ uri, range, label: newText })),
  );
  return drawn(place.repository, edits);
}

function prepared(fixture: string): string | undefined {
  const place = placeIn(fixture);
  const answer = prepareRenameAt(place);
  if (!answer || answer instanceof ResponseError) return answer?.message;
  const uri = place.repository.uriOf(place.file.path);
  return drawn(place.repository, [{ uri, range: answer.range, label: answer.placeholder }]);
}

describe('rename', () => {
  it('changes a name in all files, and the person of an allow-comment', () => {
    assert.equal(
      renamed(
        `//- people.campaign
person ana { }
//- spring.campaign
// allow missing-email until 2026-12-01 by ana: She starts in December
campaign spring { owner an<|>a }
`,
        'ana-reyes',
      ),
      `//- people.campaign
person ana { }
       ^^^ ana-reyes
//- spring.campaign
// allow missing-email until 2026-12-01 by ana: She starts in December
                                           ^^^ ana-reyes
campaign spring { owner ana }
                        ^^^ ana-reyes`,
    );
  });

  it('quotes a name that is not a word, and takes quotes away that are not needed', () => {
    const fixture = 'system sh<|>op { }\nsystem cdn { calls shop 2 requests per visit }';
    assert.equal(
      renamed(fixture, 'web shop'),
      `//- main.campaign
system shop { }
       ^^^^ "web shop"
system cdn { calls shop 2 requests per visit }
                   ^^^^ "web shop"`,
    );
    assert.equal(renamed(fixture, '"web shop"'), renamed(fixture, 'web shop'));
    assert.equal(
      renamed('system "web sh<|>op" { }', 'shop'),
      '//- main.campaign\nsystem "web shop" { }\n       ^^^^^^^^^^ shop',
    );
  });

  it('changes a keyword that is a name as a name', () => {
    assert.equal(
      renamed('team own<|>er { }\nsystem shop { owner owner }', 'page'),
      `//- main.campaign
team owner { }
     ^^^^^ page
system shop { owner owner }
                    ^^^^^ page`,
    );
  });

  it('changes fields with the labels and conditions that say them', () => {
    assert.equal(
      renamed(
        'campaign a {\n  capture c {\n    new<|>s: boolean\n    set label-of-news -> L.T if news is "true"\n  }\n}',
        'opt-in',
      ),
      `//- main.campaign
    news: boolean
    ^^^^ opt-in
    set label-of-news -> L.T if news is "true"
                 ^^^^ opt-in
                                ^^^^ opt-in`,
    );
    assert.equal(
      renamed('campaign a { capture c { new<|>s: boolean set label-of-news -> L.T } }', 'opt in'),
      '`opt in` would need quotes, which do not fit everywhere where `news` stands',
    );
  });

  it('changes fields of a CRM where forms are mapped to them', () => {
    assert.equal(
      renamed(
        'crm sf { }\nschema of sf { object Lead { Email: email } }\ncampaign a { capture c { m: email -> Lead.Em<|>ail } }',
        'E-mail address',
      ),
      `//- main.campaign
schema of sf { object Lead { Email: email } }
                             ^^^^^ "E-mail address"
campaign a { capture c { m: email -> Lead.Email } }
                                          ^^^^^ "E-mail address"`,
    );
  });

  it('writes an event in the plural where it stands in the plural', () => {
    assert.equal(
      renamed(
        'event de<|>mo\ncampaign a {\n  value 9 USD per demo\n  metric m { target >= 40 demos }\n}',
        'entry',
      ),
      `//- main.campaign
event demo
      ^^^^ entry
  value 9 USD per demo
                  ^^^^ entry
  metric m { target >= 40 demos }
                          ^^^^^ entries`,
    );
  });

  describe('of a source of visits', () => {
    const CAMPAIGN = `utm-source letter "Our letter"
campaign spring {
  utm source "letter"
  utm medium "letter"
  channel mail: email { utm source "Letter" utm campaign "letter" }
  channel reminder: email { utm source "{{letter}}" utm source "letters" }
}
`;

    it('changes the tags that say it, which are always texts', () => {
      const edits = `//- main.campaign
utm-source letter "Our letter"
           ^^^^^^ mailing
  utm source "letter"
             ^^^^^^^^ "mailing"
  channel mail: email { utm source "Letter" utm campaign "letter" }
                                   ^^^^^^^^ "mailing"`;
      assert.equal(renamed(CAMPAIGN.replace('letter', 'let<|>ter'), 'mailing'), edits);
      assert.equal(renamed(CAMPAIGN.replace('"letter"', '"let<|>ter"'), 'mailing'), edits);
      assert.match(renamed(CAMPAIGN.replace('letter', 'let<|>ter'), 'a "b"') ?? '', / "a \\"b\\""\n/);
    });

    it('may change its case only, and is refused where another has the name in any case', () => {
      assert.match(renamed(CAMPAIGN.replace('letter', 'let<|>ter'), 'LETTER') ?? '', /\^{6} LETTER\n/);
      assert.equal(
        renamed(`utm-source Poster\n${CAMPAIGN.replace('letter', 'let<|>ter')}`, 'poster'),
        'The name `poster` is taken by `utm-source Poster` in `main.campaign`',
      );
    });

    it('is refused where a tool would fill the new name in', () => {
      assert.equal(
        renamed(CAMPAIGN.replace('letter', 'let<|>ter'), '{{letter}}'),
        '`{{letter}}` is filled in when a link is written, and means no source',
      );
    });

    it('is shown beforehand where a tag names a source, and where it names none', () => {
      assert.equal(
        prepared(CAMPAIGN.replace('"letter"', '"let<|>ter"')),
        '//- main.campaign\n  utm source "letter"\n             ^^^^^^^^ letter',
      );
      assert.equal(prepared(CAMPAIGN.replace('letters', 'let<|>ters')), '`letters` is declared nowhere');
      assert.equal(prepared(CAMPAIGN.replace('{{letter', '{{let<|>ter')), undefined);
      assert.equal(prepared(CAMPAIGN.replace('medium "', 'medium "<|>')), undefined);
    });
  });

  it('keeps units readable', () => {
    const message = 'cannot stand behind a number: a unit is one word, and no keyword';
    assert.equal(renamed('unit shi<|>ft of duration equals 8 h', 'long shift'), `\`long shift\` ${message}`);
    assert.equal(renamed('unit shi<|>ft of duration equals 8 h', 'over'), `\`over\` ${message}`);
    assert.equal(
      renamed('unit shi<|>ft of duration equals 8 h', 'h'),
      'The name `h` is taken by `unit h` in `liaison:library/units.campaign`',
    );
  });

  it('is refused where the name is taken', () => {
    const people = '//- people.campaign\nperson tom { }\nteam web { }\nvendor acme { }\n//- main.campaign\n';
    assert.equal(
      renamed(`${people}person an<|>a { }`, 'tom'),
      'The name `tom` is taken by `person tom` in `people.campaign`',
    );
    assert.equal(
      renamed(`${people}team gro<|>wth { }`, 'acme'),
      'The name `acme` is taken by `vendor acme` in `people.campaign`',
    );
    assert.equal(
      renamed('list peo<|>ple { }\ncampaign a { capture form { } }', 'form'),
      'The name `form` is taken by `capture form` in `main.campaign`',
    );
    assert.equal(
      renamed(
        'list form { }\ncampaign a { capture peo<|>ple { } channel c: sms { audience from people } }',
        'form',
      ),
      'The name `form` is taken by `list form` in `main.campaign`',
    );
    assert.equal(renamed('person an<|>a { }', ' '), 'A name has at least one character');
  });

  it('may take a name that is known in another campaign, or by another kind', () => {
    assert.equal(
      renamed('campaign a { page lan<|>ding "/" }\ncampaign b { page home "/" }\nsystem home { }', 'home'),
      '//- main.campaign\ncampaign a { page landing "/" }\n                  ^^^^^^^ home',
    );
  });

  it('is refused where an allow-comment could not say the name', () => {
    assert.equal(
      renamed(
        '// allow missing-email until 2026-12-01 by ana: Starts in December\nperson an<|>a { }',
        'Ana Reyes',
      ),
      'Allow-comments name `ana`, and cannot say `Ana Reyes`: it is not one word',
    );
  });

  it('leaves the built-in library alone', () => {
    const message = '`email` belongs to the built-in library and keeps its name';
    assert.equal(prepared('campaign a { channel c: em<|>ail { } }'), message);
    assert.equal(renamed('campaign a { channel c: em<|>ail { } }', 'mail'), message);
  });

  it('changes nothing where the name stays', () => {
    assert.equal(renamed('person an<|>a { }', 'ana'), '');
  });

  it('shows beforehand what would be renamed', () => {
    assert.equal(
      prepared('system "web sh<|>op" { }'),
      '//- main.campaign\nsystem "web shop" { }\n       ^^^^^^^^^^ web shop',
    );
    assert.equal(prepared('campaign a { owner no<|>body }'), '`nobody` is declared nowhere');
    assert.equal(prepared('cam<|>paign a { }'), undefined);
  });

  it('works in a file that does not parse', () => {
    assert.equal(
      renamed('person an<|>a {\ncampaign a { owner ana sponsor %% {', 'eva'),
      `//- main.campaign
person ana {
       ^^^ eva
campaign a { owner ana sponsor %% {
                   ^^^ eva`,
    );
  });
});
