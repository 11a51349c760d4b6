import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { csvDictionary } from './csv-dictionary.ts';
import { columnsOf, HEADINGS } from './csv-headings.ts';
import { contentOf, fieldOf, fileOf, readFiles, readObject } from './testing.ts';

const german = readFileSync(new URL('../fixtures/dictionary/felder.csv', import.meta.url), 'utf8');
const read = (...lines: readonly string[]) =>
  readFiles(csvDictionary, fileOf(lines.join('\n'), 'contacts.csv'));
const readOne = (...lines: readonly string[]) => {
  const { objects, problems } = read(...lines);
  assert.deepEqual(problems, []);
  assert.ok(objects[0]);
  return objects[0];
};

describe('a data dictionary', () => {
  it('is read in German', () => {
    const { objects, problems } = readFiles(csvDictionary, fileOf(german, 'felder.csv'));
    assert.deepEqual(problems, []);
    const [lead, fitting] = objects;
    assert.ok(lead && fitting);
    assert.deepEqual([lead.name, lead.fields.length, fitting.name], ['Lead', 5, 'Fitting']);
    const email = fieldOf(lead, 'E_Mail');
    assert.deepEqual(
      [email.type, email.length, email.required, email.unique, email.classes],
      ['email', 120, true, true, ['DSGVO']],
    );
    const name = fieldOf(lead, 'Nachname');
    assert.deepEqual([name.length, name.unique, name.classes], [80, false, ['DSGVO', 'PII']]);
    const width = fieldOf(lead, 'Weite');
    assert.deepEqual([width.type, width.required, width.default], ['choice', false, '1']);
    assert.deepEqual(width.values?.[1], { value: '2', label: 'Weit' });
    const { type, precision, scale } = fieldOf(lead, 'Preis');
    assert.deepEqual([type, precision, scale], ['currency', 16, 2]);
    assert.deepEqual(fieldOf(lead, 'Filiale').references, ['Shop']);
    const total = fieldOf(fitting, 'Summe');
    assert.deepEqual([total.type, total.calculated, total.create], ['decimal', true, false]);
    assert.equal(fieldOf(fitting, 'Nummer').autonumber, true);
    assert.equal(fieldOf(fitting, 'Wetter').type, 'opaque');
  });

  it('is read in English, and named by its file if it has no column for objects', () => {
    const contacts = readOne(
      'Field Label,API Name,Data Type,Max Length,Nillable,Picklist Values,Read Only',
      'Email,email,String,"1,000",no,,no',
      'Size,size,Picklist,,yes,EU 42|EU 43,yes',
      'Notes,notes,Long Text Area(32768),,,,',
    );
    assert.equal(contacts.name, 'contacts');
    const { label, length, required, create } = fieldOf(contacts, 'email');
    assert.deepEqual([label, length, required, create], ['Email', 1000, true, true]);
    const size = fieldOf(contacts, 'size');
    assert.deepEqual([size.values?.length, size.required, size.update], [2, false, false]);
    const notes = fieldOf(contacts, 'notes');
    assert.deepEqual(
      [notes.type, notes.length, notes.required, notes.create],
      ['long-text', 32768, undefined, undefined],
    );
  });

  it('takes `Name` for the label beside a column for the API name', () => {
    const lead = readOne('Name\tKey\tType', 'Full name\tfull_name\ttext');
    assert.equal(fieldOf(lead, 'full_name').label, 'Full name');
  });

  it("is the classification that Salesforce's setup downloads", () => {
    const lead = readOne(
      'Object API Name,Field API Name,Field Label,Data Sensitivity Level,Compliance Categorization',
      'Lead,Email,Email,Confidential,PII;GDPR',
      'Lead,Title,Title,,None',
    );
    const { type, sensitivity, classes } = fieldOf(lead, 'Email');
    assert.deepEqual([type, sensitivity, classes], [undefined, 'Confidential', ['PII', 'GDPR']]);
    assert.deepEqual(fieldOf(lead, 'Title').classes, []);
  });

  it('says which cells it does not understand', () => {
    const { objects, problems } = read(
      'Field,Type,Length,Required',
      'Address fields,,,',
      'a,text,many,perhaps',
      ',text,,',
      'a,text,,',
    );
    assert.equal(objects[0]?.fields.length, 1);
    assert.deepEqual(problems, [
      'Row 3 has a length `many`, which is no number, so it counts as unknown',
      'Row 3 has `perhaps` where yes or no is expected, so it counts as unknown',
      'Row 4 names no field, so it is left out',
      'Row 5 has `contacts.a` again; the first is read',
    ]);
  });

  it('knows the type of a field by the words of several CRMs', () => {
    const words: readonly [string, string][] = [
      ['Text Area (Long)', 'long-text'],
      ['Picklist (Multi-Select)', 'choices'],
      ['Text(20) (External ID) (Unique Case Insensitive)', 'text'],
      ['Number(16, 2)', 'decimal'],
      ['Date/Time', 'datetime'],
      ['Master-Detail(Contact)', 'reference'],
      ['Single line of text', 'text'],
      ['Ja/Nein', 'boolean'],
      ['Datum/Uhrzeit', 'datetime'],
      ['Formula (Checkbox)', 'boolean'],
    ];
    const object = readOne('Field,Type', ...words.map(([word], index) => `f${index},"${word}"`));
    assert.deepEqual(
      object.fields.map(({ type }) => type),
      words.map(([, type]) => type),
    );
    const key = fieldOf(object, 'f2');
    assert.deepEqual([key.length, key.unique, key.externalId], [20, true, true]);
    assert.deepEqual(fieldOf(object, 'f5').references, ['Contact']);
  });

  it('is no list of people', () => {
    for (const text of ['name,email\nA,a@example.org', 'minute,clicks\n1,2']) {
      assert.equal(csvDictionary.recognise(contentOf(text)), false);
    }
    assert.equal(readObject(csvDictionary, fileOf('Field,Type\na,text', 'x.csv')).fields.length, 1);
  });

  it('has columns by headings that are all documented, and each alone is understood', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    for (const [column, headings] of Object.entries(HEADINGS)) {
      assert.ok(readme.includes(`| ${column} | ${headings.join(', ')} |`), column);
      for (const heading of headings) assert.equal(columnsOf([heading]).size, 1, heading);
    }
  });
});
