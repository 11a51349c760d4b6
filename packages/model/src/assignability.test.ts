import assert from 'node:assert/strict';
import {
  assignability,
  kindOfValue,
  type Storable,
  storableOf,
  valueAssignability,
} from './assignability.ts';
import type { SetValue } from './capture.ts';
import type { TypeUse } from './crm.ts';
import { literalVerdict } from './literals.ts';

const span = { start: 0, end: 0 };

function verdict(from: string | Storable, to: string | Storable) {
  const storable = (side: string | Storable) => (typeof side === 'string' ? { kind: side } : side);
  return assignability(storable(from), storable(to))?.verdict;
}

function typeUse(name: string, values: string[] = [], numbers: (number | null)[] = []): TypeUse {
  const type = { kinds: ['type' as const], name, span, statement: '' };
  return {
    type,
    numbers,
    choices: values.map((value) => ({ value, active: true, span })),
    objects: [],
    span,
  };
}

const text = (value: string): SetValue => ({ type: 'text', text: value, span });
const word = (value: string): SetValue => ({ type: 'word', word: value, span });

describe('assignability', () => {
  it('is ok between like kinds, and from most kinds to text', () => {
    for (const kind of ['text', 'email', 'phone', 'url', 'boolean', 'integer', 'date', 'choice', 'choices']) {
      assert.equal(verdict(kind, kind), 'ok', kind);
    }
    for (const kind of ['email', 'phone', 'integer', 'date', 'choice'])
      assert.equal(verdict(kind, 'text'), 'ok');
  });

  it('is impossible where a CRM would refuse the record or store something else', () => {
    assert.equal(verdict('date', 'email'), 'impossible');
    assert.equal(verdict('text', 'date'), 'impossible');
    assert.equal(verdict('email', 'phone'), 'impossible');
    assert.equal(verdict('phone', 'integer'), 'impossible');
    assert.equal(verdict('long-text', 'choice'), 'impossible');
    assert.equal(verdict('choices', 'choice'), 'impossible');
    for (const kind of ['id', 'binary', 'reference']) assert.equal(verdict('text', kind), 'impossible');
  });

  it('says nothing of a type that Liaison does not know', () => {
    assert.equal(assignability({ kind: 'text' }, { kind: 'opaque' }), undefined);
    assert.equal(assignability({ kind: 'text' }, { kind: 'hologram' }), undefined);
  });

  it('is lossy where something has to be converted, and says what', () => {
    assert.equal(verdict('boolean', 'text'), 'lossy');
    assert.deepEqual(assignability({ kind: 'decimal' }, { kind: 'integer' }), {
      verdict: 'lossy',
      reason: 'loses the digits behind the point',
    });
  });

  it('asks whether the list is closed', () => {
    assert.equal(verdict('text', { kind: 'choice', closed: true }), 'impossible');
    assert.equal(verdict('text', { kind: 'choice', closed: false }), 'lossy');
    assert.equal(verdict('text', 'choice'), 'lossy');
  });

  it('reads the values of a choice', () => {
    assert.equal(verdict({ kind: 'choice', values: ['1', '2'] }, 'integer'), 'ok');
    assert.equal(verdict({ kind: 'choice', values: ['1-10', '11-50'] }, 'integer'), 'impossible');
    assert.equal(verdict({ kind: 'choice', values: ['true', 'false'] }, 'boolean'), 'ok');
    assert.equal(verdict({ kind: 'choice', values: ['here', 'there'] }, 'boolean'), 'lossy');
    assert.equal(verdict({ kind: 'choice', values: ['a', 'b', 'c'] }, 'boolean'), 'impossible');
    assert.equal(verdict({ kind: 'choice', values: ['2026-12-01', '2026-12-02'] }, 'date'), 'ok');
    assert.equal(verdict('choice', 'integer'), 'lossy', 'values that are not known say nothing');
    assert.equal(verdict('integer', { kind: 'choice', values: ['8', '9'] }), 'lossy');
    assert.equal(verdict('integer', { kind: 'choice', values: ['Web'] }), 'impossible');
  });

  it('says nothing about kinds that nobody knows', () => {
    assert.equal(verdict('star-rating', 'text'), undefined);
    assert.equal(verdict('text', 'star-rating'), undefined);
    assert.equal(verdict('geolocation', 'text'), undefined);
  });
});

describe('valueAssignability', () => {
  const into = (value: SetValue, kind: string) => valueAssignability(value, { kind })?.verdict;

  it('reads texts by what they say', () => {
    assert.equal(into(text('2026-12-01'), 'date'), 'ok');
    assert.equal(into(text('2026-02-30'), 'date'), 'impossible');
    assert.equal(into(text('12'), 'integer'), 'ok');
    assert.equal(into(text('twelve'), 'integer'), 'impossible');
    assert.equal(into(text('Web'), 'choice'), 'ok');
    assert.equal(into(text('yes'), 'boolean'), 'lossy');
    assert.equal(into(text('maybe'), 'boolean'), 'impossible');
  });

  it('knows the words of `set`', () => {
    assert.equal(into(word('now'), 'datetime'), 'ok');
    assert.equal(into(word('now'), 'date'), 'lossy');
    assert.equal(into(word('now'), 'text'), 'ok');
    assert.equal(into(word('now'), 'boolean'), 'impossible');
    assert.equal(into(word('campaign-id'), 'reference'), 'ok');
    assert.equal(into(word('campaign-id'), 'date'), 'impossible');
    assert.equal(into(word('utm-source'), 'text'), 'ok');
    assert.equal(into(word('utm-campaign'), 'reference'), 'lossy');
    assert.equal(into(word('label-of-news'), 'boolean'), 'impossible');
    assert.equal(into(word('tomorrow'), 'date'), undefined);
  });

  it('lets numbers be keys and values of lists', () => {
    const eight: SetValue = { type: 'number', number: 8, span };
    assert.equal(into(eight, 'choice'), 'ok');
    assert.equal(into(eight, 'decimal'), 'ok');
    assert.equal(into(eight, 'date'), 'impossible');
    assert.equal(kindOfValue({ ...eight, number: 8.5 }), 'decimal');
  });
});

describe('storableOf', () => {
  it('keeps what is known and nothing else', () => {
    assert.equal(storableOf(undefined), undefined);
    assert.deepEqual(storableOf(typeUse('choice', ['a'])), { kind: 'choice', values: ['a'] });
    assert.deepEqual(storableOf(typeUse('choice', [], [null])), { kind: 'choice' });
    assert.deepEqual(storableOf(typeUse('choice'), [{ name: 'closed', unknown: false, span }]), {
      kind: 'choice',
      closed: true,
    });
    assert.deepEqual(storableOf(typeUse('choice'), [{ name: 'closed', unknown: true, span }]), {
      kind: 'choice',
    });
  });
});

describe('literalVerdict', () => {
  it('reads each kind', () => {
    assert.equal(literalVerdict('a@shop.example', 'email'), 'ok');
    assert.equal(literalVerdict('nobody', 'email'), 'impossible');
    assert.equal(literalVerdict('2026-12-01T10:00:00Z', 'datetime'), 'ok');
    assert.equal(literalVerdict('2026-12-01', 'datetime'), 'lossy');
    assert.equal(literalVerdict('25:00', 'time'), 'impossible');
    assert.equal(literalVerdict('1.5', 'integer'), 'lossy');
    assert.equal(literalVerdict('https://shop.example', 'url'), 'ok');
    assert.equal(literalVerdict('two words', 'id'), 'impossible');
    assert.equal(literalVerdict('x', 'star-rating'), undefined);
  });
});
