import assert from 'node:assert/strict';
import { mailchimpMergeFields } from './mailchimp-merge-fields.ts';
import {
  fileOf,
  fixture,
  readFiles,
  readObject,
  realFiles,
  skipWithoutExports,
  writtenFields,
} from './testing.ts';

describe('Mailchimp merge fields', () => {
  it('have no length, as their size is that of a box', () => {
    assert.deepEqual(writtenFields(mailchimpMergeFields, fixture('mailchimp/merge-fields.json')), [
      'ADDRESS: address "Address"',
      'BIRTHDAY: opaque "Birthday"',
      'FITTED: date "Fitted on"',
      'FNAME: text(?) "First name"',
      'LNAME: text(?) "Last name", required',
      'SHOP: url(?) "Shop"',
      'SIZE: decimal(?, ?) "Boot size"',
      'TRAIL: choice("Coast", "Peaks") "Trail", closed, help "Where you walk"',
    ]);
  });

  it('are a part of what Mailchimp knows about a member', () => {
    const { name, partial } = readObject(mailchimpMergeFields, fixture('mailchimp/merge-fields.json'));
    assert.deepEqual([name, partial], ['member', true]);
  });

  it('come ten at a time if nobody asks for more', () => {
    const page = { merge_fields: [{ tag: 'FNAME', type: 'text' }], total_items: 14 };
    const { problems } = readFiles(mailchimpMergeFields, fileOf(page));
    assert.deepEqual(problems, ['The list of fields has 1 of 14; import its other pages with it']);
  });
});

describe('Mailchimp merge fields of a real audience', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('are eight, none of them required', () => {
    const list = readObject(mailchimpMergeFields, ...realFiles('mailchimp/list-merge-fields.json'));
    assert.deepEqual(
      list.fields.map(({ name, type }) => `${name} ${type}`),
      [
        'ADDRESS address',
        'FNAME text',
        'JOINED_AT date',
        'LNAME text',
        'LTV decimal',
        'PHONE phone',
        'TICKET decimal',
        'USERID decimal',
      ],
    );
    assert.ok(list.fields.every(({ required, length }) => required === false && length === undefined));
  });
});
