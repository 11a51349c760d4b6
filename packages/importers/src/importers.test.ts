import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Content, parseContent } from './content.ts';
import { importers } from './importers.ts';
import { contentOf } from './testing.ts';

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
      const nothing: Content[] = [
        ...[null, true, 0, '', 'x', [], {}, [{}], { fields: null }, { name: 'a', fields: {} }].map(
          (json) => ({ kind: 'json', json }) as const,
        ),
        contentOf('<a/>'),
        contentOf('a,b\n1,2\n'),
        { kind: 'table', rows: [] },
      ];
      for (const content of nothing) {
        assert.equal(importer.recognise(content), false);
        const { found, problems } = importer.read([{ path: 'x.json', content }]);
        assert.deepEqual(found, []);
        assert.ok(problems.every(({ path }) => path === 'x.json'));
      }
      assert.deepEqual(importer.read([]), { found: [], problems: [] });
    });
  }

  it('has exactly one importer for every fixture', () => {
    const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.\w+$/.test(file),
    );
    assert.ok(files.length >= 5);
    for (const file of files) {
      const parsed = parseContent(readFileSync(new URL(file, fixtures), 'utf8'));
      assert.ok(parsed.ok, file);
      const readers = importers.filter((importer) => importer.recognise(parsed.content)).map(({ id }) => id);
      assert.equal(readers.length, 1, `${file}: ${readers}`);
    }
  });

  it('has none that throws on a damaged fixture, or on that of another', () => {
    const texts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.\w+$/.test(file))
      .map((file) => readFileSync(new URL(file, fixtures), 'utf8'));
    const damage = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      by: fc.constantFrom('', '-1', '1e9', 'true', '__proto__', 'O.P', '<b><fullName>x</fullName></b>', ';;'),
      json: fc.jsonValue(),
    });
    /** The text of one element or one value replaced, so that most of it can still be parsed. */
    const damaged = ({ text, at, by, json }: { text: string; at: number; by: string; json: unknown }) => {
      const isXml = text.startsWith('<');
      const places = [...text.matchAll(isXml ? />[^<]*</g : /: ("[^"\n]*"|[\w.-]+|\[\]|null)/g)];
      const place = places[Math.floor(at * places.length)];
      const start = place?.index ?? 0;
      const rest = text.slice(start + (place?.[0].length ?? 0));
      return `${text.slice(0, start)}${isXml ? `>${by}<` : `: ${JSON.stringify(json)}`}${rest}`;
    };
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const files = damages.flatMap((one, index) => {
          const parsed = parseContent(damaged(one));
          return parsed.ok ? [{ path: `objects/O/fields/${index}.x`, content: parsed.content }] : [];
        });
        for (const importer of importers) {
          for (const { content } of files) importer.recognise(content);
          const { found } = importer.read(files);
          for (const { object } of found) {
            assert.equal(new Set(object.fields.map(({ name }) => name)).size, object.fields.length);
            assert.notEqual(object.name, '');
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
