/** How well a name fits what somebody typed. */
import assert from 'node:assert/strict';
import { fitOf } from './fuzzy.ts';

const bestFirst = (query: string, names: readonly string[]) =>
  names
    .map((name) => ({ name, fit: fitOf(query, name) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ name }) => name);

describe('fuzzy', () => {
  it('prefers the whole name, then its beginning, initials, a part, and scattered letters', () => {
    assert.deepEqual(
      bestFirst('bf', ['abfall', 'bfa', 'bailiff', 'black-friday', 'bf', 'fb', 'Black Friday 2026']),
      ['bf', 'bfa', 'black-friday', 'Black Friday 2026', 'abfall', 'bailiff'],
    );
  });

  it('knows initials of some words, and more than one letter of a word', () => {
    const name = 'black-friday-2026';
    for (const query of ['bf2026', 'blfri', 'b2', 'f2026', 'BF2', 'friday', 'black friday', 'bl-2026'])
      assert.ok(fitOf(query, name) >= 3, query);
    assert.equal(fitOf('fb', name), 0);
  });

  it('knows letters of other languages', () => {
    assert.equal(fitOf('ÜB', 'übergabe-größe'), 5);
    assert.equal(fitOf('üg', 'übergabe-größe'), 4);
  });

  it('lets an empty query fit everything', () => {
    assert.equal(fitOf('', 'spring'), 1);
    assert.equal(fitOf(' ', 'spring'), 1);
  });

  it('answers long names and queries at once', () => {
    const words = Array.from({ length: 2000 }, () => 'aaaaaaaaaa').join('-');
    assert.equal(fitOf('a'.repeat(500), words), 5);
    assert.equal(fitOf(`${'a'.repeat(200)}b`, words.slice(0, 5000)), 0);
  });
});
