import assert from 'node:assert/strict';
import { marketoObjects } from './marketo-objects.ts';
import { fieldOf, fileOf, fixture, readFiles, readObject, writtenFields } from './testing.ts';

describe("Marketo's describe of objects", () => {
  it('knows their keys, which cannot be updated and must be given', () => {
    assert.deepEqual(writtenFields(marketoObjects, fixture('marketo/describe.json')), [
      'createdAt: datetime "Created At", readonly',
      'email: email(255) "Email Address", required?, lookup-key',
      'id: id "Id", readonly, lookup-key',
      'trail: text(255) "Trail"',
      'fittedOn: date "Fitted On", required?',
      'marketoGUID: id "Marketo GUID", readonly, lookup-key',
      'ticketNumber: text(50) "Ticket Number", required, create-only, unique, lookup-key',
    ]);
  });

  it('calls leads as the first describe is read', () => {
    const { objects } = readFiles(marketoObjects, fixture('marketo/describe.json'));
    assert.deepEqual(
      objects.map(({ name, label }) => [name, label]),
      [
        ['Lead', undefined],
        ['fitting_c', 'Fitting'],
      ],
    );
  });

  it('makes one key of several fields, none of which is unique alone', () => {
    const fields = ['opportunity', 'role'].map((name) => ({ name, dataType: 'string', updateable: false }));
    const role = { name: 'opportunityRole', dedupeFields: ['opportunity', 'role'], fields };
    const object = readObject(marketoObjects, fileOf({ result: [role] }));
    assert.deepEqual(object.keys, [['opportunity', 'role']]);
    const { unique, required, create, update } = fieldOf(object, 'role');
    assert.deepEqual([unique, required, create, update], [undefined, true, true, false]);
  });
});
