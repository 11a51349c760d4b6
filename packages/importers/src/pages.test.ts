import assert from 'node:assert/strict';
import { mailchimpMergeFields } from './mailchimp-merge-fields.ts';
import { pipedriveFields } from './pipedrive-fields.ts';
import { fileOf, readFiles } from './testing.ts';

const fields = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `f${from + index}`);

function personPage(names: readonly string[], more: boolean, path: string) {
  const data = names.map((key) => ({ key, name: key, field_type: 'varchar' }));
  return fileOf({ data, additional_data: { pagination: { more_items_in_collection: more } } }, path);
}

function audiencePage(names: readonly string[], all: number, path = 'list.json') {
  return fileOf(
    { merge_fields: names.map((tag) => ({ tag, type: 'text', name: tag })), total_items: all },
    path,
  );
}

describe('pages of one list of fields', () => {
  it('are put together, whichever comes first', () => {
    const pages = [
      personPage(fields(0, 2), true, 'personFields-1.json'),
      personPage(fields(2, 4), true, 'personFields-2.json'),
      personPage(['f3', 'f4'], false, 'personFields_page3.json'),
    ];
    for (const order of [pages, pages.toReversed()]) {
      const { objects, problems } = readFiles(pipedriveFields, ...order);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        objects.map(({ name, partial }) => [name, partial]),
        [['person', undefined]],
      );
      assert.deepEqual(objects[0]?.fields.map(({ name }) => name).sort(), fields(0, 5));
    }
  });

  it('are missed where the last one is not there', () => {
    const { objects, problems } = readFiles(
      pipedriveFields,
      personPage(fields(0, 2), true, 'personFields-1.json'),
      personPage(fields(2, 4), true, 'personFields-2.json'),
    );
    assert.deepEqual(
      objects.map(({ fields: own, partial }) => [own.length, partial]),
      [[4, true]],
    );
    assert.deepEqual(problems, [
      'The list of fields ends after 4 and goes on elsewhere; import its other pages with it',
    ]);
  });

  it('are counted where the API says how many fields there are', () => {
    const pages = [audiencePage(fields(0, 3), 5), audiencePage(fields(3, 5), 5)];
    assert.deepEqual(readFiles(mailchimpMergeFields, ...pages).problems, []);
    assert.equal(readFiles(mailchimpMergeFields, ...pages).objects[0]?.fields.length, 5);
    const [first] = pages;
    assert.ok(first);
    assert.deepEqual(readFiles(mailchimpMergeFields, first).problems, [
      'The list of fields has 3 of 5; import its other pages with it',
    ]);
  });

  it('are not guessed of lists that are whole', () => {
    const { objects } = readFiles(
      mailchimpMergeFields,
      audiencePage(fields(0, 2), 2),
      audiencePage(fields(2, 4), 2),
    );
    assert.equal(objects.length, 2);
  });
});
