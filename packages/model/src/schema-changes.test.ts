import assert from 'node:assert/strict';
import type { Choice, CrmField, CrmObject, Flag } from './crm.ts';
import { type SchemaChange, schemaChanges } from './schema-changes.ts';

const span = { start: 0, end: 0 };

/** Flags as they are written: `required?`, `default "Web"`, `min 0`. */
function flagOf(written: string): Flag {
  const [, name = '', unknown, text, number] = /^([a-z-]+)(\?)?(?: "(.*)"| (\d+))?$/.exec(written) ?? [];
  return {
    name,
    unknown: unknown !== undefined,
    ...(text !== undefined && { text }),
    ...(number !== undefined && { number: Number(number) }),
    span,
  };
}

/** `field('text', [80], 'required')`; texts are values, of which `-Web` is inactive and `8=Web` has a label. */
function field(type: string, args: readonly (number | null | string)[] = [], ...flags: string[]): CrmField {
  const choices = args
    .filter((arg) => typeof arg === 'string')
    .map((written): Choice => {
      const [value = '', label] = written.replace(/^-/, '').split('=');
      return { value, ...(label !== undefined && { label }), active: !written.startsWith('-'), span };
    });
  const numbers = args.filter((arg) => typeof arg !== 'string');
  const use = { kinds: ['type' as const], name: type, span, statement: '' };
  return {
    kind: 'crm-field',
    name: 'F',
    nameSpan: span,
    span,
    type: { type: use, numbers, choices, objects: [], span },
    flags: flags.map(flagOf),
  } as unknown as CrmField;
}

function object(name: string, fields: readonly CrmField[], ...flags: string[]): CrmObject {
  return {
    kind: 'object',
    name,
    fields,
    flags: flags.map(flagOf),
    nameSpan: span,
    span,
  } as unknown as CrmObject;
}

function shown({ kind, narrowing, value, before, after, breaking }: SchemaChange): string {
  const words = [kind, narrowing, value, before && `${before} ->`, after, breaking && '!'];
  return words.filter((word) => typeof word === 'string' && word !== '').join(' ');
}

function between(was: CrmField, is: CrmField): readonly string[] {
  return schemaChanges([object('Lead', [was])], [object('Lead', [is])]).map(shown);
}

describe('changes between two schemas', () => {
  it('are objects and fields that come and go', () => {
    const one = field('text', [80]);
    const other = { ...field('text', [80], 'required'), name: 'G' };
    const changes = schemaChanges(
      [object('Lead', [one]), object('Old', [])],
      [object('Lead', [other]), object('New', [])],
    );
    assert.deepEqual(
      changes.map((change) => `${change.object}.${change.field ?? ''} ${shown(change)}`),
      ['Lead.F field-gone !', 'Lead.G field-added !', 'New. object-added', 'Old. object-gone !'],
    );
  });

  it('are none where an export holds some fields only, or its user was not shown one', () => {
    const lead = object('Lead', [field('text', [80])]);
    assert.deepEqual(schemaChanges([lead], [object('Lead', [], 'partial')]), []);
    assert.deepEqual(schemaChanges([object('Lead', [], 'partial')], [lead]), []);
    assert.deepEqual(between(field('text', [80]), field('text', [40], 'not-exported')), []);
  });

  it('are none where one of them does not know', () => {
    const known = field('text', [80], 'required', 'readonly', 'default "x"');
    assert.deepEqual(between(field('opaque', [], 'required?', 'readonly?'), known), []);
    assert.deepEqual(between(known, field('opaque', [], 'required?', 'readonly?')), []);
    assert.deepEqual(between(field('text', [80]), field('text', [null], 'required?', 'readonly?')), []);
    assert.deepEqual(between(field('choice', ['A']), field('choice', [null])), []);
    assert.deepEqual(between(field('text', [300], 'in-bytes'), field('text', [100])), []);
  });

  it('are lengths, digits and bounds that are less', () => {
    assert.deepEqual(between(field('text', [120]), field('text', [80])), ['narrowed length 120 -> 80 !']);
    assert.deepEqual(between(field('text', [80]), field('text', [120])), []);
    assert.deepEqual(between(field('currency', [16, 2]), field('currency', [16, 4])), [
      'narrowed digits currency(16, 2) -> currency(16, 4) !',
    ]);
    assert.deepEqual(between(field('decimal', [null, 2]), field('decimal', [null, 0])), [
      'narrowed digits decimal(?, 2) -> decimal(?, 0) !',
    ]);
    assert.deepEqual(between(field('integer', [9]), field('integer', [10])), []);
    assert.deepEqual(between(field('integer', [], 'max 100'), field('integer', [], 'max 50', 'min 1')), [
      'narrowed bounds ? to 100 -> 1 to 50 !',
    ]);
    assert.deepEqual(between(field('decimal', [], 'min "-10"'), field('decimal', [], 'min 0')), [
      'narrowed bounds -10 to ? -> 0 to ? !',
    ]);
  });

  it('are types: those that take what the old one held break nothing', () => {
    assert.deepEqual(between(field('text', [80]), field('long-text', [80])), [
      'type-changed text -> long-text',
    ]);
    assert.deepEqual(between(field('text', [80]), field('integer')), ['narrowed type text -> integer !']);
  });

  it('are values of lists', () => {
    assert.deepEqual(
      between(
        field('choice', ['A', 'B=Bee', 'C'], 'closed'),
        field('choice', ['B=Bay', '-C', 'D'], 'closed'),
      ),
      ['value-gone A !', 'label-changed B Bee -> Bay', 'value-gone C !', 'value-added D'],
    );
    assert.deepEqual(between(field('choice', ['A'], 'open'), field('choice', ['B'], 'open')), [
      'value-gone A',
      'value-added B',
    ]);
    assert.deepEqual(between(field('choice', ['A'], 'open'), field('choice', ['A'], 'closed')), [
      'narrowed list open -> closed !',
    ]);
  });

  it('are demands, barriers and defaults', () => {
    const plain = field('text', [80]);
    assert.deepEqual(between(plain, field('text', [80], 'required')), ['made-required !']);
    assert.deepEqual(between(field('text', [80], 'required'), plain), []);
    assert.deepEqual(between(plain, field('text', [80], 'readonly')), [
      'made-read-only written -> readonly !',
    ]);
    assert.deepEqual(between(plain, field('text', [80], 'calculated')), [
      'made-read-only written -> calculated !',
    ]);
    assert.deepEqual(between(plain, field('text', [80], 'create-only')), [
      'made-read-only written -> create-only !',
    ]);
    assert.deepEqual(between(field('text', [80], 'default "x"'), plain), ['default-gone x ->']);
    assert.deepEqual(between(field('text', [80], 'defaulted'), plain), ['default-gone']);
    assert.deepEqual(between(plain, field('text', [80], 'deprecated')), ['deprecated']);
  });
});
