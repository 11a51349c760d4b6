/** From a thing to what says what it is like. */
import assert from 'node:assert/strict';
import { drawn, placeIn } from '../testing/edited-repository.ts';
import { typeDefinitionsAt } from './type-definition.ts';

function typesIn(fixture: string): string | undefined {
  const place = placeIn(fixture);
  const found = typeDefinitionsAt(place);
  return found && drawn(place.repository, found);
}

const CRM = 'crm sf { }\nschema of sf {\n  object Lead { Email: email(80) }\n}\n';

describe('type definition', () => {
  it('of a channel is its kind, in the library, too', () => {
    assert.match(
      typesIn('campaign a { channel tea<|>ser: email { } }') ?? '',
      /^\/\/- liaison:library\/channels\.campaign\nkind email .*\n {5}\^{5}$/,
    );
    assert.equal(
      typesIn(
        'kind fax { }\ncampaign a {\n  channel c: fax { }\n  contingency { when x above 8 % of capacity, pause <|>c }\n}',
      ),
      '//- main.campaign\nkind fax { }\n     ^^^',
    );
  });

  it('of a person is the team, and of a team its side', () => {
    assert.equal(
      typesIn('team web { }\nperson tom { team web }\ncampaign a { owner to<|>m }'),
      '//- main.campaign\nteam web { }\n     ^^^',
    );
    assert.match(typesIn('team we<|>b { side it }') ?? '', /\nside it /);
  });

  it('of a captured field are the CRM fields that it is written to, else its type', () => {
    assert.equal(
      typesIn(`${CRM}campaign a { capture c { ma<|>il: text -> Lead.Email } }`),
      '//- main.campaign\n  object Lead { Email: email(80) }\n                ^^^^^',
    );
    assert.match(typesIn('campaign a { capture c { ma<|>il: text -> Lead.Email } }') ?? '', /\ntype text /);
  });

  it('of a CRM field is its type', () => {
    assert.match(
      typesIn(`${CRM}campaign a { capture c { mail: text -> Lead.Em<|>ail } }`) ?? '',
      /\ntype email/,
    );
  });

  it('of a page is its system, and of a list its CRM', () => {
    assert.equal(
      typesIn('system shop { }\ncampaign a { page la<|>nding "/" on shop }'),
      '//- main.campaign\nsystem shop { }\n       ^^^^',
    );
    assert.equal(
      typesIn('crm sf { }\nlist peo<|>ple { kept-in sf }'),
      '//- main.campaign\ncrm sf { }\n    ^^',
    );
  });

  it('is unknown where nobody said it, and of things that have none', () => {
    assert.equal(typesIn('person to<|>m { }'), undefined);
    assert.equal(typesIn('person to<|>m { team nobody }'), undefined);
    assert.equal(typesIn('campaign spr<|>ing { }'), undefined);
    assert.equal(typesIn('<|>'), undefined);
  });
});
