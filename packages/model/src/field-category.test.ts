import assert from 'node:assert/strict';
import { categoryOfName, type InferredCategory, inferredCategory } from './field-category.ts';

const span = { start: 0, end: 0 };

function of(name: string, kind: string, title?: string): InferredCategory | undefined {
  const type = { name: kind, kinds: ['type' as const], span, statement: 'field' };
  return inferredCategory({
    name,
    ...(title !== undefined && { title }),
    type: { type, arguments: [], span } as never,
    grants: [],
    refuses: [],
  });
}

describe('category of a form field', () => {
  it('follows from a type that holds one kind of data only', () => {
    assert.deepEqual(of('contact', 'email'), { category: 'contact-email', by: 'type' });
    assert.deepEqual(of('x', 'phone'), { category: 'contact-phone', by: 'type' });
    assert.deepEqual(of('wish', 'long-text'), { category: 'free-text', by: 'type' });
  });

  it('follows from a name, however it is written and in several languages', () => {
    const names: [string, string][] = [
      ['first-name', 'first-name'],
      ['firstName', 'first-name'],
      ['First Name', 'first-name'],
      ['Vorname', 'first-name'],
      ['prénom', 'first-name'],
      ['PLZ', 'postal-code'],
      ['Straße', 'postal-address'],
      ['E-Mail', 'contact-email'],
      ['date of birth', 'date-of-birth'],
      ['IBAN', 'bank-account'],
      ['kreditkartennummer', 'card-number'],
      ['credit-card-number', 'card-number'],
    ];
    for (const [name, category] of names) assert.equal(categoryOfName(name), category, name);
  });

  it('asks the title where the name says nothing', () => {
    assert.deepEqual(of('q7', 'text', 'Postcode'), { category: 'postal-code', by: 'name' });
  });

  it('finds what the law protects more inside longer names', () => {
    assert.equal(of('food-allergies', 'text')?.category, 'health');
    assert.equal(of('q', 'boolean', 'Do you have an allergy?')?.category, 'health');
    assert.equal(of('childs-first-name', 'text')?.category, 'child-data');
    assert.equal(of('name', 'text', "Child's name")?.category, 'child-data');
    assert.equal(
      of('ok', 'boolean', 'I have read what you do with data about my health and agree')?.category,
      undefined,
    );
    assert.equal(of('child-birthday', 'date')?.category, 'child-data');
  });

  it('does not take what only sounds alike', () => {
    for (const name of [
      'loyalty-card-number',
      'race-distance',
      'boot-size',
      'card-design',
      'company-size',
      'healthy-recipes',
    ])
      assert.equal(categoryOfName(name), undefined, name);
    assert.equal(of('city', 'boolean'), undefined);
    assert.equal(of('name', 'date'), undefined);
  });

  it('is a preference where the answer grants or refuses a purpose', () => {
    const reference = { kinds: ['purpose' as const], name: 'email-marketing', span, statement: 'field' };
    const field = { name: 'news', grants: [reference], refuses: [] };
    assert.deepEqual(inferredCategory(field), { category: 'preference', by: 'consent' });
  });
});
