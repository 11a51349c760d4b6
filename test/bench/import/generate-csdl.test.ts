import assert from 'node:assert/strict';
import { importCrm } from '@liaison/importers';
import { generateCsdl } from './generate-csdl.ts';

describe('the generated $metadata', () => {
  const text = generateCsdl(1);

  it('is as large as the largest export, and the same each time', () => {
    assert.ok(text.length > 2_300_000 && text.length < 2_500_000, String(text.length));
    assert.equal(generateCsdl(1), text);
    assert.notEqual(generateCsdl(2), text);
  });

  it('has 250 tables with 6,000 fields, read without problems', () => {
    const { objects, fields, problems } = importCrm([{ path: 'metadata.xml', text }], { crm: 'made' });
    assert.deepEqual([objects.length, fields, problems], [250, 6_000, []]);
  });
});
