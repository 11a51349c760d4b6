/** Declarations of all repositories, found by parts of their names. */
import assert from 'node:assert/strict';
import { finished } from '@liaison/model';
import { drawn, repositoryOf } from '../testing/edited-repository.ts';
import { symbolsFor } from './workspace-symbol.ts';

const FILES = `//- campaigns/black-friday.campaign
campaign black-friday-2026 "Black Friday" {
  page landing "/black" on web-shop
  channel teaser: email { }
}
//- systems.campaign
system web-shop "Shop" { }
system blue-fin { }
person { }
`;

function found(query: string): string[] {
  return finished(symbolsFor(query, [repositoryOf(FILES)])).map(({ name }) => name);
}

describe('workspace symbols', () => {
  it('are found by initials, across files', () => {
    assert.deepEqual(found('bf'), ['black-friday-2026', 'blue-fin']);
    assert.deepEqual(found('bf26'), ['black-friday-2026']);
    assert.deepEqual(found('ws'), ['web-shop']);
  });

  it('are found by title, too', () => {
    assert.deepEqual(found('shop'), ['web-shop']);
    assert.deepEqual(found('Black Friday'), ['black-friday-2026']);
  });

  it('are all that have a name where nothing is asked, things before their parts', () => {
    assert.deepEqual(found(''), ['black-friday-2026', 'blue-fin', 'web-shop', 'landing', 'teaser']);
  });

  it('are not words of the library', () => {
    assert.deepEqual(found('paid-search'), []);
  });

  it('say where they stand', () => {
    const repository = repositoryOf(FILES);
    const [symbol] = finished(symbolsFor('landing', [repository]));
    assert.equal(symbol?.containerName, 'black-friday-2026');
    assert.equal(
      symbol && 'range' in symbol.location && drawn(repository, [symbol.location]),
      `//- campaigns/black-friday.campaign
  page landing "/black" on web-shop
       ^^^^^^^`,
    );
  });

  it('are at most two hundred, the best of all', () => {
    const people = Array.from({ length: 300 }, (_, i) => `person aab${i} { }`).join('\n');
    const symbols = finished(symbolsFor('ab', [repositoryOf(`${people}\nperson zoe-ab { }\nperson ab { }`)]));
    assert.equal(symbols.length, 200);
    assert.deepEqual(
      symbols.slice(0, 2).map(({ name }) => name),
      ['ab', 'zoe-ab'],
    );
  });
});
