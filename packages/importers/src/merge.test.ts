import assert from 'node:assert/strict';
import { mergeFields, mergeObjects } from './merge.ts';

describe('merging descriptions', () => {
  it('takes what is known from the first, and fills the rest', () => {
    assert.deepEqual(
      mergeFields(
        { name: 'F', type: 'text', length: undefined, required: true, values: [] },
        { name: 'F', type: 'text', length: 80, required: false, classes: ['PII'], values: [{ value: 'a' }] },
      ),
      { name: 'F', type: 'text', length: 80, required: true, classes: ['PII'], values: [{ value: 'a' }] },
    );
  });

  it('keeps the sizes of one type from another', () => {
    const low = {
      name: 'F',
      type: 'choice',
      values: [{ value: 'a' }],
      open: false,
      default: 'a',
      help: 'h',
    } as const;
    assert.deepEqual(mergeFields({ name: 'F', type: 'text' }, low), { name: 'F', type: 'text', help: 'h' });
    assert.deepEqual(mergeFields({ name: 'F', length: 4 }, low), { ...low, length: 4 });
  });

  it('fills which values go together, which a cache leaves out', () => {
    const cached = {
      name: 'F',
      type: 'choice',
      values: [{ value: 'a', label: 'A' }, { value: 'b' }],
    } as const;
    const source = {
      name: 'F',
      type: 'choice',
      controller: 'C',
      values: [
        { value: 'a', goesWith: ['x'] },
        { value: 'old', goesWith: ['y'] },
      ],
    } as const;
    assert.deepEqual(mergeFields(cached, source).values, [
      { value: 'a', label: 'A', goesWith: ['x'] },
      { value: 'b' },
    ]);
    assert.deepEqual(mergeFields({ ...cached, values: [{ value: 'a', goesWith: ['z'] }] }, source).values, [
      { value: 'a', goesWith: ['z'] },
    ]);
  });

  it('is partial where all descriptions are', () => {
    const object = (partial: boolean | undefined, ...names: string[]) => ({
      name: 'O',
      partial,
      fields: names.map((name) => ({ name })),
    });
    assert.equal(mergeObjects([object(true, 'A'), object(true, 'B')]).partial, true);
    const merged = mergeObjects([object(undefined, 'A', 'B'), object(true, 'B', 'C')]);
    assert.equal(merged.partial, undefined);
    assert.deepEqual(merged.fields.map(({ name }) => name).sort(), ['A', 'B', 'C']);
  });
});
