import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { importers } from './importers.ts';

const source = new URL('./', import.meta.url);
const fixtures = new URL('../fixtures/', import.meta.url);

describe('the list of importers', () => {
  it('is not empty', () => assert.ok(importers.length > 0));

  it('names every importer differently', () => {
    assert.equal(new Set(importers.map(({ id }) => id)).size, importers.length);
  });

  it('holds every file that defines an importer', () => {
    const files = readdirSync(source).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const defining = files.filter((file) =>
      /^export const \w+: Importer\b/m.test(readFileSync(new URL(file, source), 'utf8')),
    );
    assert.deepEqual(defining.sort(), importers.map(({ id }) => `${id}.ts`).sort());
  });

  for (const importer of importers) {
    it(`${importer.id} says in words what it reads and what it cannot know`, () => {
      assert.match(importer.id, /^[a-z]+(-[a-z]+)*$/);
      assert.notEqual(importer.title, '');
      // It becomes a line comment.
      assert.match(importer.limits, /^[^\r\n]+\.$/);
    });

    it(`${importer.id} neither recognises nor chokes on what is not an export`, () => {
      for (const json of [
        null,
        true,
        0,
        '',
        'x',
        [],
        {},
        [{}],
        { fields: null },
        { name: 'a', fields: {} },
      ]) {
        assert.equal(importer.recognise(json), false);
        assert.deepEqual(importer.read(json), { objects: [], problems: [] });
      }
    });
  }

  it('has exactly one importer for every fixture', () => {
    const files = readdirSync(fixtures).filter((file) => file.endsWith('.json'));
    assert.ok(files.length >= 5);
    for (const file of files) {
      const json: unknown = JSON.parse(readFileSync(new URL(file, fixtures), 'utf8'));
      assert.equal(importers.filter((importer) => importer.recognise(json)).length, 1, file);
    }
  });
});
