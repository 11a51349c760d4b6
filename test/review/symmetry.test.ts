/** Holds the families of facts to each other: what can be added can be removed, and a test has seen each of them. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { changeCodes, families, settingsFamilies } from '@liaison/model';
import { workspaceOf } from './two-versions.ts';

const all = [...families, ...settingsFamilies];
const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = globSync('*.test.ts', { cwd: folder })
  .filter((path) => path !== 'symmetry.test.ts')
  .map((path) => readFileSync(folder + path, 'utf8'))
  .join('\n');

describe('families of facts', () => {
  it('know of each change the one that takes it back', () => {
    const lopsided = all.filter(
      ({ judged }) => !judged.added !== !judged.removed || !judged.raised !== !judged.lowered,
    );
    assert.deepEqual(
      lopsided.map(({ name }) => name),
      [],
    );
    assert.ok(all.every(({ judged }) => Object.keys(judged).length > 0));
  });

  it('have codes that are kebab-case and told apart', () => {
    assert.deepEqual(
      changeCodes.filter((code) => !/^[a-z]+(-[a-z]+)+$/.test(code)),
      [],
    );
    assert.equal(new Set(changeCodes).size, changeCodes.length);
    assert.ok(changeCodes.length >= 80, `${changeCodes.length} kinds of change`);
  });

  it('name somebody whom a breaking change hurts', () => {
    const nobody = all.filter(({ judged }) =>
      Object.values(judged).some(({ level, hurts }) => level !== 'information' && !hurts),
    );
    assert.deepEqual(
      nobody.map(({ name }) => name),
      [],
    );
  });

  it('are answered for by roles that the library has', () => {
    const roles = new Set(
      workspaceOf({})
        .all('role')
        .map(({ declaration }) => declaration.name),
    );
    const unknown = all
      .flatMap(({ role, alsoSealedBy = [] }) => [role, ...alsoSealedBy])
      .filter((role) => !roles.has(role));
    assert.deepEqual(unknown, []);
  });

  it('cover every area', () => {
    const areas = new Set(all.map(({ area }) => area));
    assert.deepEqual([...areas].sort(), [
      'capacity',
      'consent',
      'crm',
      'data',
      'governance',
      'metrics',
      'money',
      'people',
      'promises',
      'schedule',
      'tracking',
      'vendors',
    ]);
  });

  it('are each seen by a test', () => {
    const unseen = all.filter(
      ({ name }) => !new RegExp(`[\\s']${name}-(added|removed|raised|lowered|changed)\\b`).test(sources),
    );
    assert.deepEqual(
      unseen.map(({ name }) => name),
      [],
    );
  });

  it('are seen with each change that is judged', () => {
    const unseen = all.flatMap(({ name, judged }) =>
      Object.keys(judged)
        .filter((action) => action !== 'changed' || !judged.raised)
        .map((action) => `${name}-${action}`)
        .filter((code) => !UNREACHED.has(code) && !new RegExp(`[\\s']${code}\\b`).test(sources)),
    );
    assert.deepEqual(unseen, []);
  });
});

/** The language wants a kind of every channel and a worth of every unit, so that these follow from mistakes only. */
const UNREACHED: ReadonlySet<string> = new Set([
  'channel-kind-added',
  'channel-kind-removed',
  'unit-worth-added',
  'unit-worth-removed',
]);
