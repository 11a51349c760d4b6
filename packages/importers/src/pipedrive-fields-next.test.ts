import assert from 'node:assert/strict';
import { pipedriveFieldsNext } from './pipedrive-fields-next.ts';
import {
  fieldOf,
  fileOf,
  fixture,
  readFiles,
  readObject,
  realFiles,
  skipWithoutExports,
  writtenFields,
} from './testing.ts';

describe('Pipedrive fields of version 2', () => {
  it('say less about standard fields than version 1', () => {
    assert.deepEqual(writtenFields(pipedriveFieldsNext, fixture('pipedrive/dealFields.v2.json')), [
      '"4f2a0cbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb": decimal(?, ?) "Boot size", required-in-app, help "In European sizes"',
      'archive_time: datetime "Archive time", required?, readonly?',
      'id: id "ID", readonly',
      'person_id: reference(person) "Person", required?, readonly?',
      'status: choice("open" as "Open", "won" as "Won") "Status", required?, readonly?, closed',
      'title: text(255) "Title", required',
    ]);
  });

  it('are not all where a cursor leads on', () => {
    const page = {
      data: [{ field_code: 'title', field_type: 'varchar' }],
      additional_data: { next_cursor: 'eyJ2' },
    };
    const { objects, problems } = readFiles(pipedriveFieldsNext, fileOf(page));
    assert.deepEqual(problems, [
      'The list of fields ends after 1 and goes on elsewhere; import its other pages with it',
    ]);
    assert.equal(objects[0]?.partial, true);
  });
});

describe('Pipedrive fields of version 2 of a real account', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('have words for the states of a deal', () => {
    const deal = readObject(pipedriveFieldsNext, ...realFiles('pipedrive/v2-dealFields.sampled.json'));
    assert.deepEqual(
      fieldOf(deal, 'status').values?.map(({ value }) => value),
      ['open', 'lost', 'won', 'deleted'],
    );
  });
});
