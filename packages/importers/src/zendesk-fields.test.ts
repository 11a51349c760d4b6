import assert from 'node:assert/strict';
import {
  fileOf,
  fixture,
  readFiles,
  readObject,
  realFiles,
  skipWithoutExports,
  writtenFields,
} from './testing.ts';
import { zendeskFields } from './zendesk-fields.ts';

describe('Zendesk fields', () => {
  it('of a ticket go by the names of its API, and bind those who solve it', () => {
    assert.deepEqual(writtenFields(zendeskFields, fixture('zendesk/ticket_fields.json')), [
      'assignee_id: reference(user) "Assignee", required?',
      'custom_field_205: choice("trail_coast" as "Coast", "trail_peaks" as "Peaks") "Trail", required-in-app, closed, default "trail_coast", help "Where it happened"',
      'custom_field_206: reference(boot) "Boot"',
      'custom_field_207: choices("fault_lace" as "Lace") "Faults", closed',
      'custom_field_208: boolean "Old fault", deprecated',
      'custom_field_209: opaque "Card"',
      'description: long-text(?) "Description", required?, required-in-app, create-only',
      'subject: text(?) "Subject", required?, required-in-app',
      'type: choice("question" as "Question", "problem" as "Problem") "Type", required?, closed',
    ]);
  });

  it('of an organization go by their keys', () => {
    assert.deepEqual(writtenFields(zendeskFields, fixture('zendesk/organization_fields.json')), [
      'club_number: text(?) "Club number"',
      'post_code: text(?) "Post code"',
      'yearly_spend: decimal(?, ?) "Yearly spend"',
    ]);
  });

  it('say whose they are, but for those of an object that people made', () => {
    assert.equal(readObject(zendeskFields, fixture('zendesk/organization_fields.json')).name, 'organization');
    const own = { custom_object_fields: [{ key: 'size', type: 'integer', title: 'Size' }] };
    assert.equal(readObject(zendeskFields, fileOf(own, 'boot_fields.json')).name, 'boot');
  });

  it('are not all where there is a next page', () => {
    const page = { user_fields: [{ key: 'size', type: 'integer', title: 'Size' }], next_page: '…?page=2' };
    const { problems } = readFiles(zendeskFields, fileOf(page));
    assert.deepEqual(problems, [
      'The list of fields ends after 1 and goes on elsewhere; import its other pages with it',
    ]);
  });
});

describe('Zendesk fields of a real account', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('of a user are eight of eight types', () => {
    const user = readObject(zendeskFields, ...realFiles('zendesk/user_fields.json'));
    assert.deepEqual([user.name, user.partial], ['user', true]);
    assert.deepEqual(
      user.fields.map(({ type }) => type),
      ['text', 'long-text', 'integer', 'decimal', 'boolean', 'date', 'text', 'choice'],
    );
  });
});
