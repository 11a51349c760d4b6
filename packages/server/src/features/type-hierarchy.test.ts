/** A kind of channel above the channels of that kind. */
import assert from 'node:assert/strict';
import { declaredOf } from '../hierarchy-item.ts';
import { drawn, placeIn } from '../testing/edited-repository.ts';
import { channelsBelow, kindsAbove, preparedTypesAt } from './type-hierarchy.ts';

const FILES = `//- one.campaign
kind fax { }
campaign one {
  channel first: fax { }
  channel second: email { }
}
//- two.campaign
campaign two "Two" { channel first: fax "First" { } }
`;

const at = (text: string) => FILES.replace(text, `${text}<|>`);

function hierarchy(fixture: string, direction: 'above' | 'below'): string | undefined {
  const place = placeIn(fixture);
  const { repository } = place;
  const item = preparedTypesAt(place)?.[0];
  const declared = item && declaredOf(repository, item);
  if (!declared) return undefined;
  const items =
    direction === 'above' ? kindsAbove(repository, declared) : channelsBelow(repository, declared);
  return drawn(
    repository,
    items.map(({ uri, selectionRange: range, detail }) => ({ uri, range, label: detail })),
  );
}

describe('type hierarchy', () => {
  it('shows the channels of a kind', () => {
    const expected = `//- one.campaign
  channel first: fax { }
          ^^^^^ one
//- two.campaign
campaign two "Two" { channel first: fax "First" { } }
                             ^^^^^ two · First`;
    assert.equal(hierarchy(at('kind fa'), 'below'), expected);
    assert.equal(hierarchy(at('first: fa'), 'below'), expected);
  });

  it('shows the channels of a kind of the library', () => {
    assert.match(
      hierarchy(at('second: emai'), 'below') ?? '',
      /channel second: email \{ \}\n {10}\^{6} one$/,
    );
  });

  it('shows the kind of a channel', () => {
    assert.equal(hierarchy(at('channel firs'), 'above'), '//- one.campaign\nkind fax { }\n     ^^^');
    assert.equal(hierarchy(at('kind fa'), 'above'), '');
    assert.equal(hierarchy(at('channel firs'), 'below'), '');
  });

  it('has nothing to show for other things', () => {
    assert.equal(hierarchy(at('campaign on'), 'above'), undefined);
    assert.equal(hierarchy('campaign a { channel <|>b: nothing { } }', 'above'), '');
  });
});
