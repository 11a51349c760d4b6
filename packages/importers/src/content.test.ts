import assert from 'node:assert/strict';
import { objectNameOf, parseContent } from './content.ts';

const kinds: readonly [text: string, kind: string][] = [
  ['{"a": 1}', 'json'],
  ['\uFEFF [1]', 'json'],
  ['"Lead"', 'json'],
  ['7', 'json'],
  ['<a/>', 'xml'],
  ['\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<a/>', 'xml'],
  ['\n<?xml version="1.0"?><a/>', 'xml'],
  ['Object,Field,Type\nLead,Email,email\n', 'table'],
  ['"Object";"Field"\r\n"Lead";"Email"\r\n', 'table'],
  ['Field\tType\nEmail\temail', 'table'],
];

const broken: readonly [text: string, fault: string][] = [
  ['', '1:1: The file is empty'],
  ['<html><body>', '1:1: A web page and no export, perhaps a login page'],
  ['<a><b></a>', '1:'],
  ['{"a": ', '1:7: Not JSON: The file ends too early'],
  ['just words', '1:1: Not JSON: Expected a value, found `just`'],
  ['{"a", 1}', '1:5: Not JSON: '],
];

describe('content', () => {
  for (const [text, kind] of kinds) {
    it(`takes ${JSON.stringify(text)} for ${kind}`, () => {
      const parsed = parseContent(text);
      assert.equal(parsed.ok && parsed.content.kind, kind);
    });
  }

  for (const [text, fault] of broken) {
    it(`reports ${JSON.stringify(text)}`, () => {
      const parsed = parseContent(text);
      assert.ok(!parsed.ok);
      const said = `${parsed.line}:${parsed.column}: ${parsed.message}`;
      assert.equal(said.slice(0, fault.length), fault);
    });
  }

  it('has the cells of a table without the spaces around them, empty rows left out', () => {
    const parsed = parseContent('Field , Values\n\nSource,"Web, Shop"\n ; \n');
    assert.deepEqual(parsed.ok && parsed.content, {
      kind: 'table',
      rows: [['Field', 'Values'], ['Source', 'Web, Shop'], [';']],
    });
  });

  it('names an object after its file, if the user says nothing', () => {
    assert.equal(objectNameOf({ path: 'a/b/contacts.2026.json' }), 'contacts');
    assert.equal(objectNameOf({ path: '.hidden.json' }), '.hidden');
    assert.equal(objectNameOf({ path: 'a/b.json', object: 'Lead' }), 'Lead');
  });
});
