import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dataverseSolution } from './dataverse-solution.ts';
import { fieldOf, fileOf, readFiles, readObject, realFiles, skipWithoutExports } from './testing.ts';

const text = readFileSync(new URL('../fixtures/dataverse/customizations.xml', import.meta.url), 'utf8');

describe('a Dataverse solution', () => {
  const fitting = readObject(dataverseSolution, fileOf(text));

  it('is a part of a table, by its logical name', () => {
    assert.deepEqual([fitting.name, fitting.label, fitting.partial], ['new_fitting', 'Fitting', true]);
  });

  it('says what forms demand, and what may be written', () => {
    const phone = fieldOf(fitting, 'new_phone');
    assert.deepEqual(
      [phone.type, phone.length, phone.required, phone.requiredInApp, phone.create, phone.help],
      ['phone', 40, false, true, true, undefined],
    );
    const id = fieldOf(fitting, 'new_fittingid');
    assert.deepEqual([id.type, id.required, id.update, id.unique], ['id', false, false, true]);
    const visit = fieldOf(fitting, 'new_visit');
    assert.deepEqual([visit.type, visit.required, visit.create], ['date', undefined, undefined]);
  });

  it('finds options in the attribute or in a global set, and targets in relationships', () => {
    assert.deepEqual(fieldOf(fitting, 'statuscode').values?.[1], { value: '2', label: 'Done' });
    assert.deepEqual(
      fieldOf(fitting, 'new_trails').values?.map(({ label }) => label),
      ['Forest', 'Rock'],
    );
    assert.deepEqual(fieldOf(fitting, 'new_shopid').references, ['new_shop']);
  });

  it('is read out of the files of SolutionPackager as well', () => {
    const part = (name: string) => new RegExp(`<${name}[ >].*?</${name}>`, 's').exec(text)?.[0] ?? '';
    const files = ['Entity', 'optionset Name="new_trail"', 'EntityRelationships'].map((name) =>
      fileOf(
        name.startsWith('optionset')
          ? /<optionset Name="new_trail".*?<\/optionset>/s.exec(text)?.[0]
          : part(name),
        name,
      ),
    );
    assert.deepEqual(readObject(dataverseSolution, ...files), fitting);
    const { problems } = readFiles(dataverseSolution, ...files.slice(1));
    assert.deepEqual(problems, ['There is no table in it: import it with `Entities/*/Entity.xml`']);
  });
});

describe('a solution of a real organisation', () => {
  before(function () {
    skipWithoutExports(this);
  });

  it('has five attributes of contact and eighteen of courts', () => {
    const { objects, problems } = readFiles(dataverseSolution, ...realFiles('dynamics/solution'));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      objects.map(({ name, fields }) => [name, fields.length]),
      [
        ['contact', 5],
        ['pre__courts', 18],
      ],
    );
    const [contact, courts] = objects;
    assert.ok(contact && courts);
    assert.deepEqual(fieldOf(contact, 'lastname').length, 50);
    assert.deepEqual(fieldOf(courts, 'statecode').values?.[0], { value: '0', label: 'Active' });
  });
});
