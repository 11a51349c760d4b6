import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { libraryFiles } from '@liaison/language';
import { catalogue } from '../catalogue.ts';
import { ADEQUATE, EEA_STATES, EU_STATES } from './countries.ts';
import { PACKS } from './packs.ts';

const REGIONS = new Set(
  libraryFiles()
    .flatMap(({ declarations }) => declarations)
    .filter(({ kind }) => kind === 'region')
    .map(({ name }) => name),
);

describe('packs of law', () => {
  for (const [id, pack] of Object.entries(PACKS)) {
    it(`${id} says for whom, under which law and as of when`, () => {
      assert.equal(pack.id, id);
      assert.ok(pack.countries.size > 0 && pack.title && pack.law);
      assert.match(pack.asOf, /^\d{4}-\d\d-\d\d$/);
      assert.ok(pack.sources.length > 0 && pack.sources.every((link) => link.startsWith('https://')));
      for (const country of pack.countries) assert.ok(REGIONS.has(country), `${country} is no region`);
    });

    it(`${id} has checks, and their pages say how old they are and that they are no legal advice`, () => {
      const checks = catalogue.filter(({ packs }) => packs.includes(pack.id));
      assert.ok(checks.length > 0);
      for (const { code, severity } of checks) {
        const page = readFileSync(new URL(`../${code}.md`, import.meta.url), 'utf8');
        assert.match(page, /no legal advice/, code);
        assert.notEqual(severity, 'error', `${code} is for a lawyer to decide`);
      }
    });
  }

  it('know the countries of the library', () => {
    for (const country of [...EU_STATES, ...EEA_STATES, ...ADEQUATE])
      assert.ok(REGIONS.has(country), country);
    assert.equal(EU_STATES.filter((code) => !PARTS.has(code)).length, 27);
    assert.equal(ADEQUATE.filter((code) => EEA_STATES.includes(code)).length, 0);
  });
});

/** Parts of France and Finland with codes of their own. */
const PARTS = new Set(['AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT']);
