import assert from 'node:assert/strict';
import { child, childrenOf, flagIn, numberIn, parseXml, textOf } from './xml.ts';

function rootOf(text: string) {
  const parsed = parseXml(text);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.message);
  return parsed.root;
}

function faultIn(text: string): string {
  const parsed = parseXml(text);
  assert.ok(!parsed.ok);
  return `${parsed.line}:${parsed.column}: ${parsed.message}`;
}

describe('XML', () => {
  it('loses prefixes, and keeps the namespace of its root', () => {
    const root = rootOf(
      '<a:E xmlns:a="urn:a" xmlns:i="urn:i"><b i:type="x" type="y">1</b><b i:nil="true"/></a:E>',
    );
    assert.deepEqual([root.name, root.namespace], ['E', 'urn:a']);
    assert.equal(child(root, 'b')?.attributes.get('type'), 'y');
    assert.equal(childrenOf(root, 'b').length, 2);
    assert.equal(rootOf('<e xmlns="urn:d"/>').namespace, 'urn:d');
    assert.equal(rootOf('<e/>').namespace, undefined);
  });

  it('has the text of an element, its references resolved and its comments left out', () => {
    const root = rootOf(
      '<e><t> a &amp; &#98;<!-- no --><![CDATA[<c>]]> </t><n i="1" nil="true">x</n><o/></e>',
    );
    assert.equal(textOf(root, 't'), 'a & b<c>');
    for (const name of ['n', 'o', 'missing']) assert.equal(textOf(root, name), undefined);
  });

  it('reads flags and numbers, and nothing else as one', () => {
    const root = rootOf('<e><a>true</a><b>0</b><c>yes</c><d>-1.5</d><f>1e9</f></e>');
    assert.deepEqual(
      ['a', 'b', 'c'].map((name) => flagIn(root, name)),
      [true, false, undefined],
    );
    assert.deepEqual(
      ['a', 'd', 'f'].map((name) => numberIn(root, name)),
      [undefined, -1.5, undefined],
    );
  });

  it('says where it is broken', () => {
    assert.match(faultIn('<a>\n  <b>\n</a>'), /^3:\d+: /);
    assert.match(faultIn('<a>'), /^1:4: /);
    assert.doesNotMatch(faultIn('<a>\n  <b>\n</a>'), /\n|line/);
  });

  it('expands no entities of its own, and reads no document type', () => {
    const laughs = ['<!ENTITY a "ha">', '<!ENTITY b "&a;&a;&a;&a;">', '<!ENTITY c "&b;&b;&b;&b;">'].join('');
    assert.match(faultIn(`<!DOCTYPE x [${laughs}]><x>&c;</x>`), /^1:\d+: /);
    assert.equal(
      faultIn('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'),
      '1:1: A document type (`<!DOCTYPE`) is not read',
    );
    assert.match(faultIn('<x>&e;</x>'), /^1:\d+: /);
  });

  it('survives nesting as deep as a file can hold', () => {
    const depth = 200_000;
    for (const text of ['<a>'.repeat(depth), '<a>'.repeat(depth) + '</a>'.repeat(depth)]) {
      assert.ok(!parseXml(text).ok);
    }
    assert.equal(faultIn('<a>'.repeat(201) + '</a>'.repeat(201)), '1:1: Nested too deeply to be read');
    assert.ok(parseXml('<a>'.repeat(200) + '</a>'.repeat(200)).ok);
  });
});
