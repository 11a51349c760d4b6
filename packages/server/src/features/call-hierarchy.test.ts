/** Who loads a system, and what a system calls. */
import assert from 'node:assert/strict';
import { finished } from '@liaison/model';
import { declaredOf } from '../hierarchy-item.ts';
import { passedFrom, passedTo } from '../load-paths.ts';
import { drawn, placeIn } from '../testing/edited-repository.ts';
import { incomingCalls, outgoingCalls, preparedCallsAt } from './call-hierarchy.ts';

const FILES = `//- campaigns/spring.campaign
campaign spring "Spring" {
  page landing "/" on shop
  page thanks "/thanks" on shop
  channel teaser: email { lands-on landing }
  channel search: paid-search { lands-on thanks }
  capture form on landing {
    mail: email -> Lead.Email
    set "Web" -> sf/Lead.Source
  }
}
//- crm.campaign
crm sf { api crm-api 1 requests per submission }
schema of sf { object Lead { Email: email Source: text(9) } }
//- systems.campaign
system shop {
  calls search 2 requests per visit
  calls checkout 4 requests per order
  calls search 1 requests per order
}
system app { calls shop 1 requests per visit }
system search { }
system checkout { }
system crm-api { }
`;

/** The callers of what is at the cursor, each with the lines that say so. */
function incoming(fixture: string): string | undefined {
  const place = placeIn(fixture);
  const { repository } = place;
  const item = preparedCallsAt(place)?.[0];
  const declared = item && declaredOf(repository, item);
  if (!declared) return undefined;
  const calls = incomingCalls(finished(passedTo(declared, repository)), repository);
  return drawn(
    repository,
    calls.flatMap(({ from, fromRanges }) =>
      fromRanges.map((range) => ({ uri: from.uri, range, label: `${from.name} ${from.detail}`.trim() })),
    ),
  );
}

/** What the thing at the cursor calls, with the lines that say so. */
function outgoing(fixture: string): string | undefined {
  const place = placeIn(fixture);
  const { repository } = place;
  const item = preparedCallsAt(place)?.[0];
  const declared = item && declaredOf(repository, item);
  if (!item || !declared) return undefined;
  const calls = outgoingCalls(passedFrom(declared, repository), repository);
  return drawn(
    repository,
    calls.flatMap(({ to, fromRanges }) =>
      fromRanges.map((range) => ({ uri: item.uri, range, label: to.name })),
    ),
  );
}

/** The files with a cursor in the first occurrence of a text. */
const at = (text: string) => FILES.replace(text, `${text}<|>`);

describe('call hierarchy', () => {
  it('shows the systems that call a system, and the channels that land there', () => {
    assert.equal(
      incoming(at('system sho')),
      `//- campaigns/spring.campaign
  channel teaser: email { lands-on landing }
                                   ^^^^^^^ teaser spring
  channel search: paid-search { lands-on thanks }
                                         ^^^^^^ search spring
//- systems.campaign
system app { calls shop 1 requests per visit }
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ app`,
    );
  });

  it('shows what a system calls, each once with all its lines', () => {
    assert.equal(
      outgoing(at('system sho')),
      `//- systems.campaign
  calls search 2 requests per visit
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ search
  calls checkout 4 requests per order
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ checkout
  calls search 1 requests per order
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ search`,
    );
  });

  it('begins at a use, too', () => {
    assert.equal(incoming(at('"/" on sho')), incoming(at('system sho')));
  });

  it('goes on from systems over CRMs, forms and channels to campaigns', () => {
    assert.equal(
      incoming(at('system crm-ap')),
      '//- crm.campaign\ncrm sf { api crm-api 1 requests per submission }\n             ^^^^^^^ sf',
    );
    assert.equal(
      incoming(at('crm s')),
      `//- campaigns/spring.campaign
    mail: email -> Lead.Email
                   ^^^^^^^^^^ form spring
    set "Web" -> sf/Lead.Source
                 ^^^^^^^^^^^^^^ form spring`,
    );
    assert.equal(
      incoming(at('capture for')),
      `//- campaigns/spring.campaign
  channel teaser: email { lands-on landing }
                                   ^^^^^^^ teaser spring`,
    );
    assert.equal(
      incoming(at('channel tease')),
      `//- campaigns/spring.campaign
  channel teaser: email { lands-on landing }
          ^^^^^^ spring Spring`,
    );
    assert.equal(incoming(at('campaign sprin')), '');
  });

  it('goes the same way down', () => {
    assert.equal(
      outgoing(at('campaign sprin')),
      `//- campaigns/spring.campaign
  channel teaser: email { lands-on landing }
          ^^^^^^ teaser
  channel search: paid-search { lands-on thanks }
          ^^^^^^ search`,
    );
    assert.equal(
      outgoing(at('channel tease')),
      `//- campaigns/spring.campaign
  channel teaser: email { lands-on landing }
                                   ^^^^^^^ shop
                                   ^^^^^^^ form`,
    );
    assert.match(outgoing(at('capture for')) ?? '', /\^ sf\n.*\n +\^+ sf$/);
    assert.match(outgoing(at('crm s')) ?? '', /\^ crm-api$/);
    assert.equal(outgoing(at('system crm-ap')), '');
  });

  it('knows systems that call each other in a circle', () => {
    const circle =
      'system a {\n  calls b 1 requests per visit\n  calls a 1 requests per visit\n}\nsystem b { calls <|>a 2 requests per visit }';
    assert.equal(
      incoming(circle),
      `//- main.campaign
  calls a 1 requests per visit
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a
system b { calls a 2 requests per visit }
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ b`,
    );
  });

  it('has nothing to show for people, and nothing where nothing is', () => {
    assert.equal(incoming('person an<|>a { }'), undefined);
    assert.equal(outgoing('<|>'), undefined);
    assert.equal(outgoing('system a { calls no<|>body 1 requests per visit }'), undefined);
    assert.equal(outgoing('system <|>a { calls nobody calls }'), '');
  });
});
