import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { jsonSchema } from './json-schema.ts';
import { contentOf, fieldOf, fileOf, readFiles, readObject } from './testing.ts';

const text = readFileSync(new URL('../fixtures/dictionary/fitting.schema.json', import.meta.url), 'utf8');

describe('JSON Schema', () => {
  const fitting = readObject(jsonSchema, fileOf(text));
  const typeOf = (name: string) => fieldOf(fitting, name).type;

  it('has types out of types, formats and values', () => {
    assert.deepEqual(
      fitting.fields.map(({ name }) => `${name} ${typeOf(name)}`),
      [
        ...['email email', 'name text', 'width choice', 'source choice', 'size choice', 'trails choices'],
        ...['price decimal', 'steps integer', 'visit datetime', 'id id', 'shop opaque', 'newsletter boolean'],
        'anything undefined',
      ],
    );
  });

  it('follows references within the file, and no others', () => {
    assert.equal(fieldOf(fitting, 'email').length, 120);
    const outside = { ...JSON.parse(text), $defs: undefined, title: undefined };
    assert.equal(fieldOf(readObject(jsonSchema, fileOf(outside)), 'email').type, undefined);
  });

  it('demands what has no default', () => {
    const demanded = fitting.fields.filter(({ required }) => required).map(({ name }) => name);
    assert.deepEqual(demanded, ['email', 'width']);
    const { default: initial, defaulted, required } = fieldOf(fitting, 'source');
    assert.deepEqual([initial, defaulted, required], ['Web', true, false]);
  });

  it('says values, labels and bounds', () => {
    assert.deepEqual(fieldOf(fitting, 'size').values, [
      { value: '42', label: 'EU 42' },
      { value: '43', label: 'EU 43' },
    ]);
    assert.deepEqual(
      fieldOf(fitting, 'width').values?.map(({ value }) => value),
      ['narrow', 'wide'],
    );
    const { min, max, scale } = fieldOf(fitting, 'price');
    assert.deepEqual([min, max, scale], [0, 5000, 2]);
    assert.equal(fieldOf(fitting, 'steps').min, 1);
  });

  it('leaves open what may be written, unless it says so', () => {
    const access = (name: string) => [fieldOf(fitting, name).create, fieldOf(fitting, name).update];
    assert.deepEqual([access('id'), access('name')], [Array(2).fill(false), Array(2).fill(undefined)]);
    assert.equal(fieldOf(fitting, 'newsletter').deprecated, true);
  });

  it('reads collections of schemas, and those of OpenAPI', () => {
    const lead = { allOf: [{ $ref: '#/components/schemas/Person' }, { required: ['email'] }] };
    const person = { title: 'A person', type: 'object', properties: { email: { type: 'string' } } };
    const { objects } = readFiles(
      jsonSchema,
      fileOf({
        openapi: '3.1.0',
        components: { schemas: { Lead: lead, Person: person, Size: { type: 'integer' } } },
      }),
    );
    assert.deepEqual(
      objects.map(({ name, label, fields }) => [name, label, fields[0]?.required]),
      [
        ['Lead', undefined, true],
        ['Person', 'A person', false],
      ],
    );
    const { objects: defined } = readFiles(
      jsonSchema,
      fileOf({ $schema: 'http://json-schema.org/draft-07/schema#', definitions: { Person: person } }),
    );
    assert.deepEqual(
      defined.map(({ name }) => name),
      ['Person'],
    );
  });

  it('ends with schemas that refer to themselves', () => {
    const schema = {
      $schema: 'https://json-schema.org/x',
      allOf: [{ $ref: '#/allOf/0' }],
      properties: { a: { $ref: '#' } },
    };
    assert.equal(readObject(jsonSchema, fileOf(schema, 'loop.json')).name, 'loop');
  });

  it('does not take just any object for a schema', () => {
    for (const other of [{ properties: { a: 1 } }, { type: 'object', properties: {} }, { properties: [] }]) {
      assert.equal(jsonSchema.recognise(contentOf(JSON.stringify(other))), false);
    }
  });
});
