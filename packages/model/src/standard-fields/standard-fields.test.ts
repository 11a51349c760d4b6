import assert from 'node:assert/strict';
import { OBJECTS, SYSTEM_FIELDS } from './salesforce.ts';
import { isStandardObject, standardFields } from './standard-fields.ts';

describe('standard fields', () => {
  it('are read from every line, in the order of their names', () => {
    for (const [object, text] of Object.entries(OBJECTS)) {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const system = SYSTEM_FIELDS.split('\n').filter((line) => line.trim() !== '').length;
      const names = [...standardFields('salesforce', object).keys()];
      assert.equal(names.length, lines.length + system, object);
      const own = names.slice(system);
      assert.deepEqual(own, own.toSorted(), object);
    }
  });

  it('have a type, what stands in its brackets, and flags', () => {
    const lead = standardFields('salesforce', 'Lead');
    assert.deepEqual(lead.get('LastName'), {
      name: 'LastName',
      type: 'text',
      args: ['80'],
      flags: ['required'],
    });
    assert.deepEqual(lead.get('OwnerId')?.args, ['Group', 'User']);
    assert.deepEqual(lead.get('HasOptedOutOfEmail')?.flags, ['default "false"']);
    assert.deepEqual(lead.get('Id')?.flags, ['readonly', 'lookup-key']);
  });

  it('are those of every object where nobody lists them, and none for other products', () => {
    assert.equal(isStandardObject('salesforce', 'Shoe_Fitting__c'), false);
    assert.equal(standardFields('salesforce', 'Shoe_Fitting__c').size, 7);
    assert.equal(standardFields('salesforce', 'toString').size, 7);
    assert.equal(standardFields('hubspot', 'Lead').size, 0);
  });
});
